"""Sends the requests of a generator from several clients, and collects what is wrong."""

import base64
import threading
import time
from collections import Counter, defaultdict

from fuzzing import redirects, sinks, values
from fuzzing.operations import BASES, CLASSIC
from fuzzing.requests import PROTECTED
from fuzzing.visitors import SHOP_KEY, Visitors
from harness.wire import Connection, Hang, NoAnswer

# who refuses so much at once may close before all was read, and the answer is lost on the way
MAY_BE_CUT_OFF = 16 * 1024
WATCH_EVERY = 1000
KEPT_FAILURES = 200
ENDS_AT = 1000
LONG_PET = 20_000
# longer ones are shown whole by --only
SHOWN = 2000


class Run:
    def __init__(self, address, generator, checks, timeout, client_secret, staff_password):
        self.address, self.generator, self.checks, self.timeout = address, generator, checks, timeout
        self.lock = threading.Lock()
        self.statuses = defaultdict(Counter)
        self.passed = 0
        self.failed = 0
        self.failures = []
        self.busy = 0
        self.dead = threading.Event()
        self.watched = {base: self._protected(base) for base in map(BASES.get, CLASSIC)}
        enforced = self._is_enforced()
        guarded = enforced or any(not operation.is_classic() for operation in generator.operations)
        self.visitors = Visitors(address, timeout, enforced, guarded, client_secret, staff_password)

    def _is_enforced(self):
        target = f"{BASES['v2']}/pet/{PROTECTED}"
        return Connection(self.address, self.timeout).request("GET", target).status == 401

    def _protected(self, base):
        answer = Connection(self.address, self.timeout).request(
            "GET", f"{base}/pet/{PROTECTED}", headers=[SHOP_KEY])
        if answer.status != 200:
            raise ValueError(f"GET {base}/pet/{PROTECTED} was answered with {answer.status}")
        return answer.json()

    def all(self, numbers, clients):
        """Sends the requests with these numbers."""
        numbers = list(numbers)
        threads = [threading.Thread(target=self._client, args=(numbers[part::clients],), daemon=True)
                   for part in range(clients)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self._watch(None)

    def _client(self, numbers):
        visitor = self.visitors.new()
        try:
            visitor.come_in()
            for number in numbers:
                if self.dead.is_set():
                    break
                request = self.generator.request(number, visitor)
                if self._count(request, *self._send(visitor, request)) % WATCH_EVERY == 0:
                    self._watch(request)
        except (Hang, NoAnswer, ValueError) as problem:
            with self.lock:
                self._fail(None, [f"a visitor cannot go on: {problem}"])
            self.dead.set()
        visitor.connection.close()

    def _send(self, visitor, request):
        connection = visitor.connection
        reused = connection.is_open()
        try:
            answer = connection.exchange(request.data, request.method == "HEAD", request.is_endless)
        except Hang as problem:
            return "hang", [str(problem)]
        except NoAnswer as problem:
            if reused:
                # the server may close a kept connection at any time: once more on a new one
                return self._send(visitor, request)
            if len(request.data) > MAY_BE_CUT_OFF:
                return "cut off", []
            return "no answer", [f"no answer: {problem}"]
        faults = self.checks.faults(request, answer)
        if sinks.is_as_asked(request, answer):
            return "as asked", faults
        if not faults:
            visitor.look_at(request, answer)
        return redirects.outcome(answer), faults

    def _count(self, request, status, faults):
        with self.lock:
            self.statuses[request.label][status] += 1
            if faults:
                self._fail(request, faults)
            elif status == 503:
                self.busy += 1
            else:
                self.passed += 1
            return self.passed + self.busy + self.failed

    def _fail(self, request, faults):
        self.failed += 1
        if len(self.failures) < KEPT_FAILURES:
            self.failures.append((request, faults))
        if self.failed >= ENDS_AT:
            self.dead.set()

    def _watch(self, request):
        """Whether the server lives and the protected pet is as it was; and takes away what would
        make the lists longer and longer."""
        faults = []
        try:
            for base, before in self.watched.items():
                now = self._protected(base)
                if now != before:
                    faults.append(f"{base}/pet/{PROTECTED} is {now}, was {before}")
                self._sweep(base)
        except (Hang, NoAnswer, ValueError) as problem:
            faults.append(f"the server does not answer as before: {problem}")
            self.dead.set()
        if faults:
            with self.lock:
                self._fail(request, faults)

    def _sweep(self, base):
        connection = Connection(self.address, 60)
        key = [SHOP_KEY]
        for status in ("available", "pending", "sold"):
            answer = connection.request("GET", f"{base}/pet/findByStatus?status={status}",
                                        headers=key)
            pets = answer.json() if answer.status == 200 else []
            for pet in pets:
                number = pet.get("id")
                known = number in values.IDS and len(str(pet)) < LONG_PET
                if number != PROTECTED and not known:
                    connection.request("DELETE", f"{base}/pet/{number}", headers=key)
        connection.close()

    def unanswered_operations(self, operations):
        """Operations of which no request succeeded: then nothing behind them was reached."""
        return sorted({operation.label() for operation in operations
                       if not any(map(redirects.succeeded, self.statuses[operation.label()]))})


def described(request, faults):
    """A failure as it was sent, or the beginning of it."""
    if request is None:
        return f"between requests: {'; '.join(faults)}"
    head, _, body = request.data.partition(b"\r\n\r\n")
    shown = base64.b64encode(body[:SHOWN]).decode() + ("..." if len(body) > SHOWN else "")
    lines = head[:SHOWN].decode("latin-1").split("\r\n")
    return "\n".join([f"{request.describe()}: {'; '.join(faults)[:1000]}",
                      *(f"    {line!r}" for line in lines), f"    body (base64): {shown}"])


def seconds_since(began):
    return max(time.monotonic() - began, 0.001)
