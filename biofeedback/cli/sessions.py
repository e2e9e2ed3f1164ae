"""``biofeedback sessions``: what has been recorded."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import datetime, timedelta, timezone

from biofeedback.user_error import printable

NAME, HELP = "sessions", "list the recorded sessions, oldest first"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("--json", action="store_true", help="as a JSON array")


def run(arguments: argparse.Namespace) -> int:
    """List; writes nothing. A person whose file is damaged costs one line on standard error and the exit code 1."""
    import sqlite3

    from biofeedback.cli.summary import clock
    from biofeedback.storage.folder import data_folder
    from biofeedback.storage.people import DamagedPersonError, readable_people, reading
    from biofeedback.storage.sessions import shown_sessions

    rows = []
    people, damaged = readable_people(data_folder())
    for person in people:
        try:
            with reading(person.path) as database:
                rows += [(person.name, row) for row in shown_sessions(database)]
        except (sqlite3.DatabaseError, ValueError) as error:
            damaged.append(DamagedPersonError(f"{person.path} cannot be read ({error}); put a backup in its place"))
    rows.sort(key=lambda entry: (entry[1].started_s, entry[1].id))
    listed = [
        {
            "id": row.id,
            "person": name,
            "started": _started(row.started_s, row.utc_offset_s),
            "duration_s": round(row.duration_s, 3),
            "n_beats": row.n_beats,
        }
        for name, row in rows
    ]
    if arguments.json:
        print(json.dumps(listed, indent=1, ensure_ascii=False))
    elif not listed and not damaged:
        print("Nothing recorded yet. 'biofeedback record --device virtual --minutes 1' makes a first session.")
    for (name, row), entry in zip(rows, listed, strict=True):
        if not arguments.json:
            print(f"{entry['id']}  {printable(name)}  {entry['started']}  {clock(row.duration_s)}  {row.n_beats} beats")
    for problem in damaged:
        print(f"biofeedback: {problem}", file=sys.stderr)
    return int(bool(damaged))


def _started(wall_s: float, offset_s: int) -> str:
    zone = timezone(timedelta(seconds=offset_s))
    return datetime.fromtimestamp(wall_s, zone).isoformat(timespec="seconds")
