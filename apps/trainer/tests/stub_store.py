"""An object store in memory, which speaks as much of S3 as the worker uses, and can misbehave."""

import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

Fault = Literal["cut off", "refused", "broken"]


class StubStore:
    """Objects by their key; a request whose line matches a fault's pattern fares as the fault says."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}
        self.faults: list[tuple[re.Pattern[str], Fault]] = []
        handler = type("Handler", (_Handler,), {"store": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def address(self, prefix: str) -> str:
        return f"s3://retrace/{prefix}?endpoint=http://127.0.0.1:{self._server.server_port}&region=us-east-1"

    def misbehave(self, request: str, fault: Fault) -> None:
        self.faults.append((re.compile(request), fault))

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    store: StubStore
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_PUT(self) -> None:
        length = int(self.headers["content-length"])
        fault = self._fault()
        if fault == "cut off":
            self.rfile.read(length // 2)
            self.close_connection = True
            return
        body = self.rfile.read(length)
        if fault:
            self._fail(fault)
            return
        self.store.objects[self._key()] = body
        self._answer(200)

    def do_GET(self) -> None:
        fault = self._fault()
        query = parse_qs(urlsplit(self.path).query)
        if fault:
            self._fail(fault)
        elif "list-type" in query:
            keys = sorted(key for key in self.store.objects if key.startswith(query["prefix"][0]))
            found = "".join(f"<Contents><Key>{key}</Key></Contents>" for key in keys)
            self._answer(200, f"<ListBucketResult>{found}</ListBucketResult>".encode())
        else:
            self._give()

    def do_HEAD(self) -> None:
        self._give()

    def do_DELETE(self) -> None:
        self.store.objects.pop(self._key(), None)
        self._answer(204)

    def _give(self) -> None:
        body = self.store.objects.get(self._key())
        if body is None:
            self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
        else:
            self._answer(200, body)

    def _fail(self, fault: Fault) -> None:
        status, code = (403, "AccessDenied") if fault == "refused" else (500, "InternalError")
        self._answer(status, f"<Error><Code>{code}</Code></Error>".encode())

    def _fault(self) -> Fault | None:
        line = f"{self.command} {self.path}"
        return next((fault for pattern, fault in self.store.faults if pattern.search(line)), None)

    def _key(self) -> str:
        return unquote(urlsplit(self.path).path).removeprefix("/retrace/")

    def _answer(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
