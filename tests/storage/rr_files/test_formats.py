"""The formats of watches, laboratories and PhysioNet: each gives its beats, its holes and its beginning."""

import io
import json
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from pathlib import Path

import edfio
import numpy as np
import pytest

from biofeedback.storage.exports.edf_plus import edf_plus
from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.read import read_rr_file

RR_MS = [840 + 13 * i % 97 for i in range(400)]
ENDS_S = [end / 1000 for end in accumulate(RR_MS)]
HOLE_AT = 200
LATE_S = [end + (600.0 if i >= HOLE_AT else 0.0) for i, end in enumerate(ENDS_S)]
BEGUN = datetime(2026, 3, 1, 22, 30)
BEGUN_S = BEGUN.replace(tzinfo=UTC).timestamp()
Read = Callable[[str | bytes], RrFile]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def written(content: str | bytes) -> RrFile:
        (tmp_path / "record.bin").write_bytes(content.encode() if isinstance(content, str) else content)
        return read_rr_file(tmp_path / "record.bin")

    return written


def stamp(t: float) -> str:
    return (BEGUN + timedelta(seconds=t)).isoformat(timespec="milliseconds")


FIVES = [(LATE_S[i + 4], RR_MS[i : i + 5]) for i in range(0, len(RR_MS), 5)]
BEATS = list(zip(LATE_S, RR_MS, strict=True))
WITH_TIMES: dict[str, tuple[str, str | bytes]] = {
    "Suunto app": (
        "suunto_json",
        json.dumps(
            {
                "Samples": [
                    {"TimeISO8601": stamp(t), "Attributes": {"suunto/sml": {"R-R": {"Data": v}}}} for t, v in FIVES
                ]
            }
        ),
    ),
    "Movesense": (
        "movesense_json",
        json.dumps(
            {"data": [{"heartRate": {"average": 70.1, "rrData": v}, "timestamp": int(t * 1e3)} for t, v in FIVES]}
        ),
    ),
    "Movesense, a line each": (
        "movesense_json",
        "\n".join(json.dumps({"timestamp": t, "rrData": v}) for t, v in FIVES),
    ),
    "Polar account, PPI": (
        "polar_json",
        json.dumps(
            [
                {
                    "devicePpiSamplesList": [
                        {"ppiSamples": [{"sampleDateTime": stamp(t), "pulseLength": v} for t, v in BEATS]}
                    ]
                }
            ]
        ),
    ),
    "Garmin Health": (
        "garmin_json",
        json.dumps([{"unixTimestampInMs": round((BEGUN_S + t) * 1e3), "bbi": v} for t, v in BEATS]),
    ),
    "Garmin Health, a table": (
        "columns",
        "timezoneOffsetInMs,unixTimestampInMs,isoDate,bbi\n"
        + "\n".join(f"0,{round((BEGUN_S + t) * 1e3)},{stamp(t)}Z,{v}" for t, v in BEATS),
    ),
    "rrlist": ("pairs", "\n".join(f"{t:.3f} {v / 1000:.3f} N" for t, v in BEATS)),
}
WITHOUT: dict[str, tuple[str, str | bytes]] = {
    "Suunto, all at once": (
        "suunto_json",
        json.dumps({"DeviceLog": {"Header": {"DateTime": stamp(0)}, "R-R": {"Data": RR_MS}}}),
    ),
    "Suunto SML": (
        "suunto_sml",
        (
            "<?xml version='1.0'?><sml xmlns='http://www.suunto.com/schemas/sml'><DeviceLog><Header><DateTime>"
            f"{stamp(0)}</DateTime></Header><R-R><Data>{' '.join(map(str, RR_MS))}</Data></R-R></DeviceLog></sml>"
        ),
    ),
    "Polar account": (
        "polar_json",
        json.dumps(
            {"exercises": [{"startTime": stamp(0), "samples": {"rr": [{"duration": f"PT{v / 1000}S"} for v in RR_MS]}}]}
        ),
    ),
    "Polar AccessLink": (
        "polar_json",
        json.dumps(
            {
                "start-time": stamp(0),
                "samples": {
                    "sample": [
                        {"sample-type": "0", "data": "69,70,71"},
                        {"sample-type": "11", "data": ",".join(map(str, RR_MS))},
                    ]
                },
            }
        ),
    ),
    "VNS Analyse": (
        "vns_analyse",
        (
            "VNS Analyse\nName:\tMüller\nDatum:\t01.03.2026 22:30:00\n\nRR-Intervalle - Rohwerte (Nicht aktiv)\n"
            + "".join(f"{v / 1000:.3f}\t{'Notiz: Ruhe' if i == 9 else ''}\n" for i, v in enumerate(RR_MS))
            + "\nRR-Intervalle - Korrigierte Werte (Aktiv)\n"
            + "0.850\t\n" * len(RR_MS)
        ).encode("cp1252"),
    ),
}


