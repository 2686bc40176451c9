#!/usr/bin/env python3
"""CPU that a server spends on the Modern edition's requests; see bench/README.md."""

import argparse
import os
import re
import secrets
import sys
import tempfile

from harness import loopback, process, wrk
from harness.cpu import row
from harness.wire import Connection, Hang, NoAnswer

# a buyer may have only so many orders that are not paid
ORDERS_OF_A_BUYER = 40


def options():
    parser = argparse.ArgumentParser(
        description="Measures the server's CPU time per request on /v1.",
        epilog="The password of `staff` comes from PETSTORE_STAFF_PASSWORD.")
    parser.add_argument("address", type=loopback.address, metavar="HOST:PORT")
    parser.add_argument("pid", metavar="PID", help="the server's process, or: auto")
    parser.add_argument("--orders", type=int, default=20_000, metavar="N")
    parser.add_argument("--deep", type=int, default=0, metavar="N",
                        help="also compare the first page of 20 with one behind N pets, by cursor")
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--warmup", type=int, default=5, metavar="SECONDS")
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--threads", type=int, choices=[1, 2], default=1)
    chosen = parser.parse_args()
    if not 0 < chosen.orders <= 200_000 or not 0 <= chosen.deep <= 1_000_000:
        parser.error("from 1 to 200,000 orders, and at most 1,000,000 pets")
    return chosen


class Shop:
    """What a measurement needs, made by staff."""

    def __init__(self, chosen):
        self.connection = Connection(chosen.address, timeout=60)
        password = os.environ.get("PETSTORE_STAFF_PASSWORD")
        if not password:
            raise process.Failed("PETSTORE_STAFF_PASSWORD is not set")
        self.authorization = ""
        token = self.call("POST", "/v1/auth/tokens", 200,
                          {"username": "staff", "password": password}).json()["token"]
        self.authorization = f"Bearer {token}"

    def call(self, method, path, status, value=None):
        headers = [("Authorization", self.authorization)] if self.authorization else []
        answer = self.connection.request(method, path, value, headers)
        if answer.status != status:
            raise process.Failed(f"{method} {path} was answered with {answer.status}")
        return answer

    def pet(self):
        """A pet of which much is known, and its entity tag."""
        answer = self.call("POST", "/v1/pets", 201, {
            "name": "Max", "species": "DOG", "breed": "Golden Retriever", "ageMonths": 24,
            "size": "LARGE", "color": "Golden", "gender": "MALE", "goodWithKids": True,
            "price": "250.00", "currency": "USD", "status": "AVAILABLE",
            "description": "Friendly golden retriever looking for an active family",
            "medicalInfo": {"vaccinated": True, "spayedNeutered": True, "microchipped": True,
                            "specialNeeds": False, "healthNotes": "Up to date on vaccinations"}})
        return answer.json()["id"], answer.header("etag")

    def buyers(self, count):
        for _ in range(count):
            name = "buyer-" + secrets.token_hex(8)
            yield self.call("POST", "/v1/users", 201, {
                "username": name, "email": f"{name}@example.com", "firstName": "Bu",
                "lastName": "Yer"}).json()["id"]

    def available(self, count):
        """The ids of pets that nobody has ordered, by cursor."""
        found = []
        path = "/v1/pets?limit=100"
        while path and len(found) < count:
            answer = self.call("GET", path, 200)
            found += [pet["id"] for pet in answer.json()["data"]]
            path = next_page(answer.header("link"))
        if len(found) < count:
            raise process.Failed(f"only {len(found)} pets are available")
        return found[:count]


    def behind(self, count):
        """The path of the page of 20 behind so many pets, by cursor."""
        path = "/v1/pets?limit=100"
        for _ in range(count // 100):
            path = next_page(self.call("GET", path, 200).header("link"))
            if not path:
                raise process.Failed(f"there are no {count} pets")
        return path.replace("limit=100", "limit=20")


def next_page(link):
    found = re.search(r'<https?://[^/>]+([^>]*)>; *rel="?next"?', link)
    return found and found.group(1)


def orders(shape, chosen, shop, count):
    """Orders of as many pets, each once; the pets are made before."""
    fill(shape, 10_000_000, count)
    # the server closes what is idle for as long as the pets took
    shop.connection.close()
    pets = shop.available(count)
    buyers = list(shop.buyers(-(-count // ORDERS_OF_A_BUYER)))
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.writelines(f"{pet} {buyers[number % len(buyers)]}\n"
                        for number, pet in enumerate(pets))
        file.flush()
        return wrk.run(shape, "order", 120, {
            "file": file.name, "threads": shape.threads, "authorization": shop.authorization})


def fill(shape, first, count):
    filled = wrk.run(shape, "fill", 300, {"base": "/v2", "from": first, "threads": shape.threads,
                                          "to": first + count - 1})
    if filled.errors:
        raise process.Failed(f"{filled.errors} pets could not be made")


def pages(shape, chosen, shop):
    """The first page of 20, and one far behind it, by turns."""
    fill(shape, 20_000_000, chosen.deep + 1_000)
    # the server closes what is idle for as long as the pets took
    shop.connection.close()
    deep = shop.behind(chosen.deep)
    for _ in range(2):
        yield "GET /v1/pets (first 20)", {"path": "/v1/pets"}
        yield f"GET /v1/pets (20 behind {chosen.deep:,})", {"path": deep}


def reads(pet, tag):
    yield "GET /v1/pets/{id}", {"path": f"/v1/pets/{pet}"}
    yield "GET /v1/pets/{id}, 304", {"path": f"/v1/pets/{pet}", "if_none_match": tag}
    yield "GET /v1/pets (20 pets)", {"path": "/v1/pets"}


def measure(chosen):
    pid = process.pid_of(chosen.pid, chosen.address.port)
    shape = wrk.Shape(chosen.address, pid, chosen.connections, chosen.threads)
    shop = Shop(chosen)
    pet, tag = shop.pet()
    for _ in range(20):
        shop.pet()
    print(f"petstore at {chosen.address}, process {pid}, {chosen.connections} connections, "
          f"{chosen.seconds} s each after {chosen.warmup} s")
    print(f"{'':<42}{'requests':>10}{'per s':>11}{'CPU us':>10}{'ratio':>8}{'errors':>8}"
          f"{'p50 ms':>9}{'p99 ms':>9}")
    constant = None
    errors = 0
    for title, arguments in [("GET /health/live (constant)", {"path": "/health/live"}),
                             *reads(pet, tag)]:
        wrk.run(shape, "get", chosen.warmup, arguments)
        load = wrk.run(shape, "get", chosen.seconds, arguments)
        constant = constant or load
        errors += load.errors
        print(row(title, load, constant), flush=True)
    if chosen.deep:
        for title, arguments in pages(shape, chosen, shop):
            load = wrk.run(shape, "get", chosen.seconds, arguments)
            errors += load.errors
            print(row(title, load, constant), flush=True)
    load = orders(shape, chosen, shop, chosen.orders)
    errors += load.errors
    print(row("POST /v1/orders", load, constant), flush=True)
    now, most = process.resident_mib(pid)
    print(f"resident memory: {now:.0f} MiB now, {most:.0f} MiB at most")
    return 1 if errors else 0


def main():
    try:
        return measure(options())
    except (process.Failed, Hang, NoAnswer) as problem:
        print(f"modern.py: {problem}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
