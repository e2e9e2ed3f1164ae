"""What the ways in ask for: people, recordings, exports, the wearer. No Qt."""
