"""Where numbers are hidden, no screen tells a figure of the body: not written, not painted, not in a name."""

import re
from dataclasses import replace

import pytest

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.history.history_words import why_words
from biofeedback.gui.history.moment_view import MomentView
from biofeedback.gui.report.figures_table import FiguresTable
from biofeedback.gui.widgets.text import Text
from tests.gui.words_on_show import words_of
from tests.pictures.set_up import set_up
from tests.pictures.shots import SHOTS

# What may go on telling numbers: times, lengths, days, counts, the strap, what an exercise asks for.
ALLOWED = re.compile(
    r"""
    \d{1,2}:\d\d | \d+(?:\.\d)?\ (?:min|s|h)\b(?:\ \d\d\b)? | \d{1,2}\ [A-Z][a-z]{2,8}\b(?:\ \d{4})? | Ctrl\+\d
    | \d+\ of\ \d+\ times | \b[Ee]xercise\ \d | \d+\ weeks? | \.\ 2:
    | \d+\ days | \d+\ of\ (?:the|this) | After\ \d+ | \d+\ were\ not | January\ 2026
    | \d+\ exercises? | \d+× | \d\ a\ day | \d+\ times | \d\ seconds | (?:Gentle|Responsive)\ \d+ | \d+\ recordings?
    | \d+\ minutes
    | H10(?:\ 8A2F1C)? | 2242 | room\ 3 | Client\ 7 | battery(?:\ is\ at)?\ \d+\ % | \d+\ %\ of\ beats
    | Step\ \d+\ of\ \d+ | Pace\ \d\ of\ \d | \bIn\ for\ \d,\ out\ for\ \d | \d\ more\ seconds
    | \d\.\d\ breaths\ a\ minute | one\ is\ \d\.\d | before\ 20\ or\ after\ 55 | ^[12]:\ | Biofeedback\ \d\.\d\.\d
    | \b[Pp]hase\ \d
    | \d+\ (?:of\ \d+\ )?clients | Client\ \d+
    | \d+\ visits? | At\ least\ 8\ characters | (?:[A-Z2-7]{4}-){7}[A-Z2-7]{4}
    """,
    re.VERBOSE,
)
# Bare numbers, by the beginning of a screen's name: axes, steps, a countdown, where counting in sevens begins.
BARE = {
    "clients-found": r"19",
    "first-run": r"[123]|(Text size: )?Text \d+ %",
    "now": r"2|4|10|20",
    "session-steps": r"10",
    "session-pace": r"30|(?:\d\.\d(?:: (?:most|less|not clear))?(?:; )?)+",
    "settings-strap": r"82 %",
    "settings-look": r"(?:Text size: )?(?:1\d\d|200) %",
    "present-": r"9\d\d",
    "history-week": r"\d{1,2}",
    "history-month": r"\d{1,2}",
}
WITH_FIGURES = ("now-usual-why", "session-breathing", "history-session", "demonstrate-result", "present-result")
SCREENS = [name for name in SHOTS if not name.endswith("hidden-numbers")]


def figures_on(name: str, *, hidden: bool) -> set[str]:
    """The texts of a screen with a number in them that tells of the body."""
    bare = "|".join(pattern for begin, pattern in BARE.items() if name.startswith(begin)) or r"(?!)"
    with set_up(replace(SHOTS[name], hide_numbers=hidden), Look(), (1280, 800)) as window:
        texts = words_of(SHOTS[name].seen(window))
    return {text for text in texts if not re.fullmatch(bare, text) and re.search(r"\d", ALLOWED.sub("", text))}


@pytest.mark.no_cover
@pytest.mark.parametrize("name", SCREENS)
def test_no_screen_shows_a_figure_of_the_body(qapp: object, name: str) -> None:
    assert figures_on(name, hidden=True) == set()


@pytest.mark.no_cover
@pytest.mark.parametrize("name", WITH_FIGURES)
def test_the_same_search_finds_them_where_they_are_shown(qapp: object, name: str) -> None:
    assert figures_on(name, hidden=False)


def test_in_an_open_recording_figures_go_and_come_back_and_why_tells_no_score(qapp: object) -> None:
    with set_up(SHOTS["history-session"], Look(), (1280, 800)) as window:
        table, moment = window.findChildren(FiguresTable)[0], window.findChildren(MomentView)[0]

        def told() -> str:
            shown = [text.said() for text in table.findChildren(Text) if not text.isHidden()]
            return " ".join([window.history.session.headline.said(), window.history.session.sure.said(), *shown])

        for hidden in (False, True, False):
            appearance().adjust(hide_numbers=hidden)
            assert (re.search(r"\d", told()) is None) is hidden
            assert moment.figures["rate"].isVisible() is not hidden
        page = window.history.session
        assert page.view is not None
        why = page.view.archive.why(page.view.row, 1500.0)
        assert "score" in why_words(page.view.row, why)
        assert "score" not in why_words(page.view.row, why, numbers=False)


def test_where_numbers_are_hidden_the_client_is_not_offered_any(qapp: object) -> None:
    with set_up(SHOTS["demonstrate-regulation"], Look(), (1280, 800)) as window:
        control = window.demonstrate.control
        assert control.numbers.isVisible()
        appearance().adjust(hide_numbers=True)
        assert not control.numbers.isVisible()
        control.press("numbers")
        assert control.numbers.isChecked()
        appearance().adjust(hide_numbers=False)
        assert control.numbers.isVisible()
