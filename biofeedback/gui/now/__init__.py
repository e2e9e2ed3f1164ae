"""The main screen: the state in words, the rings, the readings and the evidence."""
