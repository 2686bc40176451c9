"""Servers of one store that are killed and started again."""

import shlex
import threading
import time

from harness import loopback, process
from harness.wire import Connection, Hang, NoAnswer

# a token is good for the server that made it, wherever it listens now
PUBLIC_URL = "http://petstore.test"


class Nodes:
    """One server with a store of its own, or two on one database."""

    def __init__(self, chosen, folder, more=()):
        """`chosen` has `command`, `database_url`, `database_user` and `ready_seconds`."""
        self.chosen, self.folder, self.more = chosen, folder, list(more)
        self.store = (["--database-url", chosen.database_url] if chosen.database_url
                      else ["--data", str(folder / "data")])
        if chosen.database_url and chosen.database_user:
            self.store += ["--database-user", chosen.database_user]
        self.nodes = []
        self.killed = 0
        self.lock = threading.Lock()
        try:
            for number in range(2 if chosen.database_url else 1):
                self.nodes.append(self._start(number))
        except BaseException:
            self.stop()
            raise

    def __len__(self):
        return len(self.nodes)

    def address(self, turn):
        """Where a server listens, the same one for turns that differ by a multiple of their number."""
        with self.lock:
            return self.nodes[turn % len(self.nodes)][1]

    def kill(self, turn):
        """Ends a server at once, and starts it again."""
        number = turn % len(self.nodes)
        self.nodes[number][0].kill()
        self.killed += 1
        started = self._start(number)
        with self.lock:
            self.nodes[number] = started

    def stop(self):
        for server, _ in self.nodes:
            server.kill()

    def _start(self, number):
        port_file = self.folder / f"port{number}"
        port_file.unlink(missing_ok=True)
        command = shlex.split(self.chosen.command) + self.store + self.more + [
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
