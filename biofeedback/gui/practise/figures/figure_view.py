"""A figure on show: it moves slowly through its poses, or stands in one where motion is reduced."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.practise.figures.motion import Motion, key_pose, pose_at
from biofeedback.gui.practise.figures.paint import Inks, paint_figure
from biofeedback.gui.practise.figures.pose import Pose

LEAST, WANTED = 120, 380
# Slow movement is smooth at ten pictures a second, and costs a third of thirty, s.
EVERY_S = 0.1
# How soon a muscle that begins to work, or lets go, has its colour, s.
COLOURING_S = 1.2


class FigureView(QWidget):
    """Ask it for a ``frame`` as often as it should move; it repaints only what is seen to move."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._motion: Motion | None = None
        self._tenses = self._lets_go = False
        self._since_s = self._depth = 0.0
        self._painted: tuple[int, ...] = ()
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_motion(self, motion: Motion | None, *, tenses: bool = False, lets_go: bool = False) -> None:
        """Show another figure; ``tenses`` and ``lets_go`` colour what is at work."""
        self._motion, self._tenses, self._lets_go = motion, tenses, lets_go
        self._since_s = self._depth = 0.0
        self.setVisible(motion is not None)
        self.update()

    def frame(self, since_s: float, depth: float = 0.0) -> None:
        """Show the pose so long after the step began; ``depth`` is that of the breath."""
        if self._motion is None:
            return
        if 0.0 <= since_s - self._since_s < EVERY_S:
            return
        self._since_s, self._depth = since_s, depth
        if self._grain() != self._painted:
            self.update(self._square().toAlignedRect())

    def sizeHint(self) -> QSize:
        return QSize(WANTED, WANTED)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._motion is None:
            return
        self._painted = self._grain()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_figure(painter, self._square(), self._motion, self._pose(), inks_of(self._look.look), self._strain())

    def _square(self) -> QRectF:
        side = min(self.width(), self.height(), 2 * WANTED)
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _pose(self) -> Pose:
        assert self._motion is not None
        if self._look.look.reduced_motion:
            return key_pose(self._motion)
        return pose_at(self._motion, self._since_s, self._depth)

    def _strain(self) -> float:
        if self._motion is not None and not (self._tenses or self._lets_go):
            return 1.0 if self._motion.works else 0.0
        if self._look.look.reduced_motion:
            return 1.0 if self._tenses else 0.0
        share = min(1.0, self._since_s / COLOURING_S)
        return share if self._tenses else 1.0 - share

    def _grain(self) -> tuple[int, ...]:
        """What is painted, in steps that can be seen."""
        pose = self._pose()
        fine = max(1.0, min(self.width(), self.height()) / 100.0)
        points = (pose.hip, pose.right_hand, pose.left_hand, pose.right_foot, pose.left_foot, pose.shoulder)
        places = [round(value * fine) for point in points for value in point]
        angles = [round(a / 2) for a in (pose.low, pose.high, pose.head, pose.gaze, pose.toes)]
        shares = [round(12 * s) for s in (pose.blades, pose.turn, pose.grip, pose.squeeze, pose.tuck, self._strain())]
        return (*places, *angles, *shares)


def inks_of(look: Look, ground: str = "") -> Inks:
    """The colours of figures."""
    colours = look.colours
    ground = ground or colours.canvas
    return Inks(
        colours.pace_line,
        _between(colours.pace_line, ground, 0.45),
        colours.primary,
        _between(colours.outline, ground, 0.45),
        ground,
    )


def _between(one: str, other: str, share: float) -> str:
    a, b = QColor(one), QColor(other)
    red, green, blue = (
        round(x + (y - x) * share) for x, y in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    )
    return QColor(red, green, blue).name()
