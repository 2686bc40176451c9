"""What the server has for people: pages and their forms, which are described in no definition."""

from fuzzing.oauth import form

ROOTS = ("/authorize", "/oauth/authorize", "/sign-in", "/sign-up", "/sign-out", "/device", "/account")
FORM_TOKEN = "form_token"
# only who is signed in; the cookie says so
SIGNED_IN = [{"signInCookie": []}]
# only a form of the server's own, made for who has the cookie
OWN_FORM = [{"formToken": []}]
ASKED = ["response_type", "client_id", "redirect_uri"]
ASKED_MORE = ["scope", "state", "code_challenge", "code_challenge_method", "nonce", "prompt", "max_age",
              "login_hint", "response_mode"]
ACCOUNT = ["username", "email", "firstName", "lastName", "password"]


def _query(*names):
    # whether one is there is the visitor's choice
    return [{"name": name, "in": "query", "required": True, "schema": {"type": "string"}} for name in names]


def _page(operation, names=(), security=()):
    return {"operationId": operation, "parameters": _query(*names), "security": list(security),
            "responses": {"200": {"content": {"text/html": {}}}}}


def _form(operation, fields, names=(), security=OWN_FORM):
    return {**_page(operation, names, security), "requestBody": form(fields)}


def _authorization(suffix):
    asked = [*ASKED, *ASKED_MORE]
    return {"get": _page(f"authorize{suffix}", asked, SIGNED_IN),
            "post": _form(f"consent{suffix}", [FORM_TOKEN, "decision"], asked)}


DESCRIPTION = {"paths": {
    "/authorize": _authorization(""),
    # OpenID Connect Core 1.0 section 3.1.2.1
    "/authorize#posted": {"post": _form("postedAuthorize", [*ASKED, *ASKED_MORE], security=())},
    "/oauth/authorize": _authorization("Implicitly"),
    "/sign-in": {"get": _page("signInPage", ["return"]),
                 "post": _form("signIn", [FORM_TOKEN, "username", "password"], ["return"])},
    "/sign-up": {"get": _page("signUpPage", ["return"]),
                 "post": _form("signUp", [FORM_TOKEN, *ACCOUNT], ["return"])},
    "/sign-out": {"get": _page("signOutPage"), "post": _form("signOut", [FORM_TOKEN])},
    "/device": {"get": _page("devicePage", ["user_code"], SIGNED_IN),
                "post": _form("deviceCode", [FORM_TOKEN, "user_code"])},
    "/device#decide": {"post": _form("deviceDecision", [FORM_TOKEN, "user_code", "decision"])},
    "/account": {"get": _page("accountPage", ["ended"], SIGNED_IN)},
    "/account#session": {"post": _form("endSession", [FORM_TOKEN, "session"])},
    "/account#app": {"post": _form("endApp", [FORM_TOKEN, "app"])}}}
