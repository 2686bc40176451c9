"""What orders are paid with: numbers that the simulated gateway knows, and such as are none."""

import re

from fuzzing.values import SAMPLES

CARDS = ["4242424242424242"] * 5 + ["5555555555554444", "378282246310005", "4000000000000002", "4000000000009995",
                                    "4000000000000069", "4000000000000127", "4000000000000119"]
# what nothing but payments has
OTHERS = [number for number in dict.fromkeys(CARDS) if number not in SAMPLES]
ACCOUNTS = ["000123456789", "000123456789", "000111111116", "000222222227"]
BANK = "110000000"
# what no answer may repeat; shorter ones may be part of anything
_LONG = re.compile(r"[0-9]{12,19}")

ODD_CARD = {
    "number": ["4242424242424241", "424242424242", "4" * 20, "4242 4242 4242 4242", "4242-4242-4242-4242",
               "************4242", "", "0" * 16, "\u0664" * 16, 4242424242424242, None, "4242424242424242\x00"],
    "expMonth": [0, 13, -2, 2.5, "02", None, 2**31, 2**63], "expYear": [1999, 2000, 2025, 2100, 26, "2030", 10**12],
    "cvc": ["", "12a", "22", "22222", 314, None, "\u0663\u0664\u0665"], "name": ["", " ", "x" * 101, "\x00", 3, None],
    "object": ["bank_account", "bankAccount", "CARD", "", None, 3, "cash", "class"],
    "billingAddress": [None, [], "x", {"country": "no"}, {"country": "NOR"}, {"line1": ""}, {"x": "y"},
                       {"city": "x" * 101}, {"postalCode": 314}]}
ODD_ACCOUNT = {
    "accountNumber": ["222", "2" * 18, "", "00012345678x", "********6789", 123456789, None],
    "routingNumber": ["110000001", "11000000", "", "1" * 10, 110000000, None, "000000000"],
    "accountType": ["checking", "", None, 3, "LOAN"], "accountHolderName": ["", "x" * 101, None],
    "object": ["card", "BANK_ACCOUNT", "", None], "number": ["4242424242424242"], "cvc": ["314"]}


def card(chance):
    made = {"object": "card", "name": "Fay Zed", "number": chance.choice(CARDS), "expMonth": chance.randrange(2, 13),
            "expYear": chance.randrange(2060, 2099)}
    if chance.random() < 0.6:
        made["cvc"] = "3147" if made["number"].startswith("37") else "314"
    if chance.random() < 0.4:
        made["billingAddress"] = {"line1": "Storgata 2", "city": "Bod\u00f8", "postalCode": "8006", "country": "NO"}
    return made


def account(chance):
    return {"object": chance.choice(["bank_account", "bankAccount"]), "accountHolderName": "Fay Zed",
            "accountNumber": chance.choice(ACCOUNTS), "routingNumber": BANK,
            "accountType": chance.choice(["CHECKING", "SAVINGS"])}


def source(chance):
    return card(chance) if chance.random() < 0.75 else account(chance)


def odd_source(chance):
    """One with a member that is wrong."""
    made, odd = chance.choice([(card(chance), ODD_CARD), (account(chance), ODD_ACCOUNT)])
    name = chance.choice(list(odd))
    return {**made, name: chance.choice(odd[name])}


def numbers(value):
    """The numbers of cards and accounts in a payment."""
    paid = value.get("source") if isinstance(value, dict) else None
    told = [paid.get(name) for name in ("number", "accountNumber")] if isinstance(paid, dict) else []
    return [number for number in told if isinstance(number, str) and _LONG.fullmatch(number)]
