"""A plan for home: made in the practice, followed by the client, looked at on the next visit."""
