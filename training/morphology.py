"""Makes the lexicon of lemmas: verbs' surface stems, participles and verbal nouns derived from Camel Morph's verbs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from kg.analyze.lexicon import Lexicon, spelling_key
from kg.analyze.morphology import Morphology
from kg.tables import rows
from training.camel import Verb, nominals, verb_entries, verbs
from training.corpora import pud


def make(lexicon: Lexicon) -> Morphology:
    """The lexicon of lemmas; readings of a form are ordered by how frequent they are in the counts."""
    entries = list(verb_entries())
    participles = {form for entry in entries for form in _participles(entry)}
    nouns = {form for entry in entries for form in _verbal_nouns(entry)} | {
        row[0] for row in rows("kg.analyze", "data/verbal_nouns.tsv")
    }
    known = {spelling_key(form) for form in nouns - participles}
    return Morphology(
        lexicon,
        _verbs(lexicon.counts),
        _plurals(),
        frozenset(filter(None, map(spelling_key, participles))),
        frozenset(filter(None, known)),
    )


def _verbs(counts: Mapping[str, int]) -> dict[str, tuple[tuple[str, str], ...]]:
    strength = _lemma_counts(counts)
    readings: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for stem in verbs():
        if stem.form:
            readings[spelling_key(stem.form)].add((stem.pos, stem.lemma))
    found = {}
    for form, possible in readings.items():
        best = {}
        for aspect in "pic":
            lemmas = [lemma for pos, lemma in possible if pos == aspect]
            if lemmas:
                best[aspect] = max(sorted(lemmas), key=lambda lemma: strength[lemma])
        order = sorted(best, key=lambda aspect: -_aspect_count(form, aspect, counts))
        found[form] = tuple((aspect, best[aspect]) for aspect in order)
    return found


def _lemma_counts(counts: Mapping[str, int]) -> Counter[str]:
    """How often forms that are a lemma's own occur: its perfect and its imperfect of the third person."""
    strength: Counter[str] = Counter()
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for stem in verbs():
        if stem.pos == "p" or stem.form.startswith("ي"):
            forms[spelling_key(stem.form)].add(stem.lemma)
    for form, lemmas in forms.items():
        seen = counts.get(form, 0) + counts.get("و" + form, 0) + counts.get(form + "ت", 0)
        for lemma in lemmas:
            strength[lemma] += seen
    return strength


def _aspect_count(form: str, aspect: str, counts: Mapping[str, int]) -> float:
    """How often a form's sisters occur that can have one aspect only: `تقدمت` is perfect, `يقدم` imperfect."""
    if aspect == "p":
        return counts.get(form + "ت", 0) + counts.get(form + "وا", 0) + 0.5
    if aspect == "i":
        return counts.get("ي" + form[1:], 0) if form[0] in "تنا" else 1e9
    return 0.0


def _plurals() -> dict[str, str]:
    """Broken plurals: by hand, from PUD's lemmas, and from the adjectives and nouns of Camel Morph."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for plural, singular in _pud_plurals():
        votes[spelling_key(plural)][singular] += 1
    for stem in nominals():
        if stem.number == "p" and stem.pos in ("adj", "noun") and stem.form != stem.lemma:
            votes[spelling_key(stem.form)][stem.lemma] += 1
    found = {plural: max(sorted(count), key=count.__getitem__) for plural, count in votes.items()}
    found.update((spelling_key(plural), singular) for plural, singular in rows("kg.analyze", "data/broken_plurals.tsv"))
    return found


def _pud_plurals() -> Iterator[tuple[str, str]]:
    for sentence in pud():
        for _, parts in sentence:
            for part in parts:
                form = part.form.removeprefix("ال") if part.form.startswith("ال") and len(part.form) > 4 else part.form
                if (
                    part.pos == "NOUN"
                    and part.features.get("Number") == "Plur"
                    and not form.endswith(("ات", "ون", "ين", "و", "ي"))
                    and form != part.lemma
                    and form[0] in (part.lemma[0] + "أم")
                ):
                    yield form.removesuffix("ا") if part.features.get("Definite") == "Ind" else form, part.lemma


def _participles(verb: Verb) -> Iterator[str]:
    """Active and passive participles: `م` before the imperfect stem, `فاعل` and `مفعول` of the first form."""
    if verb.derived:
        yield from ("م" + stem for stem in verb.imperfect)
        return
    if len(verb.root) == 3 and "" not in verb.root:
        first, second, third = verb.root
        middle = "ئ" if verb.weak_middle else second
        if not verb.weak_end:
            yield first + "ا" + middle + third
            yield "م" + first + second + "و" + third


def _verbal_nouns(verb: Verb) -> Iterator[str]:
    """Regular verbal nouns of the derived forms, by pattern."""
    lemma = verb.lemma
    if not verb.derived or len(verb.root) != 3 or "" in verb.root:
        return
    first, second, third = verb.root
    if lemma.startswith("أ") and verb.pattern.startswith(">a1"):
        yield from (
            (f"إ{first}ا{third}ة",)
            if verb.weak_middle
            else (f"إ{lemma[1:-1]}اء" if verb.weak_end else f"إ{lemma[1:-1]}ا{third}",)
        )
    elif verb.pattern == "1a2~a3":
        yield f"ت{first}{second}ية" if verb.weak_end else f"ت{first}{second}ي{third}"
    elif verb.pattern == "1A2a3":
        yield from (
            (f"م{first}ا{second}اة", f"{first}{second}اء")
            if verb.weak_end
            else (f"م{first}ا{second}{third}ة", f"{first}{second}ا{third}")
        )
    elif verb.pattern.startswith("ta1"):
        yield lemma[:-1] + "ي" if verb.weak_end else lemma
    elif lemma.startswith("ا"):
        if verb.weak_end:
            yield lemma[:-1] + "اء"
        elif verb.weak_middle:
            yield from (lemma + "ة", lemma[:-2] + "يا" + lemma[-1])
        else:
            yield lemma[:-1] + "ا" + lemma[-1]
