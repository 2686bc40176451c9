"""A small server in this process that does one thing wrong, to see that each fault is reported."""

import base64
import http.server
import json
import socket
import threading
import time
from urllib.parse import parse_qsl

from fuzzing import badhooks, badpages, badshop, errorpages, pages
from fuzzing.badhooks import HooksPart
from fuzzing.badpages import OauthPart
from fuzzing.badshop import ShopPart
from fuzzing.checks import edition_of
from fuzzing.forms import PROBLEM, TYPES, plain_path
from fuzzing.oauth import FORM_PATHS, is_below
from fuzzing.operations import DEFINITIONS

FAULTS = {
    "none": None,
    "error": "status 500",
    "trace": "the answer tells",
    "hang": "no whole answer",
    "closed": "no answer",
    "not json": "the body is not application/json",
    "wrong form": "without the edition's error form",
    "changed pet": "/pet/1 is",
    "hash": "the answer tells '$argon2",
    "password": "the answer has a member 'password'",
    "echo": "the answer repeats a password or a token",
    "lets in": "for credentials that open nothing",
    "kept tokens": "tokens that caches may keep",
    "plain problem": "without the edition's error form",
    "other status": "without the edition's error form",
    "no challenge": "status 401 without WWW-Authenticate",
    "no Allow": "status 405 without Allow",
    "no Accept-Patch": "status 415 without Accept-Patch",
    "busy": None,
    "busy for ever": "status 503",
    "busy elsewhere": "status 503",
    "stops": None,
    "stops for ever": "status 429 without Retry-After", **badshop.FAULTS, **badhooks.FAULTS,
    **badpages.FAULTS}
EVERY = 5

PET = {"type": "object", "required": ["name"], "properties": {
    "id": {"type": "integer"}, "name": {"type": "string"}}}
ONE = {"name": "petId", "in": "path", "required": True, "type": "integer", "schema": {"type": "integer"}}
PROFILE = {"type": "object", "properties": {"username": {"type": "string"}, "firstName": {"type": "string"}}}
LOGIN = {"type": "object", "required": ["username", "password"], "properties": {
    "username": {"type": "string"}, "password": {"type": "string"}}}
BEARER = [{"bearerAuth": []}]
SESSION = "4711471147114711"


def _body(schema, *media):
    return {"content": {name: {"schema": schema} for name in media or ["application/json"]}}


PETS = {"paths": {
    "/pet": {"post": {"operationId": "addPet", "consumes": ["application/json"],
                      "parameters": [{"name": "body", "in": "body", "schema": PET}],
                      "requestBody": _body(PET)}},
    "/pet/{petId}": {"get": {"operationId": "getPetById", "parameters": [ONE]}}}}
PUBLISHED = {
    DEFINITIONS["v2"]: PETS, DEFINITIONS["v3"]: PETS,
    DEFINITIONS["modern"]: {"paths": {
        **badshop.PATHS, **badhooks.PATHS, "/login": {"post": {"operationId": "login", "requestBody": _body(LOGIN)}}}},
    DEFINITIONS["profile"]: {"security": BEARER, "paths": {"/user": {
        "get": {"operationId": "getUserProfile"},
        "patch": {"operationId": "updateUserProfile",
                  "requestBody": _body(PROFILE, "application/merge-patch+json", "application/json")}}}}}


def _token(number):
    parts = ['{"alg": "ES256", "typ": "at+jwt"}', json.dumps({"sub": "visitor", "jti": number}),
             "s" * 56 + f"{number:08}"]
    return ".".join(base64.urlsafe_b64encode(part.encode()).rstrip(b"=").decode() for part in parts)


