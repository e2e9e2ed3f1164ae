"""A saved file's name says whose it is and of which day, and leads to no other folder."""

import pytest

from biofeedback.gui.text.file_names import dated_name

# 1 December 2026, 23:30 UTC.
LATE_S = 1_796_167_800.0


@pytest.mark.parametrize(
    ("name", "offset_s", "called"),
    [
        ("jana", 0, "jana-2026-12-01.pdf"),
        # There it was the next day already.
        ("jana", 3600, "jana-2026-12-02.pdf"),
        ("Jana W", 0, "Jana_W-2026-12-01.pdf"),
        ("../../etc/passwd", 0, "_.._etc_passwd-2026-12-01.pdf"),
        ("Özlem", 0, "Özlem-2026-12-01.pdf"),
    ],
)
def test_it_has_the_day_of_the_clock_that_hung_there(name: str, offset_s: int, called: str) -> None:
    assert dated_name(name, LATE_S, ".pdf", offset_s) == called
