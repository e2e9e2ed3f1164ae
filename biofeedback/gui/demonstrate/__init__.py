"""The therapist's part: a client, a protocol, two screens, a result."""
