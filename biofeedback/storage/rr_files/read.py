"""Reads an RR file, whatever it is called."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Callable
from pathlib import Path

from biofeedback.storage.rr_files import (
    apple_health,
    columns,
    ecg_text,
    edf,
    empatica,
    fit,
    hrm,
    json_trees,
    own,
    own_csv,
    pairs,
    plain,
    suunto_sml,
    vns_analyse,
    wfdb,
    xdf,
)
from biofeedback.storage.rr_files.model import RrFile, RrFileError, checked

_BINARY: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], RrFile]], ...] = (
    (fit.recognises, fit.parse),
    (edf.recognises, edf.parse),
    (own.recognises, own.parse),
    (xdf.recognises, xdf.parse),
    (apple_health.recognises, apple_health.parse),
    (suunto_sml.recognises, suunto_sml.parse),
)
_WRITTEN: tuple[tuple[Callable[[str], bool], Callable[[str], RrFile]], ...] = (
    (hrm.recognises, hrm.parse),
    (empatica.recognises, empatica.parse),
    (json_trees.recognises, json_trees.parse),
    (vns_analyse.recognises, vns_analyse.parse),
    (own_csv.recognises, own_csv.parse),
    (ecg_text.recognises, ecg_text.parse),
    (columns.recognises, columns.parse),
    (pairs.recognises, pairs.parse),
)
LARGEST_BYTES = 200_000_000
# Hearts are never so regular that a recording of them packs a hundredfold.
MOST_PACKED, FREE_BYTES = 100, 1_000_000


def read_rr_file(path: Path) -> RrFile:
    """The intervals of a file, its format told from its content.

    Raises
    ------
    RrFileError
        If it cannot be read or is not an RR file; the message says what and where.
    """
    return checked(_parse(read_bytes(path), path))


def _parse(content: bytes, path: Path | None = None) -> RrFile:
    for recognises, parse in _BINARY:
        if recognises(content):
            return parse(content)
    if wfdb.recognises(content):
        # Its rate stands in another file.
        return wfdb.parse(content, path)
    text = as_text(content)
    return next((parse(text) for recognises, parse in _WRITTEN if recognises(text)), None) or plain.parse(text)


def read_bytes(path: Path) -> bytes:
    """The content of a file, unpacked if it is gzip.

    Raises
    ------
    RrFileError
        If there is no such file, it cannot be read, is empty or unreasonably large.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
        if content[:2] == b"\x1f\x8b":
            n_packed = len(content)
            with gzip.open(io.BytesIO(content)) as packed:
                content = packed.read(min(LARGEST_BYTES, max(FREE_BYTES, MOST_PACKED * n_packed)) + 1)
            if len(content) > max(FREE_BYTES, MOST_PACKED * n_packed):
                raise RrFileError(f"is packed more than {MOST_PACKED} times, as no recording can be; unpack it")
        if content[:4] == b"PK\x03\x04":
            raise RrFileError("is a zip archive; unpack it and take the file of intervals in it")
    except IsADirectoryError:
        raise RrFileError("is a folder, not a file") from None
    except FileNotFoundError:
        raise RrFileError("there is no such file") from None
    except (OSError, EOFError, zlib.error) as error:
        raise RrFileError(f"cannot be read ({getattr(error, 'strerror', None) or error})") from None
    if not content.strip():
        raise RrFileError("is empty")
    if len(content) > LARGEST_BYTES:
        raise RrFileError("is too large to be an RR file")
    return content


def as_text(content: bytes) -> str:
    """The content as text.

    Raises
    ------
    RrFileError
        If it is not text.
    """
    if content[:4] in (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE):
        return _decoded(content, "utf-32")
    if content[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return _decoded(content, "utf-16")
    if (without_mark := _utf16_without_mark(content[:4096])) is not None:
        return _decoded(content, without_mark)
    if b"\x00" in content[:4096]:
        raise RrFileError("is not text and no format of intervals known here")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _utf16_without_mark(head: bytes) -> str | None:
    """Which of two bytes is always 0, where tables of numbers lost the mark of their encoding."""
    even, odd = head[0::2], head[1::2]
    if len(odd) > 20 and not any(odd) and 0 not in even:
        return "utf-16-le"
    return "utf-16-be" if len(even) > 20 and not any(even) and 0 not in odd else None


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise RrFileError(f"is damaged: it begins as {encoding} text and does not go on as such") from None
