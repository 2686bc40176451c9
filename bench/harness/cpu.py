"""CPU that a server spends on a request, by operation; see bench/README.md."""

import argparse
import sys

from harness import loopback, process, wrk
from harness.wire import Connection, Hang, NoAnswer

LISTED = 507
STATUS = "sold"
BASES = {"v2": "/v2", "v3": "/api/v3"}


def options():
    parser = argparse.ArgumentParser(
        prog="cpu.sh", description="Measures the server's CPU time per request.")
    parser.add_argument("address", type=loopback.address, metavar="HOST:PORT")
    parser.add_argument("pid", metavar="PID", help="the server's process, or: auto")
    parser.add_argument("--edition", choices=["v2", "v3", "both"], default="both")
    parser.add_argument("--base", help="base path of another server (with one --edition)")
    parser.add_argument("--constant", default="/health/live", metavar="PATH",
                        help="a constant answer of the same server (default %(default)s)")
    parser.add_argument("--ids", choices=["generated", "fixed"], default="generated",
                        help="POST without an id, or with 10,000 ids again and again")
    parser.add_argument("--tenant", default="", metavar="UUID", help="sent as X-Tenant-ID")
    parser.add_argument("--name", default="petstore", help="shown above the table")
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--warmup", type=int, default=5, metavar="SECONDS")
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--threads", type=int, choices=[1, 2], default=2)
    chosen = parser.parse_args()
    if chosen.base is not None and chosen.edition == "both":
        parser.error("--base needs --edition v2 or --edition v3")
    return chosen


class Shop:
    """The pets that a measurement needs."""

    def __init__(self, address, base, tenant):
        self.connection, self.base = Connection(address), base
        self.headers = [("X-Tenant-ID", tenant)] if tenant else []

    def call(self, method, path, value=None):
        answer = self.connection.request(method, self.base + path, value, self.headers)
        if answer.status != 200:
            raise process.Failed(f"{method} {self.base}{path} was answered with {answer.status}")
        return answer

    def listed(self):
        return self.call("GET", f"/pet/findByStatus?status={STATUS}").json()

    def prepare(self):
        """Makes sure that pet 1 is there, and that exactly 507 pets have the status."""
        pets = self.listed()
        free = 500_000
        for pet in pets[LISTED:]:
            self.call("DELETE", f"/pet/{pet['id']}")
        for number in range(LISTED - len(pets)):
            self.call("POST", "/pet", self.pet(free + number))
        if (count := len(self.listed())) != LISTED:
            raise process.Failed(f"{count} pets are listed, not {LISTED}")
        self.call("GET", "/pet/1")

    @staticmethod
    def pet(number):
        return {"id": number, "category": {"id": 1, "name": "Dogs"}, "name": f"Dog {number}",
                "photoUrls": ["url1", "url2"], "status": STATUS,
                "tags": [{"id": 1, "name": "tag1"}, {"id": 2, "name": "tag2"}]}


def operations(base, chosen):
    """Title, script and arguments of what is measured; POST is last, as it changes the shop."""
    tenant = chosen.tenant
    yield f"GET {base}/pet/1", "get", {"path": f"{base}/pet/1", "tenant": tenant}
    yield (f"GET {base}/pet/findByStatus ({LISTED} pets)", "get",
           {"path": f"{base}/pet/findByStatus?status={STATUS}", "tenant": tenant})
    yield (f"POST {base}/pet", "post",
           {"base": base, "ids": chosen.ids, "from": 600_000, "count": 10_000, "tenant": tenant})


def measured(shape, chosen, script, arguments):
    wrk.run(shape, script, chosen.warmup, arguments)
    return wrk.run(shape, script, chosen.seconds, arguments)


def row(title, load, constant):
    return (f"{title:<42}{load.requests:>10}{load.rate():>11.0f}{load.cpu_us:>10.1f}"
            f"{load.cpu_us / constant.cpu_us:>8.2f}{load.errors:>8}{load.p50_ms:>9.2f}"
            f"{load.p99_ms:>9.2f}")


def measure(chosen):
    pid = process.pid_of(chosen.pid, chosen.address.port)
    shape = wrk.Shape(chosen.address, pid, chosen.connections, chosen.threads)
    editions = ["v2", "v3"] if chosen.edition == "both" else [chosen.edition]
    print(f"{chosen.name} at {chosen.address}, process {pid}, {chosen.connections} connections, "
          f"{chosen.seconds} s each after {chosen.warmup} s")
    print(f"{'':<42}{'requests':>10}{'per s':>11}{'CPU us':>10}{'ratio':>8}{'errors':>8}"
          f"{'p50 ms':>9}{'p99 ms':>9}")
    if Connection(chosen.address).request("GET", chosen.constant).status != 200:
        raise process.Failed(f"GET {chosen.constant} is not answered with 200")
    constant = measured(shape, chosen, "get", {"path": chosen.constant})
    print(row(f"GET {chosen.constant} (constant)", constant, constant), flush=True)
    errors = constant.errors
    for edition in editions:
        base = chosen.base if chosen.base is not None else BASES[edition]
        Shop(chosen.address, base, chosen.tenant).prepare()
        for title, script, arguments in operations(base, chosen):
            load = measured(shape, chosen, script, arguments)
            errors += load.errors
            print(row(title, load, constant), flush=True)
    now, most = process.resident_mib(pid)
    print(f"resident memory: {now:.0f} MiB now, {most:.0f} MiB at most")
    return 1 if errors else 0


def main():
    try:
        return measure(options())
    except (process.Failed, Hang, NoAnswer) as problem:
        print(f"cpu.sh: {problem}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
