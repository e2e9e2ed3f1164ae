"""A journal as text that other programs read: Markdown and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from biofeedback.self_report.journal import JournalEntry, JournalPrompt

# A spreadsheet takes a cell that begins so for a formula and runs it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def journal_markdown(entries: Iterable[JournalEntry], prompts: Mapping[JournalPrompt, str], title: str) -> str:
    """Each entry under its local time, each passage under its prompt; free words stand by themselves."""
    parts = [f"# {title}"]
    for entry in entries:
        parts.append(f"## {_local(entry):%Y-%m-%d %H:%M}")
        for passage in entry.written:
            if passage.prompt != "free":
                parts.append(f"### {prompts[passage.prompt]}")
            parts.append(passage.text.strip())
    return "\n\n".join(parts) + "\n"


def journal_csv(entries: Iterable[JournalEntry], prompts: Mapping[JournalPrompt, str]) -> str:
    """One line a passage: local date and time, the prompt, the words; an apostrophe before what would be a formula."""
    stream = io.StringIO()
    lines = csv.writer(stream, lineterminator="\r\n")
    lines.writerow(["date", "time", "prompt", "text"])
    for entry in entries:
        when = _local(entry)
        for passage in entry.written:
            asked = "" if passage.prompt == "free" else prompts[passage.prompt]
            lines.writerow([f"{when:%Y-%m-%d}", f"{when:%H:%M}", asked, inert(passage.text)])
    return stream.getvalue()


def inert(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before what would be one."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text


def _local(entry: JournalEntry) -> datetime:
    return datetime.fromtimestamp(entry.wall_s + entry.utc_offset_s, UTC)
