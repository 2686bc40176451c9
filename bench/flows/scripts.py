"""Every flow from its first request to its last. Each ends with tokens that are good, or with an
AssertionError that says what was answered instead."""

import base64
import hashlib
import secrets
import time
import urllib.parse

from flows.browser import Browser

LOOPBACK = "http://127.0.0.1:51234"
PAGE_CLIENT = {"client_id": "swagger-ui", "redirect_uri": LOOPBACK + "/oauth2-redirect.html"}


class Flows:
    """The flows of one person and one program at one server, which `world` reaches."""

    def __init__(self, world, person, program):
        """`person` is a name and a password, `program` an id and a secret."""
        self.world, self.person, self.program = world, person, program

    def all(self):
        return {"code": self.code, "implicit": self.implicit, "device": self.device,
                "denied device": self.denied_device, "client": self.client_credentials}

    def code(self):
        verifier = secrets.token_urlsafe(48)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest())
        told = self._allowed("/authorize", response_type="code", scope="openid read:user",
                             code_challenge=challenge.decode().rstrip("="),
                             code_challenge_method="S256")
        tokens = self._token(grant_type="authorization_code", code=told["code"],
                             code_verifier=verifier, **PAGE_CLIENT)
        self._works(tokens["access_token"])
        renewed = self._renewed(tokens["refresh_token"])
        self._works(renewed["access_token"])
        self._renewed(renewed["refresh_token"])
        # used before: its family ends
        self._refused(400, "invalid_grant", grant_type="refresh_token",
                      refresh_token=tokens["refresh_token"], client_id="swagger-ui")
        self._works(renewed["access_token"], expected=401)

    def implicit(self):
        told = self._allowed("/oauth/authorize", response_type="token", scope="read:user")
        self._works(told["access_token"])

    def device(self):
        begun = self._begin()
        self._decide(begun, "allow")
        time.sleep(begun["interval"] + 0.5)
        tokens = self._token(grant_type="urn:ietf:params:oauth:grant-type:device_code",
                             device_code=begun["device_code"], client_id="petstore-cli")
        self._works(tokens["access_token"])

    def denied_device(self):
        begun = self._begin()
        self._decide(begun, "deny")
        time.sleep(begun["interval"] + 0.5)
        self._refused(400, "access_denied", device_code=begun["device_code"],
                      grant_type="urn:ietf:params:oauth:grant-type:device_code",
                      client_id="petstore-cli")

    def client_credentials(self):
        name, secret = self.program
        tokens = self._token(grant_type="client_credentials", scope="read:pets",
                             client_id=name, client_secret=secret)
        token = {"token": tokens["access_token"], "client_id": name, "client_secret": secret}
        assert self._post("/introspect", token).json()["active"] is True
        assert self._post("/revoke", token).status == 200
        assert self._post("/introspect", token).json()["active"] is False

    def _allowed(self, path, **parameters):
        """What the client is told when the person signed in and agreed."""
        asked = dict(PAGE_CLIENT, state=secrets.token_urlsafe(8), **parameters)
        browser = Browser(self.world)
        page = browser.open(path + "?" + urllib.parse.urlencode(asked))
        page = self._sign_in(browser, page)
        page = browser.submit(page, 'value="allow"', button="allow")
        told = page.parameters()
        assert page.target.startswith(LOOPBACK), f"at {page.target}: {page.text[:300]}"
        assert told.get("state") == asked["state"], f"told {sorted(told)}"
        return told

    def _sign_in(self, browser, page):
        name, password = self.person
        return browser.submit(page, 'name="password"', username=name, password=password)

    def _begin(self):
        asked = {"client_id": "petstore-cli", "scope": "read:user"}
        begun = self._post("/device/authorize", asked).json()
        self._refused(400, "authorization_pending", device_code=begun["device_code"],
                      grant_type="urn:ietf:params:oauth:grant-type:device_code",
                      client_id="petstore-cli")
        return begun

    def _decide(self, begun, button):
        browser = Browser(self.world)
        page = self._sign_in(browser, browser.open("/device"))
        page = browser.submit(page, 'name="user_code"', user_code=begun["user_code"])
        page = browser.submit(page, f'value="{button}"', button=button)
        assert page.answer.status == 200, f"{page.answer.status}: {page.text[:300]}"

    def _renewed(self, token):
        return self._token(grant_type="refresh_token", refresh_token=token, client_id="swagger-ui")

    def _token(self, **form):
        answer = self._post("/token", form)
        assert answer.status == 200, f"{form['grant_type']}: {answer.status} {answer.body[:300]}"
        return answer.json()

    def _refused(self, status, error, **form):
        answer = self._post("/token", form)
        found = (answer.status, answer.json().get("error"))
        assert found == (status, error), f"{found} instead of {(status, error)}"

    def _post(self, path, form):
        return self.world.send("POST", path, form, [])

    def _works(self, token, expected=200):
        answer = self.world.send(
            "GET", "/api/v1/user", None, [("Authorization", "Bearer " + token)])
        assert answer.status == expected, f"the token gave {answer.status}, not {expected}"
