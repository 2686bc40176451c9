#!/usr/bin/env python3
"""kill -9 between any two requests of every OAuth flow: it goes on after the restart, or on another
server of the same database; see bench/README.md."""

import argparse
import pathlib
import secrets
import shlex
import subprocess
import sys
import tempfile
import urllib.parse

from flows.scripts import Flows
from harness import process
from harness.nodes import PUBLIC_URL, Nodes
from harness.wire import Connection, Hang, NoAnswer


def options():
    parser = argparse.ArgumentParser(description="Kills servers in the middle of OAuth flows.")
    parser.add_argument("--command", default="./petstore", help="starts a server (%(default)s)")
    parser.add_argument("--database-url", metavar="URL",
                        help="jdbc:postgresql://...; with it two servers, and each request goes to "
                        "the other one")
    parser.add_argument("--database-user", metavar="NAME",
                        help="the password comes from PETSTORE_DATABASE_PASSWORD")
    parser.add_argument("--every", type=int, default=1, metavar="N",
                        help="kill before each N-th request only (default %(default)s)")
    parser.add_argument("--ready-seconds", type=int, default=300, metavar="S")
    return parser.parse_args()


class World:
    """The servers, and the one that is killed before a request of a given number."""

    def __init__(self, chosen, folder):
        self.chosen = chosen
        self.nodes = Nodes(chosen, folder)
        self.sent = 0
        self.kill_before = None

    def begin(self, kill_before):
        self.sent, self.kill_before = 0, kill_before

    def send(self, method, target, form, headers):
        """One request, whose answer must not be a 5xx."""
        self.sent += 1
        if self.sent == self.kill_before:
            self.nodes.kill(self.sent)
        body = urllib.parse.urlencode(form).encode() if form is not None else b""
        address = self.nodes.address(self.sent)
        lines = [f"{method} {target} HTTP/1.1", f"Host: {address}", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in headers]
        if form is not None:
            lines += ["Content-Type: application/x-www-form-urlencoded",
                      f"Content-Length: {len(body)}"]
        answer = Connection(address).exchange("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        assert answer.status < 500, f"{method} {target.split('?')[0]}: {answer.status}"
        return answer

    @staticmethod
    def local(url):
        return url.removeprefix(PUBLIC_URL)

    def admit(self):
        """Somebody who signs in, and a program with a secret."""
        name, password = "flows-" + secrets.token_hex(6), secrets.token_urlsafe(12)
        answer = Connection(self.nodes.address(0), timeout=30).request("POST", "/v1/users", {
            "username": name, "email": f"{name}@example.com", "firstName": "Flo",
            "lastName": "Ws", "password": password})
        if answer.status != 201:
            raise process.Failed(f"sign-up was answered with {answer.status}")
        added = subprocess.run(
            shlex.split(self.chosen.command) + ["clients", "add", name, "--name", "Flows"]
            + self.nodes.store, capture_output=True, text=True, check=False)
        if added.returncode:
            raise process.Failed(f"clients add: {added.stderr.strip()}")
        return (name, password), (name, added.stdout.split()[-1])


def run(world, every):
    """Each flow undisturbed, then with a kill before each of its requests."""
    person, program = world.admit()
    faults = 0
    for name, flow in Flows(world, person, program).all().items():
        world.begin(None)
        flow()
        requests = world.sent
        survived = 0
        kills = range(2, requests + 1, every)
        for number in kills:
            world.begin(number)
            try:
                flow()
                survived += 1
            except (AssertionError, Hang, NoAnswer, KeyError) as problem:
                faults += 1
                print(f"  {name}, killed before request {number}: {problem!r}"[:600])
        print(f"{name}: {requests} requests, killed {len(kills)} times, went on {survived} times",
              flush=True)
    return faults


def main():
    chosen = options()
    with tempfile.TemporaryDirectory(prefix="kill9-flows-") as folder:
        try:
            world = World(chosen, pathlib.Path(folder))
        except process.Failed as problem:
            print(f"kill9_flows.py: {problem}", file=sys.stderr)
            return 2
        try:
            faults = run(world, chosen.every)
        except (process.Failed, AssertionError, Hang, NoAnswer) as problem:
            print(f"kill9_flows.py: {problem!r}", file=sys.stderr)
            return 2
        finally:
            world.nodes.stop()
        print(f"{len(world.nodes)} server(s), {world.nodes.killed} kills, {faults} faults")
        return 1 if faults or not world.nodes.killed else 0


if __name__ == "__main__":
    sys.exit(main())
