"""What a server has acknowledged, kept outside of it."""

import json
import os
import threading
from typing import NamedTuple

GONE = None


class Key(NamedTuple):
    edition: str
    kind: str
    id: object

    def __str__(self):
        return f"{self.edition} {self.kind} {self.id}"


class Ledger:
    """For each key the values that it may have: the one acknowledged last, and those of later
    writes that were not answered."""

    def __init__(self, file):
        self.file = file
        self.lock = threading.Lock()
        self.values = {}
        self.now = set()
        self.acknowledged = self.unknown = 0
        self.faults = []

    def acknowledge(self, key, value, is_new=False):
        with self.lock:
            if is_new and key in self.values:
                self.faults.append(f"{key}: the number was given to two creations")
            self.values[key] = [value]
            self.now.add(key)
            self.acknowledged += 1

    def not_answered(self, key, value):
        with self.lock:
            self.unknown += 1
            if key is not None:
                # a key that was never acknowledged may also be absent
                self.values.setdefault(key, [GONE]).append(value)
                self.now.add(key)

    def settle(self, key, value):
        """What was seen after the restart stays, whatever was possible before it."""
        with self.lock:
            self.values[key] = [value]

    def touched_now(self):
        return sorted(self.now, key=str)

    def alter(self, key):
        """Makes one entry wrong, on purpose."""
        value = self.values[key][0]
        self.values[key] = [{"id": key.id, "altered": True} if value is GONE
                            else {**value, "id": -7}]

    def save(self):
        """Writes all entries to the file and forces them to the disk."""
        with self.lock, open(self.file, "w", encoding="utf-8") as output:
            for key, values in self.values.items():
                output.write(json.dumps([key, values]) + "\n")
            output.flush()
            os.fsync(output.fileno())

    def begin_round(self):
        self.now.clear()
