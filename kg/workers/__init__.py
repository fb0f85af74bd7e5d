"""Worker processes that turn articles into extractions, and the pool that replaces those that die."""

from kg.workers.messages import Batch, Item, Outcome
from kg.workers.pool import Pool

__all__ = ["Batch", "Item", "Outcome", "Pool"]
