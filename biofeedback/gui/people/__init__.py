"""Who is recorded on this computer."""
