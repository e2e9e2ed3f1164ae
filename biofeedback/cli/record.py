"""``biofeedback record``: a session without a window."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from biofeedback.cli.errors import CommandError
from biofeedback.cli.sink import event_sink
from biofeedback.events import Event, Problem

NAME, HELP = "record", "record a session without a window"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("--device", required=True, metavar="ADDRESS|virtual", help="a strap's address, or virtual")
    parser.add_argument("--minutes", type=float, help="how long; without it until Ctrl+C")
    parser.add_argument("--events", metavar="FILE|-", help="write the events as JSON lines")
    parser.add_argument("--person", help="whose session it is")
    parser.add_argument("--ecg", action="store_true", help="ask for the ECG as well (Polar H10, virtual-h10)")
    parser.add_argument(
        "--lsl", action="store_true", help="also as Lab Streaming Layer streams (needs the extra 'lsl')"
    )
    parser.add_argument("--light", action="store_true", help="compute the indices without NeuroKit2")


def run(arguments: argparse.Namespace) -> int:
    """Record until the time is over, Ctrl+C or SIGTERM."""
    from biofeedback.cli.live import lab_outlet, run_session
    from biofeedback.cli.summary import Summary
    from biofeedback.cli.terminal import TerminalView
    from biofeedback.session.plan import plan_for
    from biofeedback.storage.people import usable_name

    if arguments.minutes is not None and not arguments.minutes > 0:
        raise CommandError("--minutes: a number above 0")
    person = "" if arguments.person is None else usable_name(arguments.person)
    plan = plan_for(arguments.device, person=person, light=arguments.light)
    plan = replace(plan, ecg=arguments.ecg)
    limit_s = float("inf") if arguments.minutes is None else 60.0 * arguments.minutes
    trouble = _Trouble()
    summary, view, to_lab = Summary(), TerminalView(), lab_outlet(arguments.lsl, plan.person)
    with event_sink(arguments.events, live=True) as write:

        def deliver(event: Event) -> None:
            write(event)
            to_lab(event)
            summary.add(event)
            trouble.hear(event)
            if arguments.events != "-":
                view.show(event)

        session = run_session(plan, deliver, lambda live: live.now_s() >= limit_s or write.reader_gone)
    out = sys.stderr if arguments.events == "-" else sys.stdout
    print(f"recorded as {session.id}\n{summary.text()}", file=out)
    if trouble.told:
        print(f"biofeedback: {session.id} is not complete: {trouble.told}", file=sys.stderr)
        return 1
    return int(write.failed and not write.reader_gone)


class _Trouble:
    """What kept the recording from the disk, "" once it is stored."""

    def __init__(self) -> None:
        self.told = ""

    def hear(self, event: Event) -> None:
        """Take in an event."""
        if isinstance(event, Problem) and event.code == "recording_resumed":
            self.told = ""
        elif isinstance(event, Problem) and event.code.startswith("recording_") and event.code != "recording_recovered":
            self.told = event.detail
