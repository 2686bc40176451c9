"""The load generator `wrk`: runs it for a bounded time and reads its figures."""

import json
import pathlib
import shutil
import signal
import subprocess
from typing import NamedTuple

from harness.process import Failed, cpu_seconds

SCRIPTS = pathlib.Path(__file__).resolve().parent.parent / "wrk"
MAX_SECONDS = 600


class Load(NamedTuple):
    """What a run of the generator found."""

    requests: int
    seconds: float
    errors: int
    p50_ms: float
    p99_ms: float
    cpu_us: float

    def rate(self):
        return self.requests / self.seconds if self.seconds else 0.0


class Shape(NamedTuple):
    """How the load is made, and whose CPU is counted."""

    address: object
    pid: int
    connections: int = 32
    threads: int = 2


def run(shape, script, seconds, arguments):
    """Runs a script of the folder wrk/ with its arguments (name=value) and counts the server's
    CPU time meanwhile."""
    if shutil.which("wrk") is None:
        raise Failed("wrk is not installed (Debian and Ubuntu: apt install wrk)")
    if not 0 < seconds <= MAX_SECONDS:
        raise Failed(f"a run takes from 1 to {MAX_SECONDS} seconds")
    command = ["wrk", "-t", str(shape.threads), "-c", str(shape.connections), "-d",
               f"{seconds}s", "--timeout", "10s", "-s", f"{script}.lua", f"http://{shape.address}/",
               "--"] + [f"{name}={value}" for name, value in arguments.items()]
    before = cpu_seconds(shape.pid)
    with subprocess.Popen(command, cwd=SCRIPTS, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True) as generator:
        said = _until_finished(generator, shape.threads)
        output = generator.stdout.read()
    used = cpu_seconds(shape.pid) - before
    figures = [line for line in output.splitlines() if line.startswith("FIGURES ")]
    if generator.returncode or not figures:
        raise Failed(f"wrk failed: {(said or output).strip()}")
    values = json.loads(figures[-1].removeprefix("FIGURES "))
    requests = values["requests"]
    return Load(requests, values["seconds"], values["errors"], values["p50_ms"], values["p99_ms"],
                used * 1e6 / requests if requests else float("inf"))


def _until_finished(generator, threads):
    """Waits for the end of the run; a script with a fixed number of requests says FINISHED once for
    each thread, and wrk, which would sleep for the rest of its time, is told to end then."""
    said = ""
    finished = 0
    for line in generator.stderr:
        if line.strip() != "FINISHED":
            said += line
            continue
        finished += 1
        if finished == threads:
            generator.send_signal(signal.SIGINT)
    return said
