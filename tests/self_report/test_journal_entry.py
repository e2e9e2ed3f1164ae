"""A journal is found by its words and read by other programs as it was written."""

import csv
import io
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.self_report.journal import JournalEntry, JournalPrompt, Passage, found_by
from biofeedback.self_report.journal_text import journal_csv, journal_markdown

PROMPTS: dict[JournalPrompt, str] = {prompt: f"<{prompt}>" for prompt in get_args(JournalPrompt)}
# 21 September 2026, 16:53:20 local time.
ENTRY = JournalEntry(
    "a",
    1_790_002_400.0,
    7200,
    (Passage("feeling", "Tired.\nAnd glad"), Passage("instead", " "), Passage("free", "Rain")),
)
OTHER = JournalEntry("b", 1_790_100_000.0, 7200, (Passage("grateful", "tea, 'a call', \"sun\""),))
# What a line of CSV cannot tell from its own line ends is not a letter that people type.
texts = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=40)
entries = st.builds(
    JournalEntry,
    id=st.text(max_size=4),
    wall_s=st.floats(0, 4e9),
    utc_offset_s=st.integers(-43_200, 43_200),
    passages=st.lists(st.builds(Passage, st.sampled_from(get_args(JournalPrompt)), texts), max_size=4).map(tuple),
)


def test_an_entry_is_found_by_all_of_its_words_in_any_case() -> None:
    assert found_by([ENTRY, OTHER], "glad RAIN") == [ENTRY]
    assert found_by([ENTRY, OTHER], "glad tea") == []
    assert found_by([ENTRY, OTHER], "  ") == [ENTRY, OTHER]


@given(entries)
def test_each_word_of_an_entry_finds_it(entry: JournalEntry) -> None:
    for passage in entry.passages:
        assert found_by([entry], passage.text) == [entry]


def test_markdown_has_the_local_time_the_prompts_and_the_words() -> None:
    said = journal_markdown([ENTRY, OTHER], PROMPTS, "My journal")
    assert said.startswith("# My journal\n\n## 2026-09-21 16:53\n\n### <feeling>\n\nTired.\nAnd glad\n\nRain\n\n## ")
    assert "<instead>" not in said
    assert said.endswith("### <grateful>\n\ntea, 'a call', \"sun\"\n")


@given(st.lists(entries, max_size=4))
def test_csv_gives_back_every_passage_that_holds_words(written: list[JournalEntry]) -> None:
    lines = list(csv.reader(io.StringIO(journal_csv(written, PROMPTS), newline="")))
    assert lines[0] == ["date", "time", "prompt", "text"]
    wanted = [passage for entry in written for passage in entry.passages if passage.text.strip()]
    assert [line[3].removeprefix("'") for line in lines[1:]] == [passage.text.removeprefix("'") for passage in wanted]
    assert [line[2] for line in lines[1:]] == ["" if p.prompt == "free" else PROMPTS[p.prompt] for p in wanted]


@pytest.mark.parametrize("words", ["=cmd|'/c calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", "  =1"])
def test_no_cell_of_the_csv_is_run_as_a_formula(words: str) -> None:
    (_, line) = csv.reader(io.StringIO(journal_csv([JournalEntry("a", 0.0, 0, (Passage("free", words),))], PROMPTS)))
    assert line[3] == f"'{words}"
