"""A small server in this process that does one thing wrong, to see that each fault is reported."""

import http.server
import json
import threading
import time

from fuzzing.operations import BASES, DEFINITIONS

FAULTS = {
    "none": None,
    "error": "status 500",
    "trace": "the answer tells",
    "hang": "no whole answer",
    "closed": "no answer",
    "not json": "the body is not application/json",
    "wrong form": "without the edition's error form",
    "changed pet": "/pet/1 is"}
EVERY = 5

PET = {"type": "object", "required": ["name"], "properties": {
    "id": {"type": "integer"}, "name": {"type": "string"}}}
ONE = {"name": "petId", "in": "path", "required": True, "type": "integer", "schema": {"type": "integer"}}


def definition():
    media = {"application/json": {"schema": PET}}
    return {"paths": {
        "/pet": {"post": {"operationId": "addPet", "consumes": ["application/json"],
                          "parameters": [{"name": "body", "in": "body", "schema": PET}],
                          "requestBody": {"content": media}}},
        "/pet/{petId}": {"get": {"operationId": "getPetById", "parameters": [ONE]}}}}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    fault = "none"
    count = 0

    def __getattr__(self, name):
        if name.startswith("do_"):
            return self.any_method
        raise AttributeError(name)

    def log_message(self, *_):
        pass

    def send_error(self, code, *_):
        self.close_connection = True
        self.send(min(code, 499), self.error(code))

    def error(self, code):
        if getattr(self, "path", "").startswith(BASES["v3"]):
            return {"code": code, "message": "no"}
        return {"code": code, "type": "error", "message": "no"}

    def send(self, status, value, text=None):
        data = (text or json.dumps(value)).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def any_method(self):
        # what is left of a body must not be read as the next request
        self.close_connection = True
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path in DEFINITIONS.values():
            return self.send(200, definition())
        if self.path.endswith("/pet/1"):
            changed = Handler.fault == "changed pet" and Handler.count > EVERY
            return self.send(200, {"id": 1, "name": "altered" if changed else "Cat"})
        if "findByStatus" in self.path:
            return self.send(200, [])
        Handler.count += 1
        if Handler.count % EVERY == 0 and self.misbehave():
            return None
        known = self.command in ("GET", "HEAD", "POST") and self.path.count("/pet") == 1
        return self.send(200, {"id": 2, "name": "Cat"}) if known else self.send(404, self.error(404))

    def misbehave(self):
        """Does what is wrong; whether that was an answer."""
        fault = Handler.fault
        if fault == "error":
            self.send(500, {})
        elif fault == "trace":
            self.send(400, {**self.error(400), "message": "java.lang.NullPointerException"})
        elif fault == "hang":
            time.sleep(3)
        elif fault == "not json":
            self.send(200, None, "Pet not found")
        elif fault == "wrong form":
            self.send(404, {"oops": True})
        return fault not in ("none", "changed pet")


class BadServer:
    """Listens on a free port of the loopback until it is closed."""

    def __init__(self, fault):
        Handler.fault, Handler.count = fault, 0
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __enter__(self):
        return self.server.server_port

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
