"""Farasa as an engine: the one place that knows Java, farasapy and Farasa's formats.

Farasa (https://farasa.qcri.org, Qatar Computing Research Institute) is licensed for research only and is not part of
kg; `kg farasa install` fetches it for a user who agrees to that.
"""

from kg.analyze.farasa.engine import Farasa, load

__all__ = ["Farasa", "load"]
