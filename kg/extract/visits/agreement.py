"""What the verb that governs or carries the noun of visiting tells of who goes: his will and gender."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.visits.lexicon import is_verb_of
from kg.extract.visits.site import Site, slots_start
from kg.extract.words import Word

_SHE = "ت"  # of a perfect: `توجه` may be taken for an imperfect in the feminine


def wants(verb: Word) -> bool:
    """Whether a verb is one of will, ability or leave, not one whose subject is a thing (`يتيح الوصول إلى X`)."""
    known = event_words("controlling", "intending")
    return verb.is_verb and not known.isdisjoint((verb.key, verb.lemma))


def is_feminine(site: Site, person: str) -> bool:
    """Whether a phrase that calls somebody, or the verb before one, is feminine (`قالت هدى`)."""
    called = (one for one in site.document.phrases if one.entity == person)
    return any("f" in {one.gender, site.document.words[max(one.first - 1, 0)].gender} for one in called)


def is_of_woman(site: Site, person: str) -> bool:
    """Whether the noun, which a verb in the masculine carries, cannot be the visit of somebody of whom a verb in the
    feminine tells (`قالت X إن ضابطا …، خلال زيارة أجراها`)."""
    words, start = site.document.words, slots_start(site)
    carried = start > site.token + 1 and is_verb_of(site.document, start - 1, "carrier")
    if not carried or words[start - 1].gender != "m":
        return False
    before = (words[one.first - 1] for one in site.document.phrases if one.entity == person and one.first)
    return any(word.is_verb and word.gender == "f" and word.key.endswith(_SHE) for word in before)


def tells_feminine(site: Site) -> bool:
    """Whether the verb that governs the noun or carries it in its clause has a feminine subject (`يمكنها الوصول إلى X`,
    `زيارة قامت بها`)."""
    words, start = site.document.words, slots_start(site)
    at = site.token - 1
    while at > site.sentence.first and words[at].adverbial:
        at -= 1
    governor = words[at] if at >= site.sentence.first else None
    if governor is not None and wants(governor):
        return governor.key.endswith("ها") or governor.gender == "f"
    carries = start > site.token + 1 and is_verb_of(site.document, start - 1, "carrier")
    return carries and words[start - 1].gender == "f"
