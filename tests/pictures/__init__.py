"""Pictures of every screen and state, from an invented person's seeded day; tests play the same scenes."""
