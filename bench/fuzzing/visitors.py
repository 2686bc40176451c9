"""Users of the fuzzer's own. What is sent in their names by chance may sign them out or lock them out:
then they come in again."""

import itertools
import os
import time
from urllib.parse import quote

from fuzzing import conversations, shop
from fuzzing.shop import Shop
from fuzzing.signins import SignIns
from fuzzing.values import LEFT_OUT
from harness.wire import Connection, NoAnswer

PATIENCE = 30
LETTERS = str.maketrans("0123456789", "ghijklmnop")
OWN_PROFILE = ("getUserProfile", "updateUserProfile", "getUserById", "updateUser", "patchUser")
SHOP_KEY = ("api_key", "special-key")


class Visitors:
    """Makes the visitors of one run."""

    def __init__(self, address, timeout, enforced, guarded, client_secret, staff_password):
        self.address, self.timeout = address, timeout
        # of the OAuth client that has one
        self.client_secret = client_secret
        # with which one can sell pets; empty: only customers come
        self.staff_password = staff_password
        # whether the server calls itself; None: not known yet
        self.calls_here = None
        # whether visitors need accounts
        self.guarded = guarded
        # whether the classic editions ask for credentials, too
        self.enforced = enforced
        # without digits: no request may have the number of the protected pet in it
        self.run = os.urandom(4).hex().translate(LETTERS)
        self.numbers = itertools.count(2)
        self.sources = itertools.count(int.from_bytes(os.urandom(2), "big"))

    def new(self):
        return Visitor(self)

    def source(self):
        """An address of this machine to send from: the server stops one with many wrong passwords."""
        if not self.address.host.startswith("127."):
            return None
        number = next(self.sources)
        return f"127.{number // 40_000 % 200 + 20}.{number // 200 % 200}.{number % 200 + 2}"


class Visitor:
    """An account with a sign-in and, for the classic editions, another with a session."""

    def __init__(self, visitors):
        self.visitors = visitors
        self.enforced = visitors.enforced
        self.connection = Connection(visitors.address, visitors.timeout, visitors.source())
        self.name = self.email = self.password = self.id = ""
        self.token = self.refresh = self.etag = ""
        self.classic_name, self.session = "", 0
        # on the pages, and of OAuth clients
        self.sign_ins = SignIns(self, visitors.client_secret)
        self.shop = Shop(self, visitors.staff_password)

    def come_in(self):
        """Signs up, and in to both accounts, if that was not done yet."""
        if not self.visitors.guarded:
            return
        if not self.token:
            self._sign_up()
            self._sign_in()
        if not self.session:
            self._come_in_classic()

    def come_in_anew(self):
        """As somebody else, if the password is not known any more."""
        self._sign_in()

    def come_in_as_another(self):
        self._sign_up()
        self._sign_in()

    def secrets(self):
        """What no answer may repeat."""
        return self.password, self.token, self.refresh, self.shop.token, *self.sign_ins.secrets()

    def ask(self, method, target, value=None, headers=(), form=None):
        """An answer to a request that is made well; waits while there are too many others."""
        for _ in range(PATIENCE):
            reused = self.connection.is_open()
            try:
                answer = self.connection.request(method, target, value, headers, form)
            except NoAnswer:
                if not reused:
                    raise
                # the server may close a kept connection at any time
                continue
            if answer.status == 429:
                self.move()
            elif answer.status == 503:
                time.sleep(1)
            else:
                return answer
        raise ValueError(f"{method} {target} is refused again and again")

    def move(self):
        """Goes on from another address."""
        self.connection.close()
        self.connection.source = self.visitors.source()

    def _sign_up(self):
        self.name = f"fz{self.visitors.run}.{next(self.visitors.numbers)}"
        self.email = f"{self.name}@example.com"
        self.password = f"kettle {os.urandom(8).hex()}"
        answer = self.ask("POST", "/v1/users", {
            "username": self.name, "email": self.email, "firstName": "Fay", "lastName": "Zed",
            "password": self.password})
        if answer.status != 201:
            raise ValueError(f"a sign-up was answered with {answer.status} {answer.body[:300]!r}")
        self.id = answer.json()["id"]

    def _sign_in(self):
        answer = self.ask("POST", "/v1/login", {"username": self.name, "password": self.password})
        if answer.status == 401:
            # the password was changed
            self._sign_up()
            answer = self.ask("POST", "/v1/login", {"username": self.name, "password": self.password})
        if answer.status != 200:
            raise ValueError(f"a sign-in was answered with {answer.status} {answer.body[:300]!r}")
        self.token, self.refresh = answer.json()["token"], answer.json()["refreshToken"]

    def _come_in_classic(self):
        self.classic_name = f"fc{self.visitors.run}.{next(self.visitors.numbers)}"
        password = f"spout {os.urandom(8).hex()}"
        self.ask("POST", "/v2/user", {"username": self.classic_name, "password": password})
        answer = self.ask("GET", f"/v2/user/login?username={self.classic_name}&password={quote(password)}",
                           headers=[("Accept", "application/json")])
        number = answer.json().get("message", "").rpartition(":")[2] if answer.status == 200 else ""
        if not number.isdecimal():
            raise ValueError(f"a classic login was answered with {answer.status} {answer.body[:300]!r}")
        self.session = int(number)

    def bearer(self):
        return "Authorization", f"Bearer {self.token}"

    def good_credentials(self, operation, chance):
        """Headers that open an operation."""
        if operation.edition in ("v2", "v3"):
            return [("Cookie", f"petstore_session={self.session}") if operation.wants_session() else SHOP_KEY]
        if operation.edition in ("oauth", "pages"):
            return conversations.shown(self, operation, chance)
        if operation.edition == "profile" and chance.random() < 0.1:
            return [chance.choice([("Cookie", f"petstore_session={self.session}"), ("api_key", str(self.session)),
                                   ("Authorization", f"Bearer {self.session}")])]
        return [self.shop.caller(operation, chance) if operation.edition == "modern" else self.bearer()]

    def look_at(self, request, answer):
        """Learns from an answer what became of this visitor."""
        if answer.status == 429:
            self.move()
        value = _object(answer)
        self.shop.look_at(request, answer, value)
        if request.edition in ("oauth", "pages"):
            self.sign_ins.look_at(request, answer, value)
        if request.operation_id == "refresh" and self._is_in(request.data, self.refresh):
            self._renewed(answer.status, value)
        elif request.operation_id == "changePassword" and answer.status == 204:
            self.token = ""
        elif request.operation_id in OWN_PROFILE and value.get("id") == self.id:
            self.name, self.email = value.get("username", ""), value.get("email", "")
            self.etag = answer.header("etag")
        elif request.operation_id == "logout" or answer.status == 401 and self._is_in(request.data, self.token):
            self._look_whether_in()
        elif request.operation_id in ("updateUser", "deleteUser") or answer.status == 401:
            self._look_whether_in_classic(request)
        self.come_in()

    @staticmethod
    def _is_in(data, secret):
        return secret.encode() in data

    def _renewed(self, status, value):
        token = value.get("token") or value.get("access_token")
        refresh = value.get("refreshToken") or value.get("refresh_token")
        if token and refresh:
            self.token, self.refresh = token, refresh
        elif status == 401 or value.get("error") == "invalid_grant":
            self._sign_in()

    def _look_whether_in(self):
        if self.ask("GET", "/api/v1/user", headers=[self.bearer()]).status != 200:
            self._sign_in()

    def _look_whether_in_classic(self, request):
        cookie = ("Cookie", f"petstore_session={self.session}")
        if not self._is_in(request.data, str(self.session)):
            return
        answer = self.ask("GET", "/api/v1/user", headers=[cookie])
        if _object(answer).get("username") != self.classic_name:
            self.session = 0

    def values(self, operation, chance):
        """What this visitor says in an operation, by the names of members and parameters."""
        if operation.edition == "pages" or operation.edition == "oauth" and operation.id != "refresh":
            return conversations.said(self, operation, chance)
        known = OWN.get((operation.edition, operation.id), lambda *_: {})(self, chance)
        if operation.edition in ("modern", "openai"):
            known = {**shop.said(self.shop, operation, chance), **known}
        if operation.edition in ("v2", "v3"):
            if self.enforced and operation.wants_session():
                known["username"] = self.classic_name
            elif self.enforced and operation.id.startswith("createUser") and chance.random() < 0.5:
                # nobody is replaced there
                known["username"] = f"{self.classic_name}-{chance.getrandbits(40):x}"
            return {**known, **({"api_key": LEFT_OUT} if self.enforced else {})}
        return {"X-Tenant-ID": LEFT_OUT, "If-None-Match": LEFT_OUT,
                "If-Match": chance.choice([LEFT_OUT] * 6 + [self.etag or "*", "*"]), **known}


