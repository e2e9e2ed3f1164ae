"""A report over any range of days: from when to when, what is in it, and as what it is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.history.day_list import today
from biofeedback.gui.history.history_words import EPOCH
from biofeedback.gui.report.range_file import range_bytes
from biofeedback.gui.report.range_sheet import part_word
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.problem_words import error_words
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.check_box import CheckBox
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.tall import TallScroll
from biofeedback.gui.widgets.text import Text
from biofeedback.reports.range_content import PARTS, USUAL_PARTS, RangeContent, ReportPart
from biofeedback.services.range_report import read_range

USUAL_DAYS = 28


class RangeReportPage(QWidget):
    """Emits ``left``."""

    left = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None
        self._person = ""
        self.back = Button(translate("RangeReport", "Back"), "plain", icon="back")
        self.first, self.last = QDateEdit(), QDateEdit()
        self.parts: dict[ReportPart, CheckBox] = {part: CheckBox(part_word(part)) for part in PARTS}
        self.pdf = Button(translate("RangeReport", "Save as PDF"), "primary")
        self.html = Button(translate("RangeReport", "Save as web page"))
        self.tables = Button(translate("RangeReport", "Save tables"))
        self.said = Text("", "label", "ink2", wrap=True)
        self.ask_for_file = self._ask_for_file
        self._lay_out()
        self._connect()

    def begin(self, path: Path | None, person: str) -> None:
        """Offer the last four weeks of whoever's database this is; ``person`` is "" for the owner."""
        self._path, self._person = path, person
        now = today()
        for field in (self.first, self.last):
            field.setDateRange(QDate(2000, 1, 1), EPOCH.addDays(now))
        self.first.setDate(EPOCH.addDays(now - USUAL_DAYS + 1))
        self.last.setDate(EPOCH.addDays(now))
        for part, box in self.parts.items():
            box.setChecked(part in USUAL_PARTS)
        self.said.say("")
        self._able(True)

    def wanted(self) -> frozenset[ReportPart]:
        """What is ticked."""
        return frozenset(part for part, box in self.parts.items() if box.isChecked())

    def _save(self, suffix: str, kinds: str) -> None:
        path, person, parts = self._path, self._person, self.wanted()
        first, last = (EPOCH.daysTo(field.date()) for field in (self.first, self.last))
        if path is None:
            self.said.say(translate("RangeReport", "Nothing is recorded yet."))
            return
        name = self.ask_for_file(self._suggested(suffix), kinds)
        if not name:
            return
        target = Path(name)
        target = target if target.suffix else target.with_suffix(suffix)
        self._able(False)
        self.said.say(translate("RangeReport", "One moment"))

        def work() -> RangeContent | Exception:
            try:
                return read_range(path, first, last, parts, person)
            except Exception as error:  # noqa: BLE001
                return error

        self._context.run(work, lambda content: self._write(content, target))

    def _write(self, content: RangeContent | Exception, target: Path) -> None:
        self._able(True)
        try:
            if isinstance(content, Exception):
                raise content
            target.write_bytes(range_bytes(content, target.suffix))
        except Exception as error:  # noqa: BLE001
            self.said.say(translate("RangeReport", "The report was not saved: {why}").format(why=error_words(error)))
        else:
            self.said.say(translate("RangeReport", "Saved as {file}").format(file=target.name))

    def _able(self, able: bool) -> None:
        for button in (self.pdf, self.html, self.tables):
            button.setEnabled(able)

    def _keep_order(self, moved: QDateEdit) -> None:
        """The first day is never after the last: the other one follows."""
        if self.first.date() > self.last.date():
            other = self.last if moved is self.first else self.first
            other.setDate(moved.date())

    def _suggested(self, suffix: str) -> str:
        first, last = (field.date().toString("yyyy-MM-dd") for field in (self.first, self.last))
        return translate("RangeReport", "report {first} to {last}").format(first=first, last=last) + suffix

    def _ask_for_file(self, suggested: str, kinds: str) -> str:
        return QFileDialog.getSaveFileName(self, translate("RangeReport", "Save"), suggested, kinds)[0]

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.first.dateChanged.connect(lambda _date: self._keep_order(self.first))
        self.last.dateChanged.connect(lambda _date: self._keep_order(self.last))
        self.pdf.clicked.connect(lambda: self._save(".pdf", translate("RangeReport", "PDF (*.pdf)")))
        self.html.clicked.connect(lambda: self._save(".html", translate("RangeReport", "Web page (*.html)")))
        self.tables.clicked.connect(lambda: self._save(".zip", translate("RangeReport", "Tables (*.zip)")))

    def _lay_out(self) -> None:
        for field, name in (
            (self.first, translate("RangeReport", "From")),
            (self.last, translate("RangeReport", "To")),
        ):
            field.setDisplayFormat(translate("Dates", "d MMM yyyy"))
            field.setAccessibleName(name)
            apply_style(field)
        days, inside, fields = Card(), Card(), QWidget()
        beside = QVBoxLayout(days)
        beside.setContentsMargins(20, 16, 20, 16)
        beside.addWidget(fields)
        row = Flow(fields, 20)
        row.addWidget(_named(translate("RangeReport", "From"), self.first))
        row.addWidget(_named(translate("RangeReport", "To"), self.last))
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(Text(translate("RangeReport", "What is in it"), "strong", wrap=True))
        for box in self.parts.values():
            column.addWidget(box)
        self._lay_out_page(days, inside)

    def _lay_out_page(self, days: QWidget, inside: QWidget) -> None:
        lead = translate(
            "RangeReport",
            "A page or two to hand over or to keep, and everything as tables for your own analysis. The page keeps its "
            "figures, also where the window hides numbers.",
        )
        buttons = QWidget()
        row = Flow(buttons, 12)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.pdf, self.html, self.tables):
            row.addWidget(button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(16)
        for part in (Text(lead, "body", "ink2", wrap=True), days, inside, buttons, self.said):
            column.addWidget(part)
        column.addStretch(1)
        scroll = TallScroll()
        scroll.setWidget(page)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(Text(translate("RangeReport", "Report"), "title"))
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(tokens.MARGIN, 20, tokens.MARGIN, 20)
        whole.setSpacing(16)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)


def _named(name: str, field: QWidget) -> QWidget:
    """A field under its name."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(Text(name, "strong"))
    column.addWidget(field)
    return both
