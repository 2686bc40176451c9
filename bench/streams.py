#!/usr/bin/env python3
"""Opens many streams of what happens, lets them rest, makes a pet, and says how much memory the
server has and when the last of them had heard of it. Then the server is killed now and then, and
who listens must miss nothing; see bench/README.md."""

import argparse
import json
import pathlib
import random
import secrets
import selectors
import shlex
import socket
import sys
import tempfile
import threading
import time

from harness import loopback, process
from harness.wire import Connection, Hang, NoAnswer

# a connection needs a port of its own for each address that it goes to
PORTS_OF_AN_ADDRESS = 20_000


def options():
    parser = argparse.ArgumentParser(description="Measures many streams that nobody speaks on.")
    parser.add_argument("--command", default="./petstore", help="starts a server (%(default)s)")
    parser.add_argument("--streams", type=int, default=10_000, metavar="N")
    parser.add_argument("--rest", type=float, default=20, metavar="SECONDS",
                        help="how long they rest; there is a sign of life every 15 (%(default)s)")
    parser.add_argument("--most-mib", type=int, default=500, metavar="MIB",
                        help="fail above that much resident memory (%(default)s)")
    parser.add_argument("--most-seconds", type=float, default=5, metavar="S",
                        help="fail when the last one hears later than that (%(default)s)")
    parser.add_argument("--kills", type=int, default=5, metavar="N",
                        help="how often the server is killed while somebody listens (%(default)s)")
    parser.add_argument("--ready-seconds", type=int, default=300, metavar="S")
    return parser.parse_args()


class Streams:
    """Connections that listen, looked after by one thread."""

    def __init__(self, address, number):
        self.selector = selectors.DefaultSelector()
        self.heard = {}  # what came on each, as far as it may hold a part of an event
        self.broken = 0
        request = (f"GET /v1/events?types=pet.available HTTP/1.1\r\nHost: {address}\r\n"
                   "Accept: text/event-stream\r\n\r\n").encode()
        for count in range(number):
            client = socket.socket()
            client.bind((f"127.0.0.{1 + count // PORTS_OF_AN_ADDRESS}", 0))
            client.connect(address)
            client.sendall(request)
            client.setblocking(False)
            self.heard[client] = b""
            self.selector.register(client, selectors.EVENT_READ)

    def listen(self, seconds, wanted):
        """Reads until each has had `wanted`, or the time is over; says how many had it."""
        end = time.monotonic() + seconds
        waiting = set(self.heard)
        while waiting and (left := end - time.monotonic()) > 0:
            for key, _ in self.selector.select(min(left, 1)):
                client = key.fileobj
                data = client.recv(65536)
                if not data:
                    self.broken += 1
                    self.selector.unregister(client)
                    waiting.discard(client)
                    continue
                self.heard[client] = (self.heard[client] + data)[-8192:]
                if wanted in self.heard[client]:
                    waiting.discard(client)
        return len(self.heard) - len(waiting)

    def forget(self):
        for client in self.heard:
            self.heard[client] = b""

    def close(self):
        for client in self.heard:
            client.close()


class Node:
    """A server with a store of its own, which lasts."""

    def __init__(self, chosen, folder):
        self.chosen, self.folder, self.starts = chosen, folder, 0
        self.password = secrets.token_urlsafe(12)
        self.server = self.address = None

    def start(self):
        self.starts += 1
        port_file = self.folder / f"port{self.starts}"
        command = ["env", f"PETSTORE_STAFF_PASSWORD={self.password}", *shlex.split(self.chosen.command),
                   "--data", str(self.folder / "data"), "--port", "0", "--port-file", str(port_file),
                   "--public-url", "http://petstore.test"]
        self.server = process.Server(command, self.folder / "log")
        self.address = loopback.Address(
            "127.0.0.1", self.server.port(port_file, self.chosen.ready_seconds))
        while Connection(self.address).request("GET", "/health/ready").status != 200:
            self.server.check_running()
            time.sleep(0.02)

    def staff(self):
        answer = Connection(self.address).request(
            "POST", "/v1/auth/tokens", {"username": "staff", "password": self.password})
        if answer.status != 200:
            raise process.Failed(f"signing in was answered with {answer.status}")
        return [("Authorization", f"Bearer {answer.json()['token']}")]


