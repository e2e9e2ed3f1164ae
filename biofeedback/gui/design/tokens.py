"""The design's values: colours, sizes and times. Sizes are px at text size 100 %.

Each text colour reaches 4.5:1 and each graphic 3:1 on the surfaces it is used on; a test computes it. Named tuples: the
first paint waits for them, and a frozen dataclass takes Python four times as long to make.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

StateColour: TypeAlias = Literal["calm", "usual", "raised", "high", "quiet"]


class Tint(NamedTuple):
    """One state's colours: of graphics, of text, and of the tint behind them."""

    line: str
    ink: str
    soft: str


class Colours(NamedTuple):
    """One theme. ``ink`` is text in three strengths; ``hairline`` is decoration only."""

    canvas: str
    surface: str
    sunken: str
    elevated: str
    hairline: str
    outline: str
    ink: str
    ink2: str
    ink3: str
    primary: str
    on_primary: str
    primary_hover: str
    primary_soft: str
    focus: str
    data: str
    breath: str
    pace_fill: str
    pace_line: str
    calm: Tint
    usual: Tint
    raised: Tint
    high: Tint
    quiet: Tint

    def state(self, name: StateColour) -> Tint:
        """The colours of a state."""
        tints = {
            "calm": self.calm,
            "usual": self.usual,
            "raised": self.raised,
            "high": self.high,
            "quiet": self.quiet,
        }
        return tints[name]


LIGHT = Colours(
    canvas="#F2F5F4",
    surface="#FFFFFF",
    sunken="#E8EDEB",
    elevated="#FFFFFF",
    hairline="#D6DEDB",
    outline="#7A8985",
    ink="#14211E",
    ink2="#43524E",
    ink3="#5A6965",
    primary="#14524C",
    on_primary="#FFFFFF",
    primary_hover="#1C645D",
    primary_soft="#D9E8E4",
    focus="#1B5FC1",
    data="#2B3B37",
    breath="#2F63AE",
    pace_fill="#BFDCD6",
    pace_line="#3F8F87",
    calm=Tint("#17918A", "#0B6660", "#D5ECE8"),
    usual=Tint("#3368B4", "#28568F", "#DCE7F4"),
    raised=Tint("#B66A0C", "#8A4D04", "#F8E7CC"),
    high=Tint("#6E2A74", "#6A2A6E", "#F1DFF0"),
    quiet=Tint("#5E6664", "#4E5755", "#E3E8E6"),
)

DARK = Colours(
    canvas="#0E1413",
    surface="#161E1C",
    sunken="#222B29",
    elevated="#1D2725",
    hairline="#2A3633",
    outline="#71827D",
    ink="#E8EFED",
    ink2="#B3C0BC",
    ink3="#8F9E9A",
    primary="#8AD6CB",
    on_primary="#08211E",
    primary_hover="#A2E2D8",
    primary_soft="#1B3733",
    focus="#8FBEFF",
    data="#D5DEDB",
    breath="#8DB6F2",
    pace_fill="#1F423D",
    pace_line="#4FA69C",
    calm=Tint("#6ADACB", "#84E0D3", "#16322F"),
    usual=Tint("#6E9FE6", "#9CC0F2", "#1B2B40"),
    raised=Tint("#EDB057", "#F3C27A", "#392A12"),
    high=Tint("#BE72C4", "#DBA3DD", "#361F36"),
    quiet=Tint("#838E8B", "#B0BBB8", "#222C2A"),
)

MARGIN = 32
GAP = 20
CARD_RADIUS = 16
SIDEBAR_WIDTH = 96
READING_WIDTH = 272
BUTTON_HEIGHT = 40
SMALL_BUTTON_HEIGHT = 32
FOCUS_WIDTH = 2
FOCUS_OFFSET = 3

FRAME_MS = 33
# Where nothing moves faster than a pixel or two in that time.
SLOW_FRAME_MS = 66
CHART_MS = 1000
STATE_CHANGE_MS = 1200
