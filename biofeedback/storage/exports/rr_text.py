"""Intervals as text: one a line in ms, as nearly every HRV program reads it; holes as comments."""

from __future__ import annotations

from biofeedback.storage.rr_files.model import RrFile


def rr_text(rr: RrFile) -> bytes:
    """The intervals, raw as the strap sent them, uncorrected."""
    lines = ["# RR intervals in ms, raw, uncorrected"]
    for value, gap_s in zip(rr.rr_ms, rr.gaps_s, strict=True):
        if gap_s > 0:
            lines.append(f"# gap {gap_s:.6f} s")
        lines.append(repr(value).removesuffix(".0"))
    return ("\n".join(lines) + "\n").encode()