def pet(address, staff, name):
    """Makes one; returns whether the server said so."""
    answer = Connection(address).request("POST", "/v1/pets", {
        "name": name, "species": "CAT", "ageMonths": 2, "price": "10.00", "status": "AVAILABLE"}, staff)
    return answer.status == 201


def rest(node, chosen):
    """Many streams that nobody speaks on, and a pet."""
    pid = process.listener(node.address.port)
    before = process.resident_mib(pid)[0]
    started = time.monotonic()
    streams = Streams(node.address, chosen.streams)
    streams.listen(60, b"retry:")
    print(f"{chosen.streams} streams opened in {time.monotonic() - started:.1f} s")
    streams.forget()
    streams.listen(chosen.rest, b"nobody says this")
    staff, name = node.staff(), "Bell " + secrets.token_hex(4)
    started = time.monotonic()
    if not pet(node.address, staff, name):
        raise process.Failed("the pet was not made")
    heard = streams.listen(30, name.encode())
    seconds = time.monotonic() - started
    now, most = process.resident_mib(pid)
    print(f"{heard} heard of the pet, the last after {seconds:.2f} s; {streams.broken} broke off")
    print(f"resident: {before:.0f} MiB before, {now:.0f} MiB now, {most:.0f} MiB at most")
    streams.close()
    return (heard == chosen.streams and not streams.broken and seconds <= chosen.most_seconds
            and most <= chosen.most_mib)


class Ear:
    """Hears events one after the other, and goes on where it was when the server is gone."""

    def __init__(self, node):
        self.node, self.last, self.pets, self.ids = node, "0", [], []

    def hear(self, wanted, seconds):
        """Listens until a pet of that name came."""
        end = time.monotonic() + seconds
        while wanted not in self.pets and time.monotonic() < end:
            try:
                self._listen(wanted, end)
            except OSError:
                time.sleep(0.05)

    def _listen(self, wanted, end):
        with socket.create_connection(self.node.address, 5) as client:
            client.sendall((f"GET /v1/events HTTP/1.0\r\nHost: {self.node.address}\r\n"
                            f"Last-Event-ID: {self.last}\r\n\r\n").encode())
            event = {}
            for line in client.makefile("r", encoding="utf-8", newline="\n"):
                name, _, value = line.rstrip("\n").partition(": ")
                if name:
                    event[name] = value
                elif "data" in event:
                    self._heard(event)
                    event = {}
                if wanted in self.pets or time.monotonic() > end:
                    return

    def _heard(self, event):
        self.last = event["id"]
        self.ids.append(int(event["id"]))
        if event["event"] == "pet.available":
            self.pets.append(json.loads(event["data"])["data"]["pet"]["name"])


def survive(node, kills):
    """Pets are made and the server is killed meanwhile; who listens hears of every pet once."""
    ear, told, chance, bell = Ear(node), [], random.Random(1), "Bell " + secrets.token_hex(4)
    listening = threading.Thread(target=ear.hear, args=(bell, 60 + 20 * kills))
    listening.start()
    for turn in range(kills + 1):
        staff = node.staff()
        def make():
            for number in range(200):
                name = f"Rex {turn}.{number}"
                try:
                    if pet(node.address, staff, name):
                        told.append(name)
                except (Hang, NoAnswer):
                    return
        maker = threading.Thread(target=make)
        maker.start()
        if turn < kills:
            time.sleep(chance.uniform(0.1, 0.5))
            node.server.kill()
        maker.join()
        if turn < kills:
            node.start()
    if not pet(node.address, node.staff(), bell):
        raise process.Failed("the last pet was not made")
    listening.join()
    lost = {*told, bell} - set(ear.pets)
    twice = len(ear.ids) - len(set(ear.ids))
    in_order = ear.ids == sorted(ear.ids)
    print(f"{kills} kills, {len(told)} pets answered, {len(ear.pets)} heard of, {len(lost)} missed, "
          f"{twice} twice, {'in order' if in_order else 'NOT in order'}")
    return not lost and not twice and in_order


def main():
    chosen = options()
    with tempfile.TemporaryDirectory() as folder:
        node = Node(chosen, pathlib.Path(folder))
        try:
            node.start()
            good = chosen.streams == 0 or rest(node, chosen)
            good = (chosen.kills == 0 or survive(node, chosen.kills)) and good
            return 0 if good else 1
        except process.Failed as problem:
            print(problem, file=sys.stderr)
            return 2
        finally:
            if node.server is not None:
                node.server.kill()


if __name__ == "__main__":
    sys.exit(main())
