"""Workers in a Dask cluster (extra `cluster`) in place of worker processes here."""

from kg.cluster.dask import run

__all__ = ["run"]
