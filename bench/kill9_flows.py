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
import time
import urllib.parse

from flows.scripts import Flows
from harness import loopback, process
from harness.wire import Connection, Hang, NoAnswer

PUBLIC_URL = "http://petstore.test"


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
        self.chosen, self.folder = chosen, folder
        self.store = (["--database-url", chosen.database_url] if chosen.database_url
                      else ["--data", str(folder / "data")])
        if chosen.database_url and chosen.database_user:
            self.store += ["--database-user", chosen.database_user]
        self.nodes = [self._start(number) for number in range(2 if chosen.database_url else 1)]
        self.sent = self.killed = 0
        self.kill_before = None

    def begin(self, kill_before):
        self.sent, self.kill_before = 0, kill_before

    def send(self, method, target, form, headers):
        """One request, whose answer must not be a 5xx."""
        self.sent += 1
        turn = self.sent % len(self.nodes)
        if self.sent == self.kill_before:
            self.killed += 1
            self.nodes[turn][0].kill()
            self.nodes[turn] = self._start(turn)
        body = urllib.parse.urlencode(form).encode() if form is not None else b""
        address = self.nodes[turn][1]
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
        answer = Connection(self.nodes[0][1], timeout=30).request("POST", "/v1/users", {
            "username": name, "email": f"{name}@example.com", "firstName": "Flo",
            "lastName": "Ws", "password": password})
        if answer.status != 201:
            raise process.Failed(f"sign-up was answered with {answer.status}")
        added = subprocess.run(
            shlex.split(self.chosen.command) + ["clients", "add", name, "--name", "Flows"]
            + self.store, capture_output=True, text=True, check=False)
        if added.returncode:
            raise process.Failed(f"clients add: {added.stderr.strip()}")
        return (name, password), (name, added.stdout.split()[-1])

    def stop(self):
        for server, _ in self.nodes:
            server.kill()

    def _start(self, number):
        port_file = self.folder / f"port{number}"
        port_file.unlink(missing_ok=True)
        command = shlex.split(self.chosen.command) + self.store + [
            "--host", "127.0.0.1", "--port", "0", "--port-file", str(port_file),
            "--public-url", PUBLIC_URL, "--rate-limit", "2000000000/hour"]
        server = process.Server(command, self.folder / f"log{number}")
        try:
            address = loopback.Address(
                "127.0.0.1", server.port(port_file, self.chosen.ready_seconds))
            deadline = time.monotonic() + self.chosen.ready_seconds
            while not _is_ready(address):
                server.check_running()
                if time.monotonic() > deadline:
                    raise process.Failed("a server did not become ready")
                time.sleep(0.02)
        except BaseException:
            server.kill()
            raise
        return server, address


def _is_ready(address):
    try:
        return Connection(address).request("GET", "/health/ready").status == 200
    except (Hang, NoAnswer):
        return False


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
            world.stop()
        print(f"{len(world.nodes)} server(s), {world.killed} kills, {faults} faults")
        return 1 if faults or not world.killed else 0


if __name__ == "__main__":
    sys.exit(main())
