"""The forms that errors have, and the header fields that go with a status."""

import re
from xml.etree import ElementTree

from fuzzing.oauth import FORM, FORM_PATHS, is_below, is_description

TENANT = re.compile(r"^/t/[0-9a-f-]{36}(?=/)")
PROBLEM = "application/problem+json"
TYPES = "https://petstoreapi.com/errors/"
# Statuses of requests whose headers were not read to their end, so that nobody knows whether there is a
# form. It is the same where an expectation is none.
BEFORE_READING = (408, 414, 431)
# RFC 6749 section 5.2, RFC 8628 section 3.5; the last is for overload, of which they say nothing
OAUTH_ERRORS = {"invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type",
                "invalid_scope", "authorization_pending", "slow_down", "access_denied", "expired_token",
                "temporarily_unavailable"}


def is_error(edition, request, answer, value):
    """Whether an answer above 399 has its edition's form."""
    if edition == "v2":
        return _is_v2(answer, value)
    if edition == "v3":
        return _is_v3(answer, value)
    if edition in ("pages", "errors") and answer.media_type() == "text/html":
        return True
    if edition == "errors":
        # what is below no edition's path has the oldest form that is JSON alone
        return _is_v3(answer, value)
    if edition == "openai":
        return _is_openai(answer, value)
    if edition == "oauth":
        return _is_oauth_or_problem(request, answer, value)
    return _is_problem(answer, value)


def _is_oauth_or_problem(request, answer, value):
    """At what programs speak OAuth to, an error is in its form."""
    path = plain_path(request.target)
    is_form = request.content_type == FORM and request.method == "POST"
    if answer.status in BEFORE_READING or b"\r\nExpect: x\r\n" in request.data:
        return _is_problem(answer, value) or is_below(path, FORM_PATHS) and _is_oauth(answer, value)
    if is_below(path, FORM_PATHS) or is_below(path, ["/refresh"]) and is_form:
        return _is_oauth(answer, value)
    if is_below(path, ["/refresh"]) and FORM in (request.content_type or "").lower():
        # whether that is a form need not be the same to both of us
        return _is_oauth(answer, value) or _is_problem(answer, value)
    return _is_problem(answer, value)


def plain_path(target):
    """A path without the tenant before it."""
    return TENANT.sub("", target.partition("?")[0])


def _is_v2(answer, value):
    if isinstance(value, ElementTree.Element):
        return value.tag == "apiResponse" and value.find("type") is not None
    return (isinstance(value, dict) and value.get("code") in (1, answer.status)
            and isinstance(value.get("type"), str) and set(value) <= {"code", "type", "message"})


def _is_v3(answer, value):
    if isinstance(value, ElementTree.Element):
        return value.tag == "ApiError" and value.find("message") is not None
    if answer.media_type() == "application/yaml":
        return answer.body.startswith(b"---\ncode: %d\nmessage: " % answer.status)
    return (isinstance(value, dict) and value.get("code") == answer.status
            and isinstance(value.get("message"), str) and set(value) == {"code", "message"})


def _is_problem(answer, value):
    """RFC 9457, with the status that the answer has."""
    return (answer.media_type() == PROBLEM and isinstance(value, dict)
            and str(value.get("type", "")).startswith(TYPES) and value.get("status") == answer.status
            and all(isinstance(value.get(name, ""), str) for name in ("type", "title", "detail", "instance"))
            and bool(value.get("title")) and all(map(_is_fault, value.get("errors", [])))
            and set(value) <= {"type", "title", "status", "detail", "instance", "errors"})


def _is_openai(answer, value):
    error = value.get("error") if isinstance(value, dict) else None
    return (answer.media_type() == "application/json" and isinstance(error, dict) and set(value) == {"error"}
            and set(error) == {"message", "type", "param", "code"} and bool(error["message"]))


def _is_fault(value):
    return isinstance(value, dict) and set(value) == {"field", "message", "code"}


def _is_oauth(answer, value):
    return (answer.media_type() == "application/json" and isinstance(value, dict)
            and value.get("error") in OAUTH_ERRORS and set(value) <= {"error", "error_description"}
            and is_description(value.get("error_description", "none"))
            and "no-store" in answer.header("cache-control"))


def missing_fields(edition, request, answer):
    """The header fields that the status asks for, and that are not there."""
    if answer.status == 405 and _is_about_method(answer) and not answer.header("allow"):
        yield "Allow"
    if answer.status == 401 and not answer.header("www-authenticate"):
        yield "WWW-Authenticate"
    if answer.status in (429, 503) and not answer.header("retry-after").isdecimal():
        yield "Retry-After"
    # what is wrong may also be the coding of a body (RFC 9110 section 12.5.3)
    takes = answer.header("accept-patch") or answer.header("accept-encoding")
    if answer.status == 415 and request.method == "PATCH" and edition in ("modern", "profile") and not takes:
        yield "Accept-Patch"


def _is_about_method(answer):
    """v2 also answers a bad pet with 405."""
    return not re.search(rb"Validation exception|no data|No data", answer.body)
