"""Somebody who orders and pays, and sends again whatever was not answered, with the same key."""

import secrets
import shlex
import subprocess
import time

from harness import process
from harness.wire import Connection, Hang, NoAnswer

GOOD_CARD = "4242424242424242"
BAD_CARD = "4000000000000002"


class Customer:
    """A caller with a token; each request goes to the next server."""

    def __init__(self, nodes, token, chance):
        self.nodes, self.token, self.chance = nodes, token, chance
        self.turn = chance.randrange(1000)
        self.retries = 0

    @classmethod
    def signed_up(cls, nodes, chance):
        name, password = "shopper-" + secrets.token_hex(8), secrets.token_urlsafe(12)
        connection = Connection(nodes.address(0), timeout=60)
        answer = connection.request("POST", "/v1/users", {
            "username": name, "email": f"{name}@example.com", "firstName": "Sho",
            "lastName": "Pper", "password": password})
        if answer.status != 201:
            raise process.Failed(f"sign-up was answered with {answer.status}")
        return cls(nodes, token(nodes, name, password), chance)

    def ask(self, method, path, value=None, key=None, patience=120):
        """The answer to a request that is sent until there is one."""
        headers = [("Authorization", f"Bearer {self.token}"), ("Connection", "close")]
        if key is not None:
            headers.append(("Idempotency-Key", key))
        deadline = time.monotonic() + patience
        while True:
            self.turn += 1
            try:
                answer = Connection(self.nodes.address(self.turn), timeout=30).request(
                    method, path, value, headers)
                if not is_later(answer):
                    return answer
            except (Hang, NoAnswer):
                pass
            if time.monotonic() > deadline:
                raise process.Failed(f"{method} {path} has had no answer for {patience} s")
            self.retries += 1
            time.sleep(self.chance.uniform(0.02, 0.2))

    def order(self, pet):
        return self.ask("POST", "/v1/orders", {"petId": pet}, key=secrets.token_hex(16))

    def pay(self, order, card=GOOD_CARD, attempts=10):
        """Pays. A charge that did not reach the gateway in time is called off there and declined: nobody
        was charged, and another is tried."""
        for _ in range(attempts):
            answer = self._try_to_pay(order, card)
            if not is_called_off(answer):
                break
        return answer

    def _try_to_pay(self, order, card):
        return self.ask("POST", f"/v1/orders/{order['id']}/payment", {
            "amount": order["totalAmount"], "currency": order["currency"],
            "source": {"object": "card", "name": "Sho Pper", "number": card, "cvc": "123",
                       "expMonth": 12, "expYear": 2099}}, key=secrets.token_hex(16))

    def cancel(self, order):
        """204, or 409 when a lost answer was one."""
        return self.ask("DELETE", f"/v1/orders/{order['id']}")


def token(nodes, name, password):
    answer = Connection(nodes.address(0), timeout=60).request(
        "POST", "/v1/auth/tokens", {"username": name, "password": password})
    if answer.status != 200:
        raise process.Failed(f"sign-in as {name} was answered with {answer.status}")
    return answer.json()["token"]


def hired(nodes, chosen):
    """The token of a new member of staff."""
    name, password = "staff-" + secrets.token_hex(8), secrets.token_urlsafe(16)
    added = subprocess.run(
        shlex.split(chosen.command) + ["users", "add", name, "--email", f"{name}@example.com",
                                       "--first-name", "Sta", "--last-name", "Ff", "--role", "staff"]
        + nodes.store, input=password + "\n", capture_output=True, text=True, check=False)
    if added.returncode:
        raise process.Failed(f"users add: {added.stderr.strip()}")
    return token(nodes, name, password)


def is_later(answer):
    """Whether the server says that the same request may be sent again."""
    if answer.status == 503:
        return True
    return answer.status == 409 and (
        answer.header("retry-after") != "" or b'"payment_in_progress"' in answer.body)


def is_called_off(answer):
    """Whether a charge was declined because the reconciliation came first."""
    return answer.status == 402 and b"called off before it came" in answer.body
