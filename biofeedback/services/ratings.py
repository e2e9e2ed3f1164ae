"""What clients say before and after a demonstration, kept with them."""

from __future__ import annotations

from contextlib import closing

from biofeedback.self_report.rating import SelfRating
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import find_person
from biofeedback.storage.self_ratings import keep_rating


def keep_client_rating(client: str, rating: SelfRating) -> None:
    """Keep one with a client; of somebody who is gone nothing is kept."""
    person = find_person(data_folder(), client)
    if person is not None:
        with closing(open_database(person.path)) as database:
            keep_rating(database, rating)
