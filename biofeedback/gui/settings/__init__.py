"""Settings: a list of places at the left, one page of plain rows at the right."""
