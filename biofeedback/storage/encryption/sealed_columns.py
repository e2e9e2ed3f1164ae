"""Which columns are sealed, and what names a row to its key."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SealedColumn:
    """A column whose values are sealed.

    ``row`` names the columns that tell its row apart, in the order in which they are bound to the value: a value that
    was copied into another row does not open there.
    """

    table: str
    column: str
    row: tuple[str, ...]
    name: str = ""

    @property
    def call(self) -> str:
        """The arguments of a function of the codec, as SQL."""
        return f"{self.column}, '{self.name or self.table}', {', '.join(self.row)}"


SEALED_COLUMNS = (
    SealedColumn("about", "value", ("key",)),
    SealedColumn("chunks", "payload", ("session", "stream", "seq")),
    SealedColumn("episodes", "payload", ("session", "wall_s")),
    SealedColumn("overviews", "head", ("session",), "overviews.head"),
    SealedColumn("overviews", "curve", ("session",), "overviews.curve"),
    SealedColumn("notes", "payload", ("session", "t_s")),
    SealedColumn("check_ins", "payload", ("id",)),
    SealedColumn("journal", "payload", ("id",)),
    SealedColumn("home_plans", "payload", ("id",)),
    SealedColumn("exercise_runs", "payload", ("id",)),
    SealedColumn("self_ratings", "payload", ("id",)),
    SealedColumn("prompts", "exercise", ("session", "wall_s"), "prompts.exercise"),
    SealedColumn("prompts", "outcome", ("session", "wall_s"), "prompts.outcome"),
)
