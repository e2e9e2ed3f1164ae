"""Soft tones for the breath, and a voice for the steps: an exercise works with closed eyes."""
