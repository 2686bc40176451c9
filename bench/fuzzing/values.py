"""Values: valid ones by schema, and odd ones. No number is ever 1, which is the protected pet's."""

import re
import struct
import uuid
import zlib

# a small pool, so that what is read, changed and deleted is often there
IDS = [*range(2, 10), *range(20, 60)]
NAMES = ["user2", "user3", *(f"fuzz{number}" for number in range(20))]
PASSWORD = "secret"
# of which at least one fits each pattern of the definitions
SAMPLES = ["75.00", "12.50", "20", "USD", "EUR", "NO", "4242424242424242", "314", "000123456789", "110000000",
           "+4712345678", "fuzzed.user"]
FORMATS = {"uri": "https://shop.example/a.png", "email": "fay@example.com"}


# for a member or a parameter that is to be left out
LEFT_OUT = object()


class Token(str):
    """A piece of JSON that is written as it stands."""


class Raw(str):
    """A piece of a form that is written as it stands."""


class Pairs(list):
    """An object whose names may repeat."""


def valid(schema, chance, name="", own=None):
    """A value that the schema allows; members that `own` names have the value that it has for them."""
    if own and name in own:
        return own[name]
    if name in ("username", "password"):
        return PASSWORD if name == "password" else chance.choice(NAMES)
    for choices in ("oneOf", "anyOf"):
        if choices in schema:
            return valid(chance.choice(schema[choices]), chance, name, own)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return chance.choice(schema["enum"])
    kind = schema.get("type", "object" if "properties" in schema else "string")
    if isinstance(kind, list):
        kind = chance.choice(kind)
    if kind == "object":
        return _object(schema, chance, own)
    if kind == "array":
        return _array(schema, chance, name, own)
    return KINDS[kind](schema, chance, name)


def _object(schema, chance, own):
    properties = schema.get("properties", {})
    required = schema.get("required", [])
    made = {name: valid(entry, chance, name, own) for name, entry in properties.items()
            if name in required or entry and not entry.get("readOnly") and chance.random() < 0.85}
    return {name: value for name, value in made.items() if value is not LEFT_OUT}


def _array(schema, chance, name, own):
    return [valid(schema.get("items", {}), chance, name, own) for _ in range(chance.randrange(1, 4))]


def _integer(schema, chance, _):
    low, high = schema.get("minimum", 2), schema.get("maximum", 60)
    fitting = [number for number in IDS if low <= number <= high]
    return chance.choice(fitting or IDS)


def _string(schema, chance, name):
    if schema.get("format") == "date-time":
        return f"20{chance.randrange(20, 40)}-{chance.randrange(2, 10):02}-20T20:{chance.randrange(20, 60)}:22.333Z"
    if schema.get("format") == "binary" or "contentMediaType" in schema:
        return picture(chance)
    if schema.get("format") == "uuid":
        return str(uuid.UUID(int=chance.getrandbits(128), version=4))
    if schema.get("format") in FORMATS:
        return FORMATS[schema["format"]]
    if "pattern" in schema:
        return chance.choice([sample for sample in SAMPLES if re.search(schema["pattern"], sample)] or SAMPLES)
    words = ["doggie", "Kätzchen", "tag2", "tag3", "available", "x" * chance.randrange(2, 40)]
    return chance.choice(words) + (name if chance.random() < 0.2 else "")


KINDS = {"null": lambda *_: None, "integer": _integer, "string": _string,
         "number": lambda *_: 2.5, "boolean": lambda _, chance, __: chance.random() < 0.5,
         "file": lambda _, chance, __: picture(chance)}

WEIRD_TEXTS = [
    "", " ", "\t", "\r\n", "\r\nSet-Cookie: a=b", "\x00", "a\x00b", "\x7f", "\x1b[2J", "\ufeff", "\ufffe", "\uffff",
    "\u202e", "\u200b", "e\u0301", "\U0001f436\U0001f408", "\U0010ffff", "İstanbul ß", "../../etc/passwd",
    "..\\..\\boot.ini", "%2e%2e%2f", "%00", "%", "%zz", "${7*7}", "{{7*7}}", "#{7*7}", "' OR 'a'='a",
    "'; DROP TABLE pets; --", "\"", "\\", "<script>alert(2)</script>", "]]>", "&amp;", "&x;", "<!--",
    "null", "NaN", "true", "abc", "-", "+", "0", "-5", "2.5", "2e3", "0x20", "٣", "२",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
    "9007199254740991", "9007199254740992", "9007199254740993", "2147483647", "2147483648",
    "18446744073709551616", "99999999999999999999999999", "available,pending,sold", ",", ",,",
    "2026-02-30T00:00:00Z", "2026-02-28T25:61:61Z", "+292278994-08-17T07:12:55.807Z", "0000-00-00"]

