"""The journal: own words, found again."""
