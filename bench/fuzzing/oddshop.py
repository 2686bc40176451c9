"""What is done to requests of the Modern edition to make them odd in ways of its own; see `mutations`."""

import uuid
from urllib.parse import quote

from fuzzing import payments, targets
from fuzzing.values import Pairs, Token

AMOUNTS = ["-2", "-0.00", "0", "0.00", "2e3", "2E-3", "2.345", "2.34567", "NaN", "Infinity", "9" * 13, "9" * 30,
           "9" * 5000,
           ".5", "5.", "+5", " 5", "5 ", "5,00", "0x20", "\u0665", "", "75.00\x00", "007", "999999999999.9999",
           Token("75.00"), Token("75"), Token("2e400"), Token("-5"), None, True, [], {"amount": "75.00"}, 75]
CURRENCIES = ["JPY", "BHD", "XXX", "XTS", "XAU", "usd", "US", "USDX", "", "\u00dcSD", "CLF", "ZZZ", None, 840, [],
              "US\x00"]
AGES = [-2, 2.5, "20", 2**31 - 2, 2**31, 2**63, True, None, "", Token("2e400"), Token("2.0"), Token("2e0"), [], {}]
WORDS = ["available", "adopted", "SOLD", "DRAGON", "dog", "DOG ", " DOG", "", None, 3, True, [], ["DOG"], "DOG,CAT",
         "\u0130"]
# searches read words, and have a language of their own
SEARCHES = ["\"", "\"\"", "*", "a*", "NEAR(a b)", "a AND", "OR", "NOT a", "name:a", "^a", "-a", "(", ")", "{a b}: c",
            "a + b",
            "%", "_", "\\", "'", "a' OR 'a'='a", "a\x00b", "\ud800", "\U0001f436", "\u0130\u0131", "e\u0301", "a:*",
            "a & b",
            "a | b", "!a", "<->", "a <-> b", ":*", "&", "a b " * 50, "x" * 200, "x" * 201, "\u00e9" * 200, " ", "\t",
            "\u202e",
            "\ufdfa" * 60, "-", "--", "/*", ";", "$$", "?", "?2", ":a", "@a", "#"]
PHOTOS = ["javascript:alert(2)", "file:///etc/passwd", "http://169.254.169.254/latest", "data:text/html,x", "//x/y", "",
          "https://", "https://a b", "https://u:p@x/", "x" * 3000, None, 3, "https://x/\r\nX-fuzzed: 2",
          "https://\u2460.x/",
          "http://[::", "https://x/\x00", "ftp://x/y", "https://x:99999/", "https://" + "x" * 300,
          {"url": "https://x/"}]
TIMES = ["", "x", "2026-02-30T00:00:00Z", "2026-11-20", "2026-11-20T24:00:00Z", "2026-11-20T20:20:60Z",
         "-292275055-05-16",
         "2026-11-20T20:20:20", "2026-11-20T20:20:20+99:00", "2026-11-20T20:20:20.123456789012Z",
         "9999-12-31T23:59:59Z",
         "+10000-01-02T00:00:00Z", "0000-01-02T00:00:00Z", "1795301365", 1795301365, None, "2026-11-20T20:20:20Z\x00"]
NUMBERS = ["0", "-2", "101", "1000000000", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808",
           "9" * 400, "2.5", "abc", "", " 2", "+2", "02", "0x2", "\u0662", "2e2", "NaN", "null", "2,3", "2\x00"]
SORTS = ["price;drop", "-", "--price", "+price", "price,name", "PRICE", "", "id", "tenantId", "price desc",
         "-price,-name",
         "(select 2)", "p" * 3000, "price\x00", "'"]
CURSORS = ["", "x", "%", "MWEy", "====", "-", "\u00e9", "A" * 3000, "MWEyLjhHYk9tdy5hVzV6", "AAAA", "null", "e30",
           "//8",
           "..", "MS4yLjM", "MS4uLg==", "MS4yLjMuNC41LjYuNw"]
PREFERENCES = ["return=none", "return", "return=minimal, return=representation", "return=\"minimal\"", "=", ";", "\"",
               ",",
               "respond-async", "wait=-2", "wait=" + "9" * 400, "return=minimal;" * 300, "RETURN=MINIMAL", "\xff",
               "x" * 3000]
