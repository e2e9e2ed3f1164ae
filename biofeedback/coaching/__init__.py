"""When to prompt, what to offer, how it is paced, what it did: pure."""
