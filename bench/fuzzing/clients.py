"""The OAuth clients that a new shop has, and where each may have its users sent back to."""

import base64
import re
from urllib.parse import parse_qsl, quote, unquote

PAGE = "swagger-ui"
DEVICE = "petstore-cli"
CONNECTOR = "petstore-connector"
SERVICE = "demo-service"
# what tells the server, and this script, the secret of the service
SECRET_VARIABLE = "PETSTORE_DEMO_SECRET"

# the port of a loopback address may be any (RFC 8252 section 7.3)
_LOOPBACK = r"http://(localhost|127\.0\.0\.1)(:[1-9][0-9]{0,4})?"
_REGISTERED = {PAGE: re.compile(_LOOPBACK + r"/oauth2-redirect\.html"),
               CONNECTOR: re.compile(_LOOPBACK + r"/callback")}


def redirect_uri(client, chance):
    host, path = chance.choice(["localhost",
                                "127.0.0.1"]), "callback" if client == CONNECTOR else "oauth2-redirect.html"
    return f"http://{host}:{chance.choice([51234, 8000, 65535])}/{path}"


def is_registered(client, uri):
    """Whether an address, without query and fragment, is one of the client's."""
    pattern = _REGISTERED.get(client)
    return pattern is not None and pattern.fullmatch(uri) is not None


def asked(target):
    """The client that the address of a request names; none unless it names just one."""
    names = values(target, "client_id")
    return names[0] if len(names) == 1 else None


def values(target, name):
    """All values of a parameter in an address."""
    query = target.partition("?")[2].partition("#")[0]
    return [value for key, value in parse_qsl(query, keep_blank_values=True) if unquote(key) == name]


def basic(name, secret):
    """RFC 6749 section 2.3.1"""
    return "Basic " + base64.b64encode(f"{quote(name)}:{quote(secret)}".encode()).decode()


def is_origin(source):
    """Whether a policy's source is where a client may have its users sent back to."""
    return re.fullmatch(_LOOPBACK, source) is not None