KEYS = ["", " ", "\"a\"", "\"", "a b", "\xe9", "\xff\xfe", "k" * 255, "k" * 256, "k" * 3000, "../../x", "'; --",
        "a,b", "\t",
        "\x7f", "key", "key"]
ACCEPTS = ["application/jsonl", "application/jsonl, */*;q=0.2", "text/html", "text/html;q=0.2, application/json",
           "application/jsonl;q=0", "application/x-ndjson", "application/json-seq", "text/html;level=2", "image/png",
           "application/problem+json", "application/jsonl; charset=utf-16", "text/csv", "application/jsonl;q=abc"]
MEMBERS = {"id": str(uuid.UUID(int=2)), "createdAt": "2026-02-02T02:02:02Z", "updatedAt": None,
           "userId": str(uuid.UUID(int=2)),
           "tenantId": str(uuid.UUID(int=0x80000000000040008000000000000000)), "status": "DELIVERED", "version": 2,
           "role": "staff", "scopes": ["write:pets"], "price": "0.02", "totalAmount": "0.02", "paymentId": "x",
           "links": [],
           "refundedAmount": "75.00", "isAdmin": True, "number": 2, "photoUrls": ["x"], "category": {"id": 2}}
# members by what they hold
HOLDS = {**dict.fromkeys(["price", "amount", "totalAmount", "priceRange.min", "priceRange.max"], AMOUNTS),
         "currency": CURRENCIES, **dict.fromkeys(["ageMonths", "ageRange.min", "ageRange.max"], AGES),
         **dict.fromkeys(["species", "status", "size", "gender"], WORDS), "q": SEARCHES,
         "callbackUrl": [*PHOTOS, *targets.NEVER], "timestamp": TIMES, "petId": ["", "2", None, str(uuid.UUID(int=0)),
                                                                                 "{}", 2, "x" * 3000],
         "breed": SEARCHES, "color": SEARCHES, "name": ["", " ", "x" * 51, "\U0001f436" * 51, "\x00", "\ud800", None,
                                                        3],
         "description": ["", "x" * 5001, "\x00", "\ud800", None], "medicalInfo": [None, [], "x", {"x": 2}],
         "healthNotes": ["", "x" * 2001, "\x00"], "reason": ["", " ", "x" * 101, "\x00", None, 3],
         "photos": [None, {}, "x", [], [None], [[]], ["https://x/a.png"] * 101], "goodWithKids": ["true", 2, None],
         "field": SORTS, "order": ["asc", "", "DESC;", None, 3], "page": AGES, "limit": [*AGES, 0, 101, 10**9],
         "additionalMetadata": ["", "x" * 1001, "\x00", "\ud800", "x" * 200_000]}
QUERIES = {**dict.fromkeys(["page", "limit", "ageMin", "ageMax"], NUMBERS), "sort": SORTS, "cursor": CURSORS,
           **dict.fromkeys(["priceMin", "priceMax"], [text for text in AMOUNTS if type(text) is str]),
           **dict.fromkeys(["q", "breed", "color"], SEARCHES),
           **dict.fromkeys(["from", "to"], [str(time) for time in TIMES]),
           **dict.fromkeys(["goodWithKids", "vaccinated"], ["TRUE", "yes", "", "2", "true,false", "null"]),
           **dict.fromkeys(["species", "status", "size", "gender"], [
               "DRAGON", "dog", "", ",", "DOG,,CAT", "DOG,DOG", "DOG%2CCAT", "DOG;CAT", ",".join(["DOG"] * 2000),
               "\x00"]),
           **dict.fromkeys(["petId", "userId"], ["", "x", "2", str(uuid.UUID(int=0)), "x" * 3000])}


def _put(draft, name, value):
    """Where the member is, at any depth; or, where it is not, at the top."""
    holders = [draft.value]
    for holder in holders:
        if isinstance(holder, dict):
            if name in holder:
                holder[name] = value
                return
            holders += holder.values()
    draft.value[name] = value


def odd_member(draft, chance):
    """A value that breaks a rule of the shop, in a member that has such a rule."""
    known = list(draft.schema.get("properties", {}))
    known += ["q", "field", "page", "limit", "healthNotes"] if "criteria" in known else []
    name = chance.choice([name for name in known if name in HOLDS] or list(HOLDS))
    _put(draft, name, chance.choice(HOLDS[name]))


def odd_photo(draft, chance):
    draft.value["photos"] = [chance.choice(PHOTOS) for _ in range(chance.choice([1, 2, 99, 100, 101, 1000]))]


