"""How NeuroKit2 is loaded: whole, or only those parts of it that are touched."""
