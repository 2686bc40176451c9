"""What a visitor has at the OAuth 2 server: a sign-in on the pages, and what clients were given in its
name. All of it is got as people and clients get it, when it is needed, and again when it was lost."""

import base64
import hashlib
from urllib.parse import urlencode

from flows.browser import Browser
from fuzzing import clients
from fuzzing.oauth import DEVICE_GRANT

COOKIE = "petstore_signin"
ENTRY_COOKIE = "petstore_form"
SCOPES = "openid profile email offline_access read:pets read:user"
# what a page has that asks to sign in, and one that asks for consent
SIGN_IN, CONSENT = 'name="password"', 'value="allow"'


class SignIns:
    """Those of one visitor."""

    def __init__(self, visitor, client_secret):
        self.visitor, self.client_secret = visitor, client_secret
        self.browser = Browser(self)
        # of the forms of who is signed in; empty: nobody is
        self.form_token = ""
        # the cookie and the form of who is about to sign in
        self.entry_cookie = self.entry_token = ""
        self.access = self.refresh = self.service = ""
        # codes and tokens that were good once
        self.used = ["x"]

    # what the browser sends by

    def send(self, method, target, fields, headers):
        return self.visitor.ask(method, target, headers=headers, form=fields)

    @staticmethod
    def local(url):
        return url

    # on the pages

    def cookie(self):
        return self.browser.cookies.get(COOKIE, "")

    def come_in(self):
        """Signs in on the page, if that was not done yet."""
        if self.form_token:
            return
        self.browser.cookies.clear()
        page = self.browser.open("/sign-in")
        self.entry_cookie = self.browser.cookies.get(ENTRY_COOKIE, "")
        self.entry_token = _form_token(page, SIGN_IN)
        page = self._submit_sign_in(page)
        if not self.cookie():
            # the password was changed
            self.visitor.come_in_anew()
            page = self._submit_sign_in(self.browser.open("/sign-in"))
        if not self.cookie():
            raise ValueError(f"a sign-in on the page was answered with {page.answer.status} {page.text[:300]!r}")
        self.form_token = _form_token(page, "form_token")

    def _submit_sign_in(self, page):
        return self.browser.submit(page, SIGN_IN, username=self.visitor.name, password=self.visitor.password)

    def look_whether_in(self):
        page = self.browser.open("/account")
        if SIGN_IN in page.text:
            self.form_token = ""

    def enter(self):
        """Has the cookie and the form that people sign in with."""
        if not self.entry_token:
            self.come_in()

    # in the name of clients

    def code(self, chance):
        """What is to be sent for the code that a consent gave."""
        verifier = f"{chance.getrandbits(320):080x}"
        redirect_uri = clients.redirect_uri(clients.PAGE, chance)
        asked = {"response_type": "code", "client_id": clients.PAGE, "redirect_uri": redirect_uri,
                 "scope": SCOPES, **challenge(verifier)}
        self.come_in()
        page = self.browser.open(f"/authorize?{urlencode(asked)}")
        if SIGN_IN in page.text:
            self.form_token = ""
            self.come_in()
            page = self.browser.open(f"/authorize?{urlencode(asked)}")
        if CONSENT in page.text:
            page = self.browser.submit(page, CONSENT, "allow")
        code = page.parameters().get("code")
        if not code:
            raise ValueError(f"a consent led to {page.target[:300]} {page.text[:300]!r}")
        return {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri,
                "client_id": clients.PAGE, "code_verifier": verifier}

    def access_token(self, chance):
        if not self.access:
            self._exchange(chance)
        return self.access

    def refresh_token(self, chance):
        if not self.refresh:
            self._exchange(chance)
        return self.refresh

    def _exchange(self, chance):
        given = self.client_answer("/token", self.code(chance))
        self.access, self.refresh = given["access_token"], given["refresh_token"]

    def service_token(self):
        if not self.service:
            self.service = self.client_answer("/token", {
                "grant_type": "client_credentials", "client_id": clients.SERVICE,
                "client_secret": self.client_secret})["access_token"]
        return self.service

    def begun_device(self):
        return self.client_answer("/device/authorize", {"client_id": clients.DEVICE, "scope": "openid read:pets"})

    def allowed_device(self):
        """What a device is to ask with whose user allowed it."""
        begun = self.begun_device()
        self.come_in()
        answer = self.visitor.ask("POST", "/device", headers=[("Cookie", f"{COOKIE}={self.cookie()}")], form={
            "form_token": self.form_token, "user_code": begun["user_code"], "decision": "allow"})
        if answer.status != 200:
            self.look_whether_in()
        return {"grant_type": DEVICE_GRANT, "device_code": begun["device_code"], "client_id": clients.DEVICE}

    def client_answer(self, path, fields):
        answer = self.visitor.ask("POST", path, form=fields)
        if answer.status != 200:
            raise ValueError(f"POST {path} of {sorted(fields)} was answered with {answer.status} {answer.body[:300]!r}")
        return answer.json()

    # afterwards

    def secrets(self):
        """What no answer may repeat."""
        return self.client_secret, self.access, self.refresh, self.service, self.cookie(), self.entry_cookie

    def look_at(self, request, answer, value):
        """Learns from an answer what became of these."""
        for name in ("access", "refresh", "service"):
            held = getattr(self, name)
            if held and held.encode() in request.data and self._may_have_ended(request, answer):
                self._used(held)
                setattr(self, name, "")
        if request.operation_id in ("tokenForCode", "tokenForRefreshToken") and value.get("refresh_token"):
            self.access, self.refresh = value.get("access_token", ""), value["refresh_token"]
        if self.cookie() and self.cookie().encode() in request.data and _says_no_more(request, answer):
            self.look_whether_in()

    @staticmethod
    def _may_have_ended(request, answer):
        return request.operation_id == "revoke" or answer.status == 401 or b"invalid_grant" in answer.body

    def _used(self, secret):
        self.used = [*self.used[-20:], secret]


def _says_no_more(request, answer):
    """Whether somebody who was signed in may not be any more."""
    ends = request.operation_id in ("signIn", "signUp", "signOut", "endSession", "endApp")
    return answer.status == 403 or answer.status == 303 and (ends or "sign-in" in answer.header("location"))


def _form_token(page, marker):
    return page.form(marker).split('name="form_token" value="')[1].split('"')[0]


def challenge(verifier):
    """RFC 7636 section 4.2"""
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=")
    return {"code_challenge": digest.decode(), "code_challenge_method": "S256"}
