"""Time from the start of a server to its first 200; see bench/README.md."""

import argparse
import pathlib
import statistics
import sys
import tempfile
import time

from harness import loopback, process
from harness.wire import Connection, Hang, NoAnswer

# a server that is started for the first time may be built first
LONGEST = 300


def options():
    parser = argparse.ArgumentParser(
        prog="start.sh", description="Measures the time from start to first 200.")
    parser.add_argument("--runs", type=int, default=7, choices=range(1, 101), metavar="N")
    parser.add_argument("--path", default="/v2/pet/1", help="asked for (default %(default)s)")
    parser.add_argument("--port", type=int, dest="known_port",
                        help="the port, if the command has no --port of its own")
    parser.add_argument("command", nargs=argparse.REMAINDER, metavar="COMMAND ...")
    chosen = parser.parse_args()
    command = chosen.command[1:] if chosen.command[:1] == ["--"] else chosen.command
    if not command:
        parser.error("which command starts the server?")
    port = chosen.known_port or port_in(command)
    if not port:
        parser.error("the command needs a fixed port: --port N")
    return chosen, command, loopback.address(f"127.0.0.1:{port}")


def port_in(command):
    for option, value in zip(command, command[1:] + [""]):
        if option == "--port" and value.isdecimal():
            return int(value)
        if option.startswith("--port="):
            return int(option.removeprefix("--port="))
    return 0


def answers(address):
    try:
        process.listener(address.port)
    except process.Failed:
        return False
    return True


def first_answer(server, address, path, began):
    """Milliseconds from the start until the path is answered with 200."""
    while time.monotonic() - began < LONGEST:
        server.check_running()
        connection = Connection(address, timeout=5)
        try:
            if connection.request("GET", path).status == 200:
                return (time.monotonic() - began) * 1000
        except (Hang, NoAnswer):
            pass
        finally:
            connection.close()
        time.sleep(0.002)
    raise process.Failed(f"no 200 for {path} within {LONGEST} s: {server.last_lines()}")


def run(command, address, path, log):
    if answers(address):
        raise process.Failed(f"port {address.port} is in use already")
    began = time.monotonic()
    server = process.Server(command, log)
    try:
        milliseconds = first_answer(server, address, path, began)
        resident, _ = process.resident_mib(process.listener(address.port))
    finally:
        code = server.stop()
    return milliseconds, resident, code


def main():
    chosen, command, address = options()
    results = []
    with tempfile.TemporaryDirectory() as folder:
        try:
            for number in range(1, chosen.runs + 1):
                results.append(run(command, address, chosen.path, pathlib.Path(folder) / "log"))
                milliseconds, resident, code = results[-1]
                print(f"run {number}: first 200 after {milliseconds:.0f} ms, {resident:.0f} MiB "
                      f"resident, exit code {code}", flush=True)
        except process.Failed as problem:
            print(f"start.sh: {problem}", file=sys.stderr)
            return 2
    times = [result[0] for result in results]
    print(f"median of {len(times)}: {statistics.median(times):.0f} ms "
          f"({min(times):.0f} to {max(times):.0f}), "
          f"{statistics.median(result[1] for result in results):.0f} MiB resident")
    return 0


if __name__ == "__main__":
    sys.exit(main())
