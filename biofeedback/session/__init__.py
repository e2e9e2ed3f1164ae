"""A running session: source, recorder thread, engine thread."""
