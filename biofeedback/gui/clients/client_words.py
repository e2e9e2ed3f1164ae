"""What is said of a client in a list."""

from __future__ import annotations

from biofeedback.gui.text.dates import day_of
from biofeedback.gui.text.words import translate
from biofeedback.services.people import PersonSummary


def visits_word(someone: PersonSummary) -> str:
    """When they were here last, and how often."""
    if someone.last_s is None:
        return translate("Clients", "No visit yet")
    times = translate("Clients", "%n visits", "", someone.n_sessions)
    return translate("Clients", "Last visit {day}, {times}").format(day=day_of(someone.last_s), times=times)


def consent_word(someone: PersonSummary) -> str:
    """Whether they agreed to be recorded."""
    if someone.consent_s is None:
        return translate("Clients", "no consent noted")
    return translate("Clients", "agreed on {day}").format(day=day_of(someone.consent_s))
