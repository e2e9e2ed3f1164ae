"""The same ten beats as many programs would write them."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.read import read_rr_file

RR_MS = (823, 827, 830, 815, 808, 799, 812, 820, 833, 841)
ENDS_MS = tuple(sum(RR_MS[: i + 1]) for i in range(len(RR_MS)))
BEATS = tuple(zip(ENDS_MS, RR_MS, strict=True))
NINE = 1_742_029_215.0


def lines(first: str, rows: Iterable[str], end: str = "\n") -> str:
    return end.join([*([first] if first else []), *rows]) + end


def comma(text: str) -> str:
    return text.replace(".", ",")


PLAIN = lines("", map(str, RR_MS))
LAYOUTS: dict[str, str | bytes] = {
    "UTF-8 with a mark": b"\xef\xbb\xbf" + PLAIN.encode(),
    "UTF-16 as Windows writes it": b"\xff\xfe" + PLAIN.encode("utf-16-le"),
    "UTF-16 with the high byte first": b"\xfe\xff" + PLAIN.encode("utf-16-be"),
    "blank lines at the end": PLAIN.replace("\n", "\r\n") + "\r\n  \r\n\r\n",
    "old Macintosh line ends": PLAIN.replace("\n", "\r"),
    "all in one line": ", ".join(map(str, RR_MS)),
    "all in one line without blanks": ",".join(map(str, RR_MS)),
    "a comma at each line's end": lines("", (f"{rr}," for rr in RR_MS)),
    "s with a decimal comma": lines("", (comma(f"{rr / 1000}") for rr in RR_MS)),
    "a heading in words": lines("RR intervals (ms)", map(str, RR_MS)),
    "a heading of one word": lines("RRI", map(str, RR_MS)),
    "Elite HRV with its heading": lines("Elite HRV export\nStarted 2025-03-15 09:00:15\n", map(str, RR_MS)),
    "a DATATYPE line": lines("FILE=morning\nDATATYPE=RR", map(str, RR_MS)),
    "ms and ms": lines("", (f"{end} {rr}" for end, rr in BEATS)),
    "s and s with decimal commas": lines("", (comma(f"{end / 1000};{rr / 1000}") for end, rr in BEATS)),
    "Polar Flow with decimal commas": lines("", (comma(f"{end / 1000}\t{rr}") for end, rr in BEATS)),
    "Polar Flow in German": lines(
        "Abgelaufene Zeit (s);RR-Intervall (ms)", (comma(f"{end / 1000};{rr}") for end, rr in BEATS)
    ),
    "Polar Flow in French": lines("Temps;Intervalle R-R (ms)", (comma(f"{end / 1000};{rr}") for end, rr in BEATS)),
    "Polar Flow in Spanish": lines("Tiempo;Intervalo RR [ms]", (f"{end / 1000};{rr}" for end, rr in BEATS)),
    "Polar Flow by the clock": lines(
        "Time;RR interval (ms)", (f"00:00:{end / 1000:06.3f};{rr}" for end, rr in BEATS), "\r\n"
    ),
    "the clock without a heading": lines("", (f"0:00:{end / 1000:06.3f} {rr}" for end, rr in BEATS)),
    "a comment above the heading": lines("# by hand\n\nt_s,rr_ms", (f"{end / 1000},{rr}" for end, rr in BEATS)),
    "a title above the heading": lines(
        "Kubios HRV Report,,\nRR INTERVAL DATA,,\nTime (hh:mm:ss),RR (s),Corrected RR (s)",
        (f"00:00:{end / 1000:06.3f},{rr / 1000},{rr / 1000}" for end, rr in BEATS),
    ),
    "quoted cells": lines('"t_s","rr_ms"', (f'"{end / 1000}","{rr}"' for end, rr in BEATS)),
    "a row of blanks at the end": lines("t_s;rr_ms", [*(f"{end / 1000};{rr}" for end, rr in BEATS), " ; "]),
    "times in ms": lines("time,ibi", (f"{end},{rr}" for end, rr in BEATS)),
    "a spreadsheet in UTF-16": lines("t_s\trr_ms", (f"{end / 1000}\t{rr}" for end, rr in BEATS), "\r\n").encode(
        "utf-16"
    ),
    "Polar Sensor Logger with more columns": lines(
        "Phone timestamp;sensor timestamp [ns];HR [bpm];RR-interval [ms];",
        (f"2025-03-15T09:00:{15 + end / 1000:06.3f};{end}000000;{60000 // rr};{rr};" for end, rr in BEATS),
    ),
    "HRV Logger, columns in another order": lines(
        "rr,since start,date", (f"{rr},{end / 1000},2025-03-15 09:00:{15 + end // 1000:02d}" for end, rr in BEATS)
    ),
    "HRV Logger with a zone": lines(
        "date,rr,since start ",
        (f"2025-03-15 10:00:{15 + end // 1000:02d} +0100, {rr}, {end / 1000}" for end, rr in BEATS),
    ),
    ".hrm with speed beside it": lines(
        "[Params]\nVersion=107\nDate = 20250315\nStartTime = 09:00:15.0\nInterval = 238\n\n[Note]\n\n[HRData]",
        (f"{rr}\t0" for rr in RR_MS),
        "\r\n",
    ),
    "Empatica with CRLF": lines(
        "1742029215.000000, IBI", (f"{end / 1000:.6f},{rr / 1000:.6f}" for end, rr in BEATS), "\r\n"
    ),
}
WITH_A_CLOCK = ("Polar Sensor Logger", "HRV Logger", ".hrm", "Empatica")


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str | bytes], RrFile]:
    def written(content: str | bytes) -> RrFile:
        path = tmp_path / "anything"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_rr_file(path)

    return written


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_gives_its_intervals_without_a_hole(layout: str, read: Callable[[str | bytes], RrFile]) -> None:
    rr = read(LAYOUTS[layout])
    assert rr.rr_ms == pytest.approx(RR_MS)
    assert rr.gaps_s == (0.0,) * len(RR_MS)
    if layout.startswith(WITH_A_CLOCK):
        assert rr.started_s == pytest.approx(NINE, abs=1.0)
        assert rr.utc_offset_s == (3600 if "zone" in layout else 0)
    else:
        assert rr.started_s is None


@pytest.mark.parametrize("unit", [1.0, 1e3, 1e6, 1e9])
def test_a_missing_beat_shows_whatever_unit_the_times_are_in(
    unit: float, read: Callable[[str | bytes], RrFile]
) -> None:
    late = [(end + (4000 if i >= 5 else 0), rr) for i, (end, rr) in enumerate(BEATS)]
    rr = read(lines("time;rr", (f"{end / 1000 * unit:.3f};{value}" for end, value in late)))
    assert rr.gaps_s[5] == pytest.approx(4.0)
    assert sum(rr.gaps_s) == pytest.approx(4.0)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("time,heart rate\n1,70\n2,71\n", r"line 1: no column of intervals between beats \(time, heart rate\)"),
        ("Phone timestamp;HR [bpm];HRV [ms]\n2025-03-15T09:00:15;70;20\n", "line 1: no column of intervals"),
        ("t_s,rr_ms\n1,800\n2,nan\n", "line 3: no interval in column 2"),
        ("t_s,rr_ms\n1,800\n2,1e400\n", "line 3: no interval in column 2"),
        ("1571220537,IBI\n1,0.8\n2,nan\n", "line 3: not an offset and an interval"),
        ("[Params]\nInterval=238\n[HRData]\n800\ninf\n", "line 5: 'inf' is not a number"),
        ("800\nNaN\n810\n", "line 2: 'NaN' is not a number"),
        ("800\n810\n1e400\n", "line 3: '1e400' is not a number"),
        ("800\n# gap 1e9 s\n810\n# gap 99999999 s\n790\n", "its times jump by .* days before interval 3"),
        ("t_s,rr_ms\n1,800\n1e300,800\n1e301,800\n", "its times jump by .* days before interval 2"),
        (lines("", ("80000000",) * 4000 + ("800",) * 4001), "4000 of its 8001 numbers are longer than 10 s"),
        (b"\xff\xfe8\x000", "is damaged: it begins as utf-16"),
    ],
)
def test_what_cannot_be_a_time_or_an_interval_is_refused_with_its_place(
    content: str | bytes, says: str, read: Callable[[str | bytes], RrFile]
) -> None:
    with pytest.raises(RrFileError, match=says):
        read(content)


def test_a_single_absurd_number_is_told_and_takes_the_time_of_one_beat(read: Callable[[str | bytes], RrFile]) -> None:
    rr = read("800\n810\n1e300\n790\n-800\n")
    assert rr.rr_ms == (800.0, 810.0, 790.0, -800.0)
    assert rr.gaps_s == (0.0, 0.0, 0.8, 0.0)
    assert [(left.n, "more than 10 s" in left.why) for left in rr.left_out] == [(1, True)]


def test_a_clock_that_cannot_be_is_no_clock(read: Callable[[str | bytes], RrFile]) -> None:
    assert read("1e30,IBI\n0.8,0.8\n1.6,0.8\n").started_s is None


def test_no_more_of_a_file_is_read_than_can_be_intervals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import gzip

    monkeypatch.setattr("biofeedback.storage.rr_files.read.LARGEST_BYTES", 1000)
    for content in (b"800\n" * 300, gzip.compress(b"800\n" * 100_000)):
        (tmp_path / "large").write_bytes(content)
        with pytest.raises(RrFileError, match="too large"):
            read_rr_file(tmp_path / "large")


@given(st.binary(max_size=300) | st.text("0123456789.,;:\t \n-+e#naNIBrTZ", max_size=300).map(str.encode))
def test_any_content_gives_finite_intervals_or_a_reason(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    with suppress(RrFileError):
        rr = read_rr_file(path)
        assert all(abs(value) <= 86_400_000 for value in rr.rr_ms)
        assert all(0.0 <= gap_s <= 31 * 86_400 for gap_s in rr.gaps_s)
        assert len(rr.rr_ms) == len(rr.gaps_s) > 0
