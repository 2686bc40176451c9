"""What the bad server has of webhooks, sinks, the live stream and conversations: good, but for one thing."""

import html
import json
import uuid

from fuzzing import sinks, streams, targets

FAULTS = {
    "cut stream": "no answer",
    "open event": "the stream ends in an event",
    "kept stream": "a stream that caches may keep",
    "other event": "the stream has an event",
    "forged event": "the stream has the line",
    "forged end": "the stream has two answers",
    "no end": "the stream ends without [DONE]",
    "shown letter": "the page has <",
    "sink for scripts": "the policy says default-src *",
    "told again": "the answer has a member 'secret'",
    "quoted key": "the answer repeats a password or a token",
    "calls anywhere": "which nobody may have called"}
BASES = ("/v1/webhook", "/v1/events", "/v1/chat")
TEXT = {"type": "string"}
BEARER = [{"bearerAuth": []}]
ENDPOINT = {"type": "object", "required": ["url"], "properties": {"url": TEXT, "secret": TEXT}}
CHAT = {"type": "object", "required": ["messages"], "properties": {"messages": {"type": "array"}, "stream": {}}}


def _named(name):
    return {"name": name, "in": "path", "required": True, "schema": TEXT}


def _operation(name, status, *media, **more):
    return {"operationId": name, "responses": {status: {"content": dict.fromkeys(media, {})}}, **more}


def _body(media, schema):
    return {"content": {media: {"schema": schema}}}


PATHS = {
    "/webhook-endpoints": {"post": _operation(
        "createWebhookEndpoint", "201", "application/json", security=BEARER,
        requestBody=_body("application/json", ENDPOINT))},
    "/webhook-endpoints/{id}": {"get": _operation(
        "getWebhookEndpoint", "200", "application/json", security=BEARER, parameters=[_named("id")])},
    "/webhook-sink/{name}": {
        "get": _operation("getSink", "200", "application/json", "text/html", parameters=[_named("name")]),
        "post": _operation("sendToSink", "200", "application/json", parameters=[_named("name")],
                           requestBody=_body("*/*", {}))},
    "/events": {"get": _operation("streamEvents", "200", streams.TYPE)},
    "/chat/completions": {"post": _operation(
        "createChatCompletion", "201", streams.TYPE, security=BEARER, requestBody=_body("application/json", CHAT))}}


class HooksPart:
    """A part of the bad server's handler, which has what is used here and not defined."""

    # what came to any sink
    letter = ""

    def hook(self):
        serve = {"/v1/events": ("GET", self.happens), "/v1/chat/completions": ("POST", self.talk),
                 "/v1/webhook-endpoints": ("POST", self.register)}
        if self.plain.startswith("/v1/webhook-sink/"):
            return self.sink()
        if self.plain.startswith("/v1/webhook-endpoints/"):
            serve[self.plain] = (self.command if self.command in ("GET", "DELETE") else "GET", self.endpoint)
        if self.plain not in serve:
            return self.fail(404)
        method, answer = serve[self.plain]
        if self.command != method:
            return self.fail(405, [("Allow", method)])
        if self.plain != "/v1/events" and not self.is_let_in():
            return self.fail(401, [("WWW-Authenticate", "Bearer")])
        return answer()

    def read(self):
        try:
            value = json.loads(self.body)
        except (ValueError, RecursionError):
            return {}
        return value if isinstance(value, dict) else {}

    def register(self):
        value = self.read()
        if not isinstance(value.get("url"), str):
            return self.fail(422)
        if value["url"] in targets.NEVER and self.fault != "calls anywhere":
            if self.fault == "quoted key":
                return self.send(422, {"type": "https://petstoreapi.com/errors/x", "title": "No", "status": 422,
                                       "detail": str(value.get("secret"))}, media="application/problem+json")
            return self.fail(422)
        return self.send(201, {"id": str(uuid.uuid4()), "secret": value.get("secret") or "whsec_" + "A" * 40})

    def endpoint(self):
        if self.command == "DELETE":
            return self.send(204, {})
        return self.send(200, {"id": "x", **({"secret": "whsec_"} if self.fault == "told again" else {})})

    def sink(self):
        if self.command == "POST":
            type(self).letter = self.body
            return self.send(200, {"number": 2, "verified": "NOT_SIGNED"})
        if self.command != "GET":
            return self.fail(405, [("Allow", "GET, POST")])
        if "text/html" not in (self.headers["Accept"] or ""):
            return self.send(200, {"name": "x", "deliveries": []})
        shown = self.letter if self.fault == "shown letter" else html.escape(self.letter)
        policy = "default-src *" if self.fault == "sink for scripts" else sinks.POLICY
        return self.send(200, None, f"<!doctype html><html lang=\"en\"><body><pre>{shown}</pre></body></html>",
                         "text/html; charset=utf-8", [("Content-Security-Policy", policy)])

    def happens(self):
        kind = "pet.sold" if self.fault == "other event" else "pet.adopted"
        event = json.dumps({"eventId": "x", "eventType": kind, "timestamp": "x", "data": {}})
        told = f"retry: 2000\n\n:\nid: 2\n\nid: 3\nevent: {kind}\ndata: {event}\n\n"
        if self.fault == "open event":
            told += "id: 4\nevent: pet.adopted\n"
        return self.tell_on(200, told)

    def talk(self):
        messages = self.read().get("messages")
        last = messages[-1] if isinstance(messages, list) and messages else None
        if not isinstance(last, dict) or not isinstance(last.get("content"), str):
            return self.fail(422)
        said = last["content"].encode(errors="replace").decode()
        chunk = json.dumps({"id": "x", "object": "chat.completion.chunk", "choices": []})
        told = f"data: {chunk}\n\n"
        if self.fault == "forged event":
            told += f": {said}\n\n"
        if self.fault == "forged end":
            told += "data: [DONE]\n\n"
        return self.tell_on(201, told + ("" if self.fault == "no end" else "data: [DONE]\n\n"))

    def tell_on(self, status, told):
        """A stream, which ends when all is told."""
        self.send_response(status)
        caches = "max-age=60" if self.fault == "kept stream" else "no-store"
        for name, field in (("Content-Type", streams.TYPE), ("Cache-Control", caches), ("Connection", "close"),
                            ("Transfer-Encoding", "chunked")):
            self.send_header(name, field)
        self.end_headers()
        data = told.encode()
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data) + (b"" if self.fault == "cut stream" else b"0\r\n\r\n"))
