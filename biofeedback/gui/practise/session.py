"""The session screen: it fills the window with the pacer, the measured breath, and the time left."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.coaching.breath_pattern import BreathPhase
from biofeedback.coaching.pacer import PacerMoment
from biofeedback.coaching.runner import READY_BREATHS
from biofeedback.events import ExerciseProgress, SteerExercise
from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.type_scale import Role
from biofeedback.gui.practise.breath_chart import PAST_S, BreathPanel
from biofeedback.gui.practise.coherence import CoherenceBlock, SwingBlock
from biofeedback.gui.practise.course import Course
from biofeedback.gui.practise.figures.figure_view import FigureView
from biofeedback.gui.practise.figures.figures import figure_of, lets_go, ring_depth, tenses
from biofeedback.gui.practise.session_head import SessionHead
from biofeedback.gui.practise.sound_chips import SoundChips
from biofeedback.gui.practise.step_bar import StepBar
from biofeedback.gui.practise.writing_panel import WritingPanel
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.words import clock, phase_word, translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture
from biofeedback.gui.widgets.rings.rings_view import Rings
from biofeedback.gui.widgets.text import Text
from biofeedback.self_report.journal import JournalEntry
from biofeedback.signal.breath import breath_trace

TRACE_MS = 1000
STILL_MS = 500
# Below this share of a breath's greatest speed half as many frames are as smooth.
SLOW = 0.5
# Margins at the sides, above and below, and what is between the rows; the same where large text has little room, px.
ROOMY, TIGHT = (40, 28, 24, 12), (18, 10, 8, 6)
# A window of less than so many lines of text is tight, px at text size 100 %.
TIGHT_BELOW = 400
STALE_AFTER_S = 15.0
# In the column.
WHERE_RINGS_ARE = 1
# A step is said as large as leaves the rings their room: so much of the height, and so large or smaller.
STEP_SHARE = 0.23
STEP_ROLES: tuple[Role, ...] = ("hero", "title", "lead", "body")


class SessionScreen(QWidget):
    """Emits ``acted(act)`` for the session, ``phase_began(phase)`` when the breath turns, and what was ``written``."""

    acted = Signal(object)
    written = Signal(object)
    phase_began = Signal(str)
    step_began = Signal(str)
    red_flags_pressed = Signal()

    def __init__(
        self,
        session_state: SessionState,
        now_s: Callable[[], float],
        sound: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session_state = session_state
        self._now_s = now_s
        self.own_name: Callable[[str], str] = lambda _: ""
        self._course: Course | None = None
        self._phase: BreathPhase | None = None
        self._look = appearance()
        self._head = SessionHead(self.tr("End"), self.tr("Feel unwell?"))
        self.name, self.line, self.left = self._head.name, self._head.line, self._head.left
        self.red_flags, self.end = self._head.red_flags, self._head.end
        self.rings = Rings(now_s, paced_depth=self._paced_depth)
        self.figure = FigureView()
        self.instruction = Text("", "lead", wrap=True)
        self.large = Text("", "hero", wrap=True)
        self.step_bar = StepBar()
        self.writing = WritingPanel()
        self.coherence = CoherenceBlock()
        self.swing = SwingBlock()
        self.breath = BreathPanel(now_s)
        self.pause = Button(self.tr("Pause"), "outline", icon="pause")
        self.shorter = Button(self.tr("One minute shorter"), "plain")
        self.skip = Button(self.tr("Next step"), "plain", icon="skip")
        self.sound = sound
        self.end_it = Button(self.tr("End it"), "primary")
        self.go_on = Button(self.tr("Go on"), "outline")
        self._asking, self._footer = QWidget(), QWidget()
        self._column = QVBoxLayout(self)
        self._frames = QTimer(self)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._frame)
        self._slow = QTimer(self)
        self._slow.setInterval(TRACE_MS)
        self._slow.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self._look.changed.connect(self._fit)

    @property
    def course(self) -> Course | None:
        """The exercise under way."""
        return self._course

    def apply(self, event: ExerciseProgress) -> None:
        """Follow the exercise's events."""
        if event.phase == "started":
            self._ask(False)
            self._course = Course(event)
            self._phase = None
            self.writing.begin(self._course.exercise)
        elif self._course is not None:
            self._course.apply(event)
            if event.phase == "step" and self._course.step is not None:
                self._show_figure(self._course)
                self.step_began.emit(translate("Exercises", self._course.step.say or self._course.step.show))
                self.writing.show_step(self._course.step)
        if event.phase in ("finished", "stopped"):
            self._keep_words()
        self._show_course()

    def refresh(self) -> None:
        """Bring the slow parts up to date, once a second."""
        session_state, course = self._session_state, self._course
        if course is None:
            return
        self._frame()
        now_s = self._now_s()
        beats = [(beat.t, beat.rr_corrected_ms) for beat in session_state.beats]
        self.rings.show_beats(beats)
        self._show_breath(beats, now_s)
        self._show_figures()
        fresh = (
            session_state.coherence
            if session_state.coherence and now_s - session_state.coherence.t < STALE_AFTER_S
            else None
        )
        self.coherence.show_coherence(fresh)
        self.swing.show_coherence(fresh)
        self.left.say(translate("Session", "{time} left").format(time=clock(course.left_s(now_s))))
        self._head.show_line(session_state, course, now_s, self._column.contentsRect().width())

    def _keep_words(self) -> None:
        entry = self.writing.entry()
        self.writing.begin(None)
        if entry is not None:
            self.written.emit(entry)

    def _show_breath(self, beats: list[tuple[float, float]], now_s: float) -> None:
        """From the chest's tilt where the strap gives it, else from the beats."""
        assert self._course is not None
        wave = self._session_state.fresh_wave(now_s)
        if self._course.pacer is None:
            self.breath.chart.show_trace([])
        elif wave:
            self.breath.chart.show_trace(wave, at_once=True)
        else:
            self.breath.chart.show_trace(breath_trace(beats, now_s - PAST_S, now_s))

    def escape(self) -> bool:
        """Ask whether the exercise should end; a second time it goes on."""
        self._ask(self._asking.isHidden())
        return True

    def _ask(self, on: bool) -> None:
        self._asking.setVisible(on)
        self._footer.setVisible(not on)
        (self.end_it if on else self.pause).setFocus()

    def _show_figures(self) -> None:
        """Figures stand beside the rings only where a strap can give some."""
        measured = self._session_state.measured()
        self.breath.legend.show_breath(measured, tilt=bool(self._session_state.fresh_wave(self._now_s())))
        paced = self._course is not None and self._course.pacer is not None
        # A movement is looked at, not the heart.
        shown = paced and measured and self.figure.isHidden()
        for part in (self.coherence, self.swing):
            part.setVisible(shown)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._frames.start(STILL_MS if self._look.look.reduced_motion else tokens.FRAME_MS)
        self._slow.start()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        self._frames.stop()
        self._slow.stop()
        super().hideEvent(event)

    def _show_figure(self, course: Course) -> None:
        step = course.step.id if course.step else ""
        motion = figure_of(course.exercise, step) if course.exercise and not course.getting_ready else None
        self.figure.show_motion(motion, tenses=tenses(step), lets_go=lets_go(step))

    def _paced_depth(self) -> float:
        course, now_s = self._course, self._now_s()
        moment = course.moment(now_s) if course else None
        if moment is not None or course is None or course.step is None:
            return moment.depth if moment else 1.0
        return ring_depth(course.step.id, course.step_for_s(now_s))

    def _frame(self) -> None:
        course = self._course
        if course is None:
            return
        now_s = self._now_s()
        moment = course.moment(now_s)
        if moment is not None:
            self.breath.chart.frame()
            if course.paused_s is None and moment.phase != self._phase:
                self._phase = moment.phase
                self.phase_began.emit(moment.phase)
        self._keep_pace(moment)
        self._show_words(now_s)
        self.rings.frame()
        self.figure.frame(course.step_for_s(now_s), moment.depth if moment else 0.0)

    def _keep_pace(self, moment: PacerMoment | None) -> None:
        """As many frames as what moves needs: fewer where the breath turns or is held."""
        wanted_ms = tokens.FRAME_MS if moment is not None and speed_share(moment) >= SLOW else tokens.SLOW_FRAME_MS
        if not self._look.look.reduced_motion and self._frames.interval() != wanted_ms:
            self._frames.setInterval(wanted_ms)

    def _show_words(self, now_s: float) -> None:
        assert self._course is not None
        moment = self._course.moment(now_s)
        score = (
            self._session_state.arousal.smoothed
            if self._session_state.arousal and self._session_state.arousal.score is not None
            else None
        )
        picture = RingsPicture(self._session_state.shown(), score if score is not None else 50.0, practising=True)
        if self._course.paused_s is not None:
            self.rings.show_picture(picture, translate("Session", "Paused"))
        elif moment is None:
            step = self._course.step.id if self._course.step else ""
            self.rings.show_picture(picture, tension_word(step))
            self._show_step_bar(self._course, now_s)
        else:
            self.rings.show_picture(
                picture, phase_word(moment.phase), f"{max(1, math.ceil(moment.remaining_s - 1e-6))}"
            )

    def _show_step_bar(self, course: Course, now_s: float) -> None:
        words = translate("Session", "{n} s until it begins") if course.getting_ready else ""
        words = words or translate("Session", "{n} s left in this step")
        left_s = math.ceil(course.step_left_s(now_s) - 1e-6)
        parts = READY_BREATHS if course.getting_ready else 1
        self.step_bar.show_step(words.format(n=left_s), course.step_share(now_s), parts)

    def _fit(self) -> None:
        """Margins that suit the room, and the largest role in which a step, and the name, have some."""
        beside, above, below, between = TIGHT if self.height() < self._look.look.px(TIGHT_BELOW) else ROOMY
        self._column.setContentsMargins(beside, above, beside, below)
        self._column.setSpacing(between)
        wide, most = self.width() - 2 * beside, STEP_SHARE * self.height()
        fitting = (role for role in STEP_ROLES if self.large.height_in(role, wide) <= most)
        self.large.take_role(next(fitting, STEP_ROLES[-1]))
        self._head.fit(wide)

    def _show_course(self) -> None:
        course = self._course
        if course is None:
            return
        exercise = course.exercise
        own = self.own_name(course.exercise_id)
        self.name.say(own or (translate("Exercises", exercise.name) if exercise else course.exercise_id))
        paced = course.pacer is not None
        words = translate("Exercises", course.step.show) if course.step else ""
        writes = not self.writing.isHidden()
        self.rings.setVisible(not writes)
        self._column.setStretch(WHERE_RINGS_ARE, 0 if writes else 1)
        for text, shown in ((self.instruction, paced), (self.large, not paced and not writes)):
            text.say(words if shown else "")
            text.setVisible(shown)
        self._fit()
        self.breath.setVisible(paced)
        self.step_bar.setVisible(not paced and not writes)
        self._show_figures()
        self.breath.chart.pace(course.pacer, course.began_s, course.ends_s)
        held = course.paused_s is not None
        self.pause.setText(self.tr("Go on") if held else self.tr("Pause"))
        self.pause.set_icon("play" if held else "pause")
        several = exercise is not None and len(exercise.steps) > 1
        # A pace that is cut short tells nothing; one that was held is breathed anew.
        measuring = course.exercise_id == "find_pace"
        ready = course.getting_ready
        self.skip.setVisible(ready or (several and not measuring))
        self.shorter.setVisible(not several and not ready)
        now_s = self._now_s()
        shortest = exercise.shortest_s if exercise else 60.0
        self.shorter.setEnabled(course.left_s(now_s) > 60.0 + 1.0 and course.ends_s - course.began_s - 60.0 >= shortest)
        self.refresh()

    def _connect(self) -> None:
        self.end.clicked.connect(lambda: self.acted.emit(SteerExercise("stop")))
        self.shorter.clicked.connect(lambda: self.acted.emit(SteerExercise("shorten")))
        self.skip.clicked.connect(lambda: self.acted.emit(SteerExercise("skip_step")))
        self.red_flags.clicked.connect(self.red_flags_pressed.emit)
        self.pause.clicked.connect(self._pause_or_resume)
        self.end_it.clicked.connect(self.end.click)
        self.go_on.clicked.connect(lambda: self._ask(False))

    def _pause_or_resume(self) -> None:
        held = self._course is not None and self._course.paused_s is not None
        self.acted.emit(SteerExercise("resume" if held else "pause"))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.addWidget(self.coherence, 0, Qt.AlignmentFlag.AlignVCenter)
        middle.addWidget(self.rings, 1)
        middle.addWidget(self.figure, 1)
        middle.addWidget(self.swing, 0, Qt.AlignmentFlag.AlignVCenter)
        for text in (self.instruction, self.large):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        footer = QHBoxLayout(self._footer)
        footer.setContentsMargins(0, 0, 0, 0)
        footer.setSpacing(24)
        footer.addStretch(1)
        for part in (self.pause, self.shorter, self.skip, self.sound):
            if part is not None:
                footer.addWidget(part)
        footer.addStretch(1)
        column = self._column
        column.addLayout(self._head)
        column.addLayout(middle, 1)
        column.addWidget(self.writing, 3)
        self.writing.begin(None)
        self.figure.show_motion(None)
        column.addWidget(self.instruction)
        column.addWidget(self.large)
        column.addWidget(self.step_bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self.breath)
        column.addWidget(self._footer)
        column.addWidget(self._asking)
        self._lay_out_question()

    def _lay_out_question(self) -> None:
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addStretch(1)
        row.addWidget(Text(self.tr("End the exercise here?"), "strong"))
        for button in (self.end_it, self.go_on):
            row.addWidget(button)
        row.addStretch(1)
        self._asking.hide()


