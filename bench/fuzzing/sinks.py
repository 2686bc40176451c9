"""Answers of sinks: as the address asks for, and as a page."""

import re

from fuzzing import clients, markup, targets
from fuzzing.forms import PROBLEM, plain_path

POLICY = ("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
          "base-uri 'none'; frame-ancestors 'none'; form-action 'none'")
# what the page has besides those of people
TAGS = set("pre details summary noscript script ol".split())
ATTRIBUTES = set("open hidden reversed".split())
_SINK = re.compile(re.escape(targets.PATH) + r"[A-Za-z0-9_-]{1,64}")


def is_sink(request):
    return bool(_SINK.fullmatch(plain_path(request.target)))


def is_as_asked(request, answer):
    """Whether the status is the one that the address asks for."""
    if request.method != "POST" or not is_sink(request):
        return False
    asked = clients.values(request.target, "status")
    asked += ["500"] if not asked and clients.values(request.target, "failEvery") else []
    return str(answer.status) in asked


def is_full(request, answer):
    """Whether too many answers of sinks are waited for already."""
    return answer.status == 503 and is_sink(request) and request.method == "POST" and bool(answer.header("retry-after"))


def faults(answer, value):
    """What is wrong with an answer that is as it was asked for."""
    if answer.status >= 400 and (answer.media_type() != PROBLEM or value.get("status") != answer.status):
        yield f"status {answer.status} without the edition's error form"
    if 200 <= answer.status < 300 and answer.body and answer.media_type() != "application/json":
        yield f"the media type {answer.media_type()!r}, which the definition does not name"


def page_faults(request, answer):
    if not is_sink(request) or answer.media_type() != "text/html":
        return
    yield from markup.markup_faults(answer, TAGS, ATTRIBUTES)
    if answer.header("content-security-policy") != POLICY:
        yield f"the policy says {answer.header('content-security-policy')}"
