"""Words for links between what was measured and what was told. No Qt widgets here."""

from __future__ import annotations

from biofeedback.events import Ache, BodyPlace
from biofeedback.gui.text.dates import number_text
from biofeedback.gui.text.place_words import places_words
from biofeedback.gui.text.words import translate
from biofeedback.trends.link_looks import Exposure, Look
from biofeedback.trends.link_result import FEWEST_DAYS, Link, Links

MINUS = "\N{MINUS SIGN}"


def link_sentence(link: Link, *, numbers: bool = True) -> str:
    """What was found: "On days with more raised time your neck was tighter more often (21 of 28 days fit); …"."""
    told = translate("Links", "{when} {what}{fit}; this need not be the cause.")
    return told.format(when=_when(link.look), what=_what(link.look, link.r > 0), fit=_fit(link) if numbers else "")


def effect_words(link: Link) -> str:
    """Its size with its interval."""
    told = translate("Links", "Strength {r}, between {low} and {high} (0 is none, 1 the most there can be)")
    return told.format(r=_signed(link.r), low=_signed(link.low), high=_signed(link.high))


def nothing_clear(links: Links, *, numbers: bool = True) -> str:
    """Said where no link is clear: that, and what would help."""
    nothing = translate("Links", "Nothing clear yet.")
    more = FEWEST_DAYS - links.days
    if more > 0:
        days = translate("Links", "It takes %n more days with both the strap and a check-in.", "", more)
        few = translate("Links", "It takes more days with both the strap and a check-in.")
        return f"{nothing} {days if numbers else few}"
    if not links.links:
        same = translate("Links", "What you told was nearly the same on all days, so nothing can be held against it.")
        return f"{nothing} {same}"
    asked = translate("Links", "%n questions were asked of these days.", "", len(links.links))
    surer = translate("Links", "More days with strap and check-in make the answers surer.")
    return f"{nothing} {asked} {surer}" if numbers else f"{nothing} {surer}"


def method_words(*, numbers: bool = True) -> str:
    """How sure a clear link is, and what it is not."""
    first = translate("Links", "Weekends and slow changes are taken out first, and all questions are counted together.")
    rate = translate("Links", "Of a hundred people without any link, fewer than five are told of one.")
    rest = translate(
        "Links", "A link that is there may still not show. What goes together need not be cause and effect."
    )
    return f"{first} {rate} {rest}" if numbers else f"{first} {rest}"


def _when(look: Look) -> str:
    days: dict[Exposure, str] = {
        "load": translate("Links", "On days with more raised time"),
        "breath": translate("Links", "On days with faster breath"),
        "leaning": translate("Links", "On days with more leaning"),
    }
    if look.when == "hour":
        return translate("Links", "When arousal was higher in the hour before,")
    if look.when == "next_day":
        after: dict[Exposure, str] = {
            "load": translate("Links", "On the day after one with more raised time"),
            "breath": translate("Links", "On the day after one with faster breath"),
            "leaning": translate("Links", "On the day after one with more leaning"),
        }
        return after[look.exposure]
    return days[look.exposure]


def _what(look: Look, more: bool) -> str:
    match look.outcome:
        case "tension":
            return (
                translate("Links", "you told of more tension")
                if more
                else translate("Links", "you told of less tension")
            )
        case "place":
            place = _place(look.places)
            told = (
                translate("Links", "you told of more tension here: {place}")
                if more
                else translate("Links", "you told of less tension here: {place}")
            )
            return told.format(place=place)
        case "mood":
            return translate("Links", "your mood was better") if more else translate("Links", "your mood was lower")
        case "sleep_h":
            return (
                translate("Links", "the night before was longer")
                if more
                else translate("Links", "the night before was shorter")
            )
        case "sleep_quality":
            return _slept(look, more)


def _slept(look: Look, more: bool) -> str:
    if look.when == "night_after":
        return (
            translate("Links", "you slept better afterwards")
            if more
            else translate("Links", "you slept worse afterwards")
        )
    return translate("Links", "you had slept better") if more else translate("Links", "you had slept worse")


def _place(places: tuple[BodyPlace, ...]) -> str:
    return places_words([Ache(place) for place in places])


def _fit(link: Link) -> str:
    told = (
        translate("Links", " ({n} of {all} check-ins fit)")
        if link.look.when == "hour"
        else translate("Links", " ({n} of {all} days fit)")
    )
    return told.format(n=link.fitting, all=link.pairs)


def _signed(value: float) -> str:
    return number_text(value, 2).replace("-", MINUS)
