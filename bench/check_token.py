#!/usr/bin/env python3
"""What it costs to check an access token: the same request, without and with it; see
bench/README.md."""

import argparse
import os
import statistics
import sys

from harness import loopback, process, wrk
from harness.wire import Connection, Hang, NoAnswer

PATH = "/v2/pet/1"


def options():
    parser = argparse.ArgumentParser(
        description="Compares the CPU of a request that needs a token with one that needs none.")
    parser.add_argument("open", type=loopback.address, metavar="OPEN",
                        help="HOST:PORT of a server with --classic-security open")
    parser.add_argument("enforced", type=loopback.address, metavar="ENFORCED",
                        help="HOST:PORT of a server with --classic-security enforced")
    parser.add_argument("--username", default="staff", help="the password comes from "
                        "PETSTORE_STAFF_PASSWORD (default user: %(default)s)")
    parser.add_argument("--seconds", type=int, default=6, help="of each measurement")
    parser.add_argument("--rounds", type=int, default=3, help="measurements of each")
    parser.add_argument("--max-us", type=float, help="exit with 1 if a check costs more")
    return parser.parse_args()


def token(chosen):
    answer = Connection(chosen.enforced).request("POST", "/v1/auth/tokens", {
        "username": chosen.username, "password": os.environ.get("PETSTORE_STAFF_PASSWORD", "")})
    if answer.status != 200:
        raise process.Failed(f"signing in was answered with {answer.status}")
    return answer.json()["token"]


def shape(address):
    return wrk.Shape(address, process.pid_of("auto", address.port), threads=1)


def cost(shape, seconds, arguments):
    load = wrk.run(shape, "get", seconds, {"path": PATH, **arguments})
    if load.errors:
        raise process.Failed(f"{load.errors} of {load.requests} requests failed")
    return load.cpu_us


def measure(chosen):
    free, guarded = shape(chosen.open), shape(chosen.enforced)
    shown = {"authorization": f"Bearer {token(chosen)}"}
    if Connection(chosen.enforced).request("GET", PATH).status != 401:
        raise process.Failed(f"GET {PATH} needs no token at {chosen.enforced}")
    for one, arguments in ((free, {}), (guarded, shown)):
        cost(one, chosen.seconds, arguments)  # warm-up
    # by turns, so that what else the machine does falls on both
    pairs = [(cost(free, chosen.seconds, {}), cost(guarded, chosen.seconds, shown))
             for _ in range(chosen.rounds)]
    for without, checked in pairs:
        print(f"  GET {PATH}: {without:6.1f} us CPU without, {checked:6.1f} us with a token")
    without, checked = (statistics.median(figures) for figures in zip(*pairs))
    print(f"median {without:.1f} us without, {checked:.1f} us with a token: "
          f"the check costs {checked - without:.1f} us, ratio {checked / without:.2f}")
    return checked - without


def main():
    chosen = options()
    try:
        extra = measure(chosen)
    except (process.Failed, Hang, NoAnswer) as problem:
        print(f"check_token.py: {problem}", file=sys.stderr)
        return 2
    return 1 if chosen.max_us is not None and extra > chosen.max_us else 0


if __name__ == "__main__":
    sys.exit(main())
