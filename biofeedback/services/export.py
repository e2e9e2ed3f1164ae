"""A session as the bytes of a file that other programs read."""

from __future__ import annotations

from biofeedback.engine import Engine
from biofeedback.events import ClockAnchor, Input, Start
from biofeedback.gui.text.words import translate


def session_bytes(suffix: str, inputs: list[Input]) -> bytes:
    """RR text (.txt), indices (.csv), EDF+ (.edf) or our own recording (.jsonl).

    Raises
    ------
    ValueError
        If the session has no such form, or the suffix is none of these.
    """
    if suffix == ".jsonl":
        from biofeedback.storage.exported_recording import Header, recording_bytes

        start = inputs[0] if inputs else None
        anchor = next((item for item in inputs if isinstance(item, ClockAnchor)), ClockAnchor(0, 0.0, 0))
        person = start.profile.person if isinstance(start, Start) else ""
        return recording_bytes(Header("biofeedback-recording", 1, person, anchor.wall_s, anchor.utc_offset_s), inputs)
    if suffix == ".csv":
        from biofeedback.storage.exports.indices_csv import indices_csv
        from biofeedback.storage.wall import anchors_in

        engine = Engine()
        return indices_csv((event for item in inputs for event in engine.feed(item)), anchors_in(inputs))
    if suffix not in (".txt", ".edf"):
        raise ValueError(translate("History", "name the file .txt, .csv, .edf or .jsonl"))
    from biofeedback.storage.exports.breath_channels import breath_channels
    from biofeedback.storage.exports.by_the_wall import by_the_wall
    from biofeedback.storage.exports.edf_plus import edf_plus
    from biofeedback.storage.exports.rr_text import rr_text
    from biofeedback.storage.rr_files.own import from_inputs

    rr = from_inputs(by_the_wall(inputs))
    return edf_plus(rr, breath_channels(by_the_wall(inputs))) if suffix == ".edf" else rr_text(rr)
