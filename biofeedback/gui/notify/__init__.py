"""Telling the person something while the window is away: with buttons, as a message, or not at all."""