@pytest.mark.parametrize("name", WITH_TIMES)
def test_a_format_with_times_gives_beats_and_holes(name: str, read: Read) -> None:
    kind, content = WITH_TIMES[name]
    rr = read(content)
    assert (rr.format, rr.rr_ms) == (kind, tuple(map(float, RR_MS)))
    assert [i for i, gap_s in enumerate(rr.gaps_s) if gap_s] == [HOLE_AT]
    assert rr.gaps_s[HOLE_AT] == pytest.approx(600.0, abs=0.01)
    assert rr.started_s is None or rr.started_s == pytest.approx(BEGUN_S, abs=0.01)


@pytest.mark.parametrize("name", WITHOUT)
def test_a_format_that_tells_only_its_beginning(name: str, read: Read) -> None:
    kind, content = WITHOUT[name]
    rr = read(content)
    assert rr.format == kind
    assert rr.rr_ms == pytest.approx(RR_MS)
    assert rr.started_s == BEGUN_S
    assert not any(rr.gaps_s)


@pytest.mark.parametrize("shown", ["%I:%M:%S.{cs} %p", "%H:%M:%S,{cs}"], ids=["American", "German"])
def test_apple_health_gives_the_beats_behind_each_hrv_value(shown: str, read: Read) -> None:
    def beat(i: int) -> str:
        at = BEGUN + timedelta(seconds=ENDS_S[i])
        clock = at.strftime(shown.replace("{cs}", f"{at.microsecond // 10_000:02d}"))
        return f'<InstantaneousBeatsPerMinute bpm="{round(60000 / RR_MS[i])}" time="{clock}"/>'

    records = "".join(
        f'<Record type="HKQuantityTypeIdentifierHeartRateVariabilitySDNN" startDate="'
        f'{(BEGUN + timedelta(seconds=int(ENDS_S[a]))).strftime("%Y-%m-%d %H:%M:%S")} +0100" value="40">'
        f"<HeartRateVariabilityMetadataList>{''.join(map(beat, range(a, a + 60)))}"
        "</HeartRateVariabilityMetadataList></Record>"
        for a in (0, 200)
    )
    kinds = "<!DOCTYPE HealthData [<!ELEMENT HealthData (Record*)>]>"
    rr = read(f"<?xml version='1.0'?>{kinds}<HealthData>{records}</HealthData>")
    assert rr.rr_ms == pytest.approx([*RR_MS[1:60], *RR_MS[201:260]], abs=11)
    assert [i for i, gap_s in enumerate(rr.gaps_s) if gap_s] == [59]
    assert rr.gaps_s[59] == pytest.approx(ENDS_S[200] - ENDS_S[59], abs=0.02)
    assert rr.started_s == pytest.approx(BEGUN_S - 3600 + ENDS_S[0], abs=0.02)
    assert rr.utc_offset_s == 3600


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"a": [1, 2, 3]}', "is JSON in which nothing is named as intervals"),
        ('{"rr": [800, 810', "is damaged JSON"),
        ('{"rr":' + "[" * 5000 + "]" * 5000 + "}", "nested deeper"),
        ('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><HealthData>&a;</HealthData>', "defines entities"),
        ("<?xml version='1.0'?><HealthData></HealthData>", "without beats behind its HRV values"),
        ("<?xml version='1.0'?><sml><Sample></sml>", "is damaged XML"),
        ("<?xml version='1.0'?><sml><Sample/></sml>", "without intervals between beats"),
        ("t,engine,window_s,n_beats,rmssd_ms\n1,native,60,70,40\n", "our own CSV of indices"),
        ("Anzahl RR-Intervalle\t600\nRR-Intervalle\nkeine\n", "there is no interval under"),
    ],
)
def test_what_holds_no_intervals_says_so(content: str, says: str, read: Read) -> None:
    with pytest.raises(RrFileError, match=says):
        read(content)