WEIRD_NUMBERS = [
    Token(text) for text in (
        "0", "-0", "-3", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "-9223372036854775809", "9007199254740991", "9007199254740992", "9007199254740993",
        "2147483647", "2147483648", "-2147483649", "2.5", "-2.5e3", "2e400", "-2e-400", "2E+3",
        "9" * 40, "9" * 999, "9" * 5000, "0." + "3" * 400, "2e999999999", "-2e-999999999")]

NOT_JSON = [Token(text) for text in (
    "NaN", "Infinity", "-Infinity", "+3", "03", ".5", "5.", "0x20", "2e", "--3", "TRUE", "undefined",
    "'text'", "text", "\"\\x41\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u00\"", "\"\\u0000\"",
    "\"a\nb\"", "\"a\tb\"", "/* c */ 3", "[3,]", "{\"a\":3,}", "{,}", "[", "{", "]", "}", "\"", "")]


def odd(chance):
    """Anything that JSON can say, and some things that it cannot."""
    kind = chance.randrange(9)
    if kind == 0:
        return None
    if kind == 1:
        return chance.random() < 0.5
    if kind == 2:
        return chance.choice(WEIRD_NUMBERS)
    if kind == 3:
        return chance.choice(NOT_JSON)
    if kind == 4:
        return chance.choice([[], {}, [None], [[]], {"": None}, {"id": {}}, ["a"], [3, "a", None]])
    if kind == 5:
        return long_text(chance)
    if kind == 6:
        return deep(chance)
    return chance.choice(WEIRD_TEXTS)


def odd_patch(chance):
    """A merge patch of what nobody may change, or what is no member, or has a value that it must not have."""
    return chance.choice([
        {"role": "staff"}, {"id": None}, {"username": None}, {"username": "admin"}, {"preferences": None},
        {"preferences": []}, {"preferences": {"theme": None}}, {"preferences": {"x": {"y": None}}},
        {"favoritePets": None}, {"favoritePets": [{"id": 2}]}, {"createdAt": None}, {"updatedAt": "x"},
        {"tenantId": ""}, {"password": "abc"}, {"hash": "x"}, {"scopes": []}, {"~2/~": 2}, {"": None},
        {"email": chance.choice(WEIRD_TEXTS)}, {"firstName": chance.choice(WEIRD_TEXTS)},
        {"phone": chance.choice(["+0", "+", "+47 22", "4712345678", "+" + "4" * 16])},
        {"locale": chance.choice(["x", "de_CH", "en-" + "a" * 40, "i-klingon", "\u0130", "und", "en-u-x"])},
        {"timeZone": chance.choice(["Mars/Olympus", "../../etc/passwd", "GMT+99", "+02:00", "Z", "europe/oslo"])},
        {"avatarUrl": chance.choice(["javascript:x", "file:///etc/passwd", "http://", "https://a b", "//x",
                                     "http://[::", "x" * 3000])},
        {"username": chance.choice(["STAFF", "customer", "user2", " staff", "a" * 51, "ab", "\u017ftaff", "a\x00b"])}])


def long_text(chance):
    # long ones are rare: what is stored comes back in lists
    size = chance.choice([256, 300, 1000, 4096] * 8 + [65_536, 262_143, 262_144, 262_145])
    return chance.choice("xé🐶<&\\\"\x02") * size


def deep(chance):
    depth = chance.choice([20, 60, 63, 64, 65, 100, 600, 5000, 50_000])
    opening, closing = chance.choice([("[", "]"), ('{"a":', "}")])
    inner = "" if opening == "[" else "2"
    ends = closing * depth if chance.random() < 0.8 else ""
    return Token(opening * depth + inner + ends)


def _png(width, height):
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))
    rows = (b"\x00" + b"\x80\x40\x20" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


PNG = _png(3, 2)
GIF = (b"GIF89a\x02\x00\x02\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\x02\x00\x02\x00"
       b"\x00\x02\x03\x84\x5f\x05\x00;")


def _claims(width, height):
    """A PNG whose header claims a size that its data do not have."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return PNG[:12] + header + struct.pack(">I", zlib.crc32(header)) + PNG[33:]


def picture(chance):
    """A small picture that is valid."""
    return chance.choice([PNG, PNG, GIF, _png(40, 30)])


def odd_picture(chance):
    whole = picture(chance)
    cut = whole[: chance.randrange(len(whole))]
    flipped = bytearray(whole)
    flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
    return chance.choice([
        cut, bytes(flipped), whole + b"<script>", _claims(60_000, 60_000), _claims(0, 0),
        _claims(2**31 - 2, 3), b"", b"\x00", b"text", b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xff\xd8\xff\xe0", b"RIFF\x20\x00\x00\x00WEBPVP8 ", b"GIF89a", b"\x89PNG\r\n\x1a\n",
        b"%PDF-2.5", b"PK\x03\x04", whole * 50])
