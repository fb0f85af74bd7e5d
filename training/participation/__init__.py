"""Learns who takes part in meetings and visits."""
