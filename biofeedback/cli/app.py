"""``biofeedback``: the app."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from biofeedback.cli.display import has_display
from biofeedback.cli.errors import CommandError

if TYPE_CHECKING:
    from biofeedback.session.plan import SessionPlan

NAME, HELP = "app", "the app (also without a command)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("--device", default="", metavar="ADDRESS|virtual", help="a strap's address, or virtual")
    parser.add_argument("--light", action="store_true", help="compute the indices without NeuroKit2")


def run(arguments: argparse.Namespace) -> int:
    """Open the window."""
    if not has_display():
        raise CommandError("there is no display for a window; 'biofeedback monitor --terminal' works without one")
    from biofeedback.cli.windowed import open_window

    return open_window(lambda strap: _plan(strap, arguments), lambda _event: None, strap=arguments.device)


def _plan(strap: str, arguments: argparse.Namespace) -> SessionPlan:
    from biofeedback.session.plan import plan_for

    return plan_for(strap, light=arguments.light)