def annotations(samples: list[int], codes: dict[int, int]) -> bytes:
    """MIT annotations, after the format's description: six bits of code, ten of steps, longer steps apart."""
    out, last = b"", 0
    for i, sample in enumerate(samples):
        step, last = sample - last, sample
        if step > 1023:
            out += (59 << 10).to_bytes(2, "little")
            out += (step >> 16).to_bytes(2, "little") + (step & 0xFFFF).to_bytes(2, "little")
            step = 0
        code = codes.get(i, 1)
        out += ((code << 10) | step).to_bytes(2, "little")
        if code == 28:
            out += ((63 << 10) | 2).to_bytes(2, "little") + b"(N"
    return out + b"\0\0"


def test_wfdb_annotations_give_beats_at_the_rate_of_their_header(read: Read, tmp_path: Path) -> None:
    content = annotations([round(t * 500) for t in LATE_S], {0: 28, 50: 5})
    with pytest.raises(RrFileError, match=r"put its header \(.hea\)"):
        read(content)
    (tmp_path / "record.hea").write_text("record 1 500 200000 22:30:00 01/03/2026\nrecord.dat 16\n")
    rr = read(content)
    assert len(rr.rr_ms) == len(RR_MS) - 3
    assert rr.rr_ms[:10] == pytest.approx(RR_MS[2:12], abs=2)
    assert sum(rr.gaps_s) == pytest.approx(600.0 + RR_MS[HOLE_AT] / 1000, abs=0.01)
    assert rr.started_s == pytest.approx(BEGUN_S + ENDS_S[1], abs=0.01)


def test_a_record_of_physionet_gives_the_beats_of_its_annotator(data: Path) -> None:
    rr = read_rr_file(data / "mitdb" / "100.atr")
    assert len(rr.rr_ms) == 2272
    assert "360 Hz" in rr.unit


def edf(label: str, values: np.ndarray, rate_hz: int, unit: str) -> bytes:
    limits = (float(values.min()) - 1, float(values.max()) + 1)
    signal = edfio.EdfSignal(values, rate_hz, label=label, physical_dimension=unit, physical_range=limits)
    made = edfio.Edf(
        [signal],
        recording=edfio.Recording(startdate=date(2026, 3, 1)),
        starttime=time(22, 30),
        data_record_duration=1,
        annotations=[edfio.EdfAnnotation(1.0, None, "lights off")],
    )
    buffer = io.BytesIO()
    made.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("held", [True, False])
def test_a_channel_of_intervals_in_edf(held: bool, read: Read) -> None:
    beat, values = -1, []
    for i in range(int(ENDS_S[-1]) * 5):
        new = False
        while ENDS_S[beat + 1] <= i / 5:
            beat, new = beat + 1, True
        values.append(float(RR_MS[max(0, beat)]) if held or new else 0.0)
    rr = read(edf("HRV", np.array(values), 5, "ms"))
    assert rr.format == "edf_rr"
    assert len(rr.rr_ms) == pytest.approx(len(RR_MS), abs=2)
    assert sum(rr.rr_ms) / 1000 == pytest.approx(ENDS_S[-1], abs=2.0)
    assert rr.started_s == pytest.approx(BEGUN_S, abs=1.0)


def ecg(rate_hz: int, until_s: float = 60.0) -> tuple[np.ndarray, np.ndarray, list[float]]:
    """An ECG of sharp beats with T waves and a little noise; its times, values and beats."""
    t = np.arange(0, until_s, 1 / rate_hz)
    beats = [end for end in ENDS_S if end < until_s - 1]
    values = 0.02 * np.random.default_rng(1).normal(size=len(t))
    for beat in beats:
        values += np.exp(-(((t - beat) / 0.012) ** 2)) + 0.2 * np.exp(-(((t - beat - 0.25) / 0.04) ** 2))
    return t, values, beats


def test_an_ecg_goes_the_same_way_wherever_it_is_written(read: Read) -> None:
    t, values, beats = ecg(250)
    steps_ms = np.diff(beats) * 1000
    files: dict[str, str | bytes] = {
        "edf_ecg": edf("ECG II", values, 250, "mV"),
        "ecg_csv": "t_s,ecg_uv\n" + "".join(f"{at:.3f},{v * 1000:.1f}\n" for at, v in zip(t, values, strict=True)),
    }
    for kind, content in files.items():
        rr = read(content)
        assert (rr.format, rr.unit) == (kind, "ECG")
        assert rr.rr_ms == pytest.approx(steps_ms, abs=9.0)
        assert any("R peaks that NeuroKit2 finds in an ECG of 250 samples a second" in note for note in rr.notes)


