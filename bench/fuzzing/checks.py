"""What every answer must be."""

import json
import re
from xml.etree import ElementTree

from fuzzing import errorpages, forms, markup, pages, redirects, sinks, streams, targets
from fuzzing.oauth import FORM_PATHS, JSON_PATHS, is_below
from fuzzing.operations import BASES, CLASSIC

LEAKS = [re.compile(pattern) for pattern in (
    r"\b(java|javax|jakarta|jdk|sun|kotlin)\.[a-z]+\.[\w.$]*[A-Z]",
    r"\b(org|com|io|tools|net)\.[a-z0-9_]+\.[\w.$]*[A-Z]\w+",
    r"\bpetstore\.(core|api|http|storage|codec|outbound)\b", r"[A-Za-z]Exception\b", r"\b(?!ApiError\b)[A-Z]\w+Error\b",
    r"\bat [\w.$/]+\([\w.]*(:\d+)?\)", r"Caused by:", r"\.java:\d+",
    r"(?<![\w./])/(home|root|usr|var|opt|work|proc|srv)/\w", r"(?<![\w./])/tmp/(?!cat\.png)",
    r"\$argon2|passwordHash|password_hash", r"root:x:0:0",
    r"\bSQLITE_[A-Z]|\bPSQL[A-Z][a-z]|\bSELECT\b.+\bFROM\b|\bINSERT INTO\b", r"Jetty\(|\bjetty\b")]
# members that no answer of the newer editions has
SECRET = {"password", "currentpassword", "newpassword", "hash", "salt", "secret"}
# the private parts of a key (RFC 7518 section 6)
PRIVATE = {"d", "p", "q", "dp", "dq", "qi", "oth", "k"}
# operations that compute a password's hash, for which there may be too many others
HASHING = {"createUser", "createToken", "login", "changePassword", "loginUser", "signIn", "signUp"}
# who answers with a secret of a webhook, the first time
TELLS_KEY = re.compile(r"/v1/webhook-endpoints(?:/[^/]+/secret/rotate)?")
# nobody keeps what is said below these
NOT_KEPT = (*FORM_PATHS, "/refresh", "/userinfo")


