"""``biofeedback demo``: the app on a virtual strap; a simulated person meets a stressor."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from biofeedback.cli.display import has_display
from biofeedback.cli.outward import Outward, leave
from biofeedback.cli.sink import event_sink

if TYPE_CHECKING:
    from biofeedback.events import Event
    from biofeedback.session.plan import SessionPlan

NAME, HELP = "demo", "the app on a virtual strap: rest, a stressor, a prompt, recovery"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("--no-stressor", action="store_true", help="the person rests all along; there is no prompt")
    parser.add_argument("--events", metavar="FILE|-", help="write the events as JSON lines")


def run(arguments: argparse.Namespace) -> int:
    """Tell the story in a window, or in the terminal where there is no display."""
    return _in_window(arguments) if has_display() else _in_terminal(arguments)


def _in_window(arguments: argparse.Namespace) -> int:
    from biofeedback.cli.windowed import open_window

    def plan(_strap: str) -> SessionPlan:
        from biofeedback.session.plan import demonstration_plan

        return demonstration_plan(stressor=not arguments.no_stressor)

    with event_sink(arguments.events, live=True) as write:
        out = Outward(write)
        code = open_window(plan, out, simulated=True)
        if not out.close():
            leave(code)
        return code


def _in_terminal(arguments: argparse.Namespace) -> int:
    from biofeedback.cli.live import run_session
    from biofeedback.cli.story_guide import StoryGuide
    from biofeedback.cli.terminal import TerminalView
    from biofeedback.session.plan import demonstration_plan
    from biofeedback.session.running import RunningSession

    out = sys.stderr if arguments.events == "-" else sys.stdout
    print("A simulated person wears a virtual strap; their usual is known. Nothing is recorded.", file=out, flush=True)
    story, view = StoryGuide(not arguments.no_stressor), TerminalView(known_before=True)
    with event_sink(arguments.events, live=True) as write:

        def show(event: Event) -> None:
            write(event)
            if arguments.events != "-":
                view.show(event)

        def over(session: RunningSession) -> bool:
            if story.accepts(session.now_s()):
                from biofeedback.events import AnswerPrompt

                session.act(AnswerPrompt("accept"))
            return story.over(session.now_s()) or write.reader_gone

        run_session(demonstration_plan(stressor=not arguments.no_stressor), story.hear, show, over)
    return 0
