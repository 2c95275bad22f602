"""Serves one page to browsers on this machine, and tells them when it has changed."""

from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from typing import Any

_ALIVE = 15.0
"""Seconds after which a browser that waits is sent a comment, so that one that is gone is noticed."""


class Server:
    """A page at `address`, on the loopback interface only. Raises OSError where the port is taken."""

    def __init__(self, port: int) -> None:
        self._page, self._number, self._changed = b"", 0, Condition()
        self._http = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self._http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._http.server_port}/"
        Thread(target=self._http.serve_forever, daemon=True).start()

    def show(self, page: str) -> None:
        """Puts a page in the place of the last one; browsers that show it load it again."""
        with self._changed:
            self._page, self._number = (
                page.encode("utf-8", "replace"),
                self._number + 1,
            )
            self._changed.notify_all()

    def page(self) -> bytes:
        """The page as it stands, once there is one."""
        with self._changed:
            self._changed.wait_for(lambda: self._number > 0)
            return self._page

    def later(self, number: int) -> int:
        """Waits until the page is newer than `number`, but not for ever; gives its number."""
        with self._changed:
            self._changed.wait_for(lambda: self._number > number, _ALIVE)
            return self._number

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            """Answers for the page and for the news that it has changed."""

            def do_GET(self) -> None:
                """The page, the stream of its changes, or nothing."""
                with suppress(OSError):  # the browser may go at any time
                    self._answer()

            def _answer(self) -> None:
                if self.headers.get("Host") not in _hosts(server.address):
                    self.send_error(
                        403
                    )  # a name that somebody points at this machine
                elif self.path == "/":
                    self._send("text/html; charset=utf-8", server.page())
                elif self.path == "/changes":
                    self._stream()
                else:
                    self.send_error(404)

            def _send(self, kind: str, body: bytes = b"") -> None:
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Cache-Control", "no-store")
                self.send_header("X-Content-Type-Options", "nosniff")
                self.end_headers()
                self.wfile.write(body)

            def _stream(self) -> None:
                """Server-sent events: one for each new page."""
                self._send("text/event-stream")
                number = server.later(0)
                while True:
                    newer = server.later(number)
                    self.wfile.write(
                        b"data: changed\n\n"
                        if newer > number
                        else b": still here\n\n"
                    )
                    number = newer

            def log_message(self, format: str, *args: Any) -> None:
                """Says nothing: the terminal is for findings."""

        return Handler


def _hosts(address: str) -> tuple[str, str]:
    port = address.rstrip("/").rpartition(":")[2]
    return f"127.0.0.1:{port}", f"localhost:{port}"
