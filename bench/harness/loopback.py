"""Addresses on this machine: the load of these scripts never leaves it."""

import argparse
import ipaddress
import socket
from typing import NamedTuple


class Address(NamedTuple):
    host: str
    port: int

    def __str__(self):
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def address(text):
    """HOST:PORT as an address; refuses every host that is not this machine's loopback."""
    host, colon, port = text.rpartition(":")
    host = host.strip("[]")
    if not colon or not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise argparse.ArgumentTypeError(f"'{text}' is not HOST:PORT")
    try:
        found = {entry[4][0] for entry in socket.getaddrinfo(host, int(port))}
    except socket.gaierror:
        raise argparse.ArgumentTypeError(f"the host '{host}' is not known") from None
    if not all(ipaddress.ip_address(ip).is_loopback for ip in found):
        raise argparse.ArgumentTypeError(
            f"'{host}' is not this machine's loopback; load goes nowhere else")
    # the address and not the name: what was checked is what is used
    return Address("127.0.0.1" if "127.0.0.1" in found else sorted(found)[0], int(port))
