"""What happens to pets while servers are killed, and what has to be told of it."""

import secrets
import threading
import time

from harness import process
from harness.wire import Connection, Hang, NoAnswer
from orders.shopper import is_later

# of each pet: what is done, and which events that causes; of two that one request causes, either
# may be told first
STEPS = [
    (None, {"pet.available"}),
    ("NOT_AVAILABLE", {"pet.statusChanged AVAILABLE NOT_AVAILABLE"}),
    ("AVAILABLE", {"pet.statusChanged NOT_AVAILABLE AVAILABLE", "pet.available"}),
    ("NOT_AVAILABLE", {"pet.statusChanged AVAILABLE NOT_AVAILABLE"}),
]
EVENTS = sum(len(events) for _, events in STEPS)


def name(event):
    """An event as it stands in `STEPS`."""
    data = event["data"]
    if event["eventType"] == "pet.statusChanged":
        return f"pet.statusChanged {data['oldStatus']} {data['newStatus']}"
    return event["eventType"]


class Writer:
    """Sends requests to one server after the other until there is an answer."""

    def __init__(self, nodes, token, chance):
        self.nodes, self.token, self.chance = nodes, token, chance
        self.turn = chance.randrange(1000)
        self.connection = None

    def ask(self, method, path, value, key=None, patience=120):
        headers = [("Authorization", f"Bearer {self.token}")]
        if key:
            headers.append(("Idempotency-Key", key))
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            try:
                if self.connection is None:
                    self.turn += 1
                    self.connection = Connection(self.nodes.address(self.turn), timeout=30)
                answer = self.connection.request(method, path, value, headers)
                if not is_later(answer):
                    return answer
            except (Hang, NoAnswer):
                pass
            self.connection = None
            time.sleep(self.chance.uniform(0.02, 0.2))
        raise process.Failed(f"{method} {path} has had no answer for {patience} s")


class Pace:
    """Lets through so many in a second."""

    def __init__(self, per_second):
        self.pause, self.next, self.lock = 1 / per_second, time.monotonic(), threading.Lock()

    def wait(self):
        with self.lock:
            # what was missed while servers were away is not made up for
            self.next = max(self.next + self.pause, time.monotonic() - 0.1)
            wait = self.next - time.monotonic()
        if wait > 0:
            time.sleep(wait)


class Story:
    """The pets of one run, by id: when each of their steps was answered."""

    def __init__(self):
        self.pets, self.odd, self.lock = {}, [], threading.Lock()

    def live(self, writer, pace):
        """All that happens to one pet."""
        pet, done = None, []
        for status, events in STEPS:
            pace.wait()
            if pet is None:
                answer = writer.ask("POST", "/v1/pets", {
                    "name": "Newsworthy", "species": "CAT", "ageMonths": 3, "price": "5.00",
                    "currency": "USD", "status": "AVAILABLE"}, key=secrets.token_hex(16))
            else:
                answer = writer.ask("PATCH", f"/v1/pets/{pet}", {"status": status})
            if answer.status not in (200, 201):
                with self.lock:
                    self.odd.append(f"a step was answered with {answer.status}:"
                                    f" {answer.body[:200]!r}")
                return
            pet = answer.json()["id"]
            done.append((time.monotonic(), events))
            with self.lock:
                self.pets[pet] = done
