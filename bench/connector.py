#!/usr/bin/env python3
"""Runs the connector's command line in Java 17 against servers in the Java that they need."""

import argparse
import hashlib
import json
import pathlib
import secrets
import shlex
import stat
import sys
import tempfile
import time
import urllib.parse

from connecting import java
from connecting.actions import NAMES, PASSWORD, Actions, person, same
from connecting.command import CommandLine
from connecting.shop import KEY, Shop
from harness import loopback, process

ROOT = pathlib.Path(__file__).resolve().parent.parent
# of the reference page, which is known to the byte
PAGE = "e14ee098e835c3960f20087f18e0e3bcf916e7a4c667bbd02ebf4a7e992b5f5c"
HARD = ["a b", "a/b", "a&b=c?#", "ü", "😀", "100%+"]
WRONG = "nobody-has-this-key"


def options():
    parser = argparse.ArgumentParser(prog="connector.py", description=__doc__)
    parser.add_argument("--command", default=str(ROOT / "petstore"),
                        help="starts a server, and the command line (default %(default)s)")
    parser.add_argument("--jar", type=pathlib.Path,
                        default=ROOT / "connector/target/petstore-connector-all.jar",
                        help="the command line in one file (default %(default)s)")
    parser.add_argument("--java-home", type=pathlib.Path, help="of a Java 17")
    parser.add_argument("--ready-seconds", type=int, default=300, metavar="S")
    return parser.parse_args()


class Check:
    """Two servers, one open and one that asks for credentials, and the command line."""

    def __init__(self, chosen, folder):
        self.chosen, self.folder, self.servers = chosen, folder, []
        home = java.checked(chosen.java_home) if chosen.java_home else java.home()
        self.staff = secrets.token_urlsafe(16)
        hidden = [WRONG, KEY, self.staff]
        # many short runs
        quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
        self.cli = CommandLine([str(home / "bin/java"), *quick, "-jar", str(chosen.jar)], folder, hidden)
        self.launcher = CommandLine(shlex.split(chosen.command) + ["connector"], folder, hidden,
                                    {"JAVA_HOME": str(home)})

    def start(self, security):
        """Where a new server listens."""
        port_file = self.folder / ("port-" + security)
        command = shlex.split(self.chosen.command) + [
            "--memory", "--classic-security", security, "--rate-limit", "2000000000/hour",
            "--port", "0", "--port-file", str(port_file)]
        server = process.Server(["env", "PETSTORE_STAFF_PASSWORD=" + self.staff] + command,
                                self.folder / ("log-" + security))
        self.servers.append(server)
        return loopback.Address("127.0.0.1", server.port(port_file, self.chosen.ready_seconds))

    def stop(self):
        for server in self.servers:
            server.kill()

    def run(self, cli, shop, action, value, *words, **environment):
        return cli.json("run", action, "--base-uri", shop.base_uri, "--input", "-", *words,
                        stdin=value, environment=environment)

    # ------------------------------------------------------------------------------- the checks

    def what_it_tells(self):
        # says what it does if it has to build first
        same(self.launcher.run("--version")[0], 0)
        for cli in (self.cli, self.launcher):
            same(hashlib.sha256(cli.done("docs").encode()).hexdigest(), PAGE)
        same([action["name"] for action in self.cli.json("actions")], NAMES)
        for name in ("addPet", "uploadFile"):
            same(self.cli.json("describe", name)["name"], name)
        for form in ("definition", "openapi", "tools"):
            assert self.cli.json("export", form)

    def open_shop(self, address):
        shop = Shop(address)
        actions = Actions(shop, lambda action, value, _=None: self.run(
            self.cli, shop, action, value), shows_passwords=True)
        every(actions)

    def with_a_key(self, address):
        shop = Shop(address)

        def do(action, value, name=None):
            key = self.cli.secret(shop.session(name, PASSWORD)) if name else KEY
            return self.run(self.cli, shop, action, value, PETSTORE_API_KEY=key)

        every(Actions(shop, do, shows_passwords=False))

    def with_a_saved_token(self, address):
        shop = Shop(address)
        self.connect(shop, "allow", 0, "--save", "me")
        file = self.folder / ".config/petstore/connections.json"
        same(stat.S_IMODE(file.stat().st_mode), 0o600)
        same(stat.S_IMODE(file.parent.stat().st_mode), 0o700)

        def do(action, value, name=None):
            if not name:
                return self.cli.json("run", action, "--connection", "me", "--input", "-", stdin=value)
            # nobody who was let in may change users
            token = self.cli.secret(shop.session(name, PASSWORD))
            return self.run(self.cli, shop, action, value, PETSTORE_ACCESS_TOKEN=token)

        every(Actions(shop, do, shows_passwords=False))

    def by_the_launcher(self, address):
        shop = Shop(address)
        actions = Actions(shop, lambda action, value, _=None: self.run(
            self.launcher, shop, action, value, PETSTORE_API_KEY=KEY), shows_passwords=False)
        actions.addPet()
        actions.deletePet()
        self.launcher.failed(2, "run", "nothing")

    def hard_characters(self, address):
        shop = Shop(address)
        words = {"LC_ALL": "C.UTF-8"}
        for name in HARD:
            path = "/user/" + urllib.parse.quote(name, safe="")
            user = person(name)
            same(self.run(self.cli, shop, "createUser", {"user": user}), user)
            same(shop.get(path), user)
            same(self.run(self.cli, shop, "getUserByName", {}, "--set", "username=" + name, **words),
                 user)
            shop.given("/pet", {"id": 5, "name": name, "photoUrls": [], "tags": [{"name": name}]})
            found = self.run(self.cli, shop, "findPetsByTags", {"tags": [name]})
            same([pet["name"] for pet in found], [name])
            same(self.run(self.cli, shop, "deleteUser", {"username": name}), None)
            same(shop.get(path), 404)
        self.run(self.cli, shop, "deletePet", {"petId": 1, "api_key": "".join(HARD)})
        same(shop.get("/pet/1"), 404)

    def refusals(self, address):
        shop = Shop(address)
        look = ["run", "getPetById", "--base-uri", shop.base_uri, "--set", "petId=1"]
        for environment in ({}, {"PETSTORE_API_KEY": WRONG}, {"PETSTORE_ACCESS_TOKEN": WRONG}):
            told = json.loads(self.cli.failed(1, *look, "--json-errors", environment=environment))
            same([told["action"], told["kind"], told["status"]], ["getPetById", "status", 401])
            assert "401" in self.cli.failed(1, *look, environment=environment)
        key = {"PETSTORE_API_KEY": KEY}
        same(self.cli.run(*look, "--verbose", environment=key)[0], 0)
        connect = ["connect", "api-key", "--base-uri", shop.base_uri, "--save", "shop"]
        self.cli.failed(1, *connect, environment={"PETSTORE_API_KEY": WRONG})
        self.cli.failed(2, "run", "getInventory", "--connection", "shop")
        self.cli.json(*connect, environment=key)
        same(self.cli.json("run", "getInventory", "--connection", "shop"),
             shop.get("/store/inventory"))
        self.connect(shop, "deny", 1)

    def misuse(self, address):
        shop = Shop(address)
        run = ["--base-uri", shop.base_uri]
        self.cli.failed(2, "run", "getPet", *run)
        self.cli.failed(2, "run", "getPetById", "--nothing", *run)
        self.cli.failed(2, "run", "getPetById", "--set", "petId=one", *run)
        self.cli.failed(2, "run", "addPet", "--input", "nowhere.json", *run)
        self.cli.failed(2, "sell")
        said = self.cli.failed(1, "run", "addPet", "--input", "-", *run,
                               stdin={"pet": {"id": "x", "status": "lost"}, "fish": 1})
        for fault in ("id", "name", "photoUrls", "status", "fish"):
            assert fault in said, f"{fault} is not in {said}"
        same(self.run(self.cli, shop, "getPetById", {"petId": 1})["name"], "Cat 1")
        told = self.cli.failed(1, "run", "getPetById", "--set", "petId=99", "--json-errors", *run)
        same(json.loads(told)["status"], 404)
        refused = self.cli.failed(1, "run", "getInventory", "--base-uri", "http://127.0.0.1:1/api/v3",
                                  "--json-errors")
        same([json.loads(refused)[part] for part in ("kind", "status")], ["refused", 0])

    # ---------------------------------------------------------------------------------------------

    def connect(self, shop, button, code, *words):
        """By way of a person who says yes or no."""
        command = self.cli.start(
            "connect", "oauth2", "--no-browser", "--base-uri", shop.base_uri, *words)
        lines = []
        while not lines or not lines[-1].startswith("http"):
            lines.append(command.stderr.readline().decode().strip())
            assert lines[-1], f"no address: {lines}"
        heading, told = shop.consent(lines[-1], "staff", self.staff, button)
        same(heading, "Not signed in" if code else "Signed in")
        if not code:
            self.cli.secret(told["access_token"])
        printed, said = map(self.cli.seen, command.communicate(timeout=60))
        same(command.returncode, code)
        if code:
            assert printed == "" and "access_denied" in said, f"{printed!r}, {said!r}"
        else:
            same(json.loads(printed)["baseUri"], shop.base_uri)


