"""Writing: on paper, or on this computer only."""

from __future__ import annotations

from biofeedback.coaching.exercise import Exercise, Step
from biofeedback.coaching.exercises.words import WRITING

WHAT_IF = Exercise(
    id="what_if",
    name="What if",
    line="Write the worry down, and answer it.",
    why="A worry on paper has an end; answered in writing, it often turns out to be something one could deal with.",
    kind="writing",
    steps=(
        Step("worry", 'Write one sentence that begins with "What if".', 60.0, "Write down one what-if."),
        Step("likely", "How likely is it, and what speaks against it?", 60.0, "How likely is it really?"),
        Step("then", "If it did happen: what would you do first?", 60.0, "And if it happened, what would you do?"),
        Step("kind", "What would you say to a friend with this worry?", 45.0, "What would you say to a friend?"),
    ),
    stop_when=WRITING,
    needs=frozenset({"paper"}),
)

JOURNAL = Exercise(
    id="journal",
    name="A few lines",
    line="What am I feeling, how do I want to feel, three good things.",
    why="Putting a feeling into words takes some of its charge; naming what is good widens the view.",
    kind="writing",
    steps=(
        Step("feeling", "What am I feeling today?", 75.0, "What are you feeling today?"),
        Step("instead", "How do I want to feel instead?", 60.0, "How do you want to feel instead?"),
        Step("grateful", "Three things I am grateful for.", 75.0, "Write down three things you are grateful for."),
    ),
    stop_when=WRITING,
    needs=frozenset({"paper"}),
)

WRITINGS = (WHAT_IF, JOURNAL)
