"""Whether a meeting told of two states is one of their leaders (`القمة بين X وY`, `قمة بين زعيمي البلدين`)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from kg.arabic.normal import fold
from kg.extract.clauses.homeland import homeland
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import OFFICES, Account
from kg.extract.phrase import Post
from kg.model import EntityType

_SUMMIT = "قمه"


def is_summit_of_states(account: Account) -> bool:
    """Whether an account tells of two states, and calls the occasion a summit or one of leaders."""
    site, parties = account.site, account.parties
    document = site.document
    if not _is_of_states(account):
        return False
    behind = document.words[min(site.trigger.token + 1, len(document.words) - 1)]
    if _SUMMIT in {site.trigger.frame.lemma, behind.key}:
        return True
    posts = [post for one in document.phrases_in(site.trigger.token, site.sentence.last) for post in one.posts]
    return parties.rule in OFFICES and bool(posts) and _is_of_leader(posts[0])


def heads_article(account: Account) -> bool:
    """Whether an account of two states begins its article (a headline: `مباحثات مصرية فرنسية`)."""
    return account.site.trigger.token == 0 and _is_of_states(account)


def _is_of_states(account: Account) -> bool:
    ids = account.parties.ids
    return len(ids) == 2 and all(account.site.document.entity(id).type is EntityType.LOC for id in ids)


def are_of(document: Document, states: Iterable[str], parties: Iterable[str]) -> bool:
    """Whether each of the states has somebody with a name among the parties."""
    homes = (homeland(document, id) for id in parties if document.entity(id).type is EntityType.PER)
    served = {document.entity(home).country for home in homes if home}
    return served.issuperset(document.entity(state).country for state in states)


def are_led_by(document: Document, states: Iterable[str], parties: Iterable[str]) -> bool:
    """Whether each of the states has its leader among the parties."""
    homes = (homeland(document, id) for id in parties if _is_leader(document, id))
    led = {document.entity(home).country for home in homes if home}
    return led.issuperset(document.entity(state).country for state in states)


def leaders_of(document: Document, states: Iterable[str]) -> tuple[str, ...]:
    """The leaders of the states by the posts that the article gives them; empty unless each state has just one."""
    leaders = [one for one, posts in _posts(document).items() if any(_is_of_leader(post) for post in posts)]
    homes = {one: document.entity(home).country for one in leaders if (home := homeland(document, one))}
    led = [[one for one in homes if homes[one] == document.entity(state).country] for state in states]
    return tuple(one[0] for one in led) if all(len(one) == 1 for one in led) else ()


def _is_leader(document: Document, person: str) -> bool:
    """Whether somebody leads a state by a post that the article tells, is told as another's peer alone (`نظيره`), or is
    known and told without a post."""
    posts = _posts(document).get(person, ())
    own = [post for post in posts if not post.peer]
    return any(map(_is_of_leader, own)) if own else bool(posts) or person in document.officials


@lru_cache(maxsize=1)
def _posts(document: Document) -> dict[str, list[Post]]:
    """The posts that the article gives each person."""
    found: dict[str, list[Post]] = {}
    for phrase in document.phrases:
        if phrase.type is EntityType.PER and phrase.posts:
            found.setdefault(phrase.entity, []).extend(phrase.posts)
    return found


def _is_of_leader(post: Post) -> bool:
    """Whether a post is that of a head of state or government: its noun stands alone or with a word of government."""
    behind = set(fold(post.title).split()[1:2])
    of_state = event_words("government", "country_dual")
    return post.lemma in event_words("leader") and behind <= of_state
