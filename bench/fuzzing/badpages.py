"""What the bad server has of an OAuth 2 server: good, but for one thing."""

import html
from urllib.parse import parse_qsl, quote, unquote, urlencode

from fuzzing import clients, signins
from fuzzing.oauth import FORM

FAULTS = {
    "private key": "the answer has a member 'd'",
    "problem for a form": "without the edition's error form",
    "leads anywhere": "which is no address of the client's",
    "returns anywhere": "which is no address of the client's",
    "token in the query": "in the wrong part of the address",
    "no issuer": "is not told the issuer",
    "other state": "the client is told the state",
    "quotes to the client": "the client is told 'access_denied'",
    "no consent": "a code or a token without a form",
    "split header": "the header has",
    "quotes in an error": "without the edition's error form",
    "unknown error": "without the edition's error form",
    "kept error": "without the edition's error form",
    "kept answer": "that caches may keep",
    "kept page": "cache-control is",
    "framed": "x-frame-options is",
    "framed by policy": "the policy says frame-ancestors",
    "scripts": "the policy says script-src",
    "forms lead anywhere": "the policy lets forms lead to",
    "not escaped": "the page has ",
    "scripted link": "the page has <a href=",
    "shown password": "the answer repeats a password or a token",
    "any form": "for credentials that open nothing",
    "any site": "for credentials that open nothing",
    "any verifier": "for credentials that open nothing",
    "any cookie": "for credentials that open nothing",
    "cookie for scripts": "lacks httponly",
    "cookie for other sites": "lacks samesite=lax"}
SIGN_INS = ("/sign-in", "/sign-up")
# what a client shows, and what it is
GRANTS = {"code": "code", "refresh": "refresh_token", "device": "device_code"}
CLIENT_SECRET = "a-secret-of-the-bad-server"


