"""HTTP/1.1 over one kept connection, byte by byte: sends exactly what it is told, and a request is
never repeated or followed behind the caller's back."""

import gzip
import json
import socket
import time
import urllib.parse
import zlib


# of a stream that has no end: it is left when nothing comes for so long, or when so much came
PAUSE = 0.15
LONG_STREAM = 200_000


class Hang(Exception):
    """There was no whole answer within the time."""


class NoAnswer(Exception):
    """The connection ended before a whole answer."""


class Answer:
    """A status, headers (names in lower case) and a body without its transfer coding."""

    # whether the rest of it was not waited for
    is_left = False

    def __init__(self, status, headers, body, closes):
        self.status, self.headers, self.body, self.closes = status, headers, body, closes

    def header(self, name, otherwise=""):
        return next((value for key, value in self.headers if key == name), otherwise)

    def media_type(self):
        return self.header("content-type").split(";")[0].strip().lower()

    def json(self):
        return json.loads(self.body)


class Connection:
    """A connection that is opened when it is needed and kept while both sides want it."""

    def __init__(self, address, timeout=10.0, source=None):
        """`source` is the address of this machine to send from; None: whichever."""
        self.address, self.timeout, self.source = address, timeout, source
        self.socket = None
        self.buffer = bytearray()

    def close(self):
        if self.socket is not None:
            self.socket.close()
        self.socket = None
        self.buffer.clear()

    def is_open(self):
        return self.socket is not None

    def request(self, method, target, value=None, headers=(), form=None):
        """Sends a request whose body is `value` as JSON or `form` as a form, if one is given."""
        lines = [f"{method} {target} HTTP/1.1", f"Host: {self.address}"]
        lines += [f"{name}: {text}" for name, text in headers]
        body = b""
        if value is not None:
            body = json.dumps(value).encode()
            lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
        elif form is not None:
            body = urllib.parse.urlencode(form).encode()
            lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        head = "\r\n".join(lines).encode() + b"\r\n\r\n"
        return self.exchange(head + body, method == "HEAD")

    def exchange(self, data, head=False, endless=False):
        """Sends the bytes of a request and reads its answer; of a stream that has no end, what comes at first.

        Raises Hang or NoAnswer; the connection is closed then."""
        deadline = time.monotonic() + self.timeout
        try:
            self._send(data, deadline)
            answer = self._answer(head, deadline, endless)
        except (TimeoutError, socket.timeout):
            self.close()
            raise Hang(f"no whole answer within {self.timeout:g} s") from None
        except (OSError, ValueError) as problem:
            self.close()
            raise NoAnswer(str(problem) or type(problem).__name__) from None
        if answer.closes:
            self.close()
        return answer

    def _send(self, data, deadline):
        if self.socket is None:
            self.buffer.clear()
            self.socket = socket.create_connection(self.address, self.timeout,
                                                   self.source and (self.source, 0))
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._limit(deadline)
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            # who refuses a large body answers and closes early: the answer can still be read
            pass

    def _limit(self, deadline):
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.socket.settimeout(left)

    def _more(self, deadline):
        self._limit(deadline)
        data = self.socket.recv(262144)
        if not data:
            raise ValueError("the connection was closed before a whole answer")
        self.buffer += data

    def _line(self, deadline):
        while (end := self.buffer.find(b"\n")) < 0:
            if len(self.buffer) > 65536:
                raise ValueError("a header line does not end")
            self._more(deadline)
        line = bytes(self.buffer[:end]).rstrip(b"\r")
        del self.buffer[: end + 1]
        return line.decode("latin-1")

    def _exactly(self, length, deadline):
        while len(self.buffer) < length:
            self._more(deadline)
        data = bytes(self.buffer[:length])
        del self.buffer[:length]
        return data

    def _answer(self, head, deadline, endless=False):
        status, headers = self._head(deadline)
        while 100 <= status < 200 and status != 101:
            status, headers = self._head(deadline)
        known = dict(headers)
        closes = "close" in known.get("connection", "").lower()
        if head or status in (101, 204, 304):
            return Answer(status, headers, b"", closes or status == 101)
        if endless and known.get("content-type", "").startswith("text/event-stream"):
            return self._beginning(status, headers, deadline)
        if "chunked" in known.get("transfer-encoding", "").lower():
            body = self._chunks(deadline)
        elif "content-length" in known:
            body = self._exactly(int(known["content-length"]), deadline)
        else:
            body, closes = self._rest(deadline), True
        return Answer(status, headers, _decoded(body, known), closes)

    def _head(self, deadline):
        line = self._line(deadline)
        parts = line.split(" ", 2)
        if len(parts) < 2 or not parts[0].startswith("HTTP/1.") or not parts[1].isdecimal():
            raise ValueError(f"not a status line: {line[:80]!r}")
        headers = []
        while line := self._line(deadline):
            name, _, value = line.partition(":")
            headers.append((name.strip().lower(), value.strip()))
        return int(parts[1]), headers

    def _beginning(self, status, headers, deadline):
        """What a stream says until it pauses, or says a lot; then it is left."""
        answer = Answer(status, headers, b"", True)
        chunked = "chunked" in dict(headers).get("transfer-encoding", "").lower()
        while len(answer.body) < LONG_STREAM:
            pauses = answer.body.endswith(b"\n\n")
            until = time.monotonic() + PAUSE if pauses else deadline
            try:
                piece = self._chunk(until, deadline, bool(answer.body)) if chunked else self._part(until)
            except (TimeoutError, socket.timeout):
                if not pauses:
                    raise
                break
            if not piece:
                return answer
            answer.body += piece
        answer.is_left = True
        return answer

    def _chunk(self, until, deadline, behind):
        """The next chunk, empty at the end; the line end of the one before it may come with it."""
        size = self._size(until, behind)
        if size == 0:
            self._line(deadline)
        return self._exactly(size, deadline)

    def _part(self, until):
        """What comes next where nothing but the end of the connection ends an answer; empty there."""
        if not self.buffer:
            self._limit(until)
            self.buffer += self.socket.recv(262144)
        return self._exactly(len(self.buffer), until)

    def _size(self, deadline, behind=False):
        """The size of a chunk, with the line end of the one before it."""
        if behind:
            self._line(deadline)
        return int(self._line(deadline).split(";")[0], 16)

    def _chunks(self, deadline):
        body = bytearray()
        while size := self._size(deadline, bool(body)):
            body += self._exactly(size, deadline)
        while self._line(deadline):
            pass
        return bytes(body)

    def _rest(self, deadline):
        try:
            while True:
                self._more(deadline)
        except ValueError:
            body = bytes(self.buffer)
            self.buffer.clear()
            return body


def _decoded(body, headers):
    coding = headers.get("content-encoding", "").lower()
    try:
        if coding == "gzip":
            return gzip.decompress(body)
        if coding == "deflate":
            return zlib.decompress(body)
    except (OSError, EOFError, zlib.error):
        raise ValueError(f"the body is not {coding}") from None
    return body
