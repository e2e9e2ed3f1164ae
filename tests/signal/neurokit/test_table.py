"""The small table does what NeuroKit2's indices ask of one; anything else is pandas' own answer."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from biofeedback.signal.neurokit.table import DataFrame, Series

FIGURES = {"MeanNN": 850.0, "SDNN": 41.5}


def test_figures_become_one_row_with_longer_names_as_in_pandas() -> None:
    small = DataFrame.from_dict(FIGURES, orient="index").T.add_prefix("HRV_")
    large = pd.DataFrame.from_dict(FIGURES, orient="index").T.add_prefix("HRV_")
    assert list(small) == list(large)
    assert [small[name].tolist() for name in small] == [large[name].tolist() for name in large]


def test_rows_are_chosen_by_a_mask() -> None:
    small = DataFrame({"Frequency": [0.0, 0.1, 0.2], "Power": [1.0, 2.0, 3.0]})
    assert small.loc[small["Frequency"] >= 0.1]["Power"].tolist() == [2.0, 3.0]


def test_what_it_cannot_do_pandas_does() -> None:
    assert DataFrame({name: [1.0] for name in FIGURES}).iloc[0].to_dict() == dict.fromkeys(FIGURES, 1.0)
    assert DataFrame.from_dict(FIGURES, orient="index").shape == (2, 1)


@pytest.mark.parametrize("small", [DataFrame({}), DataFrame.from_dict({}, orient="index")])
def test_a_name_that_neither_has_is_missed(small: object) -> None:
    for name in ("_secret", "no_such_thing"):
        with pytest.raises(AttributeError, match=name):
            getattr(small, name)


def test_those_of_pandas_are_taken_for_tables_and_series_too() -> None:
    assert isinstance(pd.DataFrame({"a": [1]}), DataFrame)
    assert isinstance(pd.Series([1]), Series)
    assert isinstance(DataFrame({}), DataFrame)
    assert not isinstance(np.zeros(3), DataFrame | Series)
