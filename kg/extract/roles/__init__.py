"""Roles: who holds which post of which body or country."""
