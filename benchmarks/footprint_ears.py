"""One run of the shipped program with ears in it; `footprint.py` starts it and reads the figures that it prints.

Run as: python benchmarks/footprint_ears.py streaming|exercise|tray|long SECONDS [light]
"""

from __future__ import annotations

import json
import os
import sys
import time
from functools import partial
from typing import Any

WARM_UP_S = 20.0
PLACES = ("practise", "history", "settings", "demonstrate", "now")


def child(scenario: str, seconds: float, *, light: bool) -> None:
    """One run of the program, with ears."""
    from biofeedback.cli.main import run
    from biofeedback.gui.shell.application import App

    begin = App.begin

    def begin_with_ears(self: App) -> None:
        begin(self)
        Ears(self, scenario, seconds)

    App.begin = begin_with_ears  # type: ignore[method-assign]
    if light:
        run(["monitor", "--device", "virtual", "--light"])
    else:
        # A person with a stored baseline, so that the rings are alive; only the long run has a stressor and an offer.
        run(["demo"] if scenario == "long" else ["demo", "--no-stressor"])


class Ears:
    """Measures a running program from inside its own event loop."""

    def __init__(self, app: Any, scenario: str, seconds: float) -> None:
        from PySide6.QtCore import QTimer

        self.app, self.scenario = app, scenario
        self.turns: list[tuple[float, float]] = []
        self.latency_ms: list[float] = []
        self.woke_s = time.perf_counter()
        self.start_s = self.woke_s
        self.began = (0.0, 0.0)
        self.watch_paint()
        if scenario == "long":
            app.window.painted.connect(self.watch_turns)
            self.act_out(seconds)
        warm_up_s = 0.0 if scenario == "long" else WARM_UP_S
        QTimer.singleShot(round(warm_up_s * 1000 / 2), self.settle)
        QTimer.singleShot(round(warm_up_s * 1000), self.begin)
        QTimer.singleShot(round((warm_up_s + seconds) * 1000), self.end)

    def watch_turns(self) -> None:
        from PySide6.QtCore import QAbstractEventDispatcher

        loop = QAbstractEventDispatcher.instance()
        self.woke_s = time.perf_counter()
        loop.awake.connect(self.wake)
        loop.aboutToBlock.connect(self.block)

    def wake(self) -> None:
        self.woke_s = time.perf_counter()

    def block(self) -> None:
        now_s = time.perf_counter()
        self.turns.append((self.woke_s - self.start_s, 1000 * (now_s - self.woke_s)))
        self.woke_s = now_s

    def act_out(self, seconds: float) -> None:
        from biofeedback.events import StartExercise, SteerExercise

        """A person at the window, at shares of the run."""
        from PySide6.QtCore import QTimer

        window = self.app.window
        doings: list[tuple[float, Any]] = [
            (0.20, window.now.why.click),
            (0.25, lambda: window.now.reasons.close_button.click()),  # noqa: PLW0108 - made by then, not before
            (0.30, lambda: window.act(StartExercise("resonance"))),
            (0.55, lambda: window.act(SteerExercise("stop"))),
            (0.80, window.hide),
            (0.90, window.show),
            (0.92, lambda: self.app.context.prefer(theme="dark")),
        ]
        doings += [(0.60 + 0.03 * at, partial(window.go_to, name)) for at, name in enumerate(PLACES)]
        for share, do in doings:
            QTimer.singleShot(round(1000 * share * seconds), do)

    def settle(self) -> None:
        from biofeedback.events import StartExercise

        if self.scenario == "exercise":
            self.app.window.act(StartExercise("resonance"))
        elif self.scenario == "tray":
            self.app.window.hide()

    def begin(self) -> None:
        self.began = (time.monotonic(), time.process_time())

    def end(self) -> None:
        import psutil

        wall_s, cpu_s = time.monotonic() - self.began[0], time.process_time() - self.began[1]
        say(
            {
                "cpu_percent": 100 * cpu_s / wall_s,
                "rss_mb": psutil.Process().memory_info().rss / 1e6,
                "pss_mb": all_pss_mb(),
                "turns": self.turns,
                "latency_ms": self.latency_ms,
                "neurokit_loaded": "neurokit2" in sys.modules,
                "state": self.app.window.session_state.shown(),
            }
        )

    def watch_paint(self) -> None:
        """How old each heart rate is when the figure shows it: once painted, or at once where it shows it already.

        One that comes while the figure is out of sight does not count: nothing was to be painted.
        """
        from biofeedback.gui.now.figure import Figure
        from biofeedback.gui.now.now_screen import NowScreen

        window, paint, show_rate = self.app.window, Figure.paintEvent, NowScreen.show_rate
        figure_of_rate = window.now.readings.rate.figure
        painted, waiting_s = [figure_of_rate.said()], [-1.0]

        def told(rate_s: float) -> None:
            self.latency_ms.append(1000 * (window.now_s() - rate_s))
            waiting_s[0] = -1.0

        def show_and_look(screen: NowScreen) -> None:
            show_rate(screen)
            if not figure_of_rate.isVisible():
                waiting_s[0] = -1.0
            if figure_of_rate.isVisible() and waiting_s[0] < 0.0:
                waiting_s[0] = window.session_state.heart_rate.t
                if figure_of_rate.said() == painted[0]:
                    told(waiting_s[0])

        def paint_and_look(figure: Figure, event: Any) -> None:
            paint(figure, event)
            if figure is figure_of_rate:
                painted[0] = figure.said()
                if waiting_s[0] >= 0.0:
                    told(waiting_s[0])

        NowScreen.show_rate = show_and_look  # type: ignore[method-assign]
        Figure.paintEvent = paint_and_look  # type: ignore[method-assign]


def all_pss_mb() -> float:
    """Memory of this process and its children, what several share counted in parts, MB."""
    import psutil

    this = psutil.Process()
    return sum(process.memory_full_info().pss for process in (this, *this.children(recursive=True))) / 1e6


def say(figures: dict[str, Any]) -> None:
    print(json.dumps(figures), flush=True)
    os._exit(0)


if __name__ == "__main__" and len(sys.argv) > 2:
    child(sys.argv[1], float(sys.argv[2]), light="light" in sys.argv[3:])
