"""Exports: what the tools next door read, each written whole or not at all."""