def test_an_ecg_of_physionet_is_named_by_its_lead(read: Read) -> None:
    t, values, beats = ecg(250, 30.0)
    rows = "".join(f"'0:{at:06.3f}',{v:.3f}\n" for at, v in zip(t, values, strict=True))
    rr = read("'Elapsed time','MLII'\n'hh:mm:ss.mmm','mV'\n" + rows)
    assert rr.rr_ms == pytest.approx(np.diff(beats) * 1000, abs=9.0)


def test_an_ecg_says_its_rate_above_or_is_refused(read: Read) -> None:
    _, values, beats = ecg(130, 30.0)
    column = "".join(f"{v:.4f}\n".replace(".", ",") for v in values)
    assert len(read("Abtastrate: 130 Hz\nEKG [mV]\n" + column).rr_ms) == len(beats) - 1
    with pytest.raises(RrFileError, match="does not say how many samples there are in a second"):
        read("EKG [mV]\n" + column)
    with pytest.raises(RrFileError, match="no beats stand out"):
        read("Abtastrate: 130 Hz\nEKG [mV]\n" + "0,1\n" * 4000)


@pytest.mark.parametrize("lost", [1, 3000])
def test_an_edf_file_that_lost_its_end_says_how_much(lost: int, read: Read) -> None:
    whole = edf_plus(RrFile(tuple(map(float, RR_MS)), (), BEGUN_S))
    assert read(whole).rr_ms == tuple(map(float, RR_MS))
    with pytest.raises(RrFileError, match=r"without its end \(\d+ of \d+ parts are there\); copy it again"):
        read(whole[:-lost])


def xdf(streams: list[tuple[str, str, str, list[float], list[float]]]) -> bytes:
    """Name, type, unit, times and values of float streams, after the format's specification 1.0."""

    def chunk(tag: int, content: bytes) -> bytes:
        return b"\x04" + (len(content) + 2).to_bytes(4, "little") + tag.to_bytes(2, "little") + content

    out = b"XDF:" + chunk(1, b"<?xml version='1.0'?><info><version>1.0</version></info>")
    for at, (name, kind, unit, times, values) in enumerate(streams, start=1):
        number = at.to_bytes(4, "little")
        head = (
            f"<?xml version='1.0'?><info><name>{name}</name><type>{kind}</type><channel_count>1</channel_count>"
            "<nominal_srate>0</nominal_srate><channel_format>double64</channel_format><desc><channels><channel>"
            f"<label>{kind}</label><unit>{unit}</unit></channel></channels></desc></info>"
        )
        out += chunk(2, number + head.encode())
        samples = b"".join(
            b"\x08" + np.float64(t).tobytes() + np.float64(v).tobytes() for t, v in zip(times, values, strict=True)
        )
        out += chunk(3, number + b"\x04" + len(times).to_bytes(4, "little") + samples)
        out += chunk(6, number + b"<?xml version='1.0'?><info></info>")
    return out


def test_xdf_gives_the_stream_of_intervals(read: Read) -> None:
    pytest.importorskip("pyxdf", reason="the extra xdf is not installed")
    times = [7000.0 + t for t in LATE_S]
    rr = read(
        xdf([("Polar", "HR", "bpm", times, [70.0] * len(times)), ("Polar", "RR", "ms", times, [*map(float, RR_MS)])])
    )
    assert (rr.format, rr.rr_ms) == ("xdf", tuple(map(float, RR_MS)))
    assert rr.gaps_s[HOLE_AT] == pytest.approx(600.0, abs=0.01)
    with pytest.raises(RrFileError, match=r"without a stream of intervals or an ECG \(it holds HR Polar\)"):
        read(xdf([("Polar", "HR", "bpm", times, [70.0] * len(times))]))
    with pytest.raises(RrFileError, match="damaged XDF"):
        read(b"XDF:" + b"\x01\x05nonsense")


def test_xdf_without_its_extra_says_what_to_install(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyxdf", None)
    with pytest.raises(RrFileError, match=r'pip install "biofeedback\[xdf\]"'):
        read(xdf([]))