def every(actions):
    for name in NAMES:
        try:
            getattr(actions, name)()
        except AssertionError as fault:
            raise AssertionError(f"{name}: {fault}") from None


def step(name, check, *arguments):
    started = time.monotonic()
    check(*arguments)
    print(f"{name}: well, in {time.monotonic() - started:.0f} s", flush=True)


def check(chosen, folder):
    checking = Check(chosen, folder)
    try:
        step("what it tells", checking.what_it_tells)
        public, enforced = checking.start("open"), checking.start("enforced")
        step(f"{len(NAMES)} actions in an open shop", checking.open_shop, public)
        step(f"{len(NAMES)} actions with a key", checking.with_a_key, enforced)
        step(f"{len(NAMES)} actions with a token", checking.with_a_saved_token, enforced)
        step("the launcher", checking.by_the_launcher, enforced)
        step("hard characters", checking.hard_characters, public)
        step("what is refused", checking.refusals, enforced)
        step("what is wrong", checking.misuse, public)
    finally:
        checking.stop()
    print(f"{checking.cli.runs + checking.launcher.runs} commands")


def main():
    chosen = options()
    with tempfile.TemporaryDirectory() as folder:
        try:
            check(chosen, pathlib.Path(folder))
            return 0
        except AssertionError as fault:
            print(f"connector.py: {fault}", file=sys.stderr)
            return 1
        except process.Failed as problem:
            print(f"connector.py: {problem}", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main())
