"""A session in words and on a page."""
