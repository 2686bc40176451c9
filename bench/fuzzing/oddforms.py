"""What is done to requests of OAuth clients and to forms to make them odd; see `mutations`."""

from urllib.parse import quote

from fuzzing import clients, encode, oddtexts, tokens
from fuzzing.markup import CANARY
from fuzzing.oddcallers import foreign_cookie, foreign_form, foreign_site, odd_basic, odd_cookie
from fuzzing.values import Raw

# fields that hold what nobody else may have
SECRETS = ("code", "refresh_token", "token", "device_code", "client_secret", "access_token", "code_verifier")
# those of which none of a visitor's other secrets is a right one
NEVER_RIGHT = ("code", "device_code", "client_secret", "code_verifier")


def _in_form(draft):
    return draft.value if isinstance(draft.value, dict) else {}


def _names(draft):
    return [*(name for name, _ in draft.query), *_in_form(draft)]


def _put(draft, name, text):
    """Instead of what is there by this name; or besides, where it would be."""
    if name not in _in_form(draft) and (not draft.has_body() or any(key == name for key, _ in draft.query)):
        text = str(text) if isinstance(text, Raw) else quote(text, safe="", errors="replace")
        draft.query = [pair for pair in draft.query if pair[0] != name] + [(name, text)]
    elif isinstance(draft.value, dict):
        draft.value[name] = text


def odd_field(draft, chance):
    _put(draft, chance.choice(_names(draft)), chance.choice(oddtexts.TEXTS))


def markup_field(draft, chance):
    _put(draft, chance.choice(_names(draft)), chance.choice(oddtexts.MARKUP))


def raw_field(draft, chance):
    _put(draft, chance.choice(_names(draft)), Raw(chance.choice(oddtexts.RAWS)))


def missing_field(draft, chance):
    name = chance.choice(_names(draft))
    draft.query = [pair for pair in draft.query if pair[0] != name]
    _in_form(draft).pop(name, None)


def doubled_field(draft, chance):
    """Once more, the same or another; in a form as a list, which repeats its name."""
    name = chance.choice(_names(draft))
    other, count = chance.choice([None, "", *oddtexts.TEXTS[:3]]), chance.choice([2, 2, 2, 30, 101])
    form = _in_form(draft)
    if name in form and not isinstance(form[name], list):
        form[name] = [form[name]] + [form[name] if other is None else other] * (count - 1)
    elif name not in form:
        kept = next(value for key, value in draft.query if key == name)
        draft.query += [(name, kept if other is None else quote(other))] * (count - 1)


def more_fields(draft, chance):
    name = chance.choice([*oddtexts.WISHES, "x", "", "\x00", "class", "__proto__", "client_id[]", "\u00e9",
                          "n" * 9000, f"<{CANARY}>"])
    _put(draft, name, chance.choice(oddtexts.WISHES.get(name, oddtexts.TEXTS)))


def odd_redirect(draft, chance):
    path, client = "/oauth2-redirect.html", chance.choice([clients.PAGE, clients.CONNECTOR])
    good = clients.redirect_uri(client, chance)
    _put(draft, "redirect_uri", chance.choice([
        "https://evil.example", "//evil.example", f"https://evil.example{path}", f"http://user@localhost{path}",
        f"http://localhost@evil.example{path}", f"http://localhost:x@evil.example{path}", f"{good}#x", f"{good}#",
        f"{good}?x=y", f"{good}/", f"{good}/../x", f"{good}%2f..%2fx", f"http://localhost%2f@evil.example{path}",
        f"http://localhost.evil.example{path}", f"http://evil.localhost{path}", f"http://localhost:65536{path}",
        f"http://localhost:0{path}", f"http://localhost:{path}", f"http://localhost:-2{path}",
        f"http://localhost:08{path}", f"http://localhost: 8{path}", f"http://127.0.0.2{path}", f"http://[::1]{path}",
        f"https://localhost{path}", f"HTTP://localhost{path}", f"http://LOCALHOST{path}", f"http://localhost.{path}",
        "javascript:alert(2)", "data:text/html,x", "file:///etc/passwd", f"http:/localhost{path}",
        f"http:\\\\localhost{path}", f"http://localhost\\@evil.example{path}", f" {good}", f"{good} ",
        f"{good}\r\nX-{CANARY}: 2", f"{good}%0d%0aX-{CANARY}:2", f"{good}\x00", f"{good}%00", path, f".{path}", "",
        f"http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460{path}", f"http://2130706433{path}", f"http://127.2{path}",
        "x" * 5000, good, f"http://localhost?@evil.example{path}", f"http://localhost#@evil.example{path}",
        "http://localhost//callback", "http://localhost/", f"http://localhost:\u0668{path}",
        f"http://localho\u017ft{path}", good.upper(), good[:-2], "urn:ietf:wg:oauth:2.0:oob"]))


