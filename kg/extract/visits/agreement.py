"""What the verb that governs or carries the noun of visiting tells of who goes: his will and gender."""

from __future__ import annotations

from kg.extract.entities.agreement import agrees
from kg.extract.event_words import event_words
from kg.extract.visits.lexicon import is_verb_of
from kg.extract.visits.site import Site, slots_start
from kg.extract.words import Word
from kg.model import EntityType

_IN, _HER = "في", "ها"
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


def gender_of_being(site: Site) -> str:
    """The gender of a verb of being that tells who was on the visit (`عندما [كانت] في زيارة`), an empty string where
    none does."""
    words, at = site.document.words, site.token - 2
    told = at >= site.sentence.first and words[at + 1].key == _IN and words[at].is_verb
    return words[at].gender if told and words[at].key in event_words("being") else ""


def is_of_other_gender(site: Site, person: str) -> bool:
    """Whether a verb of visiting behind `إنها`, or one of being on a visit, cannot be somebody's whom no phrase calls a
    woman or leaves open (`قال الوزير إنها وصلت إلى X`)."""
    before = site.document.words[site.token - 1] if site.token > site.sentence.first else None
    hers = before is not None and before.pronoun == _HER and before.key in event_words("that")
    woman = hers if site.frame.kind == "verb" else gender_of_being(site) == "f"
    called = [one for one in site.document.phrases if one.entity == person] if woman else []
    return bool(called) and called[0].type is EntityType.PER and not any(agrees(one, "f", "s") for one in called)
