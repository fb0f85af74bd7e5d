"""Trains the clitic segmenter: WikiNews' gold splits, and what PUD's syntactic words say about splits.

PUD splits clitics only, not `ال`, endings and subject pronouns. Its words allow several of our splits; the model is
trained on their joint probability (a log-linear model with partial labels).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from math import sqrt

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from kg.analyze.candidates import Candidate, candidates
from kg.analyze.lexicon import Lexicon, spelling_key
from kg.analyze.segmenter import features
from kg.arabic.normal import normal
from training.corpora import Clitic, GoldWord

Example = tuple[str, frozenset[tuple[str, ...]]]
"""A word and the segmentations it may have."""

_ENCLITICS = frozenset(["ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "ني"])
_PLURALS = ("ات", "ون", "ين")


def gold_examples(sentences: Iterable[Iterable[GoldWord]]) -> Counter[Example]:
    """Training examples of words with gold segments."""
    found: Counter[Example] = Counter()
    for sentence in sentences:
        for word in sentence:
            found[normal(word.word), frozenset([word.segments])] += 1
    return found


def pud_examples(sentences: Iterable[Iterable[tuple[str, tuple[Clitic, ...]]]]) -> Counter[Example]:
    """Training examples of PUD's words."""
    found: Counter[Example] = Counter()
    for sentence in sentences:
        for word, parts in sentence:
            splits = candidates(word)
            allowed = frozenset(split.segments for split in splits if agrees(split, parts))
            if allowed and len(allowed) < len(splits):
                found[word, allowed] += 1
    return found


def agrees(split: Candidate, parts: tuple[Clitic, ...]) -> bool:
    """Whether a split agrees with the clitics of a word of PUD."""
    first = stem_place(parts)
    before = [part.form for part in parts[:first]]
    after = [part.form for part in parts[first + 1 :]]
    prefix = [segment for segment in split.segments[: _prefix_length(split)] if segment != "ال"]
    suffix = split.suffix.split("+") if split.suffix else []
    if prefix != before or len(after) > 1 or (after and (not suffix or suffix[-1] != after[0])):
        return False
    own = suffix[:-1] if after else suffix
    if not after and own and own[-1] in _ENCLITICS:
        return False
    return _stem_agrees(split, own, parts[first], bool(after))


def stem_place(parts: tuple[Clitic, ...]) -> int:
    """The index of the syntactic word that holds the stem: the first that is no proclitic."""
    proclitics = ("ADP", "CCONJ", "PART", "SCONJ", "AUX")
    return next((at for at, part in enumerate(parts) if part.pos not in proclitics or len(part.form) > 1), 0)


def _prefix_length(split: Candidate) -> int:
    return len(split.prefix.split("+")) if split.prefix else 0


def _stem_agrees(split: Candidate, own: list[str], part: Clitic, has_pronoun: bool) -> bool:
    form, features_ = part.form, part.features
    article = split.prefix.endswith("ال")
    if part.pos in ("NOUN", "ADJ", "NUM", "PROPN"):
        if article and not (form.startswith("ال") or "ل+ال" in split.prefix):
            return False
        if (
            part.pos != "PROPN"
            and not article
            and form.startswith("ال")
            and len(form) > 3
            and features_.get("Definite") == "Def"
        ):
            return False
        return _nominal_ending_agrees(own, part, has_pronoun)
    if part.pos in ("VERB", "AUX"):
        return not article and _verbal_ending_agrees(own, part)
    return not article and (not own or part.pos in ("ADV", "PART", "PRON"))


def _nominal_ending_agrees(own: list[str], part: Clitic, has_pronoun: bool) -> bool:
    form, ending, singular = part.form, "".join(own), part.features.get("Number") == "Sing"
    plural = next((plural for plural in _PLURALS if form.endswith(plural) and len(form) > 4), "")
    agrees_ = not (singular and own)
    if not has_pronoun and form.endswith("ة"):
        agrees_ = own == ["ة"]
    elif has_pronoun and form.endswith("ت") and part.lemma.endswith("ة"):
        agrees_ = ending == "ت"
    elif plural and _is_sound_plural(part, plural):
        agrees_ = ending.endswith(plural)
    elif form.endswith("ا"):
        accusative = part.features.get("Case") == "Acc" and part.pos in ("NOUN", "ADJ")
        agrees_ = not accusative or own == ([] if part.lemma.endswith(("ا", "ى")) else ["ا"])
    return agrees_


