"""The arousal curve of a session or a day: one picture for the window, the second screen and the page."""