class Checks:
    def __init__(self, observed):
        self.observed = observed

    def faults(self, request, answer):
        """Everything that is wrong with an answer, as text."""
        busy = answer.status == 503 and request.operation_id in HASHING and answer.header("retry-after")
        as_asked = sinks.is_as_asked(request, answer)
        if answer.status >= 500 and not busy and not as_asked and not sinks.is_full(request, answer):
            return [f"status {answer.status}"]
        found = list(self._leaks(answer))
        found += markup.header_faults(answer)
        found += targets.faults(request, answer)
        if request.must_not_open and redirects.opened(request, answer):
            found.append(f"status {answer.status} for credentials that open nothing")
        if request.edition in ("oauth", "pages"):
            found += redirects.faults(request, answer)
        if answer.status == 101 or request.method == "HEAD":
            return found
        # a first line that does not fit is refused before its path is read
        edition = None if len(request.target) > 16_000 else edition_of(request.target)
        found += [] if as_asked else _undeclared(request, answer)
        value, problem = self._read(request, answer)
        if problem:
            return found + [problem]
        # an answer to what was not read to its end is nobody's
        if answer.status not in forms.BEFORE_READING:
            found += self._kept(edition, request, answer)
        found += sinks.page_faults(request, answer)
        if edition and edition not in CLASSIC:
            found += self._secrets(request, answer, value)
        if as_asked:
            return found + list(sinks.faults(answer, value))
        if answer.media_type() == streams.TYPE:
            found += streams.faults(request, answer)
        if edition and not (self.observed and edition in CLASSIC) and answer.status >= 400:
            found += self._error(edition, request, answer, value)
        return found

    def _secrets(self, request, answer, value):
        text = answer.body.decode("utf-8", "replace") + str(answer.headers)
        told = _tells_key(request, answer)
        if any(secret and secret in text for secret in (*request.secrets, *(() if told else request.keys))):
            yield "the answer repeats a password or a token"
        members = {name.lower() for name in _names(value)}
        private = PRIVATE if answer.media_type() == "application/jwk-set+json" else set()
        for name in members & ((SECRET - {"secret"} if told else SECRET) | private):
            yield f"the answer has a member '{name}'"
        if members & {"token", "access_token"} and "no-store" not in answer.header("cache-control"):
            yield "tokens that caches may keep"

    @staticmethod
    def _kept(edition, request, answer):
        """What is wrong with who may keep and show an answer."""
        if edition == "pages":
            yield from markup.page_faults(answer)
        below = edition == "oauth" and is_below(forms.plain_path(request.target), NOT_KEPT)
        if below and request.method == "POST" and "no-store" not in answer.header("cache-control"):
            yield f"status {answer.status} that caches may keep"

    def _leaks(self, answer):
        text = answer.body[:65536].decode("utf-8", "replace")
        text += "\n".join(f"{name}: {value}" for name, value in answer.headers if name != "server")
        for pattern in LEAKS:
            if found := pattern.search(text):
                yield f"the answer tells {found[0]!r}"

    def _read(self, request, answer):
        """The body by its Content-Type, or what is wrong with it."""
        media = answer.media_type()
        if answer.body and not media:
            return None, "a body without Content-Type"
        if self.observed and BASES["v3"] in request.target and media != "text/html":
            # this behaviour labels bare text as JSON and as XML
            return None, "" if _is_utf8(answer.body) else "the body is not UTF-8"
        try:
            if media == "application/json" or media.endswith("+json"):
                return json.loads(answer.body.decode(), parse_constant=_no_constant), ""
            if media == "application/jsonl":
                return [json.loads(line, parse_constant=_no_constant)
                        for line in answer.body.decode().splitlines()], ""
            if media in ("application/xml", "text/xml") or media.endswith("+xml"):
                return ElementTree.fromstring(answer.body), ""
        except (ValueError, RecursionError, ElementTree.ParseError) as problem:
            return None, f"the body is not {media}: {problem}"
        if media == streams.TYPE:
            # as far as it was read
            return None, ""
        return None, "" if media.startswith("image/") or _is_utf8(answer.body) else "not UTF-8"

    def _error(self, edition, request, answer, value):
        if not forms.is_error(edition, request, answer, value):
            yield f"status {answer.status} without the edition's error form"
        for name in forms.missing_fields(edition, request, answer):
            yield f"status {answer.status} without {name}"


def _tells_key(request, answer):
    right = request.method == "POST" and TELLS_KEY.fullmatch(forms.plain_path(request.target))
    return right and answer.status in (200, 201) and not answer.header("idempotency-replayed")


def _undeclared(request, answer):
    """What the definition does not say of a success."""
    if request.answers is None or not 200 <= answer.status < 300:
        return
    media = {kind for status, kind in request.answers if status == answer.status}
    if not media:
        yield f"status {answer.status}, which the definition does not name"
    elif answer.body and answer.media_type() not in media:
        yield f"the media type {answer.media_type()!r}, which the definition does not name"


def _names(value):
    """The names of all members at any depth."""
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from _names(entry)


def edition_of(target):
    """The edition whose form an error must have: only for paths that are plainly below its base."""
    path = forms.plain_path(target)
    # bytes that no target may have end the reading of a request before its path is known
    if not path.isascii() or not path.isprintable():
        return None
    if "//" in path or "%2f" in path.lower() or "/." in path.removeprefix("/.well-known"):
        return None
    if is_below(path, [root for root in pages.ROOTS if root != "/device"]) or path == "/device":
        return "pages"
    if is_below(path, [errorpages.ROOT]):
        return "errors"
    if is_below(path, [*FORM_PATHS, *JSON_PATHS]):
        return "oauth"
    return next((name for name, base in BASES.items() if base and path.startswith(base + "/")), None)


def _no_constant(name):
    raise ValueError(f"{name} is not JSON")


def _is_utf8(data):
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
