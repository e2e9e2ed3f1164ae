"""Text that can be shown: errors whose words the window can translate, names and files that come from anywhere."""

from __future__ import annotations

import unicodedata

# Control characters; line and paragraph ends; marks that turn the direction of what follows them.
_UNSHOWN = frozenset({"Cc", "Zl", "Zp"})
_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str, keep: str = "") -> str:
    r"""Text without what would steer a terminal or turn a line: ESC becomes ``\x1b``, the rest alike.

    Any device in reach may call itself what it likes, and a file may hold anything.

    Parameters
    ----------
    text : str
    keep : str, optional
        Control characters that stay, such as the ends of our own lines.
    """
    if text.isprintable():
        return text
    return "".join(_shown(letter) if letter not in keep and _steers(letter) else letter for letter in text)


def _steers(letter: str) -> bool:
    return letter in _TURNING or unicodedata.category(letter) in _UNSHOWN


def _shown(letter: str) -> str:
    code = ord(letter)
    # The longer form is one that JSON knows too, which escapes the first 32 by itself.
    return f"\\x{code:02x}" if code < 0x20 else f"\\u{code:04x}"


class TranslatableError(Exception):
    """An error told by an English sentence with places to fill, the source of its translations.

    Parameters
    ----------
    template : str
        The sentence, with named places as in ``str.format``.
    **values : object
        What goes into the places.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template.format(**values))
        self.template = template
        self.values = values