def _is_sound_plural(part: Clitic, plural: str) -> bool:
    """Whether a plural or dual is its lemma with an ending, which `أصوات` is not."""
    stem = part.form.removeprefix("ال").removesuffix(plural)
    return part.features.get("Number") in ("Plur", "Dual") and part.lemma[: len(stem) - 1] == stem[:-1]


def _verbal_ending_agrees(own: list[str], part: Clitic) -> bool:
    form, given = part.form, part.features
    if given.get("Number") == "Plur":
        return bool(own) == form.endswith(("وا", "ون", "و", "ن", "نا"))
    if given.get("Number") == "Sing" and given.get("Person") == "3":
        if given.get("Gender") == "Fem" and given.get("Aspect") == "Perf":
            return own == ["ت"]
        return not own
    return True


def collapsed(examples: Counter[Example]) -> Counter[Example]:
    """The same examples as a careless writer would spell them, without hamzas on alef."""
    found: Counter[Example] = Counter()
    for (word, allowed), count in examples.items():
        bare = spelling_key(word)
        if bare != word:
            found[bare, frozenset(tuple(map(spelling_key, segments)) for segments in allowed)] += count
    return found


def train(
    examples: dict[Example, float], lexicon: Lexicon, penalty: float, hint: Callable[[str, Candidate], str]
) -> dict[str, float]:
    """Feature weights that give the allowed splits of each example the highest probability, with an L2 penalty.

    `hint` tells what is known of a word's split besides the lexicon (see `Segmenter.hint`).
    """
    index: dict[str, int] = {}
    columns, bounds, starts, allowed, weights = [], [0], [0], [], []
    for (word, segmentations), weight in sorted(examples.items(), key=lambda item: (item[0][0], sorted(item[0][1]))):
        splits = candidates(word)
        marks = [split.segments in segmentations for split in splits]
        if len(splits) < 2 or not any(marks):
            continue
        for split in splits:
            columns += [
                index.setdefault(name, len(index)) for name in features(word, split, lexicon, hint(word, split))
            ]
            bounds.append(len(columns))
        allowed += marks
        starts.append(starts[-1] + len(splits))
        weights.append(weight)
    matrix = csr_matrix((np.ones(len(columns)), columns, bounds), shape=(len(bounds) - 1, len(index)))
    best = _fit(matrix, np.array(starts[:-1]), np.array(allowed), np.array(weights), penalty)
    return {name: float(best[at]) for name, at in index.items() if abs(best[at]) > 1e-3}


def _fit(
    matrix: csr_matrix, starts: np.ndarray, allowed: np.ndarray, weights: np.ndarray, penalty: float
) -> np.ndarray:
    sizes = np.diff(np.append(starts, matrix.shape[0]))
    transposed = matrix.T.tocsr()

    def posterior(scores: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        top = np.maximum.reduceat(scores, starts)
        raised = np.exp(scores - np.repeat(top, sizes))
        total = np.add.reduceat(raised, starts)
        return raised / np.repeat(total, sizes), top + np.log(total)

    def loss(point: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ point
        everything, log_all = posterior(scores)
        right, log_right = posterior(np.where(allowed, scores, -1e9))
        gradient = transposed @ ((everything - right) * np.repeat(weights, sizes)) + penalty * point
        return float(weights @ (log_all - log_right) + 0.5 * penalty * point @ point), gradient

    best: np.ndarray = minimize(
        loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 250}
    ).x
    return best


def weighted(*parts: tuple[Counter[Example], float]) -> dict[Example, float]:
    """Examples with their weights: the square root of how often each occurs, times its part's factor."""
    found: dict[Example, float] = {}
    for examples, factor in parts:
        for example, count in examples.items():
            found[example] = found.get(example, 0.0) + factor * sqrt(count)
    return found
