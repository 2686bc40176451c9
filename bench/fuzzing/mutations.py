"""What is done to a valid request to make it odd. Each mutation takes a draft and a source of chance
and changes the draft; its name is shown with a failure."""

import gzip
import uuid
from urllib.parse import quote

from fuzzing import chats, encode, oddforms, oddhooks, oddshop, tokens, values
from fuzzing.values import Pairs, Token

TENANTS = [str(uuid.UUID(int=0x8000_0000_0000_4000_8000_0000_0000_0000 + n)) for n in range(16)]
MEDIA = ["application/json", "application/xml", "text/xml", "text/plain", "application/yaml",
         "application/x-www-form-urlencoded", "multipart/form-data", "application/octet-stream",
         "application/merge-patch+json", "application/json-patch+json", "application/problem+json",
         "image/png", "application/json; charset=utf-16", "application/json;charset=ISO-8859-2",
         "application/xml; charset=nothing", "application/vnd.a+json", "json", "*/*", "", "/", ";;",
         "application/json, application/xml", "APPLICATION/JSON", "a" * 3000]
ACCEPTS = MEDIA + [
    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/*", "*",
    "application/xml;q=0.5, application/json;q=0.5", "application/json;q=0", "*/*;q=0", "q=2",
    "application/json;q=abc", "application/xml;q=2", ",", ", ,", "image/*", "text/plain;q=0.2"]
TAGS = ["", ",", "\"", "W/", "w/\"a\"", "W/\"a\"", "\"a\", \"b\"", "\"a\",,\"b\"", "\"a\" \"b\"",
        "*, \"a\"", "**", "\"\xe9\"", "\"a\"b",
        "\"" * 500, "\"a\"," * 900, "\"" + "a" * 6000 + "\"", "'a'", "\"a\\\"b\"", "\t*\t", "\"\x7f\"", "9" * 400]
HEADERS = [
    ("Accept-Encoding", ["gzip", "br, gzip", "identity;q=0, *;q=0", "x"]),
    ("Accept-Language", ["de", "*;q=9", "\x80"]), ("Accept-Charset", ["utf-16", "x"]),
    ("Authorization", ["Bearer x", "Bearer 22", "Basic !!!", "Basic dXNlcjI6c2VjcmV0", "Digest", ""]),
    ("api_key", ["special-key", "x", "", "9" * 30]), ("Cookie", ["petstore_session=22", "=;=,", "a" * 4000]),
    ("X-HTTP-Method-Override", ["DELETE", "PUT", "x"]), ("X-Forwarded-For", ["::", "x", "a, b"]),
    ("X-Forwarded-Host", ["evil.example"]), ("X-Forwarded-Proto", ["https", "gopher"]),
    ("X-Forwarded-Prefix", ["/x", "//x"]), ("Forwarded", ["for=x;host=y;proto=z", ";;="]),
    ("X-Request-Id", ["a", "a" * 3000, "<b>", "ü", "a b"]), ("Origin", ["http://localhost", "null"]),
    ("traceparent", ["00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-02", "x"]),
    ("Range", ["bytes=0-", "bytes=-2", "bytes=9-3", "bytes=a-b", "x=2-3", "bytes=0-0,2-2" * 20]),
    ("If-None-Match", ["*", "\"a\"", "W/\"", "a"]), ("If-Match", ["*", "\"a\"", "x"]),
    ("If-Match", TAGS), ("If-None-Match", TAGS), ("If-Unmodified-Since", ["never", "Thu, 22 Oct 2026 22:22:22 GMT"]),
    ("If-Modified-Since", ["yesterday", "Thu, 22 Oct 2026 22:22:22 GMT"]), ("Expect", ["x"]),
    ("Access-Control-Request-Method", ["PATCH", "x y"]), ("Connection", ["close", "keep-alive, x"]),
    ("Access-Control-Request-Headers", ["x-a, b", "a" * 2000]), ("TE", ["trailers"]), ("Via", ["x"]),
    ("Content-Encoding", ["gzip", "identity", "br", "x"]), ("Content-Language", ["x"]),
    ("Content-Disposition", ["x; filename=../../a"]), ("Content-MD5", ["x"]), ("Referer", ["x:"]),
    ("Digest", ["x"]), ("Upgrade-Insecure-Requests", ["x"]), ("User-Agent", ["", "\xff" * 20]),
    ("Idempotency-Key", ["x", "a" * 500]), ("Prefer", ["return=minimal"]), ("Max-Forwards", ["0"])]
METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "FOO",
           "get", "QUERY"]


def mutate(draft, chance):
    """Applies from one to three mutations."""
    for _ in range(chance.choice([2, 2, 2, 3, 4]) - 1):
        fitting = [mutation for mutation, applies in MUTATIONS if applies(draft)]
        mutation = chance.choice(fitting)
        mutation(draft, chance)
        draft.mutations.append(mutation.__name__)


# ---- the value, before it is written

def _places(value, found, holder=None, key=None):
    if holder is not None:
        found.append((holder, key))
    entries = value.items() if isinstance(value, dict) else (
        enumerate(value) if isinstance(value, list) else ())
    for name, entry in list(entries):
        _places(entry, found, value, name)
    return found


def wrong_member(draft, chance):
    places = _places(draft.value, [])
    if not places or chance.random() < 0.1:
        draft.value = values.odd(chance)
        return
    holder, key = chance.choice(places)
    holder[key] = values.odd(chance)


def missing_member(draft, chance):
    places = _places(draft.value, [])
    if places:
        holder, key = chance.choice(places)
        del holder[key]


def unknown_member(draft, chance):
    if isinstance(draft.value, dict):
        name = chance.choice(["x", "", "class", "__proto__", "constructor", "ID", "Name", "@type",
                              "a" * 2000, "\x00", "é", "a.b", "$ref", "xmlns"])
        draft.value[name] = values.odd(chance)


def repeated_member(draft, chance):
    if isinstance(draft.value, dict) and draft.value:
        pairs = Pairs(draft.value.items())
        name = chance.choice(list(draft.value))
        pairs.insert(chance.randrange(len(pairs) + 1), (name, values.odd(chance)))
        draft.value = pairs


def long_list(draft, chance):
    lists = [holder[key] for holder, key in _places(draft.value, []) if isinstance(holder[key], list)]
    target = draft.value if isinstance(draft.value, list) else chance.choice(lists) if lists else None
    if target:
        target *= chance.choice([20, 20, 20, 300, 300, 600, 1001])


def other_type(draft, chance):
    draft.value = chance.choice([[draft.value], None, [], {}, [[draft.value]], Token(""), "text",
                                 Token("null null"), Token("{}{}"), Token("  "), Token("\ufeff{}")])


def odd_picture(draft, chance):
    if isinstance(draft.value, bytes):
        draft.value = values.odd_picture(chance)
    else:
        for name, entry in draft.value.items():
            if isinstance(entry, bytes):
                draft.value[name] = values.odd_picture(chance)


def other_media(draft, chance):
    """The same value in another form, said so in the Content-Type."""
    draft.media = chance.choice(MEDIA[:8])


# ---- the bytes of the body

def cut(draft, chance):
    draft.edits.append(lambda data: data[: chance.randrange(len(data) + 1)])


