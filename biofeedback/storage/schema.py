"""The tables of a person's database, version by version."""

from __future__ import annotations

import sqlite3

_VERSIONS: tuple[str, ...] = (
    """
    CREATE TABLE about (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE sessions (
        id TEXT PRIMARY KEY,
        started_s REAL NOT NULL,
        utc_offset_s INTEGER NOT NULL,
        duration_s REAL NOT NULL DEFAULT 0,
        n_beats INTEGER NOT NULL DEFAULT 0,
        ended TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID;
    CREATE INDEX sessions_by_time ON sessions (started_s);
    CREATE TABLE chunks (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        stream TEXT NOT NULL,
        seq INTEGER NOT NULL,
        t_from_s REAL NOT NULL,
        t_to_s REAL NOT NULL,
        payload BLOB NOT NULL,
        PRIMARY KEY (session, stream, seq)
    ) WITHOUT ROWID;
    CREATE TABLE prompts (wall_s REAL NOT NULL, session TEXT NOT NULL, exercise TEXT NOT NULL, outcome TEXT NOT NULL);
    CREATE TABLE scores (day INTEGER NOT NULL, score INTEGER NOT NULL, seconds REAL NOT NULL, PRIMARY KEY (day, score))
    WITHOUT ROWID;
    """,
    """
    CREATE TABLE episodes (wall_s REAL NOT NULL, session TEXT NOT NULL, payload BLOB NOT NULL);
    CREATE INDEX episodes_by_time ON episodes (wall_s);
    """,
    """
    CREATE TABLE overviews (
        session TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
        head BLOB NOT NULL,
        curve BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE notes (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        t_s REAL NOT NULL,
        payload BLOB NOT NULL
    );
    CREATE INDEX notes_by_session ON notes (session, t_s);
    """,
    """
    CREATE TABLE anchors (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        t_s REAL NOT NULL,
        wall_s REAL NOT NULL,
        utc_offset_s INTEGER NOT NULL
    );
    CREATE INDEX anchors_by_session ON anchors (session, t_s);
    """,
    # No table changed: actions and phases are stored in another form since, which older programs would misread.
    "",
    """
    CREATE TABLE check_ins (id TEXT PRIMARY KEY, wall_s REAL NOT NULL, payload BLOB NOT NULL) WITHOUT ROWID;
    CREATE INDEX check_ins_by_time ON check_ins (wall_s);
    CREATE TABLE journal (id TEXT PRIMARY KEY, wall_s REAL NOT NULL, payload BLOB NOT NULL) WITHOUT ROWID;
    """,
    """
    CREATE TABLE home_plans (id TEXT PRIMARY KEY, wall_s REAL NOT NULL, payload BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE exercise_runs (id TEXT PRIMARY KEY, wall_s REAL NOT NULL, payload BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE self_ratings (id TEXT PRIMARY KEY, wall_s REAL NOT NULL, payload BLOB NOT NULL) WITHOUT ROWID;
    """,
)
NEWEST = len(_VERSIONS)


class NewerDatabaseError(Exception):
    """The database was written by a newer version of the program."""


class ForeignDatabaseError(sqlite3.DatabaseError):
    """The database holds something that is none of a person's tables, or lacks one of them."""


def check(database: sqlite3.Connection) -> None:
    """Hold the database's tables against those that its version has; what else there is could act when touched.

    Views can be without an end, and triggers undo what is stored: neither is ever ours.

    Raises
    ------
    ForeignDatabaseError
        If anything is there that is not ours, or anything of ours is missing.
    sqlite3.Error
        If it is no database.
    """
    version, found = _contents(database)
    if version > NEWEST:
        # Its tables are not known here; it is not written, and read only where nothing in it can act.
        odd = sorted(str(name) for kind, name in found if kind not in ("table", "index"))
    else:
        wanted = _wanted(version)
        odd = sorted({str(name) for kind, name in found.keys() ^ wanted.keys()})
        odd += sorted(
            str(name) for kind, name in found.keys() & wanted.keys() if found[kind, name] != wanted[kind, name]
        )
    if odd:
        raise ForeignDatabaseError(f"its tables are not those of a person: {', '.join(odd)[:100]}")


def _contents(database: sqlite3.Connection) -> tuple[int, dict[tuple[object, object], str]]:
    """The version, and every table, index, view and trigger, of one moment: another program may be migrating it."""
    while True:
        version = _version(database)
        rows = database.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        if version == _version(database):
            return version, {(kind, name): _bare(sql) for kind, name, sql in rows}


def _wanted(version: int) -> dict[tuple[object, object], str]:
    statements = [text for steps in _VERSIONS[:version] for text in steps.split(";") if text.strip()]
    named = [(text.split()[1].lower(), text.split()[2], _bare(text)) for text in statements]
    return {(kind, name): text for kind, name, text in named}


def _bare(sql: object) -> str:
    return "".join(str(sql).split())


def migrate(database: sqlite3.Connection) -> None:
    """Bring a database to the newest version, one step at a time, each whole or not at all.

    Raises
    ------
    NewerDatabaseError
        If it is newer than this program.
    """
    while (version := _version(database)) < NEWEST:
        _step(database, version)
    is_newer(database)


def is_newer(database: sqlite3.Connection) -> None:
    """Refuse a database of a newer version.

    Raises
    ------
    NewerDatabaseError
        If it is newer than this program.
    """
    version = _version(database)
    if version > NEWEST:
        raise NewerDatabaseError(
            f"this person's data was written by a newer version (format {version}, known up to {NEWEST}); "
            "please update, nothing was changed"
        )


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def _step(database: sqlite3.Connection, version: int) -> None:
    database.execute("BEGIN IMMEDIATE")
    try:
        # Another thread or program may have taken this step while the lock was awaited.
        if _version(database) == version:
            for statement in _VERSIONS[version].split(";"):
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {version + 1}")
        database.execute("COMMIT")
    except BaseException:
        database.execute("ROLLBACK")
        raise
