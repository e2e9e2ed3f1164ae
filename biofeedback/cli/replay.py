"""``biofeedback replay``: a recording through the same engine, at any speed."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from biofeedback.cli.errors import CommandError
from biofeedback.cli.sink import event_sink
from biofeedback.cli.source import inputs_of

NAME, HELP = "replay", "play a recorded session, an exported recording or an RR file through the engine"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("source", metavar="SOURCE", help="a session's id, an exported recording, or any RR file")
    parser.add_argument("--speed", default="max", help="recorded seconds per second, or max (the default)")
    parser.add_argument("--events", metavar="FILE|-", help="write the events as JSON lines")
    parser.add_argument(
        "--sensitivity", choices=("gentle", "standard", "responsive"), help="instead of the recorded one"
    )
    parser.add_argument("--engine", choices=("neurokit", "native"), help="what computes the indices")


def run(arguments: argparse.Namespace) -> int:
    """Replay; writes nothing to the data folder."""
    from biofeedback.cli.summary import Summary
    from biofeedback.session.replay import replay

    speed = _speed(arguments.speed)
    told: list[str] = []
    inputs = inputs_of(arguments.source, arguments.sensitivity, arguments.engine, told.append)
    summary = Summary()
    with event_sink(arguments.events, arguments.source, at_once=speed != float("inf")) as write:
        for line in told:
            # Events may go to standard output: how the file was read is told beside them.
            print(f"{arguments.source}: {line}", file=sys.stderr)

        def deliver(event: Any) -> None:
            write(event)
            summary.add(event)

        replay(inputs, deliver, speed, figures=arguments.events is not None)
    if arguments.events != "-":
        print(summary.text())
    return 0


def _speed(text: str) -> float:
    if text == "max":
        return float("inf")
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not speed > 0:
        raise CommandError(f"--speed {text}: a number above 0, or max")
    return speed
