"""What the window knows of a session, and the person's preferences; no widgets."""
