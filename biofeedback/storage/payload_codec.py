"""The one place that every payload passes on its way to and from disk; ``encryption/`` seals what it makes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import TypeVar

import msgspec

from biofeedback.storage.encryption.payload_key import SEALED_DEFLATED, is_sealed

T = TypeVar("T")

_PLAIN = b"\x00"
_DEFLATED = b"\x01"
# No payload of ours comes near; a small file could otherwise ask for any amount of memory.
LARGEST_BYTES = 64 << 20


def encode_payload(payload: bytes, *, compress: bool = False) -> bytes:
    """Make a payload ready for the disk; the first byte says how."""
    return _DEFLATED + zlib.compress(payload, 6) if compress else _PLAIN + payload


def decode_payload(sealed: object, largest: int = LARGEST_BYTES) -> bytes:
    """Undo ``encode_payload``.

    Parameters
    ----------
    sealed : bytes
        As it was read; a damaged database can hold anything in its place.
    largest : int
        More bytes than this are no payload of ours.

    Raises
    ------
    ValueError
        If the payload was sealed in a way this version does not know, or is damaged.
    """
    if not isinstance(sealed, bytes) or not sealed or len(sealed) > largest:
        raise ValueError("a stored payload is damaged")
    kind, body = sealed[:1], sealed[1:]
    if kind == _PLAIN:
        return body
    if kind == _DEFLATED:
        opening = zlib.decompressobj()
        try:
            payload = opening.decompress(body, largest)
        except zlib.error as error:
            raise ValueError(f"a stored payload is damaged: {error}") from error
        if not opening.eof:
            raise ValueError("a stored payload is damaged, or larger than any of ours")
        return payload
    if is_sealed(sealed):
        raise ValueError("a stored payload is encrypted and does not open: another key, another row, or damage")
    raise ValueError("a stored payload was written by a newer version; please update")


def is_compressed_payload(sealed: object) -> bool:
    """Whether a payload was compressed."""
    return isinstance(sealed, bytes) and sealed[:1] in (_DEFLATED, SEALED_DEFLATED)


def decode_rows(rows: Iterable[tuple[object]], kind: type[T]) -> tuple[list[T], int]:
    """Rows of one sealed JSON value each: those that are sound, in their order, and how many are damaged."""
    sound: list[T] = []
    damaged = 0
    for (sealed,) in rows:
        try:
            sound.append(msgspec.json.decode(decode_payload(sealed), type=kind))
        except (ValueError, RecursionError):
            damaged += 1
    return sound, damaged
