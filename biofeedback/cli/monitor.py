"""``biofeedback monitor``: background monitoring."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from biofeedback.cli.display import has_display
from biofeedback.cli.outward import Outward, leave
from biofeedback.cli.sink import event_sink

if TYPE_CHECKING:
    from biofeedback.events import Event

NAME, HELP = "monitor", "monitor in the background, in the tray or in the terminal"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("--device", default="", metavar="ADDRESS|virtual", help="a strap's address, or virtual")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--tray", action="store_true", help="in the tray (the default where there is a display)")
    where.add_argument("--terminal", action="store_true", help="as lines in the terminal")
    parser.add_argument("--light", action="store_true", help="compute the indices without NeuroKit2")
    parser.add_argument("--events", metavar="FILE|-", help="write the events as JSON lines")


def run(arguments: argparse.Namespace) -> int:
    """Monitor until told to end."""
    if arguments.terminal or not has_display():
        return _in_terminal(arguments)
    from biofeedback.cli.windowed import open_window
    from biofeedback.session.plan import plan_for

    with event_sink(arguments.events, live=True) as write:
        out = Outward(write)
        code = open_window(
            lambda strap: plan_for(strap, light=arguments.light), out, strap=arguments.device, hidden=True
        )
        if not out.close():
            leave(code)
        return code


def _in_terminal(arguments: argparse.Namespace) -> int:
    from biofeedback.cli.live import Troubles, run_session, tell_incomplete
    from biofeedback.cli.terminal import TerminalView
    from biofeedback.session.plan import plan_for

    view, trouble = TerminalView(), Troubles()
    with event_sink(arguments.events, live=True) as write:

        def show(event: Event) -> None:
            write(event)
            if arguments.events != "-":
                view.show(event)

        plan = plan_for(arguments.device, light=arguments.light)
        session, complete = run_session(plan, trouble.hear, show, lambda _session: write.reader_gone)
    if not complete or trouble.told:
        tell_incomplete(session, trouble.told)
        return 1
    return 0
