"""What every answer must be."""

import json
import re
from xml.etree import ElementTree

from fuzzing.operations import BASES

LEAKS = [re.compile(pattern) for pattern in (
    r"\b(java|javax|jakarta|jdk|sun|kotlin)\.[a-z]+\.[\w.$]*[A-Z]",
    r"\b(org|com|io|tools|net)\.[a-z0-9_]+\.[\w.$]*[A-Z]\w+",
    r"\bpetstore\.(core|api|http|storage|codec|outbound)\b", r"[A-Za-z]Exception\b", r"\b(?!ApiError\b)[A-Z]\w+Error\b",
    r"\bat [\w.$/]+\([\w.]*(:\d+)?\)", r"Caused by:", r"\.java:\d+",
    r"(?<![\w./])/(home|root|usr|var|opt|work|proc|srv)/\w", r"(?<![\w./])/tmp/(?!cat\.png)",
    r"root:x:0:0", r"SQLITE_|PSQL|\bSELECT\b.+\bFROM\b|\bINSERT INTO\b", r"Jetty\(|\bjetty\b")]
TENANT = re.compile(r"^/t/[0-9a-f-]{36}(?=/)")


class Checks:
    def __init__(self, observed):
        self.observed = observed

    def faults(self, request, answer):
        """Everything that is wrong with an answer, as text."""
        if answer.status >= 500:
            return [f"status {answer.status}"]
        found = list(self._leaks(answer))
        if answer.status == 101 or request.method == "HEAD":
            return found
        # a first line that does not fit is refused before its path is read
        edition = None if len(request.target) > 16_000 else edition_of(request.target)
        value, problem = self._read(edition, answer)
        if problem:
            return found + [problem]
        if edition and not self.observed and answer.status >= 400:
            found += self._error(edition, answer, value)
        return found

    def _leaks(self, answer):
        text = answer.body[:65536].decode("utf-8", "replace")
        text += "\n".join(f"{name}: {value}" for name, value in answer.headers if name != "server")
        for pattern in LEAKS:
            if found := pattern.search(text):
                yield f"the answer tells {found[0]!r}"

    def _read(self, edition, answer):
        """The body by its Content-Type, or what is wrong with it."""
        media = answer.media_type()
        if answer.body and not media:
            return None, "a body without Content-Type"
        if self.observed and edition == "v3" and media != "text/html":
            # this behaviour labels bare text as JSON and as XML
            return None, "" if _is_utf8(answer.body) else "the body is not UTF-8"
        try:
            if media == "application/json" or media.endswith("+json"):
                return json.loads(answer.body.decode(), parse_constant=_no_constant), ""
            if media in ("application/xml", "text/xml") or media.endswith("+xml"):
                return ElementTree.fromstring(answer.body), ""
        except (ValueError, RecursionError, ElementTree.ParseError) as problem:
            return None, f"the body is not {media}: {problem}"
        return None, "" if media.startswith("image/") or _is_utf8(answer.body) else "not UTF-8"

    def _error(self, edition, answer, value):
        if isinstance(value, ElementTree.Element):
            root = "apiResponse" if edition == "v2" else "ApiError"
            well = value.tag == root and value.find("message" if edition == "v3" else "type") is not None
        elif edition == "v2":
            well = (isinstance(value, dict) and value.get("code") in (1, answer.status)
                    and isinstance(value.get("type"), str) and set(value) <= {"code", "type", "message"})
        elif answer.media_type() == "application/yaml":
            well = answer.body.startswith(b"---\ncode: %d\nmessage: " % answer.status)
        else:
            well = (isinstance(value, dict) and value.get("code") == answer.status
                    and isinstance(value.get("message"), str) and set(value) == {"code", "message"})
        if not well:
            yield f"status {answer.status} without the edition's error form"
        if answer.status == 405 and edition_says_allow(answer):
            yield "status 405 without Allow"


def edition_says_allow(answer):
    """Whether a 405 is about the method (v2 also answers a bad pet with it) and has no Allow."""
    about_body = re.search(rb"Validation exception|no data|No data", answer.body)
    return not about_body and not answer.header("allow")


def edition_of(target):
    """The edition whose form an error must have: only for paths that are plainly below its base."""
    path = TENANT.sub("", target.partition("?")[0])
    # bytes that no target may have end the reading of a request before its path is known
    if not path.isascii() or not path.isprintable():
        return None
    if "//" in path or "%2f" in path.lower() or "/." in path:
        return None
    return next((name for name, base in BASES.items() if path.startswith(base + "/")), None)


def _no_constant(name):
    raise ValueError(f"{name} is not JSON")


def _is_utf8(data):
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
