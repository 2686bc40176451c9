#!/usr/bin/env python3
"""kill -9 under writing clients: every answered write must be there after the restart; see
bench/README.md."""

import argparse
import pathlib
import random
import shlex
import sys
import tempfile
import threading
import time

from durability.checker import Checker
from durability.client import Client, mark
from durability.ledger import Ledger
from durability.visitor import Reception, Visitor
from harness import loopback, process
from harness.wire import Connection, Hang, NoAnswer


def options():
    parser = argparse.ArgumentParser(description="Kills a server under load and looks for losses.")
    parser.add_argument("--command", default="./petstore", help="starts the server (%(default)s)")
    parser.add_argument("--rounds", type=int, default=20, metavar="N")
    parser.add_argument("--clients", type=int, default=16, choices=range(1, 65), metavar="N")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--data", type=pathlib.Path, metavar="DIR",
                       help="data directory (default: a temporary one)")
    where.add_argument("--database-url", metavar="URL", help="jdbc:postgresql://...")
    parser.add_argument("--database-user", metavar="NAME",
                        help="the password comes from PETSTORE_DATABASE_PASSWORD")
    parser.add_argument("--ready-seconds", type=int, default=300, metavar="S",
                        help="longest start (default %(default)s: the first one may build)")
    parser.add_argument("--sign-ins", action="store_true",
                        help="sign-ins and refresh tokens instead of pets, orders and users")
    parser.add_argument("--plant-loss", action="store_true",
                        help="alter one entry of the ledger: the run must report a loss")
    chosen = parser.parse_args()
    if not 0 < chosen.rounds <= 1000:
        parser.error("from 1 to 1000 rounds")
    return chosen


def command(chosen, folder, port_file):
    parts = shlex.split(chosen.command)
    parts += ["--host", "127.0.0.1", "--port", "0", "--port-file", str(port_file)]
    # a token is good for the server that made it, wherever it listens now
    parts += ["--public-url", "http://petstore.test"]
    if chosen.sign_ins:
        parts += ["--rate-limit", "2000000000/hour"]
    if not chosen.database_url:
        return parts + ["--data", str(chosen.data or folder / "data")]
    user = ["--database-user", chosen.database_user] if chosen.database_user else []
    return parts + ["--database-url", chosen.database_url] + user


class Trial:
    """One server, its clients, and the ledger of what it promised."""

    def __init__(self, chosen, folder):
        self.chosen, self.folder = chosen, folder
        self.chance = random.Random(chosen.seed)
        self.ledger = Ledger(folder / "ledger")
        # keys are new in each run, so that a database that is used again does not matter
        self.run = self.chance.randrange(1, 1000)
        self.clients = [self._client(number) for number in range(chosen.clients)]

    def _client(self, number):
        if self.chosen.sign_ins:
            return Visitor(number, self.run, self.chosen.seed)
        return Client(number, self.run, self.chosen.seed, self.ledger)

    def start(self):
        port_file = self.folder / "port"
        port_file.unlink(missing_ok=True)
        server = process.Server(command(self.chosen, self.folder, port_file), self.folder / "log")
        try:
            address = loopback.Address(
                "127.0.0.1", server.port(port_file, self.chosen.ready_seconds))
            self._wait_until_ready(server, address)
        except BaseException:
            server.kill()
            raise
        return server, address

    def _wait_until_ready(self, server, address):
        deadline = time.monotonic() + self.chosen.ready_seconds
        while time.monotonic() < deadline:
            server.check_running()
            try:
                if Connection(address).request("GET", "/health/ready").status == 200:
                    return
            except (Hang, NoAnswer):
                pass
            time.sleep(0.02)
        raise process.Failed("the server did not become ready")

    def write_and_kill(self, server, address):
        """Lets the clients write, kills the server at a random moment; how long they wrote."""
        if self.chosen.sign_ins:
            for visitor in self.clients:
                visitor.arrive(address)
        over = threading.Event()
        threads = [threading.Thread(target=client.write, args=(address, over), daemon=True)
                   for client in self.clients]
        for thread in threads:
            thread.start()
        pause = self.chance.uniform(0.5, 3.0)
        time.sleep(pause)
        try:
            server.check_running()
        finally:
            server.kill()
            over.set()
        for thread in threads:
            thread.join(30)
        return pause


    def begin(self, address):
        if not self.chosen.sign_ins:
            mark(address)

    def acknowledged(self):
        """How many writes were answered, and how many were not."""
        if self.chosen.sign_ins:
            return (sum(client.acknowledged for client in self.clients),
                    sum(client.unknown for client in self.clients))
        return self.ledger.acknowledged, self.ledger.unknown

    def plant_loss(self):
        if self.chosen.sign_ins:
            visitor = next(one for one in self.clients if one.access)
            visitor.access += "x"
            print(f"planted: a letter was added to the token of {visitor.name}")
        else:
            altered(self.ledger, self.chance)

    def check(self, address, everything):
        """How many promises were looked at, and which were not kept."""
        if self.chosen.sign_ins:
            reception = Reception(address, self.clients)
            faults = reception.check()
            return reception.checked, faults
        checker = Checker(address, self.ledger, self.run, self.chance)
        faults = checker.check(everything=everything)
        return checker.checked, faults


def altered(ledger, chance):
    key = chance.choice([key for key in ledger.touched_now() if key.kind != "user"])
    ledger.alter(key)
    print(f"planted: the ledger's entry of {key} was altered")


def rounds(trial):
    chosen = trial.chosen
    server, address = trial.start()
    lost = 0
    try:
        trial.begin(address)
        for number in range(1, chosen.rounds + 1):
            pause = trial.write_and_kill(server, address)
            trial.ledger.save()
            if chosen.plant_loss and number == chosen.rounds:
                trial.plant_loss()
            began = time.monotonic()
            server, address = trial.start()
            started = time.monotonic() - began
            last = number == chosen.rounds
            checked, faults = trial.check(address, everything=last)
            lost += len(faults)
            acknowledged, unknown = trial.acknowledged()
            print(f"round {number}: killed after {pause:.2f} s, {acknowledged} writes "
                  f"acknowledged so far, {unknown} unanswered, ready again after "
                  f"{started:.2f} s, {checked} checked, {len(faults)} faults", flush=True)
            for fault in faults[:20]:
                print(f"  {fault[:600]}")
    finally:
        server.kill()
    return lost


def main():
    chosen = options()
    print(f"seed {chosen.seed}, {chosen.rounds} rounds, {chosen.clients} clients", flush=True)
    with tempfile.TemporaryDirectory(prefix="kill9-") as folder:
        trial = Trial(chosen, pathlib.Path(folder))
        try:
            lost = rounds(trial)
        except (process.Failed, Hang, NoAnswer) as problem:
            print(f"kill9.py: {problem}", file=sys.stderr)
            return 2
    refused = sorted({text for client in trial.clients for text in client.surprises})
    for text in refused[:20]:
        print(f"  unexpected answer: {text}")
    acknowledged, _ = trial.acknowledged()
    print(f"{chosen.rounds} rounds, {acknowledged} acknowledged writes, {lost} lost or "
          f"wrong, {len(refused)} unexpected answers")
    if acknowledged < chosen.rounds * chosen.clients:
        print("too few writes were acknowledged for this to mean anything")
        return 1
    return 1 if lost or refused else 0


if __name__ == "__main__":
    sys.exit(main())
