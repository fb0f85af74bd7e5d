"""The Arabic script: pure functions on text."""