def speed_share(moment: PacerMoment) -> float:
    """How fast the paced depth changes, as a share of the fastest in this phase."""
    if moment.phase in ("hold_full", "hold_empty"):
        return 0.0
    whole_s = moment.elapsed_s + moment.remaining_s
    return math.sin(math.pi * moment.elapsed_s / whole_s) if whole_s > 0 else 0.0


def tension_word(step: str) -> str:
    """What to do with a muscle, in the rings; "" in any other step."""
    if tenses(step):
        return translate("Session", "Tense")
    return translate("Session", "Let go") if lets_go(step) else ""


def make(needs: ScreenNeeds) -> SessionScreen:
    """The screen of an exercise under way."""
    screen = SessionScreen(needs.session_state, needs.now_s, SoundChips(needs.context))

    def keep(entry: JournalEntry) -> None:
        needs.context.ask(lambda services: services.self_reports.write_journal(entry))
        needs.say(translate("Session", "What you wrote is in the journal."), "journal")

    def own_name(exercise_id: str) -> str:
        own = needs.context.own_breaths
        return next((each.name for each in own if each.exercise_id == exercise_id), "")

    screen.own_name = own_name
    screen.acted.connect(needs.act)
    screen.written.connect(keep)
    screen.red_flags_pressed.connect(needs.show_red_flags)
    screen.phase_began.connect(lambda phase: needs.announcer().breathing_phase(phase))
    screen.step_began.connect(lambda words: needs.announcer().step(words))
    return screen
