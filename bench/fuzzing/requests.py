"""Requests by number: the same seed and number give the same request, whatever was sent before, but
for the names and tokens of the visitor who sends it."""

import html
import random
import re
from urllib.parse import quote, unquote

from fuzzing import encode, mutations, payments, targets, values, webhooks
from fuzzing.operations import BASES, CLASSIC
from fuzzing.values import LEFT_OUT

# the pet that no request may change
PROTECTED = 1
SAFE = ("GET", "HEAD", "OPTIONS")
# list operations answer with all that there is: asked less often, so that a run stays short
SELDOM = ("findPetsByStatus", "findPetsByTags", "logout", "keySet", "metadata", "openidMetadata")
# begins with a plain character, as bodies can be large; what stands before it is looked at after
_ONE = re.compile(r"1(?:\.\d*)?(?:[eE][+-]?0+)?(?![0-9.eE])")


class Request:
    """What is sent, byte by byte, and what it was made from."""

    def __init__(self, number, draft, target, content_type, data):
        self.number, self.mutations = number, draft.mutations
        self.operation_id, self.label = draft.operation.id, draft.operation.label()
        self.edition = draft.operation.edition
        self.method, self.target, self.data = draft.method, target, data
        # as it is sent; None: there is none
        self.content_type = content_type
        # the successes that it may have; None if nobody knows what it asks for
        self.answers = draft.answers()
        self.must_not_open = draft.must_not_open()
        self.secrets = (*draft.visitor.secrets(), *payments.numbers(draft.value),
                        *(payments.OTHERS if self.operation_id in webhooks.TELL else ()))
        # of webhooks, told and to be told: they are shown once
        self.keys = (*draft.visitor.shop.secrets, *webhooks.secrets(draft.value))
        # addresses that the server must not take
        self.refused_targets = (targets.refused(webhooks.calls_here(draft.visitor))
                                if draft.operation.id in targets.MEMBERS else ())
        # an answer without an end is read for a while only
        self.is_endless = draft.operation.id == "streamEvents"

    def describe(self):
        return f"#{self.number} {self.label} ({', '.join(self.mutations) or 'valid'})"


class Draft:
    """A request in parts, for mutations to change."""

    def __init__(self, operation, chance, visitor):
        self.operation, self.chance, self.visitor = operation, chance, visitor
        self.own = visitor.values(operation, chance)
        self.method, self.mutations = operation.method, []
        self.variables, self.query, self.headers = {}, [], []
        for parameter in operation.parameters:
            self._add(parameter)
        self.accept = chance.choice([None, "*/*", *operation.produces])
        self.media, self.schema, self.value, self.content_type = None, {}, None, ""
        if operation.bodies:
            self.media, self.schema = chance.choice(operation.bodies)
            self.value = values.valid(self.schema, chance, own=self.own)
        self.edits, self.target_edits, self.chunked = [], [], False
        # headers that show who the caller is, and whether they are good
        self.credentials, self.refused = [], False
        if self.is_guarded():
            self.credentials = visitor.good_credentials(operation, chance)

    def _add(self, parameter):
        value = values.valid(parameter.schema, self.chance, parameter.name, self.own)
        if value is LEFT_OUT:
            return
        if parameter.place == "path":
            self.variables[parameter.name] = encode.segment(value)
        elif parameter.required or self.chance.random() < 0.7:
            several = isinstance(value, list)
            if several and parameter.joined:
                value, several = ",".join(map(encode.plain, value)), False
            for entry in value if several else [value]:
                if parameter.place == "query":
                    self.query.append((parameter.name, encode.segment(entry)))
                else:
                    self.headers.append((parameter.name, encode.plain(entry)))

    def is_guarded(self):
        """Whether the operation asks for credentials."""
        asks = not self.operation.is_classic() or self.visitor.enforced
        return asks and bool(self.operation.security)

    def must_not_open(self):
        """Whether nobody may be let in by it: its credentials are refused, and the rest is plain."""
        plain = not set(self.mutations) & mutations.ASTRAY
        return self.refused and plain

    def answers(self):
        plain = not set(self.mutations) & mutations.ASTRAY
        return (self.operation.answers or None) if plain and self.operation.is_exact() else None

    def has_body(self):
        return bool(self.operation.bodies)

    def rare(self, share):
        return self.has_body() and self.chance.random() < share

    def target(self):
        path = self.operation.path
        for name, value in self.variables.items():
            path = path.replace("{" + name + "}", value)
        if self.query:
            path += "?" + "&".join(f"{name}={value}" for name, value in self.query)
        for edit in self.target_edits:
            path = edit(path)
        return path

    def body(self):
        if not self.has_body():
            return b"", None
        data, content_type = encode.body(self.media, self.schema, self.value)
        for edit in self.edits:
            data = edit(data)
        return data, content_type if self.content_type == "" else self.content_type

    def finish(self, number, address):
        target, (body, content_type) = self.target(), self.body()
        # what is not ASCII stays one byte a character; spaces and line ends cannot be in a target
        target = re.sub(r"[\x00-\x20]", lambda found: quote(found[0]), target)
        lines = [f"{self.method} {target} HTTP/1.1", f"Host: {address}"]
        if self.accept is not None:
            lines.append(f"Accept: {self.accept}")
        if content_type is not None:
            lines.append(f"Content-Type: {content_type}")
        lines += [f"{name}: {value}" for name, value in self.credentials + self.headers]
        if self.chunked:
            lines.append("Transfer-Encoding: chunked")
            body = _chunks(body)
        elif body or self.method not in SAFE:
            lines.append(f"Content-Length: {len(body)}")
        head = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")
        return Request(number, self, target, content_type, head + body)


def _chunks(body):
    sizes = [body[start: start + 700] for start in range(0, len(body), 700)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in sizes) + b"0\r\n\r\n"


class Generator:
    def __init__(self, operations, seed, address, share_valid=0.45):
        self.seed, self.address, self.share_valid = seed, address, share_valid
        self.operations = [operation for operation in operations
                           for _ in range(1 if operation.id in SELDOM else 4)]

    def request(self, number, visitor):
        """The request of a visitor with this number; never one that could change the protected pet, or have
        the server call somebody else."""
        for attempt in range(1000):
            chance = random.Random(f"{self.seed}/{number}/{attempt}")
            draft = Draft(chance.choice(self.operations), chance, visitor)
            if chance.random() > self.share_valid:
                mutations.mutate(draft, chance)
            request = draft.finish(number, self.address)
            if not may_change_protected(request) and not targets.may_lead_away(draft):
                return request
        raise AssertionError("no request was found that leaves the protected pet alone")


def may_change_protected(request):
    """Whether a request that changes something has the protected number in its path or body, in any
    way to write it."""
    path = unquote(unquote(request.target))
    if request.method in SAFE or not any(BASES[edition] in path for edition in CLASSIC):
        return False
    text = request.data.partition(b"\r\n\r\n")[2].replace(b"\x00", b"")
    if b"PNG" in text or b"GIF8" in text or b"RIFF" in text:
        text = b""
    body = unquote(text.decode("latin-1"))
    body = re.sub(r"\\u00([0-9a-fA-F]{2})", lambda found: chr(int(found[1], 16)), body)
    body = html.unescape(body).replace('<?xml version="1.0"', "")
    path = re.sub(r"/v2|/api/v3|/t/[0-9a-f-]{36}", "", path)
    return _has_one(body) or _has_one(path)


def _has_one(text):
    for found in _ONE.finditer(text):
        before = text[max(0, found.start() - 40): found.start()].rstrip("+0")
        if before[-1:] not in tuple("123456789."):
            return True
    return False
