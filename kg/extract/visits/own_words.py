"""Who tells of his own visit in the first person: `قال X: "زرت Y"`, `"خلال زيارتنا لY"`, `"قمت بزيارة Y"`."""

from __future__ import annotations

from kg.extract.clauses.continuation import announced
from kg.extract.clauses.quotation import own_words
from kg.extract.clauses.subjects import subject_in_sentence, subject_of
from kg.extract.visits.lexicon import is_verb_of
from kg.extract.visits.site import Site
from kg.extract.words import Word
from kg.model import EntityType

_I, _MY = ("ت", "نا"), ("تي", "تنا")
_I_SHALL = ("أ", "سأ", "ن", "سن")


def speaker(site: Site) -> tuple[str, ...]:
    """The person whose own words tell the visit as his, nobody where they tell of another."""
    document, first = site.document, site.sentence.first
    mark = own_words(document, first, site.token)
    if mark is None or not _is_told_as_own(site):
        return ()
    if site.reading.gender and announced(document, site.token, gender="f", number="s"):
        return ()  # قال إن الوزيرة "وصلت إلى X"
    subject = subject_in_sentence(document, mark, site.times.tokens)
    who = subject.entity if subject is not None else subject_of(document, mark, site.times.tokens, number="s")
    return (who,) if who is not None and document.entity(who).type is EntityType.PER else ()


def _is_told_as_own(site: Site) -> bool:
    """Whether the word of visiting, or the verb that carries it, may be in the first person."""
    word, before = site.word, site.document.words[max(site.token - 1, site.sentence.first)]
    if site.frame.kind == "verb":
        return not site.reading.pronoun and _is_first_person(word)
    if site.frame.kind == "noun":
        carried = is_verb_of(site.document, site.token - 1, "carrier") and _is_first_person(before)
        return carried or word.text.endswith(_MY)
    return False


def _is_first_person(verb: Word) -> bool:
    """Whether a verb may be what `I` or `we` do or did; its perfect on `ت` may be what she did, too."""
    return verb.text.endswith(_I) if verb.aspect == "p" else verb.base.startswith(_I_SHALL)
