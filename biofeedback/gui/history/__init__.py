"""Looking back: days, sessions, moments."""
