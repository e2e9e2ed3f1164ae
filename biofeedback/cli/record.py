"""``biofeedback record``: a session without a window."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from biofeedback.cli.errors import CommandError
from biofeedback.cli.sink import event_sink

if TYPE_CHECKING:
    from biofeedback.events import Event

NAME, HELP = "record", "record a session without a window"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("--device", required=True, metavar="ADDRESS|virtual", help="a strap's address, or virtual")
    parser.add_argument("--minutes", type=float, help="how long; without it until Ctrl+C")
    parser.add_argument("--events", metavar="FILE|-", help="write the events as JSON lines")
    parser.add_argument("--person", help="whose session it is")
    parser.add_argument("--ecg", action="store_true", help="ask for the ECG as well (Polar H10, virtual-h10)")
    parser.add_argument(
        "--raw", action="store_true", help="keep every sample of the accelerometer, not 10 points a second"
    )
    parser.add_argument(
        "--lsl", action="store_true", help="also as Lab Streaming Layer streams (needs the extra 'lsl')"
    )
    parser.add_argument("--light", action="store_true", help="compute the indices without NeuroKit2")


def run(arguments: argparse.Namespace) -> int:
    """Record until the time is over, Ctrl+C or SIGTERM."""
    from dataclasses import replace

    from biofeedback.cli.live import Troubles, lab_outlet, run_session, tell_incomplete
    from biofeedback.cli.outward import say
    from biofeedback.cli.summary import Summary
    from biofeedback.cli.terminal import TerminalView
    from biofeedback.session.plan import plan_for
    from biofeedback.storage.person_names import usable_name

    if arguments.minutes is not None and not arguments.minutes > 0:
        raise CommandError("--minutes: a number above 0")
    person = "" if arguments.person is None else usable_name(arguments.person)
    plan = plan_for(arguments.device, person=person, light=arguments.light)
    plan = replace(plan, ecg=arguments.ecg, raw=arguments.raw)
    limit_s = float("inf") if arguments.minutes is None else 60.0 * arguments.minutes
    trouble = Troubles()
    summary, view, to_lab = Summary(), TerminalView(), lab_outlet(arguments.lsl, plan.person)
    with event_sink(arguments.events, live=True) as write:

        def hear(event: Event) -> None:
            to_lab(event)
            summary.add(event)
            trouble.hear(event)

        def show(event: Event) -> None:
            write(event)
            if arguments.events != "-":
                view.show(event)

        session, complete = run_session(plan, hear, show, lambda live: live.now_s() >= limit_s or write.reader_gone)
    to_error = arguments.events == "-"
    if not complete or trouble.told:
        say(summary.text(), 1, to_error=to_error)
        tell_incomplete(session, trouble.told)
        return 1
    said = f"recorded as {session.id}\n{summary.text()}"
    return say(said, int(write.failed and not write.reader_gone), to_error=to_error)
