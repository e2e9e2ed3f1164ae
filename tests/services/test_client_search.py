"""A client is found by any part of a pseudonym, whatever its case and accents."""

from pathlib import Path

from biofeedback.services.client_search import found_clients
from biofeedback.services.people import PersonSummary


def someone(name: str, last_s: float | None = None, consent_s: float | None = None) -> PersonSummary:
    return PersonSummary(name, Path(name), consent_s, 0 if last_s is None else 1, last_s)


EVERYONE = [someone("Özlem", 300.0), someone("jana w", 100.0), someone("Jan", consent_s=900.0), someone("Anna", 200.0)]


def names(typed: str, order: str = "name") -> list[str]:
    found = found_clients(EVERYONE, typed, "name" if order == "name" else "last_visit")
    return [each.name for each in found]


def test_nothing_typed_finds_all_by_name_or_the_last_visit_first() -> None:
    assert names("") == ["Anna", "Jan", "jana w", "Özlem"]
    assert names("", "last_visit") == ["Özlem", "Anna", "jana w", "Jan"]


def test_case_and_accents_do_not_matter() -> None:
    assert names("ozl") == ["Özlem"]
    assert names("JAN") == ["Jan", "jana w"]


def test_every_typed_word_has_to_be_there_in_any_order() -> None:
    assert names("w an") == ["jana w"]
    assert names("w x") == []
