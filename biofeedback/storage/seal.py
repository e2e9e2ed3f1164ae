"""The one place that every payload passes on its way to and from disk: compressed today, encrypted one day."""

from __future__ import annotations

import zlib

_PLAIN = b"\x00"
_DEFLATED = b"\x01"


def seal(payload: bytes, *, compress: bool = False) -> bytes:
    """Make a payload ready for the disk; the first byte says how."""
    return _DEFLATED + zlib.compress(payload, 6) if compress else _PLAIN + payload


def open_sealed(sealed: bytes) -> bytes:
    """Undo ``seal``.

    Raises
    ------
    ValueError
        If the payload was sealed in a way this version does not know, or is damaged.
    """
    kind, body = sealed[:1], sealed[1:]
    if kind == _PLAIN:
        return body
    if kind == _DEFLATED:
        try:
            return zlib.decompress(body)
        except zlib.error as error:
            raise ValueError(f"a stored payload is damaged: {error}") from error
    raise ValueError("a stored payload was written by a newer version; please update")