class Handler(OauthPart, ShopPart, HooksPart, http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    fault = "none"
    count = 0
    tokens = set()

    def __getattr__(self, name):
        if name.startswith("do_"):
            return self.any_method
        raise AttributeError(name)

    def log_message(self, *_):
        pass

    def send_error(self, code, *_):
        self.close_connection, self.path = True, getattr(self, "path", "")
        self.fail(min(code, 499))

    def finish(self):
        # what is not read would reset the connection, and the answer might be lost
        try:
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(0.5)
            while self.connection.recv(65536):
                pass
        except OSError:
            pass
        super().finish()

    def send(self, status, value, text=None, media="application/json", headers=()):
        data = (text or json.dumps(value)).encode()
        self.send_response(status)
        for name, field in (("Content-Type", media), ("Content-Length", str(len(data))),
                            ("Connection", "close"), *headers):
            self.send_header(name, field)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def fail(self, status, headers=()):
        """An error in the form of its edition."""
        if self.path.startswith(("/v2", "/api/v3", errorpages.ROOT)):
            value = {"code": status, "message": "no", **({"type": "error"} if self.path.startswith("/v2") else {})}
            return self.send(status, value, headers=headers)
        edition, plain = edition_of(self.path), plain_path(self.path)
        if edition == "pages":
            return self.show(status, "no", headers)
        oauth = is_below(plain, FORM_PATHS) or is_below(plain, ["/refresh"]) and self.is_form()
        if edition == "oauth" and oauth and Handler.fault != "problem for a form":
            return self.refuse_program(status, headers)
        headers = [*headers, ("Cache-Control", "no-store")]
        value = {"type": TYPES + "x", "title": "No", "status": status, "detail": "no"}
        if Handler.fault == "hash":
            value["detail"] = "$argon2id$v=19$m=19456"
        elif Handler.fault == "echo" and hasattr(self, "headers"):
            value["detail"] = self.headers["Authorization"] or "no"
        elif Handler.fault == "other status":
            value["status"] = 499
        if Handler.fault == "plain problem":
            return self.send(status, {"code": status, "message": "no"}, headers=headers)
        return self.send(status, value, media=PROBLEM, headers=headers)

    def any_method(self):
        # what is left of a body must not be read as the next request
        self.close_connection = True
        self.body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("latin-1")
        if self.path in PUBLISHED:
            return self.send(200, PUBLISHED[self.path])
        self.plain, edition = plain_path(self.path), edition_of(self.path)
        if edition == "pages":
            return self.person() if self.plain in pages.ROOTS else self.fail(404)
        if edition == "oauth" and self.plain in FORM_PATHS:
            return self.program()
        if self.plain.startswith(badshop.BASES):
            return self.trade()
        if self.plain.startswith(badhooks.BASES):
            return self.hook()
        if self.path.startswith(("/v1", "/api/v1/", "/refresh", "/oauth", "/v2/user", "/userinfo", "/.well-known")):
            return self.account()
        if self.path.endswith("/pet/1"):
            changed = Handler.fault == "changed pet" and Handler.count > EVERY
            return self.send(200, {"id": 1, "name": "altered" if changed else "Cat"})
        if "findByStatus" in self.path:
            return self.send(200, [])
        if self.every() and self.misbehave():
            return None
        known = self.command in ("GET", "HEAD", "POST") and self.path.count("/pet") == 1
        return self.send(200, {"id": 2, "name": "Cat"}) if known else self.fail(404)

    @staticmethod
    def every():
        Handler.count += 1
        return Handler.count % EVERY == 0

    def misbehave(self):
        """Does what is wrong; whether that was an answer."""
        fault = Handler.fault
        if fault in ("error", "busy elsewhere"):
            self.send(500 if fault == "error" else 503, {}, headers=[("Retry-After", "3")])
        elif fault == "trace":
            self.send(400, {"code": 400, "type": "x", "message": "java.lang.NullPointerException"})
        elif fault == "hang" and Handler.count < 100:
            time.sleep(3)
        elif fault == "not json":
            self.send(200, None, "Pet not found")
        elif fault == "wrong form":
            self.send(404, {"oops": True})
        elif fault != "closed":
            return False
        return True

    def account(self):
        """Sign-ups, sign-ins and profiles."""
        serve = {("POST", "/v1/users"): self.sign_up, ("POST", "/v1/login"): self.sign_in,
                 ("GET", "/api/v1/user"): self.profile, ("PATCH", "/api/v1/user"): self.profile,
                 ("POST", "/refresh"): self.renew, ("GET", "/oauth/jwks"): self.keys,
                 ("POST", "/v2/user"): self.sign_up, ("GET", "/userinfo"): self.claims,
                 ("POST", "/userinfo"): self.claims,
                 ("GET", "/.well-known/openid-configuration"): self.metadata,
                 ("GET", "/.well-known/oauth-authorization-server"): self.metadata}
        target = self.path.partition("?")[0]
        if target == "/v2/user/login":
            return self.send(200, {"message": f"logged in user session:{SESSION}"})
        if (self.command, target) in serve:
            return serve[self.command, target]()
        if target not in {path for _, path in serve}:
            return self.fail(404)
        return self.fail(405, [] if Handler.fault == "no Allow" else [("Allow", "OPTIONS")])

    def metadata(self):
        self.send(200, {"issuer": "http://localhost"})

    def claims(self):
        if self.is_let_in() or self.is_form() and dict(parse_qsl(self.body)).get("access_token") in Handler.tokens:
            return self.tell({"sub": "visitor"})
        return self.fail(401, [("WWW-Authenticate", "Bearer")])

    def access_token(self):
        Handler.count += 1
        token = _token(Handler.count)
        Handler.tokens.add(token)
        return token

    def sign_up(self):
        self.send(201, {"id": "visitor"})

    def sign_in(self):
        pause = {"busy": (503, True), "busy for ever": (503, False),
                 "stops": (429, True), "stops for ever": (429, False)}
        if Handler.fault in pause and self.every():
            status, knows_when = pause[Handler.fault]
            return self.fail(status, [("Retry-After", "3")] if knows_when else [])
        return self.give_tokens()

    def give_tokens(self):
        token, refresh = self.access_token(), f"renew-{Handler.count}-me"
        Handler.tokens.add(refresh)
        self.send(200, {"token": token, "refreshToken": refresh},
                  headers=[] if Handler.fault == "kept tokens" else [("Cache-Control", "no-store")])

    def renew(self):
        return self.give_tokens() if any(token in self.body for token in tuple(Handler.tokens)) else self.fail(400)

    def keys(self):
        private = {"d": "AAAA"} if Handler.fault == "private key" else {}
        self.send(200, {"keys": [{"kty": "EC", **private}]}, media="application/jwk-set+json")

    def profile(self):
        if not self.is_let_in():
            return self.fail(401, [] if Handler.fault == "no challenge" else [("WWW-Authenticate", "Bearer")])
        if self.command == "PATCH" and "json" not in (self.headers["Content-Type"] or ""):
            return self.fail(415, [] if Handler.fault == "no Accept-Patch" else [("Accept-Patch",
                                                                                  "application/json")])
        more = {"password": "x"} if Handler.fault == "password" else {}
        return self.send(200, {"id": "visitor", "username": "x", **more})

    def is_let_in(self):
        bearers = [value.partition(" ")[2] for value in self.headers.get_all("Authorization") or []]
        shown = bearers + [self.headers["api_key"], (self.headers["Cookie"] or "").partition("=")[2]]
        if Handler.fault == "lets in":
            return any(shown)
        return len(bearers) < 2 and any(text in Handler.tokens or text == SESSION for text in shown)


class BadServer:
    """Listens on a free port of the loopback until it is closed."""

    def __init__(self, fault):
        Handler.fault, Handler.count, Handler.tokens = fault, 0, set()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __enter__(self):
        return self.server.server_port

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
