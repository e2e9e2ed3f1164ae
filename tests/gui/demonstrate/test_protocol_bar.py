"""The bar of a demonstration's phases paints what was done, and nothing that was not."""

from pytestqt.qtbot import QtBot

from biofeedback.coaching.protocol import DEFAULT
from biofeedback.gui.demonstrate.protocol_bar import BAR, ProtocolBar
from biofeedback.gui.design.look import appearance


def painted_done(bar: ProtocolBar, index: int) -> float:
    """The share of a phase's bar that has the colour of what is done."""
    picture, where = bar.grab().toImage(), bar.where(index)
    y = round(bar.height() - 1 - BAR / 2)
    colour = appearance().look.colours.pace_line.lower()
    columns = range(round(where.left()) + 1, round(where.right()) - 1)
    return sum(picture.pixelColor(x, y).name() == colour for x in columns) / len(columns)


def test_an_end_in_the_first_phase_leaves_the_others_undone(qtbot: QtBot) -> None:
    bar = ProtocolBar()
    qtbot.addWidget(bar)
    bar.resize(900, bar.sizeHint().height())
    bar.show_run(DEFAULT, 0, 0.25 * DEFAULT.phases[0].duration_s, finished=True)
    done = [painted_done(bar, index) for index in range(len(DEFAULT.phases))]
    assert 0.2 < done[0] < 0.3
    assert done[1:] == [0.0] * (len(DEFAULT.phases) - 1)


def test_a_protocol_that_went_to_its_end_is_done(qtbot: QtBot) -> None:
    bar = ProtocolBar()
    qtbot.addWidget(bar)
    bar.resize(900, bar.sizeHint().height())
    last = len(DEFAULT.phases) - 1
    bar.show_run(DEFAULT, last, DEFAULT.phases[last].duration_s, finished=True)
    assert all(painted_done(bar, index) > 0.95 for index in range(last + 1))