def odd_return(draft, chance):
    _put(draft, "return", chance.choice(oddtexts.RETURNS))


def odd_challenge(draft, chance):
    if "code_verifier" in _names(draft):
        _put(draft, "code_verifier", chance.choice(oddtexts.VERIFIERS))
        draft.refused = True
    else:
        for name, value in chance.choice(oddtexts.CHALLENGES).items():
            _put(draft, name, value)


def odd_scope(draft, chance):
    _put(draft, "scope", chance.choice(oddtexts.SCOPES))


def odd_grant(draft, chance):
    _put(draft, "grant_type", chance.choice(oddtexts.GRANTS))


def other_client(draft, chance):
    _put(draft, "client_id", chance.choice([
        clients.PAGE, clients.DEVICE, clients.CONNECTOR, clients.SERVICE, "petstore", "Swagger-UI", "swagger-ui ",
        "nobody", "%", "*", "c" * 300, "\u00e9", "swagger-ui\x00", "' OR 'a'='a"]))


def foreign_secret(draft, chance):
    """A code or token of somebody else, of another kind, that was used, or that is none."""
    name, own = chance.choice([name for name in _names(draft) if name in SECRETS]), draft.visitor.sign_ins
    token = draft.visitor.token
    _put(draft, name, chance.choice([
        *own.used[-5:], draft.visitor.refresh or "x", token or "x", own.access or "x", own.refresh or "x",
        own.service or "x", tokens.broken(token, chance) if token else "x", "x" * 43, "\u00e9" * 43,
        own.form_token or "x"]))
    # not where it is one of those that nobody looks at
    draft.refused = draft.refused or name in NEVER_RIGHT and name in draft.schema.get("required", [])


def odd_form_type(draft, chance):
    draft.content_type = chance.choice(oddtexts.TYPES)


def json_form(draft, _):
    """The same as JSON, said so or not."""
    text = encode.utf8(encode.json_text(draft.value))
    draft.edits.append(lambda _: text)
    if draft.chance.random() < 0.7:
        draft.content_type = "application/json"


def odd_form(draft, chance):
    """Bytes that are hardly a form."""
    data = chance.choice([b"", b"&", b"=", b"=&=&=", b"%", b"a", b"&" * 9000, b"a=b&" * 120, b"\x00", b"\xff=\xff",
                          b"a=\xed\xa0\x80", b"\xef\xbb\xbf", b"grant_type", b"{}", b"<a/>", b"a=" + b"x" * 17_000,
                          b"a=" + b"x" * 8200, b"%00=%00", b"a=b\r\n", b"a[b]=c"])
    add = chance.random() < 0.5
    draft.edits.append(lambda body: body + b"&" + data if add else data)


def _is_oauth(draft):
    return draft.operation.edition in ("oauth", "pages")


def _has_fields(draft):
    return _is_oauth(draft) and bool(_names(draft))


def _has(*names):
    return lambda draft: _is_oauth(draft) and bool(set(names) & set(_names(draft)))


def _has_client(draft):
    return draft.operation.edition == "oauth" and _has("client_id", "client_secret", "token", "grant_type")(draft)


def _is_form(draft):
    return _is_oauth(draft) and draft.has_body() and isinstance(draft.value, dict)


def _is_own_form(draft):
    return "formToken" in draft.operation.security and isinstance(draft.value, dict)


def _has_cookie(draft):
    return bool({"formToken", "signInCookie"} & draft.operation.security)


MUTATIONS = [
    (odd_field, _has_fields), (odd_field, _has_fields), (odd_field, _has_fields), (raw_field, _has_fields),
    (raw_field, _has_fields), (missing_field, _has_fields), (missing_field, _has_fields),
    (doubled_field, _has_fields), (doubled_field, _has_fields), (more_fields, _has_fields),
    (more_fields, _has_fields), (odd_redirect, _has("redirect_uri")), (odd_redirect, _has("redirect_uri")),
    (odd_redirect, _has("redirect_uri")),
    (odd_return, lambda draft: "return" in {one.name for one in draft.operation.parameters}),
    (odd_return, _has("return")), (odd_return, _has("return")), (markup_field, _has_fields),
    (odd_challenge, _has("code_challenge")), *[(odd_challenge, _has("code_verifier"))] * 4,
    (odd_scope, _has("scope", "client_id")), (odd_grant, _has("grant_type")), (other_client, _has("client_id")),
    (foreign_secret, _has(*SECRETS)), (foreign_secret, _has(*SECRETS)), (odd_basic, _has_client),
    (odd_basic, _has_client), (odd_form_type, _is_form), (json_form, _is_form), (odd_form, _is_form),
    (foreign_site, _is_own_form), (foreign_site, _is_own_form), (foreign_form, _is_own_form),
    (foreign_form, _is_own_form), (foreign_cookie, _has_cookie), (odd_cookie, _has_cookie), (odd_cookie, _has_cookie)]
