"""Which people of an article are known to serve a state, whatever the article tells of them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.entities.register import Register
from kg.extract.names.states import state_served
from kg.extract.phrase import Phrase
from kg.model import EntityType


def officials(register: Register, phrases: Sequence[Phrase]) -> dict[str, str]:
    """The country of each person who is known as a state's official, by their entities; by the surname alone of one
    who is told by no more and has a title (`الرئيس ترامب`)."""
    titled = {register.places.get(phrase.place) for phrase in phrases if phrase.posts and phrase.name is not None}
    found = {}
    for draft in [draft for draft in register.drafts.values() if draft.type is EntityType.PER]:
        country = state_served(draft.names, titled=draft.id in titled)
        if country is not None:
            found[draft.id] = register.country(country).id
    return found
