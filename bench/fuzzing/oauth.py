"""What the server has for programs besides its editions, and describes in none of their definitions:
the endpoints of OAuth 2, and the keys that tokens are checked with. What follows a `#` in a path only
tells apart what is done there in several ways."""

import re

FORM = "application/x-www-form-urlencoded"
# in their form errors are told, whatever was sent; at /refresh, when it was a form
FORM_PATHS = ("/token", "/revoke", "/introspect", "/device/authorize")
JSON_PATHS = ("/refresh", "/userinfo", "/oauth", "/.well-known/oauth-authorization-server",
              "/.well-known/openid-configuration")
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
# who a client is, in the header or in the form
CLIENT = ("client_id", "client_secret")
BEARER = [{"bearerAuth": []}]


def form(required, optional=()):
    """A body with these fields; the visitor says what is in them."""
    properties = {name: {"type": "string"} for name in (*required, *optional)}
    return {"content": {FORM: {"schema": {
        "type": "object", "required": list(required), "properties": properties}}}}


def _json(operation, security=()):
    return {"operationId": operation, "security": list(security),
            "responses": {"200": {"content": {"application/json": {}}}}}


def _post(operation, required, optional=()):
    header = {"name": "Authorization", "in": "header", "required": True, "schema": {"type": "string"}}
    return {"post": {**_json(operation), "parameters": [header], "requestBody": form(required, optional)}}


DESCRIPTION = {"paths": {
    "/refresh": {"post": {
        **_json("refresh"),
        "requestBody": {"content": {
            "application/json": {"schema": {
                "type": "object", "required": ["refreshToken"],
                "properties": {"refreshToken": {"type": "string"}}}},
            # RFC 6749 section 6
            FORM: {"schema": {
                "type": "object", "required": ["grant_type", "refresh_token"],
                "properties": {
                    "grant_type": {"type": "string", "enum": ["refresh_token"]},
                    "refresh_token": {"type": "string"},
                    "scope": {"type": "string", "enum": ["read:pets", "read:user write:user"]}}}}}}}},
    "/oauth/jwks": {"get": {
        "operationId": "keySet",
        "responses": {"200": {"content": {"application/jwk-set+json": {}}}}}},
    "/token#code": _post("tokenForCode", ["grant_type", "code", "redirect_uri", "client_id", "code_verifier"]),
    "/token#refresh": _post("tokenForRefreshToken", ["grant_type", "refresh_token", "client_id"], ["scope"]),
    "/token#client": _post("tokenForClient", ["grant_type", *CLIENT], ["scope"]),
    "/token#device": _post("tokenForDevice", ["grant_type", "device_code", "client_id"]),
    "/revoke": _post("revoke", ["token", *CLIENT], ["token_type_hint"]),
    "/introspect": _post("introspect", ["token", *CLIENT], ["token_type_hint"]),
    "/device/authorize": _post("authorizeDevice", ["client_id"], ["scope"]),
    "/userinfo": {"get": _json("userInfo", BEARER), "post": _json("postUserInfo", BEARER)},
    "/userinfo#form": {"post": {**_json("userInfoByForm"), "requestBody": form(["access_token"])}},
    "/.well-known/oauth-authorization-server": {"get": _json("metadata")},
    "/.well-known/openid-configuration": {"get": _json("openidMetadata")}}}

# RFC 6749 section 5.2
_DESCRIPTION = re.compile(r"[\x20\x21\x23-\x5b\x5d-\x7e]+")


def is_description(text):
    """Whether an `error_description` has the characters that it may have."""
    return isinstance(text, str) and _DESCRIPTION.fullmatch(text) is not None


def is_below(path, roots):
    return any(path == root or path.startswith(root + "/") for root in roots)
