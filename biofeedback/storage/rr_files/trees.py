"""XML read piece by piece, without what makes a small file large."""

from __future__ import annotations

import io
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from biofeedback.storage.rr_files.model import RrFileError


def local(tag: str) -> str:
    """A tag without its name space, in small letters."""
    return tag.rsplit("}", 1)[-1].lower()


def elements(content: bytes, wanted: frozenset[str]) -> Iterator[ET.Element]:
    """Each whole element of a wanted name (in small letters), in order; all others are forgotten.

    Raises
    ------
    RrFileError
        If it is damaged, or defines entities, which no export does.
    """
    if b"<!ENTITY" in content:
        raise RrFileError("is XML that defines entities; no export of a watch does")
    inside = 0
    try:
        for event, element in ET.iterparse(io.BytesIO(content), events=("start", "end")):  # noqa: S314
            is_wanted = local(element.tag) in wanted
            if event == "start":
                inside += is_wanted
                continue
            if is_wanted:
                inside -= 1
                yield element
            if not inside:
                element.clear()
    except (ET.ParseError, ValueError, LookupError, RecursionError) as error:
        raise RrFileError(f"is damaged XML ({str(error)[:120]})") from None


def is_xml(content: bytes) -> bool:
    """Whether a file begins as XML does."""
    head = content[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<?xml") or (head.startswith(b"<") and head[1:2].isalpha())
