"""Whether a reading is a meeting at all: matches, interviews and views that meet are none."""

from __future__ import annotations

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site
from kg.model import EntityType

_NEAR = 4


def is_meeting(site: Site, parties: Parties) -> bool:
    """Whether the words around the trigger and the kinds of the parties fit a meeting."""
    return not (_is_press(site, parties) or _is_match(site, parties) or _is_of_views(site))


def _is_press(site: Site, parties: Parties) -> bool:
    """An interview: `مقابلة تلفزيونية`, `حوار مع صحيفة`."""
    if site.trigger.frame.lemma not in event_words("interview"):
        return False
    after = site.document.words[site.trigger.token + 1 : site.trigger.token + 1 + _NEAR]
    if any(word.key in event_words("press") for word in after):
        return True
    return any(_is_medium(site.document, id) for id in parties.ids)


def _is_medium(document: Document, id: str) -> bool:
    """Whether an entity is a newspaper, a channel or the like, by the words it is called."""
    entity = document.entity(id)
    if entity.type is not EntityType.ORG:
        return False
    called = (entity.name, *(mention.span.of(document.analysis.article.text) for mention in entity.mentions))
    return any(fold(name).split()[0].removeprefix("ال") in event_words("medium") for name in called if name.strip())


def _is_match(site: Site, parties: Parties) -> bool:
    """A match: words of sport in the sentence, and no person among the parties."""
    if any(site.document.entity(id).type is EntityType.PER for id in parties.ids):
        return False
    words = site.document.words[site.sentence.first : site.sentence.last]
    return any(word.key in event_words("sport") for word in words)


def _is_of_views(site: Site) -> bool:
    """`التقت وجهات النظر`."""
    at = site.trigger.token + 1
    return (
        not site.trigger.frame.noun and at < site.sentence.last and site.document.words[at].key in event_words("view")
    )
