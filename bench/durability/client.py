"""A client that writes pets, orders and users of both editions under keys of its own."""

import random

from durability import shop
from durability.ledger import GONE, Key
from harness.process import Failed
from harness.wire import Connection, Hang, NoAnswer

# The server makes 1 + the highest number below 2^53, so a pet at the mark keeps what it makes apart
# from the numbers that the clients choose.
FIRST = 10**12
MARK = 5 * 10**15


def mark(address):
    """Puts the pet at the mark, in both editions."""
    connection = Connection(address)
    for edition in shop.BASES:
        target = shop.collection(edition, "pet")
        answer = connection.request("POST", target, shop.pet(MARK, "mark", "sold"))
        if answer.status != 200:
            raise Failed(f"POST {target} was answered with {answer.status}")
    connection.close()


class Client:
    def __init__(self, number, run, seed, ledger):
        self.number, self.run, self.ledger = number, run, ledger
        self.chance = random.Random(f"{seed}/{number}")
        self.count = 0
        self.living = []
        self.surprises = []

    def write(self, address, over):
        """Writes until the server is gone."""
        connection = Connection(address, timeout=10)
        # what was unanswered in the last round may be there or not: it is left alone
        try:
            while not over.is_set():
                self._one(connection)
        except (Hang, NoAnswer):
            pass
        finally:
            connection.close()

    def _one(self, connection):
        choice = self.chance.random()
        if choice < 0.5 or not self.living:
            if self.chance.random() < 0.15:
                self._create_unnumbered(connection)
            else:
                key = self._new_key()
                self._send(connection, "POST", shop.collection(key), key, self._value(key))
        elif choice < 0.8:
            self._change(connection, self.chance.choice(self.living))
        else:
            key = self.living[self.chance.randrange(len(self.living))]
            self._send(connection, "DELETE", shop.path(key), key, GONE)

    def _new_key(self):
        self.count += 1
        edition = self.chance.choice(["v2", "v3"])
        kind = self.chance.choice(["pet", "pet", "order", "user"])
        number = FIRST + (self.run * 100 + self.number) * 10**7 + self.count
        return Key(edition, kind, f"k9-{number}" if kind == "user" else number)

    def _token(self):
        return f"k9-{self.run}-{self.number}-{self.chance.getrandbits(40):x}"

    def _value(self, key):
        if key.kind == "pet":
            status = self.chance.choice(["available", "pending", "sold"])
            return shop.pet(key.id, self._token(), status)
        if key.kind == "order":
            return shop.order(key.id, self.chance)
        return shop.user(key.id, self.chance.randrange(1, 10**6), self._token())

    def _change(self, connection, key):
        """PUT, where there is one; an order is POSTed once more."""
        target = {"pet": ("PUT", shop.collection(key)), "order": ("POST", shop.collection(key)),
                  "user": ("PUT", shop.path(key))}[key.kind]
        self._send(connection, *target, key, self._value(key))

    def _send(self, connection, method, target, key, value):
        if key in self.living:
            self.living.remove(key)
        answer = self._answer(connection, method, target, key, value)
        if not 200 <= answer.status < 300:
            # whatever it means for the value, it is not acknowledged
            self.ledger.not_answered(key, value)
            self.surprises.append(f"{method} {key.edition} {key.kind}: {answer.status} "
                                  f"{answer.body[:200]!r}")
            return
        self.ledger.acknowledge(key, value)
        if value is not GONE:
            self.living.append(key)

    def _create_unnumbered(self, connection):
        """A pet without a number: the server makes one, and never makes it twice."""
        edition = self.chance.choice(["v2", "v3"])
        value = shop.pet(0, self._token(), "available")
        del value["id"]
        answer = self._answer(connection, "POST", shop.collection(edition, "pet"), None, value)
        if answer.status != 200:
            self.surprises.append(f"POST {edition} pet without id: {answer.status} "
                                  f"{answer.body[:200]!r}")
            return
        number = answer.json()["id"]
        self.ledger.acknowledge(Key(edition, "pet", number), {"id": number, **value}, is_new=True)

    def _answer(self, connection, method, target, key, value):
        try:
            return connection.request(method, target, value)
        except (Hang, NoAnswer):
            self.ledger.not_answered(key, value)
            raise
