"""What every page must be: nothing that was sent is part of its markup, no script can run in it, no other
site can show it, and nobody keeps it."""

import re
from html.parser import HTMLParser

from fuzzing import clients

# written with a quote and a bracket, so that it shows where it is not escaped
CANARY = "fuzzed"
TAGS = set("html head meta title link body header main section div span p a b code img h1 h2 h3 form input label "
           "button ul li dl dt dd time".split())
ATTRIBUTES = set("lang class charset name content rel href type src alt width height action method value id for "
                 "autocomplete required autofocus maxlength minlength autocapitalize autocorrect spellcheck role "
                 "datetime".split())
# attributes that hold addresses: all of them are relative
ADDRESSES = {"href", "src", "action"}
_RELATIVE = re.compile(r"(?:\./|(?:\.\./)+)[^\\\x00-\x20]*|")
_COOKIE = re.compile(r"petstore_(?:form|signin(?:_[0-9a-f]{32})?)=[A-Za-z0-9_-]*")
COOKIE_ATTRIBUTES = {"httponly", "samesite=lax", "path=/"}


def page_faults(answer):
    """What is wrong with an answer of the pages' part, be it a page or none."""
    yield from _policy(_directives(answer.header("content-security-policy")))
    for name, expected in (("x-frame-options", "DENY"), ("cache-control", "no-store"),
                           ("x-content-type-options", "nosniff")):
        if answer.header(name) != expected:
            yield f"{name} is {answer.header(name)!r}"
    if answer.media_type() == "text/html":
        yield from markup_faults(answer)


def markup_faults(answer, tags=frozenset(), attributes=frozenset()):
    """What is wrong with a page that may have more elements and attributes, too."""
    if answer.header("content-type").replace(" ", "").lower() != "text/html;charset=utf-8":
        yield "a page without charset"
    reader = _Reader(TAGS | tags, ATTRIBUTES | attributes)
    reader.feed(answer.body.decode("utf-8", "replace"))
    yield from reader.faults


def header_faults(answer):
    """What is wrong with the header of any answer."""
    for name, value in answer.headers:
        if CANARY in name or not f"{name}{value}".isprintable():
            yield f"the header has {name!r}: {value[:100]!r}"
        elif name == "set-cookie" and (value.startswith((CANARY, "petstore_form", "petstore_signin"))):
            yield from _cookie(value)


def _cookie(line):
    pair, *attributes = line.split("; ")
    lacking = COOKIE_ATTRIBUTES - {attribute.lower() for attribute in attributes}
    if lacking or not _COOKIE.fullmatch(pair.removeprefix("__Host-")):
        yield f"the cookie {pair.partition('=')[0]} lacks {', '.join(sorted(lacking)) or 'a name and a value of ours'}"


def _directives(policy):
    parts = [part.split() for part in policy.split(";") if part.strip()]
    return {name: sources for name, *sources in reversed(parts)}


def _policy(directives):
    for name in ("default-src", "frame-ancestors", "base-uri"):
        # an answer that is no page need say no more than the first two
        if directives.get(name) != ["'none'"] and (name != "base-uri" or "form-action" in directives):
            yield f"the policy says {name} {' '.join(directives.get(name, ['nothing']))}"
    for name, sources in directives.items():
        if name.startswith("script") or "'unsafe-inline'" in sources or "*" in sources:
            yield f"the policy says {name} {' '.join(sources)}"
    for source in directives.get("form-action", []):
        if source != "'self'" and not clients.is_origin(source):
            yield f"the policy lets forms lead to {source[:100]}"


class _Reader(HTMLParser):
    """Reads a page as browsers do, and notes what no template has."""

    def __init__(self, tags, attributes):
        super().__init__()
        self.tags, self.attributes = tags, attributes
        self.faults = []

    def handle_starttag(self, tag, attrs):
        if tag not in self.tags or tag == "script" and not dict(attrs).get("src"):
            self.faults.append(f"the page has <{tag[:40]}>")
        for name, value in attrs:
            known = name in self.attributes or name.startswith(("aria-", "http-equiv"))
            if not known or name in ADDRESSES and not _RELATIVE.fullmatch(value or ""):
                self.faults.append(f"the page has <{tag} {name[:40]}={(value or '')[:100]!r}>")

    def handle_comment(self, data):
        self.faults.append(f"the page has a comment: {data[:40]!r}")

    def unknown_decl(self, data):
        self.faults.append(f"the page has a declaration: {data[:40]!r}")

    handle_pi = unknown_decl
