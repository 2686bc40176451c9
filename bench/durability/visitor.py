"""A client that signs up, signs in, and renews its tokens again and again."""

import random

from harness.wire import Connection, Hang, NoAnswer


class Visitor:
    """What one user was promised: an account, a sign-in, and a refresh token that is good once."""

    def __init__(self, number, run, seed):
        self.chance = random.Random(f"{seed}/visitor/{number}")
        self.name = f"k9-{run}-{number}-{self.chance.getrandbits(40):x}"
        self.password = f"pass-{self.chance.getrandbits(60):x}"
        self.id = self.access = self.refresh = None
        # sent, and not answered
        self.asked_sign_up = False
        self.asked_refresh = None
        self.spent = None
        self.acknowledged = self.unknown = 0
        self.surprises = []

    def arrive(self, address):
        """Signs up and in, which takes the server longer than all else, before the clock runs."""
        connection = Connection(address, timeout=30)
        for _ in range(10):
            if self.refresh is not None:
                break
            self._one(connection)
        connection.close()

    def write(self, address, over):
        """Renews tokens until the server is gone."""
        connection = Connection(address, timeout=20)
        try:
            while not over.is_set():
                self._one(connection)
        except (Hang, NoAnswer):
            self.unknown += 1
        finally:
            connection.close()

    def _one(self, connection):
        if self.id is None:
            self.sign_up(connection)
        elif self.refresh is None:
            self.sign_in(connection)
        elif self.chance.random() < 0.01:
            self._sign_out(connection)
        else:
            self._renew(connection)

    def sign_up(self, connection):
        again = self.asked_sign_up
        self.asked_sign_up = True
        answer = connection.request("POST", "/v1/users", {
            "username": self.name, "email": f"{self.name}@example.com", "firstName": "Kay",
            "lastName": "Nine", "password": self.password})
        if answer.status == 201:
            self.id = answer.json()["id"]
        elif answer.status == 409 and again:
            self.id = "unknown"
        else:
            self._surprise("sign-up", answer)
            return
        self.asked_sign_up = False
        self.acknowledged += 1

    def sign_in(self, connection):
        answer = connection.request("POST", "/v1/login",
                                    {"username": self.name, "password": self.password})
        if answer.status == 200:
            self._keep(answer.json())
        elif answer.status != 503:  # too many others sign in
            self._surprise("sign-in", answer)

    def _renew(self, connection):
        self.asked_refresh = self.refresh
        answer = self.renew(connection, self.refresh)
        self.asked_refresh = None
        if answer.status == 200:
            self.spent = self.refresh
            self._keep(answer.json())
        else:
            self._surprise("refresh", answer)
            self.refresh = None

    def _sign_out(self, connection):
        # from here on nobody knows, until it is answered
        access, self.access, self.refresh, self.spent = self.access, None, None, None
        answer = connection.request("POST", "/v1/logout", headers=[bearer(access)])
        if answer.status == 204:
            self.acknowledged += 1
        else:
            self._surprise("logout", answer)

    @staticmethod
    def renew(connection, token):
        return connection.request("POST", "/refresh", {"refreshToken": token})

    def _keep(self, tokens):
        self.access, self.refresh = tokens["token"], tokens["refreshToken"]
        self.acknowledged += 1

    def _surprise(self, what, answer):
        self.surprises.append(f"{what}: {answer.status} {answer.body[:200]!r}")

    def forget(self):
        """Signed in no more, as far as the visitor knows."""
        self.access = self.refresh = self.asked_refresh = self.spent = None


def bearer(token):
    return "Authorization", f"Bearer {token}"


class Reception:
    """Looks whether a restarted server knows its visitors as it promised."""

    def __init__(self, address, visitors):
        self.connection = Connection(address, 60)
        self.visitors = visitors
        self.checked = 0

    def check(self):
        faults = []
        for visitor in self.visitors:
            if visitor.access is not None:
                self.checked += 1
                faults += [f"{visitor.name}: {fault}" for fault in self._faults(visitor)]
        self.connection.close()
        return faults

    def _faults(self, visitor):
        faults = []
        if self._me(visitor.access) != 200:
            faults.append("is signed in no more")
        if visitor.asked_refresh is not None:
            faults += self._unanswered(visitor)
        elif visitor.chance.random() < 0.5:
            faults += self._answered(visitor)
        return faults

    def _unanswered(self, visitor):
        """The refresh happened or not; if it did, it cannot happen again."""
        answer = visitor.renew(self.connection, visitor.asked_refresh)
        visitor.asked_refresh = None
        if answer.status == 200:
            visitor.spent = visitor.refresh
            tokens = answer.json()
            visitor.access, visitor.refresh = tokens["token"], tokens["refreshToken"]
            return []
        access = visitor.access
        visitor.forget()
        if answer.status != 401:
            return [f"a refresh was answered with {answer.status}"]
        return self._ended(access)

    def _answered(self, visitor):
        """The last token is good, the one before it is not, and shows that somebody has both."""
        faults = []
        answer = visitor.renew(self.connection, visitor.refresh)
        if answer.status != 200:
            faults.append(f"its refresh token was answered with {answer.status}")
        else:
            again = visitor.renew(self.connection, visitor.refresh)
            if again.status != 401:
                faults.append(f"a spent refresh token was answered with {again.status}")
            faults += self._ended(answer.json()["token"])
        visitor.forget()
        return faults

    def _ended(self, access):
        status = self._me(access)
        return [] if status == 401 else [f"after a second use, its token gives {status}"]

    def _me(self, access):
        return self.connection.request("GET", "/api/v1/user", headers=[bearer(access)]).status
