"""Writes what kept recordings and databases give in the present version: only where a change of it is meant.

    python -m tests.session.goldens.renew calm quiet_hours 08

Without names it is done for those that have none yet.
"""

import sys
import tempfile
from pathlib import Path

from tests.session.neutral_rows import write_rows
from tests.session.replayed import rows_of_database, rows_of_recording

HERE = Path(__file__).parent
VERSIONS = HERE.parents[1] / "storage" / "versions"


def main(names: list[str]) -> None:
    databases, recordings = VERSIONS.glob("*.person.xz"), HERE.glob("*.recording.xz")
    for kept in (*sorted(databases), *sorted(recordings)):
        name = kept.name.split(".")[0]
        events = kept.with_name(f"{name}.events.xz")
        if name in names or not (names or events.exists()):
            with tempfile.TemporaryDirectory() as folder:
                is_database = kept.parent == VERSIONS
                rows = rows_of_database(kept, Path(folder))[0] if is_database else rows_of_recording(kept, Path(folder))
                write_rows(events, rows)


if __name__ == "__main__":
    main(sys.argv[1:])
