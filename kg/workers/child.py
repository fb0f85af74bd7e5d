"""The program of a worker process: `python -m kg.workers.child`.

It reads the name of its engine, then batches of articles, from its standard input, and writes replies to its standard
output until its input ends. An article that takes too long ends the process by an alarm of the operating system, which
nothing in the process can hold up.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection

import msgspec

from kg.analyze import Engine, load
from kg.errors import KgError
from kg.extract import extract
from kg.huge_pages import Settling
from kg.model import Analysis, Article, Problem
from kg.state.packing import pack, unpack_article
from kg.uncollected import seldom_collected
from kg.workers.messages import Answer, Batch, Greeting, Reply


def main() -> None:
    """Serve until the input ends."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C goes to all processes of a terminal; the build ends its workers
    source, target = Connection(os.dup(0)), Connection(os.dup(1))
    os.dup2(2, 1)  # what an engine prints must not get between the replies
    with suppress(EOFError, BrokenPipeError):  # the build has ended
        engine = _greeted(source, target)
        seldom_collected()
        settling = Settling()
        while engine:
            _serve(source, target, engine)
            settling.worked()


def _serve(source: Connection, target: Connection, engine: Engine) -> None:
    seconds, batch = msgspec.msgpack.decode(source.recv_bytes(), type=tuple[float, Batch])
    signal.setitimer(signal.ITIMER_REAL, seconds)
    reply = msgspec.msgpack.encode(_reply(batch, engine))
    signal.setitimer(signal.ITIMER_REAL, 0)
    target.send_bytes(reply)


def _greeted(source: Connection, target: Connection) -> Engine | None:
    """The engine that is asked for, once it is told; None where it cannot be loaded, which is told too."""
    try:
        engine = load(source.recv_bytes().decode())
    except KgError as error:
        target.send_bytes(msgspec.msgpack.encode(Greeting(error=str(error))))
        return None
    target.send_bytes(msgspec.msgpack.encode(Greeting(engine.name, engine.version, engine.batch)))
    return engine


def _reply(batch: Batch, engine: Engine) -> Reply:
    articles = [unpack_article(item.article) for item in batch.items]
    try:
        analyses = _analyses(articles, engine)
        pairs = zip(batch.items, analyses, strict=True)
        return Reply(tuple(_answer(analysis, item.name) for item, analysis in pairs))
    except KgError as error:
        return Reply(error=str(error))


def _analyses(articles: Sequence[Article], engine: Engine) -> Iterator[Analysis | Problem]:
    """An analysis or a problem for each article; where the engine stumbles over a batch, article by article."""
    try:
        yield from list(engine.analyze(articles))
    except KgError:
        raise
    except Exception as error:  # one article must not stop the others; it is reported and counted
        if len(articles) == 1:
            yield _problem(articles[0].source or articles[0].id, "analyze", error)
        else:
            for article in articles:
                yield from _analyses([article], engine)


def _answer(analysis: Analysis | Problem, name: str) -> Answer:
    if isinstance(analysis, Problem):
        return Answer(problem=analysis)
    try:
        return Answer(pack(extract(analysis)))
    except Exception as error:  # one article must not stop the others; it is reported and counted
        return Answer(problem=_problem(name, "extract", error))


def _problem(name: str, stage: str, error: Exception) -> Problem:
    return Problem(name, stage, f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
