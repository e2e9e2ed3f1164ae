"""Paints a figure: limbs of one width with round ends, what is behind lighter, what is at work in another colour."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from biofeedback.gui.practise.figures.motion import Motion
from biofeedback.gui.practise.figures.pose import FLOOR, FOOT, HEAD, Joints, Limb, Point, Pose, joints

ARM, LEG, BODY, GAP = 5.0, 6.2, 9.5, 1.6
# From so much of a turn on one arm is in front of the trunk.
TURNED = 0.1


class Inks(NamedTuple):
    """Colours of the body, of what is behind it, of what is at work, of things, and of the ground."""

    body: str
    behind: str
    works: str
    thing: str
    ground: str


def paint_figure(painter: QPainter, where: QRectF, motion: Motion, pose: Pose, inks: Inks, strain: float) -> None:
    """Paint a pose into a square; ``strain`` is how much it works, 0 to 1."""
    left, top, side = motion.box
    painter.save()
    scale = min(where.width(), where.height()) / side
    painter.translate(where.center())
    painter.scale(-scale if motion.flipped else scale, scale)
    painter.translate(-left - side / 2, -top - side / 2)
    painter.setClipRect(QRectF(left, top, side, side))
    pen = _Pen(painter, inks, motion, strain)
    if motion.view == "face":
        _paint_face(pen, pose)
    else:
        where_they_are = joints(pose, motion.view)
        _paint_things(pen, motion, where_they_are)
        (_paint_back if motion.view == "back" else _paint_side)(pen, pose, where_they_are)
    painter.restore()


class _Pen:
    """Strokes with round ends, each with a gap of ground around it, so that one limb is seen before another."""

    def __init__(self, painter: QPainter, inks: Inks, motion: Motion, strain: float) -> None:
        self.painter, self.inks, self.motion, self.strain = painter, inks, motion, strain

    def ink(self, part: str, plain: str | None = None) -> QColor:
        """The colour of a part: another one while it works."""
        calm, busy = QColor(plain or self.inks.body), QColor(self.inks.works)
        if self.motion.works != part:
            return calm
        mixed = [a + (b - a) * self.strain for a, b in zip(calm.getRgb()[:3], busy.getRgb()[:3], strict=True)]  # type: ignore[index]
        return QColor(*(round(part) for part in mixed))

    def line(self, points: list[Point], width: float, ink: QColor, *, gap: bool = True) -> None:
        path = QPainterPath(QPointF(*points[0]))
        for point in points[1:]:
            path.lineTo(QPointF(*point))
        self.stroke(path, width, ink, gap=gap)

    def stroke(self, path: QPainterPath, width: float, ink: QColor, *, gap: bool = True) -> None:
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        if gap:
            self.painter.setPen(QPen(QColor(self.inks.ground), width + 2 * GAP, Qt.PenStyle.SolidLine, cap, join))
            self.painter.drawPath(path)
        self.painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, cap, join))
        self.painter.drawPath(path)

    def dot(self, middle: Point, radius: float, ink: QColor, *, gap: bool = True) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        if gap:
            self.painter.setBrush(QColor(self.inks.ground))
            self.painter.drawEllipse(QPointF(*middle), radius + GAP, radius + GAP)
        self.painter.setBrush(ink)
        self.painter.drawEllipse(QPointF(*middle), radius, radius)


def _paint_things(pen: _Pen, motion: Motion, at: Joints) -> None:
    thing = QColor(pen.inks.thing)
    if "mat" in motion.props:
        pen.line([(6.0, FLOOR + 1.5), (94.0, FLOOR + 1.5)], 3.0, thing, gap=False)
    else:
        pen.line([(14.0, FLOOR + 1.0), (86.0, FLOOR + 1.0)], 1.2, thing, gap=False)
    if "chair" in motion.props:
        pen.line([(31.0, 38.0), (33.0, 66.0), (57.0, 66.0)], 2.4, thing, gap=False)
        for x in (34.0, 55.0):
            pen.line([(x, 66.0), (x, FLOOR)], 2.0, thing, gap=False)
    if "stool" in motion.props:
        pen.line([(37.0, 68.0), (63.0, 68.0)], 2.6, thing, gap=False)
        for x in (38.5, 61.5):
            pen.line([(x, 68.0), (x, FLOOR)], 2.0, thing, gap=False)
    if "far" in motion.props:
        pen.dot((94.0, at.head[1]), 2.5, thing, gap=False)
        for x in (66.0, 74.0, 82.0):
            pen.line([(x, at.head[1]), (x + 3.0, at.head[1])], 1.2, thing, gap=False)


def _paint_side(pen: _Pen, pose: Pose, at: Joints) -> None:
    behind = QColor(pen.inks.behind)
    _paint_leg(pen, at.left_leg, behind, 90.0 if pose.toes != 270.0 else 270.0)
    pen.line(_line(at.left_arm), ARM, behind)
    # A spine that bends is a curve, not a corner.
    spine = QPainterPath(QPointF(*at.hip))
    spine.quadTo(QPointF(*at.waist), QPointF(*at.neck))
    pen.stroke(spine, BODY, QColor(pen.inks.body))
    pen.line([at.neck, at.head], 4.6, QColor(pen.inks.body), gap=False)
    _paint_head(pen, pose, at)
    if pen.motion.works == "neck":
        pen.line([at.neck, (0.6 * at.neck[0] + 0.4 * at.head[0], at.neck[1] - 4.5)], 5.2, pen.ink("neck"), gap=False)
    if "roll" in pen.motion.props:
        pen.dot((at.hip[0] + 1.0, FLOOR - 4.0), 4.0, QColor(pen.inks.thing))
    _paint_leg(pen, at.right_leg, pen.ink("near_leg"), pose.toes)
    pen.line(_line(at.right_arm), ARM, pen.ink("near_arm"))
    pen.dot(at.right_arm.root, 3.4, pen.ink("shoulders", pen.ink("near_arm").name()), gap=False)
    pen.dot(at.right_arm.end, 2.6 + 0.9 * pose.grip, pen.ink("near_arm"), gap=False)


def _paint_head(pen: _Pen, pose: Pose, at: Joints) -> None:

    pen.dot(at.head, HEAD, QColor(pen.inks.body))
    up = math.radians(pose.gaze)
    nose = (at.head[0] + (HEAD + 0.4) * math.cos(up), at.head[1] - (HEAD + 0.4) * math.sin(up))
    pen.dot(nose, 1.4, QColor(pen.inks.body), gap=False)


def _paint_leg(pen: _Pen, leg: Limb, ink: QColor, toes: float) -> None:

    pen.line(_line(leg), LEG, ink)
    turned = math.radians(toes)
    tip = (leg.end[0] + FOOT * math.sin(turned), leg.end[1] + FOOT * math.cos(turned))
    pen.line([leg.end, tip], 4.0, ink, gap=False)


def _paint_back(pen: _Pen, pose: Pose, at: Joints) -> None:
    body = QColor(pen.inks.body)
    arms = [at.left_arm, at.right_arm]
    if abs(pose.turn) > TURNED:
        # Across the front: from behind, the trunk hides most of it.
        _paint_arm_behind(pen, arms.pop(0 if pose.turn > 0 else 1))
    for leg in (at.left_leg, at.right_leg):
        pen.line(_line(leg), LEG, body)
    right, left = at.right_arm.root, at.left_arm.root
    trunk = QPainterPath(QPointF(left[0] + 2, left[1] + 1))
    trunk.lineTo(right[0] - 2, right[1] + 1)
    trunk.quadTo(QPointF(at.waist[0] + 7.0, at.waist[1]), QPointF(at.hip[0] + 6.0, at.hip[1]))
    trunk.lineTo(at.hip[0] - 6.0, at.hip[1])
    trunk.quadTo(QPointF(at.waist[0] - 7.0, at.waist[1]), QPointF(left[0] + 2, left[1] + 1))
    ink = pen.ink("trunk")
    pen.painter.setBrush(ink)
    pen.painter.setPen(QPen(ink, 5.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    pen.painter.drawPath(trunk)
    pen.line([at.neck, at.head], 5.0, body, gap=False)
    pen.dot(at.head, HEAD, body)
    if pose.turn:
        nose = (at.head[0] + pose.turn * (HEAD + 0.4), at.head[1] + 0.5)
        pen.dot(nose, 1.6 * min(1.0, abs(pose.turn)), body, gap=False)
    for arm in arms:
        pen.line(_line(arm), ARM, body)
        pen.dot(arm.root, 3.8, pen.ink("shoulders"), gap=False)
        pen.dot(arm.end, 2.6, body, gap=False)
    if pen.motion.works in ("blades", "trunk"):
        _paint_blades(pen, pose, at)


def _paint_arm_behind(pen: _Pen, arm: Limb) -> None:
    pen.line(_line(arm), ARM, QColor(pen.inks.body), gap=False)
    pen.dot(arm.end, 2.6, QColor(pen.inks.body), gap=False)


def _paint_blades(pen: _Pen, pose: Pose, at: Joints) -> None:
    apart = 6.2 - 3.4 * pose.blades
    ground = pen.inks.ground
    ink = QColor(ground) if pen.motion.works == "trunk" else pen.ink("blades", ground)
    for side in (-1.0, 1.0):
        top = (at.neck[0] + side * apart, at.neck[1] + 7.0)
        foot = (at.neck[0] + side * (apart - 1.2), at.neck[1] + 15.0)
        pen.line([top, foot], 2.6, ink, gap=False)


def _paint_face(pen: _Pen, pose: Pose) -> None:
    """A face from the front: brows, eyes and mouth."""
    squeeze, ground = pose.squeeze, QColor(pen.inks.ground)
    pen.line([(50.0, 70.0), (50.0, 92.0)], 16.0, QColor(pen.inks.body), gap=False)
    pen.painter.setPen(Qt.PenStyle.NoPen)
    pen.painter.setBrush(pen.ink("face"))
    pen.painter.drawEllipse(QPointF(50.0, 46.0), 25.0, 31.0)
    for side in (-1.0, 1.0):
        x = 50.0 + 10.5 * side
        brow = QPainterPath(QPointF(x - 5.5, 36.0 - 4.0 * squeeze))
        brow.quadTo(QPointF(x, 33.0 - 6.0 * squeeze), QPointF(x + 5.5, 36.0 - 4.0 * squeeze))
        pen.stroke(brow, 2.2, ground, gap=False)
        eye = QPainterPath(QPointF(x - 4.5, 43.0))
        eye.quadTo(QPointF(x, 46.0 - 4.5 * squeeze), QPointF(x + 4.5, 43.0))
        pen.stroke(eye, 2.2, ground, gap=False)
    half = 8.0 - 3.5 * squeeze
    mouth = QPainterPath(QPointF(50.0 - half, 60.0))
    mouth.quadTo(QPointF(50.0, 63.0 - 3.0 * squeeze), QPointF(50.0 + half, 60.0))
    pen.stroke(mouth, 2.4, ground, gap=False)


def _line(limb: Limb) -> list[Point]:
    return [limb.root, limb.bend, limb.end]
