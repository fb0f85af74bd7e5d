"""A small SPARQL 1.1 server in this process: updates, the graph store, basic and digest logins, and bad days."""

from __future__ import annotations

import base64
import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from pyoxigraph import NamedNode, RdfFormat, Store

USER, PASSWORD, NONCE = "dba", "open sesame", "dcd98b71"


@dataclass
class Endpoint:
    """What the server holds and how it behaves: `failures` are status codes of the next answers."""

    login: str | None = None
    failures: list[int] = field(default_factory=list)
    store: Store = field(default_factory=Store)
    sizes: list[int] = field(default_factory=list)
    url: str = ""


def _md5(*parts: str) -> str:
    return hashlib.md5(":".join(parts).encode()).hexdigest()


class _Handler(BaseHTTPRequestHandler):
    endpoint: Endpoint

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.endpoint.login and not self._allowed():
            self._answer(401)
        elif self.endpoint.failures:
            self._answer(self.endpoint.failures.pop(0))
        else:
            self.endpoint.sizes.append(body.count(b" .\n"))
            self._take(body)
            self._answer(204)

    do_PUT = do_POST  # noqa: N815 - as http.server calls it

    def _take(self, body: bytes) -> None:
        store, query = self.endpoint.store, parse_qs(urlsplit(self.path).query)
        if "graph" not in query:
            assert self.headers["Content-Type"].startswith("application/sparql-update")
            store.update(body.decode())
            return
        graph = NamedNode(query["graph"][0])
        if self.command == "PUT":
            store.remove_graph(graph)
        store.load(body, RdfFormat.N_TRIPLES, to_graph=graph)

    def _allowed(self) -> bool:
        given = self.headers.get("Authorization", "")
        if self.endpoint.login == "basic":
            return given == "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        parts = dict(re.findall(r'(\w+)="?([^",]+)"?', given))
        if parts.get("nonce") != NONCE:
            return False
        one, two = _md5(USER, "kg", PASSWORD), _md5(self.command, self.path)
        return parts["response"] == _md5(one, NONCE, parts["nc"], parts["cnonce"], "auth", two)

    def _answer(self, code: int) -> None:
        self.send_response(code)
        if code == 401:
            digest = f'Digest realm="kg", nonce="{NONCE}", qop="auth", algorithm=MD5'
            self.send_header("WWW-Authenticate", 'Basic realm="kg"' if self.endpoint.login == "basic" else digest)
        if code == 302:
            self.send_header("Location", "/elsewhere")
        if code != 204:
            self.send_header("Content-Length", "9")
        self.end_headers()
        if code != 204:
            self.wfile.write(b"told why.")

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serving(endpoint: Endpoint) -> Iterator[Endpoint]:
    handler = type("Handler", (_Handler,), {"endpoint": endpoint})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        endpoint.url = f"http://127.0.0.1:{server.server_address[1]}/sparql"
        try:
            yield endpoint
        finally:
            server.shutdown()
            thread.join()
