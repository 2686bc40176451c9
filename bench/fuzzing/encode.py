"""Values as bytes: JSON, XML, forms and multipart."""

import json
from urllib.parse import quote, quote_plus
from xml.sax.saxutils import escape

from fuzzing.values import Pairs, Raw, Token

BOUNDARY = "----fuzz-boundary"


def members(value):
    """Names and values; what a mutation made of a list of them may hold other things, too."""
    if isinstance(value, dict):
        return list(value.items())
    return [pair for pair in value if isinstance(pair, tuple) and len(pair) == 2]


def json_text(value):
    """JSON, with tokens as they stand and names that may repeat."""
    if isinstance(value, Token):
        return str(value)
    if isinstance(value, (dict, Pairs)):
        return "{" + ",".join(f"{json.dumps(str(k))}:{json_text(v)}" for k, v in members(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(json_text, value)) + "]"
    if isinstance(value, bytes):
        return json.dumps(value.decode("latin-1"))
    return json.dumps(value, ensure_ascii=False)


def xml_text(value, schema, name):
    """XML as the schema's `xml` members want it."""
    if isinstance(value, list) and not isinstance(value, Pairs):
        entries = schema.get("items", {})
        inner = "".join(xml_text(entry, entries, entries.get("xml", {}).get("name", "item"))
                        for entry in value)
    elif isinstance(value, (dict, Pairs)):
        known = schema.get("properties", {})
        inner = "".join(xml_text(entry, known.get(key, {}), key) for key, entry in members(value))
    else:
        inner = escape(plain(value))
    return f"<{name}>{inner}</{name}>"


def plain(value):
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else json_text(value)


def pairs_of(value):
    """A value as the fields of a form: lists repeat their name."""
    if not isinstance(value, (dict, Pairs)):
        return [("value", value)]
    found = []
    for name, entry in members(value):
        found += [(name, part) for part in entry] if isinstance(entry, list) else [(name, entry)]
    return found


def form_text(value):
    return "&".join(f"{quote_plus(str(name), errors='replace')}="
                    f"{entry if isinstance(entry, Raw) else quote_plus(plain(entry), errors='replace')}"
                    for name, entry in pairs_of(value))


def multipart(value, filename="cat.png"):
    parts = b""
    for name, entry in pairs_of(value):
        parts += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"'.encode()
        if isinstance(entry, bytes):
            parts += b'; filename="' + utf8(filename) + b'"\r\nContent-Type: image/png'
        parts += b"\r\n\r\n" + (entry if isinstance(entry, bytes) else utf8(plain(entry))) + b"\r\n"
    return parts + f"--{BOUNDARY}--\r\n".encode()


def body(media, schema, value):
    """A value in a media type, as bytes, and the Content-Type to send."""
    if "xml" in media:
        root = schema.get("xml", {}).get("name", "list" if isinstance(value, list) else "Pet")
        return utf8(xml_text(value, schema, root)), media
    if media == "multipart/form-data":
        return multipart(value), f"{media}; boundary={BOUNDARY}"
    if "urlencoded" in media:
        return utf8(form_text(value)), media
    if isinstance(value, bytes):
        return value, media
    return utf8(json_text(value)), media


def utf8(text):
    return text.encode("utf-8", "surrogatepass")


def segment(value):
    return quote(plain(value), safe="", errors="replace")
