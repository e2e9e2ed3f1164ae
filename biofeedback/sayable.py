"""Errors whose words the window can translate."""

from __future__ import annotations


class SayableError(Exception):
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
