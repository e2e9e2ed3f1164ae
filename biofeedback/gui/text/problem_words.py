"""The words for what failed, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from biofeedback.gui.text.words import translate
from biofeedback.user_error import TranslatableError

if TYPE_CHECKING:
    from biofeedback.events import ProblemCode


def error_words(error: BaseException) -> str:
    """What an error says, in the person's language where it has words of ours."""
    if isinstance(error, TranslatableError):
        return translate("Errors", error.template).format(**error.values)
    return str(error)


def problem_words(code: ProblemCode, detail: str) -> str:
    """What failed while the session goes on, and what to do about it."""
    return _problem(code).format(why=detail or code)


def _problem(code: ProblemCode) -> str:
    match code:
        case "session_not_opened":
            return translate("Problems", "The session could not be opened: {why}. Try to start again.")
        case "recording_disk_full":
            return translate("Problems", "The disk is full, so nothing is recorded. Free some space.")
        case "recording_locked":
            return translate("Problems", "Another program holds the recording. It goes on by itself.")
        case "recording_read_only":
            return translate("Problems", "The data folder cannot be written, so nothing is recorded.")
        case "recording_damaged":
            return translate(
                "Problems",
                "The recording’s file is damaged, so nothing is recorded: {why}. Put a backup in its place, "
                "or begin under another name.",
            )
        case "recording_slow":
            return translate("Problems", "The disk is slow: {why}. Nothing is lost while this window is open.")
        case "recording_failed":
            return translate(
                "Problems",
                "Recording failed: {why}. It is tried again; if this stays, close the program and start it again.",
            )
        case "recording_put_back":
            return translate(
                "Problems",
                "{why}. It was put back and nothing is lost. If a program copies or syncs the data folder, let it "
                "leave that out.",
            )
        case "recording_begun_anew":
            return translate(
                "Problems",
                "{why}, and recording goes on. A backup may hold the rest; let no other program write there.",
            )
        case "recording_not_complete":
            return translate(
                "Problems",
                "The last seconds of the session before could not be stored: {why}. What was stored is kept.",
            )
        case "recording_recovered":
            return translate("Problems", "The last session ended abruptly. What was recorded is kept.")
        case "slot_failed":
            return translate("Problems", "Something in this window went wrong. The session goes on.")
        case "bluetooth_restarted":
            return translate(
                "Problems", "The connection to straps had stopped and was started again. The recording goes on."
            )
        case "straps_not_kept":
            return translate(
                "Problems", "The strap could not be remembered: {why}. The session goes on; next time, choose it again."
            )
        case "engine":
            return translate("Problems", "A part of the analysis failed: {why}. The session goes on.")
        case "engine_stuck":
            return translate(
                "Problems",
                "The analysis has stood still for {why}; what the strap sends is still recorded. If it does not go on, "
                "close the program and start it again.",
            )
        case "engine_resumed":
            return translate("Problems", "The analysis goes on.")
        case "engine_restarted":
            return translate(
                "Problems", "The analysis had stopped and was started again. What the strap sent is recorded."
            )
        case "recording_disk":
            return translate(
                "Problems",
                "Recording is interrupted: {why}. The session goes on and it is tried again; if that does not help, "
                "look after the disk.",
            )
        case "recording_resumed":
            return translate("Problems", "It is recorded again.")
