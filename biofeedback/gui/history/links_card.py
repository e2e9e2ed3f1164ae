"""Does it hang together? What goes with what over three months, in a sentence each, or that nothing is clear yet."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.link_words import effect_words, link_sentence, method_words, nothing_clear
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text
from biofeedback.trends.link_result import Links

# So many days up to the end of what is on show are looked at: a month alone is seldom enough.
LINK_DAYS = 90
MOST_LINKS = 5


class LinksCard(Card):
    """Links that may be told, the surest first; with numbers hidden, without figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: Links | None = None
        self._look = appearance()
        self.span = Text("", "label", "ink2", wrap=True)
        self.told = Text("", "body", wrap=True)
        self.method = Text("", "caption", "ink2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(Text(translate("Links", "Does it hang together?"), "strong", wrap=True))
        for part in (self.span, self.told, self.method):
            column.addWidget(part)
        column.addStretch(1)
        self._look.changed.connect(self._say)
        self.wait()

    def wait(self) -> None:
        """Say nothing of anybody's until it has been looked."""
        self._links = None
        self.span.say(translate("Links", "One moment"))
        self.told.hide()
        self.method.hide()

    def show_links(self, links: Links) -> None:
        """Show what was found."""
        self._links = links
        self._say()

    def _say(self) -> None:
        links = self._links
        if links is None:
            return
        numbers = not self._look.look.hide_numbers
        span = translate("Links", "Strap against check-ins, over the %n days up to here", "", LINK_DAYS)
        self.span.say(span if numbers else translate("Links", "Strap against check-ins, over three months up to here"))
        lines = [_lines(link_sentence(link, numbers=numbers), effect_words(link), numbers) for link in links.clear]
        self.told.say("\n".join(lines[:MOST_LINKS]) or nothing_clear(links, numbers=numbers))
        self.told.show()
        self.method.say(method_words(numbers=numbers))
        self.method.setVisible(bool(links.links))


def _lines(sentence: str, effect: str, numbers: bool) -> str:
    return f"{sentence}\n{effect}." if numbers else sentence
