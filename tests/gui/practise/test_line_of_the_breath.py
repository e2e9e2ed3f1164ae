"""The line of the breath on the session screen: from the strap's tilt where it speaks, else from the beats."""

from biofeedback.gui.practise.breath_chart import runs
from tests.gui.stage import Stage
from tests.pictures import scenes
from tests.pictures.scenes import BEGIN_S


def test_where_the_strap_s_tilt_speaks_the_line_is_its_own(stage: Stage) -> None:
    stage.play(scenes.breathing_by_tilt())
    screen = stage.window.overlays.session
    screen.refresh()
    assert screen.breath.legend.source.said() == "your breath, read from the strap’s tilt"
    assert screen.breath.chart._trace == list(stage.window.session_state.breath_wave)


def test_without_it_the_beats_draw_it(stage: Stage) -> None:
    stage.play(scenes.breathing())
    screen = stage.window.overlays.session
    screen.refresh()
    assert screen.breath.legend.source.said() == "your breath, read from your heart"
    assert screen.breath.chart._trace


def test_when_the_tilt_falls_silent_the_beats_go_on(stage: Stage) -> None:
    stage.play([*scenes.breathing(), scenes.wave(BEGIN_S - 50.0, BEGIN_S - 20.0, 6.0)])
    screen = stage.window.overlays.session
    screen.refresh()
    assert screen.breath.legend.source.said() == "your breath, read from your heart"


def test_only_the_last_minute_of_it_is_kept(stage: Stage) -> None:
    for k in range(10):
        stage.play([scenes.wave(BEGIN_S + 30.0 * k, BEGIN_S + 30.0 * (k + 1), 6.0)])
    wave = stage.window.session_state.breath_wave
    assert 60.0 < wave[-1][0] - wave[0][0] < 80.0


def test_the_line_breaks_where_nothing_was_measured() -> None:
    line = [(0.0, 0.1), (0.2, 0.2), (3.0, 0.3), (3.2, 0.4), (3.4, 0.5)]
    assert [len(run) for run in runs(line)] == [2, 3]
    assert runs([]) == []
