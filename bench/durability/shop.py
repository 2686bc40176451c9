"""Where the two editions keep what the clients write, and how a value is recognised."""

import re
import zlib
from datetime import datetime

BASES = {"v2": "/v2", "v3": "/api/v3"}
PATHS = {"pet": "/pet", "order": "/store/order", "user": "/user"}


def collection(key_or_edition, kind=None):
    edition = key_or_edition if kind else key_or_edition.edition
    return BASES[edition] + PATHS[kind or key_or_edition.kind]


def path(key):
    return f"{collection(key)}/{key.id}"


def pet(number, token, status):
    """A pet whose members all carry the same token, so that half of one is recognised."""
    return {"id": number, "category": {"id": 1 + zlib.crc32(token.encode()) % 9, "name": token},
            "name": token, "photoUrls": [f"http://localhost/{token}", token],
            "tags": [{"id": 1, "name": token}], "status": status}


def is_whole(value):
    token = value.get("name", "")
    return value == pet(value.get("id"), token, value.get("status"))


def order(number, chance):
    return {"id": number, "petId": chance.randrange(1, 10), "quantity": chance.randrange(1, 1000),
            "shipDate": f"2026-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
                        f"T10:11:12.{chance.randrange(1000):03}Z",
            "status": chance.choice(["placed", "approved", "delivered"]),
            "complete": chance.random() < 0.5}


def user(name, number, token):
    return {"id": number, "username": name, "firstName": token, "lastName": f"of {token}",
            "email": f"{token}@example.org", "password": f"secret {token}", "phone": "123",
            "userStatus": number % 7}


def same(expected, seen):
    """Whether all that was sent is what is seen; dates as moments, as the editions write them
    differently."""
    return set(expected) <= set(seen) and all(
        _moment(seen[name]) == _moment(value) if name == "shipDate" else seen[name] == value
        for name, value in expected.items())


def _moment(text):
    text = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", str(text)).replace("Z", "+00:00")
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return text
