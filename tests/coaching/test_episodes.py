"""A raised stretch is judged on what came after it, breathing freely; with an exercise or left to itself."""

import pytest

from biofeedback.coaching.episodes import Episodes
from biofeedback.coaching.presets import Thresholds
from biofeedback.events import Arousal, Episode

AT = Thresholds(75.0, 65.0)
BEGAN_S = 100.0


def lived(
    episodes: Episodes, begin_s: float, end_s: float, z: float | None, smoothed: float = 50.0, *, paced: bool = False
) -> list[Episode]:
    """An estimate every 5 s; the episodes that they completed."""
    told = []
    t = begin_s
    while t < end_s:
        told.append(episodes.add(Arousal(t, 50.0, "usual", 1.0, (), smoothed, paced, z), AT))
        t += 5.0
    return [episode for episode in told if episode is not None]


def raised(z: float = 2.0) -> Episodes:
    """A calm beginning, then raised for more than a minute, then asked."""
    episodes = Episodes()
    lived(episodes, 0.0, 30.0, 0.0)
    lived(episodes, 30.0, BEGAN_S, z, 90.0)
    episodes.raised(BEGAN_S)
    return episodes


def test_what_was_left_to_itself_is_judged_over_three_minutes_after_as_long_as_an_exercise_takes() -> None:
    episodes = raised()
    told = (
        lived(episodes, 100.0, 310.0, 9.0, 90.0)
        + lived(episodes, 310.0, 490.0, 0.5)
        + lived(episodes, 490.0, 600.0, 7.0)
    )
    (episode,) = told
    assert (episode.t, episode.began_s, episode.start_z, episode.exercise) == (490.0, 100.0, 2.0, "")
    assert episode.after_z == 0.5
    assert episode.horizon_s == 300.0
    assert episode.recovery_s == 210.0


@pytest.mark.parametrize(("moved", "skip_s"), [(False, 60.0), (True, 300.0)])
def test_after_an_exercise_the_first_minute_of_free_breathing_is_left_out_and_after_movement_five(
    moved: bool, skip_s: float
) -> None:
    episodes = raised()
    episodes.exercise_started("longer_exhale", 110.0)
    assert lived(episodes, 110.0, 230.0, -3.0, 90.0, paced=True) == []
    episodes.exercise_ended(230.0, complete=True, moved=moved)
    judged_s = 230.0 + skip_s
    told = lived(episodes, 230.0, judged_s, -2.0)
    told += lived(episodes, judged_s, judged_s + 180.0, 0.25) + lived(episodes, judged_s + 180.0, judged_s + 200.0, 5.0)
    (episode,) = told
    assert (episode.exercise, episode.after_z) == ("longer_exhale", 0.25)
    assert episode.horizon_s == judged_s + 90.0 - BEGAN_S


def test_one_that_was_broken_off_is_not_judged() -> None:
    episodes = raised()
    episodes.exercise_started("longer_exhale", 110.0)
    episodes.exercise_ended(150.0, complete=False, moved=False)
    assert lived(episodes, 150.0, 2000.0, 0.0) == []


def test_an_exercise_begun_much_later_belongs_to_no_episode() -> None:
    episodes = raised()
    lived(episodes, 100.0, 300.0, 1.0, 90.0)
    episodes.exercise_started("longer_exhale", 300.0)
    (episode,) = lived(episodes, 300.0, 600.0, 0.0)
    assert episode.exercise == ""


def test_what_does_not_settle_is_told_after_twenty_minutes_without_a_recovery() -> None:
    (episode,) = lived(raised(), 100.0, 1400.0, 1.5, 90.0)
    assert (episode.t, episode.recovery_s, episode.after_z) == (1300.0, None, 1.5)


def test_too_few_estimates_afterwards_make_no_figure() -> None:
    episodes = raised()
    told = lived(episodes, 100.0, 310.0, 1.0)
    told += lived(episodes, 310.0, 335.0, 0.5) + lived(episodes, 335.0, 500.0, None)
    (episode,) = told
    assert episode.after_z is None
    episodes = raised()
    told = lived(episodes, 100.0, 310.0, 1.0)
    told += lived(episodes, 310.0, 340.0, 0.5) + lived(episodes, 340.0, 500.0, None)
    assert [episode.after_z for episode in told] == [0.5]


def test_one_episode_is_followed_at_a_time() -> None:
    episodes = raised()
    lived(episodes, 100.0, 130.0, 4.0, 90.0)
    episodes.raised(130.0)
    (episode,) = lived(episodes, 130.0, 600.0, 0.0)
    assert episode.began_s == BEGAN_S


def test_without_anything_read_nothing_is_begun() -> None:
    episodes = Episodes()
    episodes.raised(0.0)
    assert lived(episodes, 0.0, 2000.0, 0.0) == []


def test_a_second_exercise_is_not_credited_to_the_first() -> None:
    episodes = raised()
    episodes.exercise_started("longer_exhale", 110.0)
    lived(episodes, 110.0, 230.0, 1.0, 90.0, paced=True)
    episodes.exercise_ended(230.0, complete=True, moved=False)
    lived(episodes, 230.0, 250.0, 2.0, 90.0)
    episodes.exercise_started("humming", 250.0)
    lived(episodes, 250.0, 430.0, -1.0, paced=True)
    episodes.exercise_ended(430.0, complete=True, moved=False)
    assert lived(episodes, 430.0, 1800.0, -1.0) == []


def test_an_exercise_that_was_judged_before_the_second_one_began_keeps_its_judgement() -> None:
    episodes = raised()
    episodes.exercise_started("longer_exhale", 110.0)
    lived(episodes, 110.0, 230.0, 1.0, 90.0, paced=True)
    episodes.exercise_ended(230.0, complete=True, moved=False)
    lived(episodes, 230.0, 500.0, 1.5, 90.0)
    episodes.exercise_started("humming", 500.0)
    (episode,) = lived(episodes, 500.0, 700.0, -1.0, paced=True)
    assert (episode.exercise, episode.after_z, episode.recovery_s) == ("longer_exhale", 1.5, None)
