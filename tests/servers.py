"""Servers for the tests of addresses: the web, good and bad, and a hub of data sets."""

from __future__ import annotations

import json
import re
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

_RANGE = re.compile(r"bytes=(\d+)-(\d*)")


class Web:
    """Files at paths. What a path's query says is how the server behaves badly:

    ``norange``: it gives whole files only. ``cut=N``: every answer ends after so many bytes of what it said it would
    send. ``once=N``: only the first does. ``status=N``: that is the answer. ``chunked``: it does not say how much.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(files)
        self.seen: list[tuple[str, str, str | None]] = []
        """Method, path with query, and the range asked for."""
        self.url = ""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    web: Web

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def log_message(self, *args: Any) -> None:
        pass

    def _answer(self, *, with_body: bool) -> None:
        split = urlsplit(self.path)
        asked = self.headers.get("Range")
        self.web.seen.append((self.command, self.path, asked))
        behaviour = dict(part.partition("=")[::2] for part in split.query.split("&") if part)
        data = self.web.files.get(unquote(split.path))
        if "status" in behaviour or data is None:
            self.send_response(int(behaviour.get("status", "404")))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        start, end = 0, len(data)
        match = _RANGE.fullmatch(asked or "") if "norange" not in behaviour else None
        if match:
            start, end = int(match[1]), min(int(match[2] or len(data) - 1) + 1, len(data))
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{end - 1}/{len(data)}")
        else:
            self.send_response(200)
        body = data[start:end]
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not with_body:
            return
        most = behaviour.get("cut") or (behaviour.get("once") if self._is_first_body() else None)
        if most is not None and int(most) < len(body):
            self.wfile.write(body[: int(most)])
            self.wfile.flush()
            self.close_connection = True
        else:
            self.wfile.write(body)

    def _is_first_body(self) -> bool:
        return sum(seen[:2] == ("GET", self.path) for seen in self.web.seen) == 1


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler], certificate: Any = None) -> Iterator[str]:
    """A server of its own threads; its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        scheme = "http" if certificate is None else "https"
        yield f"{scheme}://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def web(files: Mapping[str, bytes], certificate: Any = None) -> Iterator[Web]:
    """A server with these files."""
    made = Web(files)
    with serving(type("Handler", (_Handler,), {"web": made}), certificate) as made.url:
        yield made


class _Hub(_Handler):
    """What of the Hugging Face Hub's HTTP API its file system asks for one data set, ``user/news``."""

    _root = "/api/datasets/user/news"

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._say([entry for path in asked["paths"] if (entry := self._entry(path))])

    def _answer(self, *, with_body: bool) -> None:
        path = unquote(urlsplit(self.path).path)
        if path.startswith("/datasets/user/news/resolve/main/"):
            super()._answer(with_body=with_body)
        elif path in {self._root, f"{self._root}/revision/main"}:
            self._say({"id": "user/news", "sha": "0" * 40, "siblings": []})
        elif path.startswith(f"{self._root}/tree/main"):
            below = f"{path.removeprefix(f'{self._root}/tree/main').strip('/')}/".lstrip("/")
            inside = [name.removeprefix(below) for name in self._names() if name.startswith(below)]
            if "recursive=true" in self.path.lower():
                ways = [name.split("/") for name in inside]
                wanted = dict.fromkeys(
                    "/".join(way[:depth]) for way in ways for depth in range(1, len(way) + 1)
                )
            else:
                wanted = dict.fromkeys(name.partition("/")[0] for name in inside)
            self._say([self._entry(f"{below}{name}") for name in wanted])
        else:
            self.send_response(404)
            self.send_header("X-Error-Code", "RepoNotFound")
            self.send_header("Content-Length", "0")
            self.end_headers()

    def _names(self) -> list[str]:
        return [name.removeprefix("/datasets/user/news/resolve/main/") for name in self.web.files]

    def _entry(self, path: str) -> dict[str, Any] | None:
        data = self.web.files.get(f"/datasets/user/news/resolve/main/{path}")
        if data is not None:
            return {"type": "file", "path": path, "size": len(data), "oid": "0" * 40}
        if any(name.startswith(f"{path}/") for name in self._names()):
            return {"type": "directory", "path": path, "oid": "0" * 40}
        return None

    def _say(self, value: Any) -> None:
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def hub(files: Mapping[str, bytes]) -> Iterator[Web]:
    """A hub with a data set of these files."""
    made = Web({f"/datasets/user/news/resolve/main/{name}": data for name, data in files.items()})
    with serving(type("Hub", (_Hub,), {"web": made})) as made.url:
        yield made
