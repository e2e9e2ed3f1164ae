"""The curve of a day or a session."""