def _object(answer):
    try:
        value = answer.json()
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _fresh(visitor, chance):
    return f"{visitor.name[:24]}-{chance.getrandbits(40):x}"


def _new_user(visitor, chance):
    name = _fresh(visitor, chance)
    return {"username": name, "email": f"{name}@example.com", "phone": "+4712345678",
            "password": LEFT_OUT if chance.random() < 0.5 else f"kettle {chance.getrandbits(60):x}"}


def _credentials(visitor, _):
    return {"username": visitor.name, "password": visitor.password}


def _patch(visitor, chance):
    name = visitor.name if chance.random() < 0.8 else _fresh(visitor, chance)
    return {"id": visitor.id, "username": name, "email": f"{name}@example.com",
            "phone": chance.choice(["+4712345678", None]), "locale": chance.choice(["de-CH", "en", None]),
            "avatarUrl": chance.choice(["https://shop.example/a.png", None]),
            "timeZone": chance.choice(["Europe/Oslo", "UTC", None]), "favoritePets": LEFT_OUT,
            "createdAt": LEFT_OUT, "updatedAt": LEFT_OUT}


def _passwords(visitor, chance):
    return {"currentPassword": visitor.password, "newPassword": f"two hamsters {chance.getrandbits(60):x}"}


def _renewal(visitor, _):
    return {"refreshToken": visitor.refresh, "refresh_token": visitor.refresh}


def _favorite(_, chance):
    # those that a new shop has
    return {"petId": chance.randrange(2, 10)} if chance.random() < 0.5 else {}


OWN = {
    ("modern", "createUser"): _new_user, ("modern", "createToken"): _credentials, ("modern", "login"): _credentials,
    ("profile", "updateUserProfile"): _patch, ("profile", "changePassword"): _passwords,
    ("profile", "addFavoritePet"): _favorite, ("oauth", "refresh"): _renewal}