class OauthPart:
    """A part of the bad server's handler, which has what is used here and not defined."""

    def program(self):
        """Answers an OAuth client."""
        if self.command != "POST":
            return self.fail(405, [("Allow", "POST")])
        fields = dict(parse_qsl(self.body))
        if not self.is_form() or not self.is_known(fields):
            return self.fail(401, [("WWW-Authenticate", "Basic")])
        if self.plain == "/device/authorize":
            return self.tell({"device_code": self.secret("device"), "user_code": "BCDF-GHJK"})
        if self.plain != "/token":
            return self.tell({"active": False})
        if not self.is_good(fields):
            return self.fail(400)
        return self.tell({"access_token": self.access_token(), "refresh_token": self.secret("refresh")})

    def is_good(self, fields):
        if fields.get("grant_type") == "client_credentials":
            return fields.get("client_id") not in (clients.PAGE, clients.DEVICE)
        kind, shown = next(((kind, fields[name]) for kind, name in GRANTS.items() if name in fields), ("", ""))
        # the code ends with the challenge that it was asked for with
        verified = kind != "code" or shown.endswith(
            signins.challenge(fields.get("code_verifier", ""))["code_challenge"])
        return shown.startswith(kind) and shown in self.tokens and (verified or self.fault == "any verifier")

    def is_known(self, fields):
        shown = self.headers["Authorization"]
        if shown is None and fields.get("client_id") in (clients.PAGE, clients.DEVICE):
            return True
        return (shown == clients.basic(clients.SERVICE, CLIENT_SECRET)
                or fields.get("client_secret") == CLIENT_SECRET)

    def tell(self, value):
        kept = self.fault == "kept answer" and "access_token" not in value
        return self.send(200, value, headers=[] if kept else [("Cache-Control", "no-store")])

    def refuse_program(self, status, headers):
        description = 'The "x" is wrong' if self.fault == "quotes in an error" else "It is wrong"
        error = "server_error" if self.fault == "unknown error" else "invalid_request"
        return self.send(status, {"error": error, "error_description": description}, headers=[
            *([] if self.fault == "kept error" else [("Cache-Control", "no-store")]), *headers])

    def secret(self, kind, end=""):
        type(self).count += 1
        made = f"{kind}-{self.count:040}{end}"
        self.tokens.add(made)
        return made

    # pages

    def show(self, status, main, headers=()):
        scripts = "; script-src *" if self.fault == "scripts" else ""
        framed = "'self'" if self.fault == "framed by policy" else "'none'"
        leads = " https:" if self.fault == "forms lead anywhere" else ""
        policy = f"default-src 'none'; base-uri 'none'; frame-ancestors {framed}; form-action 'self'{leads}{scripts}"
        caches = "max-age=60" if self.fault == "kept page" else "no-store"
        frames = "SAMEORIGIN" if self.fault == "framed" else "DENY"
        link = "javascript:x" if self.fault == "scripted link" else "./"
        typed = unquote(self.path.partition("?")[2])
        typed = typed if self.fault == "not escaped" else html.escape(typed)
        page = f'<!doctype html><html lang="en"><body><a href="{link}">{typed}</a>{main}</body></html>'
        return self.send(status, None, page, "text/html; charset=utf-8", [
            ("Content-Security-Policy", policy), ("Cache-Control", caches), ("X-Frame-Options", frames),
            ("X-Content-Type-Options", "nosniff"), *headers])

    def see(self, place, headers=(), main=""):
        return self.show(303, main, [("Location", place), *headers])

    def person(self):
        """Answers a browser."""
        if self.command not in ("GET", "POST"):
            return self.fail(405, [("Allow", "GET, POST")])
        cookie = self.cookie(signins.ENTRY_COOKIE if self.plain in SIGN_INS else signins.COOKIE)
        if self.command == "GET":
            return self.page(cookie)
        if not self.is_form():
            return self.fail(415)
        fields = dict(parse_qsl(self.body))
        if len(self.body) > 8000:
            return self.fail(413)
        if self.plain == "/authorize" and "?" not in self.path:
            return self.see("./authorize?" + urlencode(fields, errors="replace"))
        site = self.headers["Origin"] is not None or self.headers["Sec-Fetch-Site"] is not None
        right = cookie and fields.get("form_token") == _form_token(cookie)
        if site and self.fault != "any site" or not right and self.fault != "any form":
            return self.fail(403)
        return self.done(fields)

    def page(self, cookie):
        if self.plain in SIGN_INS:
            made = cookie or self.secret("entry")
            return self.show(200, self.form(made), [] if cookie else [self.set(signins.ENTRY_COOKIE, made)])
        if not cookie:
            return self.see("./sign-in")
        if not self.plain.endswith("authorize"):
            return self.show(200, self.form(cookie))
        if self.asks_wrongly():
            return self.fail(400)
        return self.to_client(self.given()) if self.fault == "no consent" else self.show(200, self.form(cookie))

    def form(self, cookie):
        path, mark, query = self.path.partition("?")
        action = html.escape("./" + path.rpartition("/")[2] + mark + query)
        return (f'<form method="post" action="{action}"><input name="form_token" value="{_form_token(cookie)}">'
                '<input name="username"><input name="password"><button name="decision" value="allow">x</button></form>')

    def done(self, fields):
        if self.plain in SIGN_INS:
            return self.enter(fields.get("password", "") if self.fault == "shown password" else "")
        if self.plain.endswith("authorize"):
            if self.asks_wrongly():
                return self.fail(400)
            if fields.get("decision") != "allow":
                description = 'He said "no"' if self.fault == "quotes to the client" else "The user said no"
                return self.to_client({"error": "access_denied", "error_description": description})
            return self.to_client(self.given())
        return self.show(200, "x") if self.plain == "/device" else self.see(f".{self.plain}")

    def given(self):
        challenge = clients.values(self.path, "code_challenge")
        return {"code": self.secret("code", "".join(challenge))} if self.plain == "/authorize" else {
            "access_token": self.secret("access")}

    def enter(self, main):
        wanted = (clients.values(self.path, "return") or [""])[0]
        place = quote(wanted, safe=":/?=\\@") if self.fault == "returns anywhere" and wanted else "./account"
        return self.see(place, [self.set(signins.COOKIE, self.secret("signin")),
                                self.set(signins.ENTRY_COOKIE, "", "; Max-Age=0")], main)

    def set(self, name, value, more=""):
        scripts = "" if self.fault == "cookie for scripts" else "; HttpOnly"
        sites = "None" if self.fault == "cookie for other sites" else "Lax"
        return "Set-Cookie", f"{name}={value}; Path=/{scripts}; SameSite={sites}{more}"

    def cookie(self, name):
        pairs = ";".join(self.headers.get_all("Cookie") or []).split(";")
        found = {value for key, _, value in (pair.strip().partition("=") for pair in pairs) if key == name}
        one = found.pop() if len(found) == 1 else ""
        is_good = one in self.tokens and one.startswith("signin" if name == signins.COOKIE else "entry")
        if is_good or self.fault != "any cookie" or name != signins.COOKIE:
            return one if is_good else ""
        return next((token for token in sorted(self.tokens) if token.startswith("signin")), "")

    def asks_wrongly(self):
        address = clients.values(self.path, "redirect_uri")
        is_ours = clients.is_registered(clients.asked(self.path), address[0]) if len(address) == 1 else False
        return not address or not is_ours and self.fault != "leads anywhere"

    def to_client(self, told):
        states = clients.values(self.path, "state")
        if states and states[0]:
            told["state"] = states[0] + ("x" if self.fault == "other state" else "")
        if self.fault != "no issuer":
            told["iss"] = "http://localhost"
        mark = "#" if self.plain == "/oauth/authorize" and self.fault != "token in the query" else "?"
        place = quote(clients.values(self.path, "redirect_uri")[0], safe=":/")
        split = "\r\nX-fuzzed: 2" if self.fault == "split header" else ""
        return self.see(place + mark + urlencode(told, errors="replace") + split)

    def is_form(self):
        return self.command == "POST" and (self.headers["Content-Type"] or "").startswith(FORM)


def _form_token(cookie):
    return f"form-of-{cookie[::-1]}"
