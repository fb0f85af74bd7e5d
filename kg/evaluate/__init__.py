"""Measuring extraction against annotated articles, and analysis against annotated words."""

from kg.evaluate.articles import evaluate
from kg.evaluate.counts import Accuracy, Figures, Mean, Miss, Tally
from kg.evaluate.gold import GoldArticle, load_gold

__all__ = ["Accuracy", "Figures", "GoldArticle", "Mean", "Miss", "Tally", "evaluate", "load_gold"]
