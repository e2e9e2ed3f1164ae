"""Writes the events of kept recordings as the present version makes them: only where a change of them is meant.

    python -m tests.session.goldens.renew calm quiet_hours

Without names it is done for those that have none yet.
"""

import sys
import tempfile
from pathlib import Path

from tests.session.neutral_rows import write_rows
from tests.session.replayed import rows_of

HERE = Path(__file__).parent


def main(names: list[str]) -> None:
    for kept in sorted(HERE.glob("*.recording.xz")):
        name = kept.name.removesuffix(".recording.xz")
        events = HERE / f"{name}.events.xz"
        if name in names or not (names or events.exists()):
            with tempfile.TemporaryDirectory() as folder:
                write_rows(events, rows_of(kept, Path(folder)))


if __name__ == "__main__":
    main(sys.argv[1:])
