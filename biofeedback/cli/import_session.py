"""``biofeedback import``: a file of another program, or an exported recording, as a session."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from biofeedback.events import Input

NAME, HELP = "import", "take a recording of this or another program into the recorded sessions"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument(
        "files", nargs="+", type=Path, help="RR files of any kind, exported recordings, or one plan for home"
    )
    parser.add_argument("--person", default="me", help="whose sessions they are")


def run(arguments: argparse.Namespace) -> int:
    """Import each file as a session; nothing is written unless all can be read."""
    from biofeedback.coaching.home_plan_file import SUFFIX

    plans = [path for path in arguments.files if path.name.endswith(SUFFIX)]
    if plans:
        return _follow(plans, arguments)
    from biofeedback.cli.source import inputs_of
    from biofeedback.session.importing import store_session
    from biofeedback.storage.person_names import usable_name

    person = usable_name(arguments.person)
    read: list[tuple[Path, list[Input], list[str]]] = []
    for path in arguments.files:
        told: list[str] = []
        read.append((path, list(inputs_of(str(path), None, None, told.append)), told))
    for path, inputs, told in read:
        print(f"{path}: imported as {store_session(person, inputs)}")
        for line in told:
            print(f"  {line}")
    return 0


def _follow(plans: list[Path], arguments: argparse.Namespace) -> int:
    """A plan is followed from now on, in place of another; it comes alone."""
    import time

    from biofeedback.cli.errors import CommandError
    from biofeedback.coaching.home_plan import KeptPlan
    from biofeedback.local_time import utc_offset_s
    from biofeedback.services.home_plans import open_plan
    from biofeedback.services.stored_wearer import StoredServices
    from biofeedback.storage.person_names import usable_name

    if len(arguments.files) > 1:
        raise CommandError("one plan at a time, and no recordings with it")
    plan, wall_s = open_plan(plans[0]), time.time()
    home = StoredServices(usable_name(arguments.person))
    home.home_plans.follow(KeptPlan(plan, wall_s, utc_offset_s(wall_s)))
    print(f"{plans[0]}: followed from now on; Practise shows what is due")
    return 0
