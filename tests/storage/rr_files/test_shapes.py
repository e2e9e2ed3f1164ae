"""What a file's rows are told by their shape: samples of the last interval among them."""

from __future__ import annotations

import pytest

from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.shapes import resampled
from biofeedback.storage.rr_files.times import Times


def test_rows_without_an_interval_are_refused_in_one_line() -> None:
    values = tuple(float(-(n % 2)) for n in range(400))
    ends = tuple(0.005 * n for n in range(400))
    found = RrFile(values, (0.0,) * 400, None, "table")
    with pytest.raises(RrFileError, match="times as long as the times beside them"):
        resampled(found, ends, Times(ends, "elapsed"), 50.0)
