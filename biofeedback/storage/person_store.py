"""What is kept of one person between sessions: settings, profile, baseline and history."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec

from biofeedback.coaching.own_breath import OwnBreath, usable
from biofeedback.events import Arousal, Baseline, BodyAnswer, Episode, Event, History, Profile, Settings
from biofeedback.local_time import DAY_S
from biofeedback.storage.database import transaction
from biofeedback.storage.encryption.recode import SCORES
from biofeedback.storage.encryption.row_codec import key_slots
from biofeedback.storage.payload_codec import decode_payload, encode_payload
from biofeedback.storage.readable import readable_events
from biofeedback.storage.upgrade.kept import upgrade_kept
from biofeedback.storage.wall import Anchored, WallTime

REMEMBERED_DAYS = 14
REMEMBERED_EPISODES = 200
ENOUGH_SECONDS_A_DAY = 1800.0
# Bytes; nothing that is kept of a person comes near.
LARGEST_KEEPSAKE = 4 << 20
log = logging.getLogger(__name__)
_T = TypeVar("_T")


class PersonStore:
    """One person's keepsakes in their open database.

    Parameters
    ----------
    database : sqlite3.Connection
        The person's open database.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    @property
    def named(self) -> bool:
        """Whether it is kept who they are."""
        return self._database.execute("SELECT 1 FROM about WHERE key = 'profile'").fetchone() is not None

    @property
    def profile(self) -> Profile:
        """Who they are, as far as they said."""
        return self._get("profile", Profile) or Profile()

    @profile.setter
    def profile(self, value: Profile) -> None:
        self._put("profile", value)

    @property
    def settings(self) -> Settings:
        """How they want to be asked."""
        return self._get("settings", Settings) or Settings()

    @settings.setter
    def settings(self, value: Settings) -> None:
        self._put("settings", value)

    @property
    def baseline(self) -> Baseline | None:
        """What is usual for them, once known."""
        return self._get("baseline", Baseline)

    @baseline.setter
    def baseline(self, value: Baseline) -> None:
        self._put("baseline", value)

    @property
    def threshold_shift(self) -> float:
        """What their feedback taught about the threshold."""
        return self._get("threshold_shift", float) or 0.0

    @threshold_shift.setter
    def threshold_shift(self, value: float) -> None:
        self._put("threshold_shift", value)

    @property
    def resonance_per_min(self) -> float | None:
        """Their own pace of breathing, breaths/min, if it was assessed."""
        return self._get("resonance_per_min", float)

    @resonance_per_min.setter
    def resonance_per_min(self, value: float) -> None:
        self._put("resonance_per_min", value)

    @property
    def answers(self) -> tuple[BodyAnswer, ...]:
        """How their body answered in each test, oldest first."""
        return self._get("answers", tuple[BodyAnswer, ...]) or ()

    @answers.setter
    def answers(self, value: tuple[BodyAnswer, ...]) -> None:
        self._put("answers", value)

    @property
    def own_breaths(self) -> tuple[OwnBreath, ...]:
        """The breathing patterns they made, in their order."""
        return usable(self._get("own_breaths", tuple[OwnBreath, ...]) or ())

    @own_breaths.setter
    def own_breaths(self, value: tuple[OwnBreath, ...]) -> None:
        self._put("own_breaths", value)

    @property
    def consent_s(self) -> float | None:
        """When they agreed to be recorded, s since 1970; None when nothing was noted."""
        return self._get("consent_s", float)

    @consent_s.setter
    def consent_s(self, value: float | None) -> None:
        self._put("consent_s", value)

    def history(self, now_s: float) -> History:
        """What earlier sessions left for one that starts at ``now_s`` (s since 1970)."""
        rows = self._database.execute(
            "SELECT wall_s FROM prompts WHERE typeof(wall_s) = 'real' AND wall_s > ? AND wall_s < ? ORDER BY wall_s",
            (now_s - 2 * DAY_S, now_s + 2 * DAY_S),
        )
        walls_s = tuple(row[0] for row in rows)
        scores = self._scores(int(now_s // DAY_S))
        days = len({day for day, _, _ in scores})
        return History(
            walls_s,
            _percentile(scores, 0.85),
            _percentile(scores, 0.95),
            days,
            self.threshold_shift,
            self.episodes(now_s),
            self.resonance_per_min,
            self.answers,
        )

    def episodes(self, now_s: float) -> tuple[Episode, ...]:
        """The newest raised stretches before ``now_s``, oldest first."""
        rows = self._database.execute(
            "SELECT unsealed(payload, 'episodes', session, wall_s) "
            "FROM episodes WHERE typeof(wall_s) = 'real' AND wall_s < ? ORDER BY wall_s DESC LIMIT ?",
            (now_s, REMEMBERED_EPISODES),
        ).fetchall()
        found = [event for (sealed,) in reversed(rows) for event in readable_events(sealed)]
        return tuple(event for event in found if isinstance(event, Episode))

    def learn_scores(
        self, events: list[Event], started_s: float, utc_offset_s: int, anchors: Sequence[Anchored] = ()
    ) -> None:
        """Add a session's smoothed scores to the person's own distribution, by the local day of each."""
        wall = WallTime(started_s, utc_offset_s, tuple(anchors))
        seconds: dict[tuple[int, int], float] = {}
        last_t_s: float | None = None
        for event in events:
            if not isinstance(event, Arousal):
                continue
            passed_s = 0.0 if last_t_s is None else min(event.t - last_t_s, 60.0)
            last_t_s = event.t
            if event.smoothed is None or event.score is None or event.exercising:
                continue
            key = (wall.day(event.t), round(event.smoothed))
            seconds[key] = seconds.get(key, 0.0) + passed_s
        with transaction(self._database):
            if key_slots(self._database) is not None:
                self._put(SCORES, _added(self._get(SCORES, list[tuple[int, int, float]]) or [], seconds))
                return
            self._database.executemany(
                "INSERT INTO scores VALUES (?, ?, ?) "
                "ON CONFLICT (day, score) DO UPDATE SET seconds = seconds + excluded.seconds",
                [(day, score, passed_s) for (day, score), passed_s in seconds.items()],
            )

    def _scores(self, today: int) -> list[tuple[int, int, float]]:
        if key_slots(self._database) is not None:
            return _of_full_days(self._get(SCORES, list[tuple[int, int, float]]) or [], today - REMEMBERED_DAYS)
        rows = self._database.execute(
            "SELECT day, score, seconds FROM scores WHERE day >= ? AND typeof(score) = 'integer' "
            "AND typeof(day) = 'integer' AND typeof(seconds) = 'real' AND seconds < 1e9 AND day IN "
            "(SELECT day FROM scores GROUP BY day HAVING sum(seconds) >= ?) ORDER BY score",
            (today - REMEMBERED_DAYS, ENOUGH_SECONDS_A_DAY),
        )
        return [(day, score, seconds) for day, score, seconds in rows]

    def _get(self, key: str, kind: type[_T]) -> _T | None:
        row = self._database.execute("SELECT unsealed(value, 'about', key) FROM about WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        try:
            kept = msgspec.json.decode(decode_payload(row[0], LARGEST_KEEPSAKE))
            return msgspec.convert(upgrade_kept(key, kept), type=kind)
        except (ValueError, RecursionError) as error:
            # Who it is must not be guessed; all else begins anew, for it was kept to be found again, not needed.
            if key == "profile":
                raise ValueError(f"what is kept of the person is damaged ({error})") from error
            log.warning("%s of a person is damaged and begins anew: %s", key, error)
            return None

    def _put(self, key: str, value: Any) -> None:
        sealed = encode_payload(msgspec.json.encode(value))
        with transaction(self._database):
            self._database.execute("INSERT OR REPLACE INTO about VALUES (?1, sealed(?2, 'about', ?1))", (key, sealed))


def _added(kept: list[tuple[int, int, float]], new: dict[tuple[int, int], float]) -> list[tuple[int, int, float]]:
    total_s = {(day, score): passed_s for day, score, passed_s in kept}
    for key, passed_s in new.items():
        total_s[key] = total_s.get(key, 0.0) + passed_s
    return [(day, score, passed_s) for (day, score), passed_s in sorted(total_s.items())]


def _of_full_days(kept: list[tuple[int, int, float]], since: int) -> list[tuple[int, int, float]]:
    total_s: dict[int, float] = {}
    for day, _, passed_s in kept:
        total_s[day] = total_s.get(day, 0.0) + passed_s
    wanted = {day for day, passed_s in total_s.items() if day >= since and passed_s >= ENOUGH_SECONDS_A_DAY}
    return sorted((row for row in kept if row[0] in wanted), key=lambda row: row[1])


def _percentile(scores: list[tuple[int, int, float]], share: float) -> float | None:
    total_s = sum(seconds for _, _, seconds in scores)
    passed_s = 0.0
    for _, score, seconds in scores:
        passed_s += seconds
        if passed_s >= share * total_s:
            return float(score)
    return None
