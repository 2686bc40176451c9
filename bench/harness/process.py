"""Processes as Linux shows them under /proc, and servers that a script starts itself."""

import os
import pathlib
import signal
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")


class Failed(Exception):
    """What a script needs is not there; the message is for the console."""


def cpu_seconds(pid):
    """User and system time of a process so far, of all its threads, ended ones too."""
    text = pathlib.Path(f"/proc/{pid}/stat").read_text()
    # the name in brackets may hold spaces; utime and stime are fields 14 and 15
    fields = text[text.rindex(")") + 2:].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident_mib(pid):
    """Resident memory of a process: now, and at most so far."""
    sizes = {}
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        name, _, value = line.partition(":")
        if name in ("VmRSS", "VmHWM"):
            sizes[name] = int(value.split()[0]) / 1024
    return sizes["VmRSS"], sizes["VmHWM"]


def listener(port):
    """The process that listens on a TCP port of this machine."""
    inodes = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        if os.path.exists(table):
            for line in pathlib.Path(table).read_text().splitlines()[1:]:
                fields = line.split()
                if fields[3] == "0A" and int(fields[1].rpartition(":")[2], 16) == port:
                    inodes.add(f"socket:[{fields[9]}]")
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdecimal() and _has_any(entry / "fd", inodes):
            return int(entry.name)
    raise Failed(f"no process (of this user) listens on port {port}")


def pid_of(text, port):
    """The process that the caller named: a number, or `auto` for whoever listens on the port."""
    found = listener(port)
    if text == "auto":
        return found
    if not text.isdecimal() or not os.path.exists(f"/proc/{text}"):
        raise Failed(f"there is no process '{text}'")
    if int(text) != found:
        raise Failed(f"process {text} does not listen on port {port}, process {found} does")
    return found


def _has_any(folder, inodes):
    try:
        return any(os.readlink(link) in inodes for link in folder.iterdir())
    except OSError:
        return False


class Server:
    """A server in a process group of its own, so that nothing of it outlives the script."""

    def __init__(self, command, log):
        self.log = log
        with open(log, "ab") as output:
            try:
                self.process = subprocess.Popen(
                    command, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                    start_new_session=True)
            except OSError as problem:
                raise Failed(f"cannot start {command[0]}: {problem.strerror}") from None

    def check_running(self):
        if self.process.poll() is not None:
            raise Failed(f"the server ended with {self.process.returncode}: {self.last_lines()}")

    def port(self, file, seconds):
        """Waits for the port file and reads it."""
        deadline = time.monotonic() + seconds
        while not file.exists():
            self.check_running()
            if time.monotonic() > deadline:
                raise Failed(f"no port file after {seconds} s: {self.last_lines()}")
            time.sleep(0.02)
        return int(file.read_text())

    def last_lines(self):
        text = pathlib.Path(self.log).read_text(errors="replace").strip()
        return "\n  ".join([""] + text.splitlines()[-10:]) or "it printed nothing"

    def kill(self):
        """Ends the whole group at once (kill -9)."""
        self._signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, seconds=15):
        """Asks the server to end, and kills what has not ended in time; its exit code."""
        self.process.terminate()
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            code = None
        self._signal(signal.SIGKILL)
        self.process.wait()
        return code

    def _signal(self, number):
        try:
            os.killpg(self.process.pid, number)
        except ProcessLookupError:
            pass
