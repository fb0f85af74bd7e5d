"""Measuring extraction and identity against annotated articles, and analysis against annotated words."""

from kg.evaluate.articles import evaluate
from kg.evaluate.cluster_keys import ClusterKeys, load_cluster_keys
from kg.evaluate.clusters import Agreement, evaluate_clusters
from kg.evaluate.counts import Accuracy, Figures, Mean, Miss, Tally
from kg.evaluate.gold import GoldArticle, load_gold

__all__ = [
    "Accuracy",
    "Agreement",
    "ClusterKeys",
    "Figures",
    "GoldArticle",
    "Mean",
    "Miss",
    "Tally",
    "evaluate",
    "evaluate_clusters",
    "load_cluster_keys",
    "load_gold",
]