def flip(draft, chance):
    def edit(data):
        data = bytearray(data)
        for _ in range(min(len(data), chance.randrange(1, 6))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(data)
    draft.edits.append(edit)


def insert(draft, chance):
    piece = chance.choice([b"\x00", b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82",
                           b"\xef\xbb\xbf", b"\r\n", b"\\", b"\"", b"<", b"&", b"]]>", b"}", b"\x1f",
                           b"%", b"&&", b"=", b"--" + encode.BOUNDARY.encode(), b" " * 3000])

    def edit(data):
        place = chance.randrange(len(data) + 1)
        return data[:place] + piece + data[place:]
    draft.edits.append(edit)


def recode(draft, chance):
    coding = chance.choice(["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "utf-8-sig",
                            "utf-7"])
    draft.edits.append(
        lambda data: data.decode("utf-8", "replace").encode(coding, "replace"))


def empty(draft, chance):
    data = chance.choice([b"", b"null", b" ", b"\xef\xbb\xbf", b"{}", b"[]", b"\"\"", b"0", b"<a/>"])
    draft.edits.append(lambda _: data)


def larger(draft, chance):
    size = chance.choice([1_048_000, 1_048_577, 1_200_000, 3_000_000])
    piece = chance.choice([b" ", b"\n", b"x", b"["])
    draft.edits.append(lambda data: data + piece * size)


def compressed(draft, chance):
    def edit(data):
        packed = gzip.compress(data if chance.random() < 0.5 else b" " * 2_000_000)
        return packed if chance.random() < 0.7 else packed[:20]
    draft.edits.append(edit)
    draft.headers.append(("Content-Encoding", "gzip"))


def odd_xml(draft, chance):
    draft.media = "application/xml"
    declaration = b'<?xml version="1.0" encoding="%s"?>' % chance.choice(
        [b"UTF-8", b"UTF-16", b"ISO-8859-2", b"nothing", b"", b"EBCDIC-CP-US"])
    bomb = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 2) * 12) for n in range(4, 22, 2))
    doctype = chance.choice([
        b"<!DOCTYPE Pet>", b'<!DOCTYPE Pet SYSTEM "file:///etc/passwd">', b"<!DOCTYPE Pet [",
        b'<!DOCTYPE Pet [<!ENTITY x "cat">]>', b'<!DOCTYPE Pet [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE Pet [<!ENTITY % x SYSTEM "http://127.0.0.2:9/x.dtd"> %x;]>',
        b'<!DOCTYPE Pet [<!ENTITY e2 "lol">' + bomb + b"]>", b'<!DOCTYPE Pet [<!ATTLIST Pet a CDATA "b">]>'])
    inside = chance.choice([
        b"&x;", b"&e20;", b"&#0;", b"&#xD800;", b"&#x1F436;", b"&lt;", b"<![CDATA[<a>]]>", b"<!-- c -->",
        b"<?php x?>", b"<x:y/>", b'<y xmlns="http://a" z="2"/>', b"<a>" * 70 + b"</a>" * 70,
        b"<a>" * 5000, b"</Pet>", b"<Pet/>", b"<name", b"\x00", b'<xi:include href="file:///etc/passwd"/>',
        b'<y a="2" a="3"/>', b"<a>" * 62 + b"</a>" * 62, b" " + b"z" * 9000])
    with_declaration, with_doctype = chance.random() < 0.4, chance.random() < 0.5

    def edit(data):
        end = data.find(b">") + 1
        data = data[:end] + inside + data[end:]
        return (declaration if with_declaration else b"") + (doctype if with_doctype else b"") + data
    draft.edits.append(edit)


def odd_multipart(draft, chance):
    draft.media = "multipart/form-data"
    boundary = encode.BOUNDARY.encode()
    old, new = chance.choice([
        (boundary + b"--", boundary), (boundary + b"--", b""), (b"--" + boundary, b"--other"),
        (b"\r\n\r\n", b"\r\n"), (b"\r\n", b"\n"), (b"form-data", b"attachment"), (b'name="', b"name="),
        (b"name=", b"nome="), (b"cat.png", b"../../../tmp/cat.png"), (b"cat.png", b""),
        (b"cat.png", b"a\x00.png"), (b"cat.png", b"\xff\xfe"), (b"cat.png", b'"; x="'), (b'name="file"', b'name=""'),
        (b'; filename="cat.png"', b""), (b'; filename="cat.png"', b"; filename*=UTF-8''%ff%00"),
        (b"image/png", b"text/html"), (b"image/png", b"multipart/mixed; boundary=x"),
        (b"Content-Type: image/png", b"Content-Transfer-Encoding: base64"), (b"Content-Disposition", b"X"),
        (b"Content-Type: image/png", b"X: " + b"y" * 20_000), (b"\r\n\r\n", b"\r\n" + b"A: b\r\n" * 300 + b"\r\n")])
    repeat = chance.random() < 0.2

    def edit(data):
        data = data.replace(old, new)
        return data * 50 if repeat else data
    draft.edits.append(edit)


def odd_boundary(draft, chance):
    draft.content_type = "multipart/form-data" + chance.choice([
        "", "; boundary=", "; boundary", "; boundary=other", "; boundary=\"" + encode.BOUNDARY,
        "; boundary=" + "b" * 300, "; boundary=ü", "; boundary= ; boundary=x"])


