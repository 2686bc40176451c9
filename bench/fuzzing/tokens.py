"""Access tokens that must open nothing, and other odd ways to show credentials."""

import base64
import json

HEADERS = [
    {"alg": "none"}, {"alg": "None"}, {"alg": ""}, {"alg": None}, {"alg": 3}, {"alg": ["ES256"]}, {},
    {"alg": "HS256"}, {"alg": "RS256"}, {"alg": "PS512"}, {"alg": "ES512"}, {"alg": "EdDSA"}, {"alg": "dir"},
    {"alg": "ES256"}, {"alg": "ES256", "typ": "at+jwt"}, {"typ": "at+jwt"}, {"alg": "RSA-OAEP", "enc": "A256GCM"}]
MORE = [
    {"kid": "../../../dev/null"}, {"kid": "' OR 'a'='a"}, {"kid": ""}, {"kid": None}, {"kid": 3}, {"kid": "k" * 3000},
    {"kid": "\x00"}, {"jku": "http://127.0.0.2:9/keys"}, {"x5u": "file:///etc/passwd"}, {"crit": ["b64"], "b64": False},
    {"crit": ["x"]}, {"crit": []}, {"zip": "DEF"}, {"cty": "JWT"}, {"typ": "JWT"}, {"x5c": ["AAAA"]}, {"typ": 3},
    {"jwk": {"kty": "EC", "crv": "P-256", "x": "AAAA", "y": "AAAA"}}, {"jwk": "x"}, {"epk": {}}, {"p2c": 2_000_000_000}]
CLAIMS = [
    {"exp": 99999999999}, {"exp": "never"}, {"exp": 10**400}, {"exp": -5}, {"exp": None}, {"exp": 2.5},
    {"nbf": 99999999999}, {"iat": {}}, {"sub": "00000000-0000-0000-0000-000000000000"}, {"sub": "staff"},
    {"sub": None}, {"sub": ["a"]},
    {"tenant": "80000000-0000-4000-8000-000000000000"}, {"tenant": "x"}, {"aud": []}, {"aud": ["a", 3]}, {"aud": "x"},
    {"iss": "http://evil.example"}, {"iss": 3}, {"scope": "write:pets"}, {"scope": ["write:pets"]}, {"sid": "x"},
    {"sid": None}, {"jti": "x" * 5000}, {"client_id": {}}, {"role": "staff"}, {"cnf": {"jkt": "x"}}]
SIGNATURES = [b"", b"\x00", b"\x00" * 64, b"\xff" * 64, b"\x00" * 63 + b"\x02", b"s" * 32, b"s" * 256,
              b"\x30\x06\x02\x01\x02\x02\x01\x02"]
NOT_TOKENS = [
    "x", "", ".", "..", "...", "a.b.c", "a.b", "e30.e30.", "e30.e30.e30", "e30.e30.e30.e30.e30", "null", "-2", "2.5",
    "9" * 18, "9" * 19, "9" * 5000, "=", "====", "%00", "x y", "\xff", "\xe9.\xe9.\xe9", "'; --", "special-key",
    "x" * 7000, "." * 3000, "a." * 2000, "eyJ" * 300, "bnVsbA.bnVsbA.bnVsbA", "W10.W10.W10", "x" * 20_000]


def broken(token, chance):
    """A token that is none of the server's, made from one that is."""
    return chance.choice([_cut, _flipped, _shuffled, _other_header, _more_header, _other_claims,
                          _other_signature, _not_encoded, _no_token])(token, chance)


def _no_token(_, chance):
    return chance.choice(NOT_TOKENS)


def _cut(token, chance):
    return token[: chance.randrange(len(token) - 2)]


def _flipped(token, chance):
    # the last characters may have bits that do not count
    place = chance.randrange(len(token) - 2)
    other = chance.choice([letter for letter in "AZaz09-_.+/=" if letter != token[place]])
    return token[:place] + other + token[place + 1:]


def _shuffled(token, chance):
    header, claims, signature = token.split(".")
    return chance.choice([
        f"{header}.{claims}", f"{header}.{claims}.", f"{header}..{signature}", f".{claims}.{signature}",
        f"{header}.{header}.{signature}", f"{claims}.{header}.{signature}", f"{token}.{signature}",
        f"{token}.{claims}.{signature}", token * 2, token * 30, token[::-1], token.upper(),
        f"{header}.{claims}.{signature * 100}"])


def _with(token, header=None, claims=None, signature=None):
    parts = token.split(".")
    for place, value in ((0, header), (1, claims), (2, signature)):
        if value is not None:
            data = value if isinstance(value, bytes) else json.dumps(value).encode()
            parts[place] = base64.urlsafe_b64encode(data).rstrip(b"=").decode()
    return ".".join(parts)


def _read(part):
    return json.loads(base64.urlsafe_b64decode(part + "=="))


def _other_header(token, chance):
    return _with(token, header=chance.choice(HEADERS), signature=chance.choice(SIGNATURES))


def _more_header(token, chance):
    return _with(token, header={**_read(token.split(".")[0]), **chance.choice(MORE)})


def _other_claims(token, chance):
    return _with(token, claims={**_read(token.split(".")[1]), **chance.choice(CLAIMS)})


def _other_signature(token, chance):
    return _with(token, signature=chance.choice(SIGNATURES))


def _not_encoded(token, chance):
    data = chance.choice([
        b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"a":' * 3000, b"[" * 3000, b'{"alg":"ES256","alg":"none"}',
        b'{"alg":"ES256"} x', b" " * 3000, b'{"exp":2e999999999}', b'{"alg":"\xc9"}'])
    return _with(token, **{chance.choice(["header", "claims"]): data})


def odd_ways(token, chance):
    """Headers that show a good token in a way that may be taken or refused."""
    good, bad = ("Authorization", f"Bearer {token}"), ("Authorization", f"Bearer {broken(token, chance)}")
    return chance.choice([
        [good, bad], [bad, good], [good, good], [good] * 20, [("Authorization", f"Bearer {token}, Bearer {token}")],
        [("Authorization", f"bearer {token}")], [("Authorization", f"Bearer  {token} ")],
        [("Authorization", f"Bearer\t{token}")], [("Authorization", f'Bearer "{token}"')],
        [("Authorization", f"Bearer{token}")],
        [("Authorization", f"Token {token}")], [("Authorization", f"Basic {token}")], [("Authorization", token)],
        [("Authorization", "Bearer")], [("Authorization", "")], [("Authorization", "Basic YTpi"), good],
        [("Authorization", 'Digest username="a", realm="' + "r" * 3000 + '"')], [("Authorization", f"DPoP {token}")],
        [("Cookie", f"petstore_session={token}")], [("Cookie", "petstore_session=22; petstore_session=23"), good],
        [("Cookie", "; ".join(f"petstore_session={number}" for number in range(20, 60)))], [("api_key", token)],
        [("api_key", "special-key"), good], [("api_key", "22"), bad], [("Proxy-Authorization", f"Bearer {token}")]])
