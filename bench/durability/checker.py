"""Compares a restarted server with the ledger."""

from concurrent.futures import ThreadPoolExecutor

from durability import shop
from durability.ledger import GONE
from harness.wire import Connection

READERS = 4
# of the entries of earlier rounds, this many are looked at again in each round
SAMPLE = 500


class Checker:
    def __init__(self, address, ledger, run, chance):
        self.address, self.ledger, self.run, self.chance = address, ledger, run, chance
        self.checked = 0

    def check(self, everything):
        """All faults; `everything` looks at all rounds' entries and at the lists."""
        keys = self._keys(everything)
        self.checked = len(keys)
        parts = [keys[number::READERS] for number in range(READERS)]
        with ThreadPoolExecutor(READERS) as readers:
            faults = [fault for part in readers.map(self._entries, parts) for fault in part]
        faults += self.ledger.faults
        self.ledger.faults = []
        connection = Connection(self.address, 60)
        faults += self._inventories(connection) + self._new_writes(connection)
        if everything:
            faults += self._lists(connection)
        connection.close()
        self.ledger.begin_round()
        return faults

    def _keys(self, everything):
        known = sorted(self.ledger.values, key=str)
        if everything:
            return known
        now = self.ledger.touched_now()
        older = sorted(set(known) - set(now), key=str)
        return now + self.chance.sample(older, min(SAMPLE, len(older)))

    def _entries(self, keys):
        connection = Connection(self.address)
        faults = [fault for key in keys for fault in self._entry(connection, key)]
        connection.close()
        return faults

    def _entry(self, connection, key):
        answer = connection.request("GET", shop.path(key))
        if answer.status not in (200, 404):
            return [f"{key}: answered with {answer.status}"]
        seen = answer.json() if answer.status == 200 else GONE
        allowed = self.ledger.values[key]
        for value in allowed:
            if value is GONE and seen is GONE or (
                    value is not GONE and seen is not GONE and shop.same(value, seen)):
                self.ledger.settle(key, value)
                return []
        return [f"{key}: should be {' or '.join(map(str, allowed))}, is {seen}"]

    def _inventories(self, connection):
        faults = []
        for base in shop.BASES.values():
            answer = connection.request("GET", base + "/store/inventory")
            if answer.status != 200 or not all(
                    type(count) is int and count >= 0 for count in answer.json().values()):
                faults.append(f"{base}/store/inventory: {answer.status} {answer.body[:200]!r}")
        return faults

    def _new_writes(self, connection):
        faults = []
        for edition in shop.BASES:
            pets = shop.collection(edition, "pet")
            value = shop.pet(0, "k9-new", "available")
            del value["id"]
            made = connection.request("POST", pets, value)
            number = made.json()["id"] if made.status == 200 else 0
            seen = connection.request("GET", f"{pets}/{number}")
            gone = connection.request("DELETE", f"{pets}/{number}")
            after = connection.request("GET", f"{pets}/{number}")
            statuses = [answer.status for answer in (made, seen, gone, after)]
            if statuses != [200, 200, 200, 404] or not shop.same(value, seen.json()):
                faults.append(f"{edition}: a new pet was answered with {statuses}")
        return faults

    def _lists(self, connection):
        """Whatever the clients wrote is listed whole, also what was not answered."""
        faults = []
        for base in shop.BASES.values():
            for status in ("available", "pending", "sold"):
                answer = connection.request("GET", f"{base}/pet/findByStatus?status={status}")
                faults += [f"{base}: half a pet is listed: {pet}" for pet in answer.json()
                           if pet.get("name", "").startswith(f"k9-{self.run}-")
                           and not shop.is_whole(pet)]
        return faults