# ---- path and query

def odd_segment(draft, chance):
    text = chance.choice(values.WEIRD_TEXTS + ["x" * 300, "x" * 7000, "é" * 400])
    name = chance.choice([name for name in draft.variables])
    draft.variables[name] = quote(text, safe="", errors="replace")


def raw_segment(draft, chance):
    name = chance.choice([name for name in draft.variables])
    draft.variables[name] = chance.choice([
        "%", "%2", "%zz", "%ff", "%c0%af", "%ed%a0%80", "%u0031", "..", ".", "%2e%2e", "2%2f3", "2%00",
        "2;v=2", ";", "2%3bv", "2%0d%0a", "2//", "//2", "2/..", "2/../3", "2?status=sold", "2#x", "{petId}",
        "%252f", "2.json", "2.xml", "2,3", "+2", "02", "2%20", "%202", "*", "~", "2\\", "%5c", "|", "2\x7f",
        "2\xe9", "<2>", "[2]", "%e2%82"])


def odd_path(draft, chance):
    def edit(target):
        path, mark, query = target.partition("?")
        edited = chance.choice([
            path + "/", path + "//", "/" + path, path.replace("/", "//"), path + "/..", path + "/x", path + "/.",
            path.replace("/", "/./"), "/x/.." + path, path.upper(), path + ";a=b", path.replace("/", "%2f"),
            "http://localhost" + path, "/t/" + chance.choice(TENANTS) + path, "/t/x" + path, "/t/" + path,
            "/t" + path, path + "%00", path + "x" * chance.choice([400, 8000, 9000]), path[:-2], "/v2", "/v2/",
            "/api/v3", "/api/v3/", "/api", "/v2/nothing", "/v2/swagger.json/x", "/v1", "/v1/", "/v1/users",
            "/v1/users/x/y", "/v1/pets", "/v1/pets/search/x", "/v1/pets/x/images/y", "/v1/orders",
            "/v1/orders/x/payment/y",
            "/v1/payments", "/v1/receipts/", "/errors/", "/errors/../v1/pets", "/errors/x/y", "/v1/openapi.json/x",
            "/api/v1", "/api/v1/users", "/api/v1/user/favorites/", "/refresh/",
            "/refresh/x", "/oauth", "/oauth/jwks/x", "/oauth/token", "/token/", "/token/x", "/device/", "/authorize/",
            "/account/x",
            "/.well-known", "/.well-known/openid-configuration/t/" + chance.choice(TENANTS), "/sign-in;a",
            "/device/authorize/x", "/v2/user/" + "x" * 500,
            "/%2e%2e/%2e%2e/etc/passwd", "/api/v3/../../etc/passwd", "/t/" + TENANTS[0], "/v2/pet/2/uploadImage"])
        return edited + mark + query
    draft.target_edits.append(edit)


def odd_query(draft, chance):
    name = chance.choice([name for name, _ in draft.query] or ["status", "name", "x"])
    text = quote(chance.choice(values.WEIRD_TEXTS + ["x" * 3000]), safe="", errors="replace")
    kind = chance.randrange(7)
    if kind == 0:
        draft.query = [pair for pair in draft.query if pair[0] != name]
    elif kind == 1:
        draft.query += [(name, text)] * chance.choice([2, 20, 200])
    elif kind == 2:
        draft.query = [(key, "" if key == name else value) for key, value in draft.query]
    elif kind == 3:
        draft.query.append((chance.choice(["x", "", "_method", "%00", "class.name", "a[]"]), text))
    elif kind == 4:
        draft.query.append((name, chance.choice(["%", "%zz", "%ff", "%c0%af", "a=b=c", "&&", "+", "?", "\xe9"])))
    else:
        draft.query = [(key, text if key == name else value) for key, value in draft.query]


# ---- header and method

def other_content_type(draft, chance):
    draft.content_type = chance.choice(MEDIA)


def no_content_type(draft, _):
    draft.content_type = None


def odd_accept(draft, chance):
    draft.accept = chance.choice([None, *ACCEPTS])


