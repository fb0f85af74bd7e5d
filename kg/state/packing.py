"""Articles and extractions as bytes.

An extraction comes in two parts: what identity across articles is decided on, and the mentions, which are most of it
and which only the article's own record needs.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import msgspec

from kg.model import Article, Extraction, Mention

_FAST: Final = 1

_article = msgspec.msgpack.Decoder(Article)
_extraction = msgspec.msgpack.Decoder(Extraction)
_mentions = msgspec.msgpack.Decoder(tuple[tuple[Mention, ...], ...])


class Packed(msgspec.Struct, frozen=True, array_like=True):
    """An extraction without its mentions, and the mentions of each entity in the order of entities."""

    claims: bytes
    mentions: bytes


def pack_article(article: Article) -> bytes:
    """The bytes of an article, the same for the same article."""
    return msgspec.msgpack.encode(article)


def unpack_article(data: bytes) -> Article:
    """The article that `pack_article` packed."""
    return _article.decode(data)


def pack(extraction: Extraction) -> Packed:
    """The two parts of an extraction."""
    bare = replace(extraction, entities=tuple(replace(entity, mentions=()) for entity in extraction.entities))
    mentions = tuple(entity.mentions for entity in extraction.entities)
    return Packed(shrunk(msgspec.msgpack.encode(bare)), shrunk(msgspec.msgpack.encode(mentions)))


def unpack_claims(data: bytes) -> Extraction:
    """An extraction whose entities have no mentions."""
    return _extraction.decode(grown(data))


def unpack(packed: Packed) -> Extraction:
    """The extraction that was packed."""
    return _with_mentions(unpack_claims(packed.claims), _mentions.decode(grown(packed.mentions)))


def _with_mentions(bare: Extraction, mentions: Sequence[tuple[Mention, ...]]) -> Extraction:
    pairs = zip(bare.entities, mentions, strict=True)
    return replace(bare, entities=tuple(replace(entity, mentions=own) for entity, own in pairs))


def shrunk(data: bytes) -> bytes:
    """`data` compressed; a checksum is part of it."""
    return zlib.compress(data, _FAST)


def grown(data: bytes) -> bytes:
    """What `shrunk` was given."""
    return zlib.decompress(data)
