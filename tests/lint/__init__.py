"""Looks for what cannot be read, reached or told, in every scene that is pictured."""