def odd_header(draft, chance):
    name, choices = chance.choice(HEADERS)
    draft.headers.append((name, chance.choice(choices)))


def tenant(draft, chance):
    draft.headers.append(("X-Tenant-ID", chance.choice(TENANTS)))


def odd_tenant(draft, chance):
    draft.headers.append(("X-Tenant-ID", chance.choice([
        "", "x", "0", "00000000-0000-0000-0000-000000000000", TENANTS[0][:-2], TENANTS[0] + "0",
        "{" + TENANTS[0] + "}", TENANTS[0].replace("-", ""), "2-2-2-2-2", "'; --", "\xff", "a" * 2000,
        "ffffffff-ffff-ffff-ffff-ffffffffffff-"])))


def no_token(draft, _):
    draft.credentials, draft.refused = [], not draft.operation.is_open


def broken_token(draft, chance):
    draft.credentials = [("Authorization", f"Bearer {tokens.broken(draft.visitor.token, chance)}")]
    draft.refused = True


def odd_token(draft, chance):
    draft.credentials, draft.refused = tokens.odd_ways(draft.visitor.token, chance), False


def odd_patch(draft, chance):
    patch = values.odd_patch(chance)
    draft.value = patch if chance.random() < 0.5 else {**draft.value, **patch}


def many_headers(draft, chance):
    count, size = chance.choice([(90, 20), (300, 20), (3, 3000), (2, 20_000), (900, 60)])
    draft.headers += [(f"X-{number}", "y" * size) for number in range(count)]


def other_method(draft, chance):
    draft.method = chance.choice(METHODS)


def chunked(draft, _):
    draft.chunked = True


# after these, a request may be for something else, or show other credentials besides
ASTRAY = {"odd_header", "odd_path", "odd_segment", "raw_segment", "other_method", "other_id"}


def _always(_):
    return True


def _has_value(draft):
    return draft.has_body()


def _has_tree(draft):
    return isinstance(draft.value, (dict, list)) and not isinstance(draft.value, Pairs)


def _has_picture(draft):
    return isinstance(draft.value, bytes) or isinstance(draft.value, dict) and any(
        isinstance(entry, bytes) for entry in draft.value.values())


def _is_guarded(draft):
    return draft.is_guarded()


def _shows_token(draft):
    return draft.is_guarded() and draft.operation.edition != "pages"


def _is_patch(draft):
    return draft.operation.method == "PATCH" and isinstance(draft.value, dict)


def _has_variables(draft):
    return bool(draft.variables)


MUTATIONS = [
    (wrong_member, _has_tree), (wrong_member, _has_tree), (wrong_member, _has_tree),
    (missing_member, _has_tree), (unknown_member, _has_tree), (repeated_member, _has_tree),
    (long_list, _has_tree), (other_type, _has_value), (odd_picture, _has_picture),
    (odd_picture, _has_picture), (odd_picture, _has_picture), (odd_multipart, _has_picture),
    (other_media, _has_value), (cut, _has_value), (flip, _has_value), (insert, _has_value),
    (recode, _has_value), (empty, _has_value), (larger, lambda draft: draft.rare(0.2)),
    (compressed, _has_value), (odd_xml, _has_value), (odd_multipart, _has_picture),
    (odd_boundary, _has_picture), (odd_segment, _has_variables), (raw_segment, _has_variables),
    (odd_path, _always), (odd_query, _always), (other_content_type, _has_value),
    (no_content_type, _has_value), (odd_accept, _always), (odd_header, _always),
    (no_token, _is_guarded), (broken_token, _shows_token), (broken_token, _shows_token),
    (broken_token, _shows_token), (odd_token, _shows_token), (odd_token, _shows_token),
    (odd_patch, _is_patch), (odd_patch, _is_patch), (odd_patch, _is_patch), (odd_patch, _is_patch),
    (odd_header, _always), (tenant, _always), (odd_tenant, _always),
    (many_headers, lambda draft: draft.rare(0.3)), (other_method, _always), (chunked, _has_value),
    # where they fit, as often as all others together
    *oddforms.MUTATIONS, *oddforms.MUTATIONS, *oddshop.MUTATIONS, *oddhooks.MUTATIONS, *chats.MUTATIONS]
