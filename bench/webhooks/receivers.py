"""Three that are told what happens: one that takes all, one that fails every second time, and one
that never answers."""

import base64
import hashlib
import hmac
import http.server
import json
import threading
import time


class Told:
    """An event that a receiver took."""

    def __init__(self, at, headers, body):
        self.at = at
        self.id = headers.get("webhook-id", "")
        self.event = json.loads(body)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    # connections that wait
    request_queue_size = 128

    def handle_error(self, request, client_address):
        """Whoever is killed breaks its connections: that is what all this is about."""


class Receiver:
    """A server on this machine."""

    # seconds; more than the sender waits
    SILENCE = 7

    def __init__(self, kind):
        self.kind = kind
        self.secret = ""
        self.told, self.attempts, self.faults = [], {}, []
        self.lock = threading.Lock()
        self.server = _Server(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_port}/{self.kind}"

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def firsts(self):
        """The events in the order in which they were taken first, and how often more they came."""
        with self.lock:
            told = list(self.told)
        seen, again = {}, 0
        for one in told:
            if one.id in seen:
                again += 1
            else:
                seen[one.id] = one
        return list(seen.values()), again

    def _take(self, headers, body):
        """The status to answer with."""
        now = time.monotonic()
        if self.kind == "hanging":
            time.sleep(self.SILENCE)
            return 200
        if not self._signed(headers, body):
            with self.lock:
                self.faults.append("a delivery has a signature that is wrong")
            return 401
        with self.lock:
            # once it was taken it stays so: what is told again because nobody knew that is not refused
            tries = self.attempts[headers["webhook-id"]] = (
                self.attempts.get(headers["webhook-id"], 0) + 1)
            if self.kind == "failing" and tries == 1:
                return 500
            self.told.append(Told(now, headers, body))
        return 200

    def _signed(self, headers, body):
        key = base64.b64decode(self.secret.removeprefix("whsec_"))
        text = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
        code = "v1," + base64.b64encode(hmac.new(key, text, hashlib.sha256).digest()).decode()
        plain = "sha256=" + hmac.new(key, body, hashlib.sha256).hexdigest()
        return (code in headers["webhook-signature"].split(" ")
                and headers["X-Webhook-Signature"] == plain)

    def _handler(self):
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # an answer in one piece is not held back
            disable_nagle_algorithm = True
            wbufsize = -1

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                status = receiver._take(self.headers, body)
                try:
                    self.send_response(status)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    self.wfile.flush()
                except OSError:
                    self.close_connection = True  # whoever asked has gone

            def log_message(self, *_):
                pass

        return Handler