def odd_range(draft, chance):
    criteria = draft.value.setdefault("criteria", {})
    if isinstance(criteria, dict):
        name, odd = chance.choice([("ageRange", AGES), ("priceRange", AMOUNTS)])
        criteria[name] = {bound: chance.choice(odd) for bound in ("min", "max")}


def odd_source(draft, chance):
    draft.value["source"] = chance.choice([payments.odd_source(chance)] * 8 + [
        None, [], "card", {}, {"object": "card"}, [payments.card(chance)],
        {**payments.account(chance), **payments.card(chance)}])


def more_members(draft, chance):
    """What is not the sender's to say."""
    for name in chance.sample(list(MEMBERS), chance.choice([1, 1, 2, 5])):
        draft.value[name] = MEMBERS[name]


def null_member(draft, chance):
    name = chance.choice(list(draft.schema.get("properties", {})) or ["x"])
    draft.value[name] = None


def odd_condition(draft, chance):
    """Another parameter of a list, or the same twice."""
    name = chance.choice([one.name for one in draft.operation.parameters if one.name in QUERIES])
    value = quote(chance.choice(QUERIES[name]), safe="%", errors="replace")
    if chance.random() < 0.7:
        draft.query = [pair for pair in draft.query if pair[0] != name]
    draft.query += [(name, value)] * chance.choice([1, 1, 1, 2])


def other_id(draft, chance):
    """The id of another thing, of another kind, or in another form."""
    known = [one for ids in draft.visitor.shop.known.values() for one in ids if isinstance(one, str)]
    name = chance.choice(list(draft.variables))
    own = draft.variables[name]
    draft.variables[name] = chance.choice([
        *known[-6:], draft.visitor.id, own.upper(), own.replace("-", ""), own[:-2], own + "0", "{" + own + "}",
        own + "%00",
        "urn:uuid:" + own, "2-2-2-2-2", str(uuid.UUID(int=0)), str(uuid.UUID(int=2**128 - 2)), "search", "payments"])


def odd_key(draft, chance):
    """A key for a request, that is none, or was the key of another one."""
    _header(draft, "Idempotency-Key", chance.choice(KEYS), chance)


def odd_preference(draft, chance):
    _header(draft, "Prefer", chance.choice(PREFERENCES), chance)


def other_tag(draft, chance):
    """The entity tag of something else."""
    tags = [tag for tag in draft.visitor.shop.etags.values() if tag] or ['"2"']
    tag = chance.choice(tags[-9:])
    _header(draft, chance.choice(["If-Match", "If-None-Match"]), chance.choice(
        [tag, f"W/{tag}", f"{tag}, {tag}", f'"x", {tag}', tag.strip('"'), f"{tag},*", f'"{tag}"', '"0"', '"-2"',
         '"9' + "9" * 30 + '"']),
            chance)


def _header(draft, name, value, chance):
    if chance.random() < 0.8:
        draft.headers = [pair for pair in draft.headers if pair[0] != name]
    draft.headers.append((name, value))


def other_form(draft, chance):
    draft.accept = chance.choice(ACCEPTS)


def _is_modern(draft):
    return draft.operation.edition == "modern"


def _has_object(draft):
    return _is_modern(draft) and isinstance(draft.value, dict) and not isinstance(draft.value, Pairs)


def _has_member(name):
    return lambda draft: _has_object(draft) and name in draft.schema.get("properties", {})


def _has_conditions(draft):
    return _is_modern(draft) and any(one.name in QUERIES for one in draft.operation.parameters)


def _takes(*names):
    return lambda draft: _is_modern(draft) and any(one.name in names for one in draft.operation.parameters)


def _has_id(draft):
    return _is_modern(draft) and bool(draft.variables)


MUTATIONS = [
    *[(odd_member, _has_object)] * 6, (odd_photo, _has_member("photos")), *[(odd_range, _has_member("criteria"))] * 3,
    *[(odd_source, _has_member("source"))] * 6, (more_members, _has_object), (more_members, _has_object),
    (null_member, _has_object), *[(odd_condition, _has_conditions)] * 8, (other_id, _has_id), (other_id, _has_id),
    *[(odd_key, _takes("Idempotency-Key"))] * 2, (odd_preference, _takes("Prefer")),
    *[(other_tag, _takes("If-Match", "If-None-Match"))] * 2, (other_form, _is_modern)]
