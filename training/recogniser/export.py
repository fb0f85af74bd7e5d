"""Writes a trained network as the recogniser's model file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
import torch

from kg.analyze.names.network import OF_SCHEME, SCHEMES
from training.recogniser.learn import Learner
from training.recogniser.model import Network


def write(learner: Learner, cuts: Mapping[str, float], target: Path) -> None:
    """Write the model; `cuts` tells where names begin in words."""
    resources, known = learner.resources, learner.known
    classes = sorted(resources.classes.items())
    sets = sorted({"|".join(names) for _, names in classes})
    number = {names: at for at, names in enumerate(sets)}
    arrays = {
        "words": _pack(resources.words),
        "vectors": ((resources.halves[:, ::2] + 8) << 4 | (resources.halves[:, 1::2] + 8)).astype(np.uint8),
        "scales": resources.scales.astype(np.float16),
        "counts": resources.steps,
        "class_words": _pack(word for word, _ in classes),
        "class_names": _pack(sets),
        "class_sets": np.array([number["|".join(names)] for _, names in classes], np.uint16),
        "cut_names": _pack(cuts),
        "cut_weights": np.array(list(cuts.values()), np.float32),
        "features": _pack(sorted(known, key=lambda name: known[name])),
    }
    for domain, scheme in enumerate(SCHEMES):
        for name, array in layers(learner.net, domain).items():
            if domain == 0 or name in OF_SCHEME:
                arrays[f"{scheme}_{name}" if domain else name] = array.astype(np.float16)
    np.savez_compressed(target, **arrays)


def layers(net: Network, domain: int) -> dict[str, np.ndarray]:
    """The layers of the network as `kg.analyze.names.network.Weights` names them, and the word projections."""
    with torch.no_grad():
        found = {
            "weights": net.bag.weight,
            "whole": net.whole.weight.T,
            "base": net.base.weight.T,
            "moves": net.moves[domain] + net.shared,
            "start": net.start,
        }
        for name in ("first", "second", "third"):
            layer = getattr(net, name)
            found[name] = layer.weight.permute(2, 1, 0).reshape(-1, layer.weight.shape[0])
            found[f"{name}_bias"] = layer.bias
        for name in ("emit", "document", "again"):
            layer = getattr(net, name)
            found[name] = layer.weight.T
            found[f"{name}_bias"] = layer.bias
        found["emit"] = found["emit"] + net.own_emit[domain]
        found["again"] = found["again"] + net.own_again[domain]
        found["first_bias"] = found["first_bias"] + net.domain.weight[domain]
        found["emit_bias"] = found["emit_bias"] + net.heads.weight[domain]
        return {name: tensor.numpy().astype(np.float32) for name, tensor in found.items()}


def _pack(words: Iterable[str]) -> np.ndarray:
    return np.frombuffer("\n".join(words).encode(), np.uint8)
