"""The phases of a protocol in a row: done, under way, to come; a press on one to come changes its length."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.coaching.protocol import Protocol
from biofeedback.gui.demonstrate.phase_words import minutes, phase_line, phase_title
from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.roles import OwnRole

GAP = 18
BAR = 8
ROW = 20


class ProtocolBar(QWidget):
    """Emits ``length_asked(index)``; Left and Right choose a phase to come, Space asks for it."""

    ROLE: OwnRole = "Slider"

    length_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._protocol = Protocol("", ())
        self._index = -1
        self._elapsed_s = 0.0
        self._finished = False
        self._chosen: int | None = None
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_run(self, protocol: Protocol, index: int, elapsed_s: float, *, finished: bool) -> None:
        """Show how far it is."""
        if protocol != self._protocol:
            self.updateGeometry()
        whole = (protocol, index, int(elapsed_s), finished)
        if whole == (self._protocol, self._index, int(self._elapsed_s), self._finished):
            return
        self._protocol, self._index, self._elapsed_s, self._finished = protocol, index, elapsed_s, finished
        phases = ", ".join(f"{phase_line(phase)} {minutes(phase.duration_s)}" for phase in protocol.phases)
        self.setAccessibleName(translate("Protocol", "Phases: {phases}").format(phases=phases))
        if 0 <= index < len(protocol.phases) and not finished:
            told = translate("Protocol", "{phase}, {time} of {length}")
            phase = protocol.phases[index]
            self.setAccessibleName(
                told.format(phase=phase_line(phase), time=minutes(elapsed_s), length=minutes(phase.duration_s))
            )
        self.update()

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return 6.0

    def sizeHint(self) -> QSize:
        look = self._look.look
        return QSize(480, look.px(26) + (self._rows() - 1) * look.px(ROW) + BAR + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def where(self, index: int) -> QRectF:
        """The area of a phase: in proportion to its length, but never too short for a word."""
        phases = self._protocol.phases
        room = self.width() - GAP * (len(phases) - 1)
        least = min(room / len(phases), self._look.look.px(84))
        free = room - least * len(phases)
        total = max(1.0, self._protocol.duration_s)
        left = 0.0
        for at, phase in enumerate(phases):
            width = least + free * phase.duration_s / total
            if at == index:
                return QRectF(left, 0, width, self.height())
            left += width + GAP
        raise IndexError(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index in range(len(self._protocol.phases)):
            if self.where(index).contains(event.position()) and self._to_come(index):
                self._chosen = index
                self.length_asked.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        coming = [index for index in range(len(self._protocol.phases)) if self._to_come(index)]
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if coming and step:
            at = coming.index(self._chosen) + step if self._chosen in coming else 0
            self._chosen = coming[max(0, min(len(coming) - 1, at))]
            self.update()
        elif coming and event.key() == Qt.Key.Key_Space:
            self.length_asked.emit(self._chosen if self._chosen in coming else coming[0])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(len(self._protocol.phases)):
            self._paint_phase(painter, index)

    def _rows(self) -> int:
        """One row where every name has room beside the longest time it may show; else times stand below names."""
        if not self._protocol.phases:
            return 1
        metrics = QFontMetricsF(self._look.look.font("strong"))
        longest = translate("Protocol", "{time} of {length}").format(time="00:00", length="00:00")
        beside = metrics.horizontalAdvance(longest) + 10
        fits = all(
            metrics.horizontalAdvance(phase_title(phase)) + beside <= self.where(at).width()
            for at, phase in enumerate(self._protocol.phases)
        )
        return 1 if fits else 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _paint_phase(self, painter: QPainter, index: int) -> None:
        look = self._look.look
        colours, phase, where = look.colours, self._protocol.phases[index], self.where(index)
        here = index == self._index and not self._finished
        done = index < self._index
        font = look.font("strong" if here else "label")
        metrics = QFontMetricsF(font)
        time = minutes(phase.duration_s)
        if here:
            time = translate("Protocol", "{time} of {length}").format(
                time=minutes(self._elapsed_s), length=minutes(phase.duration_s)
            )
        rows = self._rows()
        room = where.width() - (metrics.horizontalAdvance(time) + 10 if rows == 1 else 0.0)
        name = phase_line(phase) if metrics.horizontalAdvance(phase_line(phase)) <= room else phase_title(phase)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink if here or index == self._chosen else colours.ink2))
        box = QRectF(where.left(), 0, where.width(), look.px(24))
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        side = Qt.AlignmentFlag.AlignRight if rows == 1 else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box.translated(0, (rows - 1) * look.px(ROW)), side | Qt.AlignmentFlag.AlignVCenter, time)
        bar = QRectF(where.left(), self.height() - BAR - 1, where.width(), BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken if not done else colours.pace_line))
        painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        if index == self._index:
            # Of a phase that the end cut short only what was done; what is under way is always seen.
            share = min(1.0, self._elapsed_s / phase.duration_s)
            bar.setWidth(max(BAR if here else 0.0, share * bar.width()))
            painter.setBrush(QColor(colours.primary if here else colours.pace_line))
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)

    def _to_come(self, index: int) -> bool:
        return index > self._index and not self._finished

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
