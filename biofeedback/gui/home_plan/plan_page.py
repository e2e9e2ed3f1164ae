"""A client's plan for home, as it is made in the practice and handed over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from biofeedback.coaching.home_plan import LONGEST_NAME, HomePlan, HomePlanError, KeptPlan, checked
from biofeedback.coaching.home_plan_file import SUFFIX
from biofeedback.gui.demonstrate.footer import lay_over
from biofeedback.gui.design import tokens
from biofeedback.gui.home_plan.plan_editor import PlanEditor, new_plan
from biofeedback.gui.home_plan.plan_sheet import draw_plan_alone, plan_pdf_bytes, plan_title
from biofeedback.gui.home_plan.plan_words import plan_lines
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.file_names import dated_name
from biofeedback.gui.text.problem_words import error_words
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.check_box import CheckBox
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.text import Text
from biofeedback.local_time import local_day, utc_offset_s
from biofeedback.services.home_plans import give, given, write_plan
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import find_person

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PlanPage(QWidget):
    """Emits ``left`` when it is done with, ``given(plan)`` when a plan is kept with the client, ``visit(client)``."""

    left = Signal()
    given = Signal(object)
    visit = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.client = ""
        self.ask_for_file: Callable[[str, str], str] = self._ask_for_file
        self.ask_for_printer: Callable[[], QPrinter | None] = self._ask_for_printer
        self.title = Text("", "page", wrap=True)
        self.editor = PlanEditor()
        self.named = CheckBox(self.tr("The pseudonym goes into the file"))
        self.preview = Text("", "body", "ink2", wrap=True)
        self.said = Text("", "label", "ink2", wrap=True)
        self.save = Button(self.tr("Save the file…"), "primary")
        self.save_pdf = Button(self.tr("Save as PDF…"), "outline")
        self.print_it = Button(self.tr("Print"), "outline")
        self.next_visit = Button(self.tr("What they brought back…"), "outline")
        self.back = Button(self.tr("Back"), "plain", icon="back")
        self.keep = Button(self.tr("Put it on their page"), "outline", small=True)
        self._lay_out()
        self.editor.changed.connect(self._say_plan)
        self.named.toggled.connect(lambda _on: self._say_plan())
        self.save.clicked.connect(self._save)
        self.save_pdf.clicked.connect(self._save_pdf)
        self.print_it.clicked.connect(self._print)
        self.next_visit.clicked.connect(lambda: self.visit.emit(self.client))
        self.back.clicked.connect(self.left)
        self.keep.clicked.connect(self._keep_it)

    def show_client(self, client: str, exercise: str = "longer_exhale") -> None:
        """The plan of a client; a new one, beginning with an exercise, where they were given none."""
        self.client = client
        self.title.say(self.tr("A plan for {name}").format(name=client))
        self._say("")
        self.named.setChecked(True)
        self.editor.show_plan(new_plan(self._today(), exercise), self._today())
        self._context.run(lambda: _given_to(client), self._know)

    def plan(self) -> HomePlan:
        """The plan as it stands.

        Raises
        ------
        HomePlanError
            If it cannot be followed.
        """
        name = self.client[:LONGEST_NAME] if self.named.isChecked() else ""
        practice = self._context.preferences.practice[:LONGEST_NAME]
        return checked(replace(self.editor.plan(), client=name, practice=practice))

    def escape(self) -> bool:
        """Back to where one came from."""
        self.left.emit()
        return True

    def _know(self, kept: KeptPlan | None) -> None:
        if kept is not None:
            self.named.setChecked(bool(kept.plan.client))
            self.editor.show_plan(kept.plan, self._today())
        self._say_plan()

    def _say_plan(self) -> None:
        try:
            self.preview.say("\n".join(plan_lines(self.plan())))
            ready = True
        except HomePlanError as error:
            self.preview.say(self.tr("Not yet: {why}.").format(why=error_words(error)))
            ready = False
        for button in (self.save, self.save_pdf, self.print_it, self.keep):
            button.setEnabled(ready)

    def _save(self) -> None:
        self._write(
            self.ask_for_file(self._file_name(SUFFIX), self.tr("Plans (*{ending})").format(ending=SUFFIX)), write_plan
        )

    def _file_name(self, ending: str) -> str:
        return dated_name(self.client, self._context.wall_s(), ending)

    def _save_pdf(self) -> None:
        practice, invented = self._context.preferences.practice, self._context.invented

        def write(plan: HomePlan, target: Path) -> None:
            target.write_bytes(plan_pdf_bytes(plan, practice, invented=invented))

        self._write(self.ask_for_file(self._file_name(".pdf"), self.tr("PDF (*.pdf)")), write)

    def _print(self) -> None:
        from biofeedback.gui.paper.printing import print_pages

        plan, practice, invented = self.plan(), self._context.preferences.practice, self._context.invented

        def draw(device: QPagedPaintDevice) -> bool:
            return draw_plan_alone(device, plan, practice, invented=invented)

        said = print_pages(self.ask_for_printer, plan_title(), draw)
        if said:
            self._keep(said)

    def _write(self, name: str, write: Callable[[HomePlan, Path], None]) -> None:
        if not name:
            return
        try:
            write(self.plan(), Path(name))
        except OSError as error:
            self._say(self.tr("{file} cannot be written: {why}").format(file=name, why=error.strerror))
            return
        self._keep(self.tr("Saved as {file}").format(file=Path(name).name))

    def _keep_it(self) -> None:
        self._keep(self.tr("It stands on their page now, under “To try at home”."))

    def _keep(self, said: str) -> None:
        """Whatever is handed over is kept with the client, and stands on the page of their demonstration."""
        plan, client, wall_s = self.plan(), self.client, self._context.wall_s()
        kept = KeptPlan(plan, wall_s, utc_offset_s(wall_s))
        self.given.emit(plan)
        self._context.run(lambda: _give_to(client, kept), lambda _none: self._say(said))

    def _today(self) -> int:
        wall_s = self._context.wall_s()
        return local_day(wall_s, utc_offset_s(wall_s))

    def _say(self, text: str) -> None:
        self.said.say(text)
        self.said.setVisible(bool(text))

    def _ask_for_file(self, suggested: str, kinds: str) -> str:
        return QFileDialog.getSaveFileName(self, self.tr("Save the plan"), suggested, kinds)[0]

    def _ask_for_printer(self) -> QPrinter | None:
        from biofeedback.gui.paper.printing import choose_printer

        return choose_printer(self)

    def _lay_out(self) -> None:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 20, 24, 22)
        inside.addWidget(self.editor)
        shown = Card()
        words = QVBoxLayout(shown)
        words.setContentsMargins(24, 16, 24, 16)
        words.setSpacing(8)
        words.addWidget(Text(self.tr("To try at home"), "strong"))
        words.addWidget(self.preview)
        words.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 8, tokens.MARGIN, 12)
        column.setSpacing(tokens.GAP)
        column.addWidget(self.title)
        line = self.tr(
            "They open the file in their own Biofeedback, under Practise; nothing is sent. What they do ticks it off."
        )
        column.addWidget(Text(line, "body", "ink2", wrap=True))
        column.addWidget(card)
        column.addWidget(shown)
        column.addWidget(self.named)
        column.addWidget(self.said)
        column.addStretch(1)
        footer = Flow(gap=14)
        footer.add_spring()
        for part in (self.next_visit, self.print_it, self.save_pdf, self.save):
            footer.addWidget(part)
        self.said.hide()
        lay_over(self, page, footer, self.back)


def _given_to(client: str) -> KeptPlan | None:
    person = find_person(data_folder(), client)
    return given(person.path) if person is not None else None


def _give_to(client: str, kept: KeptPlan) -> None:
    person = find_person(data_folder(), client)
    if person is not None:
        before = given(person.path)
        again = before is not None and before.plan.id == kept.plan.id
        give(person.path, replace(before, plan=kept.plan) if before is not None and again else kept)
