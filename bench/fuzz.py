#!/usr/bin/env python3
"""Random and mutated valid input over every operation of all editions; see bench/README.md."""

import argparse
import os
import random
import sys
import time

from fuzzing import badpages, operations
from fuzzing.badserver import FAULTS, BadServer
from fuzzing.checks import Checks
from fuzzing.clients import SECRET_VARIABLE
from fuzzing.requests import Generator
from fuzzing.run import Run, described, seconds_since
from fuzzing.shop import STAFF_VARIABLE
from harness import loopback
from harness.wire import Connection, Hang, NoAnswer

# from this many on, an operation that never succeeded means that the run did not reach it
ENOUGH = 5000
SHOWN = 30


def options():
    parser = argparse.ArgumentParser(description="Sends odd requests and looks at the answers.")
    parser.add_argument("address", nargs="?", type=loopback.address, metavar="HOST:PORT")
    parser.add_argument("--count", type=int, default=100_000, metavar="N")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--clients", type=int, default=8, choices=range(1, 33), metavar="N")
    parser.add_argument("--timeout", type=float, default=10.0, metavar="SECONDS",
                        help="longer is a hang (default %(default)g)")
    parser.add_argument("--observed", action="store_true",
                        help="the server runs with --classic observed: its errors are as published")
    parser.add_argument("--editions", type=editions, default=list(operations.BASES), metavar="NAMES",
                        help=f"some of {','.join(operations.BASES)}")
    parser.add_argument("--only", type=int, metavar="NUMBER",
                        help="send one request of the seed, and show the request and its answer")
    parser.add_argument("--self-test", action="store_true",
                        help="run against a bad server in this process: each fault must be seen")
    chosen = parser.parse_args()
    if not chosen.self_test and chosen.address is None:
        parser.error("which server? HOST:PORT, or --self-test")
    if not 0 < chosen.count <= 10_000_000:
        parser.error("from 1 to 10,000,000 requests")
    chosen.client_secret = os.environ.get(SECRET_VARIABLE, "")
    if "oauth" in chosen.editions and not chosen.self_test and not chosen.client_secret:
        parser.error(f"{SECRET_VARIABLE} must be what the server was started with")
    chosen.staff_password = os.environ.get(STAFF_VARIABLE, "")
    if "modern" in chosen.editions and not chosen.self_test and not chosen.staff_password:
        parser.error(f"{STAFF_VARIABLE} must be what the server was started with")
    return chosen


def editions(text):
    chosen = text.split(",")
    if unknown := set(chosen) - set(operations.BASES):
        raise argparse.ArgumentTypeError(f"no edition is called {', '.join(unknown)}")
    return chosen


def prepared(address, chosen):
    connection = Connection(address)
    known = [operation for edition in chosen.editions
             for operation in operations.load(connection, edition)]
    connection.close()
    return known, Run(address, Generator(known, chosen.seed, address),
                      Checks(chosen.observed), chosen.timeout, chosen.client_secret, chosen.staff_password)


def report(run):
    for label, statuses in sorted(run.statuses.items()):
        counts = "  ".join(f"{status}:{count}" for status, count in
                           sorted(statuses.items(), key=lambda entry: str(entry[0])))
        print(f"  {label:<32}{counts}")
    for request, faults in run.failures[:SHOWN]:
        print(described(request, faults))


def fuzz(chosen):
    known, run = prepared(chosen.address, chosen)
    print(f"seed {chosen.seed}, {chosen.count} requests over {len(known)} operations, "
          f"{chosen.clients} clients", flush=True)
    began = time.monotonic()
    run.all(range(chosen.count), chosen.clients)
    print(f"{(run.passed + run.busy + run.failed) / seconds_since(began):.0f} requests/s")
    report(run)
    if chosen.count >= ENOUGH:
        for label in run.unanswered_operations(known):
            print(f"no request of {label} succeeded")
            run.failed += 1
    busy = f", {run.busy} refused because too many signed in" if run.busy else ""
    print(f"{run.passed} passed, {run.failed} failed{busy}")
    return 1 if run.failed else 0


def send_one(chosen):
    _, run = prepared(chosen.address, chosen)
    visitor = run.visitors.new()
    visitor.come_in()
    request = run.generator.request(chosen.only, visitor)
    answer = visitor.connection.exchange(request.data, request.method == "HEAD", request.is_endless)
    faults = run.checks.faults(request, answer)
    print(described(request, faults or ["nothing is wrong"]))
    print(f"answer {answer.status}, {dict(answer.headers)}\n{answer.body[:4000]!r}")
    return 1 if faults else 0


def editions_of(fault):
    """Those that can show a fault, so that few requests are enough."""
    oauth = ["oauth", "pages"]
    if fault == "none":
        return list(operations.BASES)
    return oauth if fault in badpages.FAULTS else [
        edition for edition in operations.BASES if edition not in oauth]


def seen_by(run, expected):
    """All that is reported until the fault is, or until so many requests were sent that it will not be."""
    seen = set()
    for first in range(0, 800 if expected is None else 4000, 400):
        run.all(range(first, first + 400), 4)
        seen = {text for _, faults in run.failures for text in faults}
        if expected and any(expected in text for text in seen):
            break
    return seen


def self_test():
    """Runs against a server with each fault; passes if exactly that fault is reported."""
    wrong = 0
    for fault, expected in FAULTS.items():
        with BadServer(fault) as port:
            chosen = argparse.Namespace(seed=7, observed=False, timeout=1.0,
                                        client_secret=badpages.CLIENT_SECRET, staff_password="a password",
                                        editions=editions_of(fault))
            _, run = prepared(loopback.Address("127.0.0.1", port), chosen)
            seen = seen_by(run, expected)
        right = not seen if expected is None else any(expected in text for text in seen)
        wrong += not right
        print(f"{'ok' if right else 'WRONG':<6} a server with fault '{fault}': {run.passed} passed, "
              f"{run.failed} failed {sorted(seen)[:2]}")
    print(f"{len(FAULTS) - wrong} passed, {wrong} failed")
    return 1 if wrong else 0


def main():
    chosen = options()
    try:
        if chosen.self_test:
            return self_test()
        return fuzz(chosen) if chosen.only is None else send_one(chosen)
    except (Hang, NoAnswer, ValueError) as problem:
        print(f"fuzz.py: {problem}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
