#!/usr/bin/env python3
"""Whether a GET costs more among a million pets than among ten; see bench/README.md."""

import argparse
import random
import statistics
import sys
import time
import uuid

from harness import loopback, process, wrk
from harness.wire import Connection, Hang, NoAnswer

SMALL = 10


def options():
    parser = argparse.ArgumentParser(description="Compares the CPU of a GET at 10 and at N pets.")
    parser.add_argument("address", type=loopback.address, metavar="HOST:PORT")
    parser.add_argument("pid", metavar="PID", help="the server's process, or: auto")
    parser.add_argument("--pets", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--fill-seconds", type=int, default=120, metavar="S",
                        help="give up filling after this time (default %(default)s)")
    parser.add_argument("--seconds", type=int, default=6, help="of each measurement")
    parser.add_argument("--rounds", type=int, default=3, help="measurements of each size")
    parser.add_argument("--base", default="/v2", help="base path (default %(default)s)")
    parser.add_argument("--no-tenants", action="store_true",
                        help="for a server without X-Tenant-ID: ten pets first, then the rest")
    parser.add_argument("--max-ratio", type=float, help="exit with 1 if the ratio is above")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    chosen = parser.parse_args()
    if not SMALL < chosen.pets <= 10_000_000 or not 0 < chosen.fill_seconds <= 3600:
        parser.error("at most 10,000,000 pets and an hour to make them")
    return chosen


class Bench:
    def __init__(self, chosen):
        self.chosen = chosen
        pid = process.pid_of(chosen.pid, chosen.address.port)
        self.shape = wrk.Shape(chosen.address, pid)
        chance = random.Random(chosen.seed)
        self.few, self.many = ("", "") if chosen.no_tenants else (
            str(uuid.UUID(int=chance.getrandbits(128), version=4)) for _ in range(2))

    def count(self, tenant):
        """How many pets the tenant has, by the inventory's sum."""
        headers = [("X-Tenant-ID", tenant)] if tenant else []
        answer = Connection(self.chosen.address, 60).request(
            "GET", self.chosen.base + "/store/inventory", headers=headers)
        if answer.status != 200:
            raise process.Failed(f"the inventory was answered with {answer.status}")
        return sum(answer.json().values())

    def fill(self, tenant, last, seconds):
        """Makes the pets 1 to `last`, within the time."""
        load = wrk.run(self.shape, "fill", seconds, {
            "base": self.chosen.base, "from": 1, "to": last, "threads": self.shape.threads,
            "tenant": tenant})
        if load.errors:
            raise process.Failed(f"{load.errors} of {load.requests} POSTs failed")
        return load

    def get(self, tenant, last):
        load = wrk.run(self.shape, "get_random", self.chosen.seconds, {
            "base": self.chosen.base, "from": 1, "to": last, "seed": self.chosen.seed,
            "tenant": tenant})
        if load.errors:
            raise process.Failed(f"{load.errors} of {load.requests} GETs failed")
        print(f"  GET among {last:>9,} pets: {load.cpu_us:6.1f} us CPU, {load.rate():8.0f}/s, "
              f"p99 {load.p99_ms:.2f} ms", flush=True)
        return load.cpu_us

    def fill_many(self):
        began = time.monotonic()
        load = self.fill(self.many, self.chosen.pets, self.chosen.fill_seconds)
        there = self.count(self.many)
        print(f"{there:,} pets after {time.monotonic() - began:.0f} s "
              f"({load.rate():.0f} POST/s, {load.cpu_us:.1f} us CPU each)", flush=True)
        if there < self.chosen.pets:
            raise process.Failed(
                f"only {there:,} of {self.chosen.pets:,} pets in time; see --fill-seconds")

    def measure(self):
        chosen = self.chosen
        self.fill(self.few, SMALL, 10)
        print(f"seed {chosen.seed}, {self.count(self.few)} pets in the small shop", flush=True)
        self.get(self.few, SMALL)  # warm-up
        if chosen.no_tenants:
            small = [self.get(self.few, SMALL) for _ in range(chosen.rounds)]
            self.fill_many()
            self.get(self.many, chosen.pets)
            large = [self.get(self.many, chosen.pets) for _ in range(chosen.rounds)]
        else:
            self.fill_many()
            self.get(self.many, chosen.pets)
            # by turns, so that what else the machine does falls on both
            pairs = [(self.get(self.few, SMALL), self.get(self.many, chosen.pets))
                     for _ in range(chosen.rounds)]
            small, large = zip(*pairs)
        return statistics.median(small), statistics.median(large)


def main():
    chosen = options()
    try:
        bench = Bench(chosen)
        small, large = bench.measure()
        now, most = process.resident_mib(bench.shape.pid)
    except (process.Failed, Hang, NoAnswer) as problem:
        print(f"million.py: {problem}", file=sys.stderr)
        return 2
    print(f"median {small:.1f} us among {SMALL}, {large:.1f} us among {chosen.pets:,}: "
          f"ratio {large / small:.2f}; resident {now:.0f} MiB ({most:.0f} at most)")
    return 1 if chosen.max_ratio is not None and large / small > chosen.max_ratio else 0


if __name__ == "__main__":
    sys.exit(main())
