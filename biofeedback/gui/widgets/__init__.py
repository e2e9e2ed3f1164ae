"""The few components that all screens are made of."""
