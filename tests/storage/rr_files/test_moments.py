"""Months and halves of the day in the words of many languages; what is not known is told."""
# ruff: noqa: RUF001 (Greek and Cyrillic)

from datetime import UTC, datetime

import pytest

from biofeedback.storage.rr_files.times import read_times

MONTHS = {
    "Russian": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "Russian, short": "янв фев мар апр май июн июл авг сен окт ноя дек",
    "Ukrainian": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "Finnish": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta"
    " lokakuuta marraskuuta joulukuuta",
    "Turkish": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "Greek": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου"
    " Δεκεμβρίου",
    "Czech": "ledna února března dubna května června července srpna září října listopadu prosince",
    "Polish": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "Romanian": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "Hungarian": "január február március április május június július augusztus szeptember október november december",
    "Swedish": "januari februari mars april maj juni juli augusti september oktober november december",
    "Dutch": "januari februari maart april mei juni juli augustus september oktober november december",
    "French": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "Portuguese": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}


def moment(word: str) -> datetime | None:
    times = read_times([word])
    return None if times is None or times.t[0] is None else datetime.fromtimestamp(times.t[0], UTC)


@pytest.mark.parametrize("language", MONTHS)
def test_months_are_known_by_name(language: str) -> None:
    for month, name in enumerate(MONTHS[language].split(), start=1):
        assert moment(f"5. {name} 2026 22:55:03") == datetime(2026, month, 5, 22, 55, 3, tzinfo=UTC), name


@pytest.mark.parametrize(
    "word",
    ["5/3/2026 10:55:03 CH", "05/03/2026 10:55:03 μμ", "05/03/2026 10:55:03 μ.μ.", "2026-03-05 10:55:03 em",
     "05/03/2026 10:55:03 م", "05.03.2026 10:55:03 ÖS", "2026/3/5 下午10:55:03", "Mar-05-2026 10:55:03 PM"],
)  # fmt: skip
def test_the_half_of_the_day_is_known_in_other_languages(word: str) -> None:
    assert moment(word) == datetime(2026, 3, 5, 22, 55, 3, tzinfo=UTC)


def test_a_word_that_may_be_the_half_of_the_day_is_told_and_a_weekday_is_not() -> None:
    unknown = read_times(["05.03.2026 10:55:03 wieczorem"] * 3)
    assert unknown is not None
    assert any("'wieczorem'" in note for note in unknown.notes)
    for cell in ("Sa 05.03.2026 10:55:03", "05.03.2026 10:55:03 Uhr", "2026-03-05 10:55:03 CET"):
        known = read_times([cell] * 3)
        assert known is not None
        assert known.notes == ()
        assert known.t[0] == datetime(2026, 3, 5, 10, 55, 3, tzinfo=UTC).timestamp()


def test_the_year_of_an_emperor_is_not_taken_for_a_day() -> None:
    assert moment("R8.3.5 22:55:03") is None
