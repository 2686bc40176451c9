#!/usr/bin/env python3
"""Many clients order the same few pets and pay, the gateway fails at random, and servers are killed
meanwhile: no pet is sold twice, no order charged twice; see bench/README.md."""

import argparse
import pathlib
import random
import secrets
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from harness import process
from harness.nodes import Nodes
from harness.wire import Hang, NoAnswer
from orders import books
from orders.shopper import BAD_CARD, Customer, hired

PETS = 8


def options():
    parser = argparse.ArgumentParser(description="Kills servers while pets are ordered and paid.")
    parser.add_argument("--command", default="./petstore", help="starts a server (%(default)s)")
    parser.add_argument("--database-url", metavar="URL",
                        help="jdbc:postgresql://...; with it two servers, and each request goes to "
                        "the other one")
    parser.add_argument("--database-user", metavar="NAME",
                        help="the password comes from PETSTORE_DATABASE_PASSWORD")
    parser.add_argument("--clients", type=int, default=64, choices=range(2, 257), metavar="N")
    parser.add_argument("--kills", type=int, default=10, choices=range(1, 101), metavar="N")
    parser.add_argument("--failures", default="0.2", metavar="RATE",
                        help="how often the gateway fails (default %(default)s)")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--ready-seconds", type=int, default=300, metavar="S")
    parser.add_argument("--plant-charge", action="store_true",
                        help="count one charge twice: the run must report it")
    return parser.parse_args()


class Sale:
    """Some pets, and everybody who wants them."""

    def __init__(self, staff, customers, chance):
        self.staff, self.customers, self.chance = staff, customers, chance
        self.pets = [self._pet(number) for number in range(PETS)]
        self.won = {}
        self.refused = 0
        self.odd = []
        self.lock = threading.Lock()

    def _pet(self, number):
        answer = self.staff.ask("POST", "/v1/pets", {
            "name": f"Wanted {number}", "species": "DOG", "ageMonths": number,
            "price": f"{10 + number}.50", "currency": "USD", "status": "AVAILABLE"},
            key=secrets.token_hex(16))
        if answer.status != 201:
            raise process.Failed(f"a pet was answered with {answer.status}: {answer.body[:300]!r}")
        return answer.json()["id"]

    def run(self):
        with ThreadPoolExecutor(len(self.customers)) as pool:
            for done in [pool.submit(self.shop, customer) for customer in self.customers]:
                done.result()

    def shop(self, customer):
        """Orders every pet, pays most of what it got, and gives some back."""
        pets = self.pets[:]
        customer.chance.shuffle(pets)
        for pet in pets:
            answer = customer.order(pet)
            if answer.status == 201:
                self._won(pet, answer.json())
                self._settle(customer, answer.json())
            elif answer.status == 409:
                with self.lock:
                    self.refused += 1
            else:
                self._odd("order", answer)

    def _settle(self, customer, order):
        whim = customer.chance.random()
        if whim < 0.25 and (answer := customer.pay(order, BAD_CARD)).status != 402:
            self._odd("declined payment", answer)
        if whim < 0.9 and (answer := customer.pay(order)).status != 201:
            self._odd("payment", answer)

    def _won(self, pet, order):
        with self.lock:
            self.won.setdefault(pet, []).append(order)

    def _odd(self, what, answer):
        with self.lock:
            self.odd.append(f"{what} was answered with {answer.status}: {answer.body[:300]!r}")

    def give_back(self):
        """Cancels some orders, paid ones too."""
        for orders in self.won.values():
            if self.chance.random() < 0.3:
                answer = self.staff.ask("DELETE", f"/v1/orders/{orders[0]['id']}")
                if answer.status not in (204, 409):
                    self._odd("cancelling", answer)


def kill_at_random(nodes, chance, wanted, over):
    """Kills until it was done so often, or all is over."""
    while nodes.killed < wanted and not over.wait(chance.uniform(0.3, 1.5)):
        nodes.kill(chance.randrange(len(nodes)))


def sell(nodes, chosen, staff, customers, chance):
    """Sales until there were enough kills; all that was sold."""
    sales = []
    over = threading.Event()
    killer = threading.Thread(target=kill_at_random, args=(nodes, chance, chosen.kills, over))
    killer.start()
    try:
        while not sales or (nodes.killed < chosen.kills and len(sales) < 50):
            sales.append(Sale(staff, customers, chance))
            sales[-1].run()
            sales[-1].give_back()
    finally:
        over.set()
        killer.join()
    return sales


def settled(staff, sales, patience=120):
    """Waits until no payment is under way, and no refund is due."""
    deadline = time.monotonic() + patience
    for sale in sales:
        for orders in sale.won.values():
            for order in orders:
                while _is_open(staff, order) and time.monotonic() < deadline:
                    time.sleep(0.2)


def _is_open(staff, order):
    payments = staff.ask("GET", f"/v1/orders/{order['id']}/payments").json()["data"]
    if any(payment["status"] in ("PENDING", "PROCESSING") for payment in payments):
        return True
    refunds = [refund for payment in payments if payment["status"] == "SUCCEEDED" for refund in
               staff.ask("GET", f"/v1/payments/{payment['id']}/refunds").json()["data"]]
    return any(refund["status"] == "PENDING" for refund in refunds)


def audit(nodes, chosen, folder, staff, sales):
    settled(staff, sales)
    charged = books.charges(chosen, folder)
    if chosen.plant_charge and charged:
        charged[next(iter(charged))] += 1
    faults = []
    for sale in sales:
        faults += sale.odd + books.faults(staff, sale.won, sale.pets, charged)
        missing = [pet for pet in sale.pets if len(sale.won.get(pet, [])) != 1]
        if missing:
            faults.append(f"{len(missing)} pets were not ordered exactly once")
    return faults, sum(charged.values())


def run(chosen, folder):
    chance = random.Random(chosen.seed)
    nodes = Nodes(chosen, folder, ["--gateway-failure-rate", chosen.failures])
    try:
        staff = Customer(nodes, hired(nodes, chosen), random.Random(chance.random()))
        customers = [Customer.signed_up(nodes, random.Random(chance.random()))
                     for _ in range(chosen.clients)]
        sales = sell(nodes, chosen, staff, customers, chance)
        faults, charged = audit(nodes, chosen, folder, staff, sales)
    finally:
        nodes.stop()
    won = sum(len(orders) for sale in sales for orders in sale.won.values())
    for fault in faults[:20]:
        print("  " + fault)
    print(f"{len(nodes)} server(s), {nodes.killed} kills, {chosen.clients} clients (seed"
          f" {chosen.seed}): {len(sales)} sales of {PETS} pets, {won} orders made,"
          f" {sum(sale.refused for sale in sales)} refused, {charged} charged,"
          f" {sum(customer.retries for customer in customers)} retries, {len(faults)} faults")
    return 1 if faults or not nodes.killed else 0


def main():
    chosen = options()
    with tempfile.TemporaryDirectory(prefix="kill9-orders-") as folder:
        try:
            return run(chosen, pathlib.Path(folder))
        except (process.Failed, Hang, NoAnswer) as problem:
            print(f"kill9_orders.py: {problem!r}", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main())
