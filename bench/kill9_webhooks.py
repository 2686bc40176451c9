#!/usr/bin/env python3
"""Pets change, three endpoints want to be told, one of them fails and one hangs, and servers are
killed meanwhile: nobody misses anything, in its order; see bench/README.md."""

import argparse
import pathlib
import random
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from harness import process
from harness.nodes import Nodes
from harness.wire import Connection, Hang, NoAnswer
from orders.shopper import hired
from webhooks import audit, story
from webhooks.receivers import Receiver

# seconds in which a server that is alive takes over from one that is dead
TAKEOVER = 8


def options():
    parser = argparse.ArgumentParser(description="Kills servers while webhooks are delivered.")
    parser.add_argument("--command", default="./petstore", help="starts a server (%(default)s)")
    parser.add_argument("--database-url", metavar="URL",
                        help="jdbc:postgresql://...; with it two servers, one of which is killed")
    parser.add_argument("--database-user", metavar="NAME",
                        help="the password comes from PETSTORE_DATABASE_PASSWORD")
    parser.add_argument("--events", type=int, default=20_000, metavar="N")
    parser.add_argument("--rate", type=int, default=200, metavar="N",
                        help="requests in a second (default %(default)s)")
    parser.add_argument("--kills", type=int, default=10, choices=range(0, 101), metavar="N")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--patience", type=int, default=180, metavar="S",
                        help="how long the last delivery may take (default %(default)s)")
    parser.add_argument("--slowest", type=float, default=2.0, metavar="S",
                        help="what 99 of 100 events of the good endpoint may take, while no server is"
                        " away (default %(default)s)")
    parser.add_argument("--ready-seconds", type=int, default=300, metavar="S")
    parser.add_argument("--plant-loss", action="store_true",
                        help="forget a delivery that came: the run must report it")
    return parser.parse_args()


def register(nodes, staff, receiver):
    answer = Connection(nodes.address(0), timeout=30).request(
        "POST", "/v1/webhook-endpoints",
        {"url": receiver.url, "eventTypes": ["pet.available", "pet.statusChanged"]},
        [("Authorization", f"Bearer {staff}")])
    if answer.status != 201:
        raise process.Failed(f"an endpoint was answered with {answer.status}: {answer.body!r}")
    receiver.secret = answer.json()["secret"]


class Killer:
    """Kills servers, and remembers when they were away."""

    def __init__(self, nodes, wanted, chance):
        self.nodes, self.wanted, self.chance = nodes, wanted, chance
        self.away = []

    def run(self, over, seconds):
        """Spread over the time that all takes, about."""
        while self.nodes.killed < self.wanted:
            pause = seconds / self.wanted * self.chance.uniform(0.5, 1.0)
            if over.wait(max(0.5, pause)):
                return
            begin = time.monotonic()
            self.nodes.kill(self.chance.randrange(len(self.nodes)))
            end = max(time.monotonic(), begin + TAKEOVER * (len(self.nodes) > 1))
            self.away.append((begin, end))

    def undisturbed(self, delays):
        """How long those took that were told while all servers were there."""
        return [told - answered for answered, told in delays
                if not any(answered < end and told > begin for begin, end in self.away)]


def tell(nodes, chosen, staff, chance):
    """Lets it all happen; the pets, and who killed."""
    told, over = story.Story(), threading.Event()
    count = -(-chosen.events // story.EVENTS)
    pace = story.Pace(chosen.rate)
    killer = Killer(nodes, chosen.kills, chance)
    seconds = count * len(story.STEPS) / chosen.rate
    killing = threading.Thread(target=killer.run, args=(over, seconds))
    killing.start()
    try:
        with ThreadPoolExecutor(16) as pool:
            writers = [story.Writer(nodes, staff, random.Random(chance.random()))
                       for _ in range(16)]
            for done in [pool.submit(_some, told, writer, pace, count // 16 + (turn < count % 16))
                         for turn, writer in enumerate(writers)]:
                done.result()
    except BaseException:
        over.set()
        raise
    finally:
        # the last kills may come when all has happened, and only the deliveries go on
        killing.join()
    return told, killer


def _some(told, writer, pace, count):
    for _ in range(count):
        told.live(writer, pace)


def wait(receivers, events, patience):
    """Until all have come, or for as long as nothing was heard."""
    deadline = time.monotonic() + patience
    for receiver in receivers:
        while len(receiver.firsts()[0]) < events and time.monotonic() < deadline:
            time.sleep(0.5)


def report(chosen, nodes, told, killer, receivers):
    found = list(told.odd)
    for receiver in receivers:
        missing, delays = audit.faults(receiver, told.pets)
        found += missing + receiver.faults[:5]
        calm = killer.undisturbed(delays)
        firsts, again = receiver.firsts()
        slow = audit.percentile(calm, 0.99)
        print(f"  {receiver.kind}: {len(firsts)} events, {again} of them again;"
              f" undisturbed {len(calm)}: p50 {audit.percentile(calm, 0.5):.3f} s, p99 {slow:.3f} s;"
              f" all: at most {max((b - a for a, b in delays), default=0):.1f} s")
        if receiver.kind == "good" and calm and slow > chosen.slowest:
            found.append(f"the good endpoint waited {slow:.1f} s (p99), because of others")
    for fault in found[:20]:
        print("  " + fault)
    print(f"{len(nodes)} server(s), {nodes.killed} kills (seed {chosen.seed}): {len(told.pets)} pets,"
          f" {sum(len(events) for steps in told.pets.values() for _, events in steps)} events,"
          f" {len(found)} faults")
    return 1 if found or nodes.killed < chosen.kills else 0


def run(chosen, folder):
    chance = random.Random(chosen.seed)
    receivers = [Receiver("good"), Receiver("failing"), Receiver("hanging")]
    nodes = Nodes(chosen, folder, ["--webhook-targets", "local"])
    try:
        staff = hired(nodes, chosen)
        for receiver in receivers:
            register(nodes, staff, receiver)
        told, killer = tell(nodes, chosen, staff, chance)
        events = sum(len(events) for steps in told.pets.values() for _, events in steps)
        wait(receivers[:2], events, chosen.patience)
    finally:
        nodes.stop()
        for receiver in receivers:
            receiver.stop()
    if chosen.plant_loss and receivers[0].told:
        lost = receivers[0].told[0].id
        receivers[0].told = [one for one in receivers[0].told if one.id != lost]
    return report(chosen, nodes, told, killer, receivers[:2])


def main():
    chosen = options()
    with tempfile.TemporaryDirectory(prefix="kill9-webhooks-") as folder:
        try:
            return run(chosen, pathlib.Path(folder))
        except (process.Failed, Hang, NoAnswer) as problem:
            print(f"kill9_webhooks.py: {problem!r}", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main())
