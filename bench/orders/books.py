"""What the shop and the bank say when all is over, held against each other."""

import os
import pathlib
import sqlite3
import subprocess
import urllib.parse

from harness import process

CHARGES = ("SELECT order_id, count(*) FROM gateway_charges WHERE kind = 'CHARGE'"
           " GROUP BY order_id")


def charges(chosen, folder):
    """How often each order was really charged, as the bank has written it down."""
    if chosen.database_url:
        rows = _on_postgres(chosen)
    else:
        with sqlite3.connect(pathlib.Path(folder) / "data" / "petstore.db") as database:
            rows = database.execute(CHARGES).fetchall()
    return {str(order): int(count) for order, count in rows}


def _on_postgres(chosen):
    url = urllib.parse.urlsplit(chosen.database_url.removeprefix("jdbc:"))
    environment = dict(os.environ, PGPASSWORD=os.environ.get("PETSTORE_DATABASE_PASSWORD", ""))
    done = subprocess.run(
        ["psql", "-h", url.hostname, "-p", str(url.port or 5432), "-d", url.path.lstrip("/"),
         "-U", chosen.database_user, "-At", "-F", " ", "-c", CHARGES],
        capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise process.Failed(f"psql: {done.stderr.strip()}")
    return [line.split() for line in done.stdout.splitlines()]


def faults(staff, orders, pets, charged):
    """What does not fit: nothing when all is well.

    `orders` are those that were answered with 201, by pet; `staff` may see everything."""
    found = []
    for pet in pets:
        found += _pet(staff, pet, orders.get(pet, []), charged)
    return found


def _pet(staff, pet, orders, charged):
    shown = staff.ask("GET", f"/v1/pets/{pet}").json()
    now = [staff.ask("GET", f"/v1/orders/{order['id']}").json() for order in orders]
    kept = [order for order in now if order["status"] != "CANCELLED"]
    found = [fault for order in now for fault in _order(staff, order, charged)]
    if len(kept) > 1:
        found.append(f"pet {pet} was sold {len(kept)} times")
    wanted = {"PLACED": "PENDING", "APPROVED": "ADOPTED"}.get(
        kept[0]["status"] if kept else "", "AVAILABLE")
    if shown["status"] != wanted:
        found.append(f"pet {pet} is {shown['status']} with orders"
                     f" {[order['status'] for order in now]}")
    return found


def _order(staff, order, charged):
    name = f"order {order['id']} ({order['status']})"
    payments = staff.ask("GET", f"/v1/orders/{order['id']}/payments").json()["data"]
    paid = [payment for payment in payments if payment["status"] == "SUCCEEDED"]
    under_way = [payment for payment in payments if payment["status"] in ("PENDING", "PROCESSING")]
    times = charged.get(order["id"], 0)
    found = []
    if times > 1 or times != len(paid):
        found.append(f"{name} was charged {times} times, and has {len(paid)} payments")
    if under_way:
        found.append(f"{name} has a payment that never came to an end")
    if (order["status"] == "APPROVED") != bool(paid) and order["status"] != "CANCELLED":
        found.append(f"{name} has {len(paid)} payments")
    if order["status"] == "CANCELLED" and paid:
        for payment in paid:
            refunds = staff.ask("GET", f"/v1/payments/{payment['id']}/refunds").json()["data"]
            if [refund["status"] for refund in refunds] != ["SUCCEEDED"]:
                found.append(f"{name} was paid, and its refunds are {refunds}")
    return found
