"""A simulated person, the straps they wear, and a bleak backend of our own that carries their beats."""
