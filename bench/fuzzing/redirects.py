"""Where an answer may send a browser, and what it means that it does."""

import re
from urllib.parse import parse_qsl

from fuzzing import clients
from fuzzing.oauth import is_description

# RFC 6749 section 4.1.2.1; OpenID Connect Core 1.0 section 3.1.2.6
ERRORS = {"invalid_request", "unauthorized_client", "access_denied", "unsupported_response_type", "invalid_scope",
          "server_error", "temporarily_unavailable", "interaction_required", "login_required",
          "account_selection_required", "consent_required", "invalid_request_uri", "invalid_request_object",
          "request_not_supported", "request_uri_not_supported", "registration_not_supported"}
# a path of the same host, whoever resolves it
_OURS = re.compile(r"(?:\.{1,2}/|/(?!/))[^\\\x00-\x20\x7f-\uffff]*")
_TO_SIGN_IN = re.compile(r"(?:\./|(?:\.\./)+)sign-(?:in|up)(?:[?]|$)")
_TO_CONSENT = re.compile(r"(?:\./|(?:\.\./)+)(?:oauth/)?authorize(?:[?]|$)")


def outcome(answer):
    """The status; of a redirect that says no, or asks to sign in first, that it does."""
    if answer.status != 303:
        return answer.status
    place = answer.header("location")
    return "303 sign in" if _TO_SIGN_IN.match(place) else "303 error" if "error" in _told(place) else 303


def succeeded(result):
    """Whether what `outcome` tells is a success."""
    return isinstance(result, int) and (200 <= result < 300 or result == 303)


def opened(request, answer):
    """Whether somebody was let in."""
    # a client that posts what it asks for is sent to where it can ask
    asks = request.operation_id.startswith("consent") and _TO_CONSENT.match(answer.header("location"))
    return succeeded(outcome(answer)) and not asks


def faults(request, answer):
    """What is wrong with where an answer leads."""
    places = [value for name, value in answer.headers if name == "location"]
    if not 300 <= answer.status < 400 or answer.status == 304:
        places = []
    elif len(places) != 1:
        yield f"{len(places)} Location fields"
    for place in places:
        if not _OURS.fullmatch(place):
            yield from _to_client(request, place)


def _to_client(request, place):
    uri, query, fragment = re.fullmatch(r"([^?#]*)(?:\?([^#]*))?(?:#(.*))?", place, re.DOTALL).groups()
    if not clients.is_registered(clients.asked(request.target), uri):
        yield f"it leads to {place[:100]!r}, which is no address of the client's"
        return
    told, hidden = dict(parse_qsl(query or "")), dict(parse_qsl(fragment or ""))
    if "access_token" in told or "code" in hidden:
        yield "a token or a code is in the wrong part of the address"
    # these clients are public and not at https: their users are asked each time (RFC 8252 section 8.6)
    if request.method != "POST" and {"code", "access_token"} & {*told, *hidden}:
        yield "a code or a token without a form"
    told |= hidden
    if not told.get("iss"):
        yield "the client is not told the issuer"
    states = clients.values(request.target, "state")
    if len(states) == 1 and states[0] and "\ufffd" not in states[0] and told.get("state") != states[0]:
        yield f"the client is told the state {told.get('state')!r}"
    if told.get("error", "access_denied") not in ERRORS or not is_description(told.get("error_description", "none")):
        yield f"the client is told {told.get('error')!r}: {told.get('error_description')!r}"


def _told(place):
    return dict(parse_qsl(re.split(r"[?#]", place, maxsplit=1)[-1].replace("#", "&"), keep_blank_values=True))
