"""A shop of its own on a server, looked at by plain HTTP, and a person who lets programs in."""

import json
import urllib.parse
import uuid

from flows.browser import Browser
from harness.wire import Connection

KEY = "special-key"


class Shop:
    """New and furnished as every shop is; asks for credentials if the server does."""

    def __init__(self, address):
        self.address = address
        self.path = f"/t/{uuid.uuid4()}"
        self.base_uri = f"http://{address}{self.path}/api/v3"

    def get(self, path):
        """What is at a path below /api/v3, as JSON; the status if it is not 200."""
        answer = self._send("GET", path)
        return answer.json() if answer.status == 200 else answer.status

    def bytes(self, path):
        return Connection(self.address).request("GET", path).body

    def given(self, path, value):
        """Makes something; the value that was sent."""
        answer = self._send("POST", path, value)
        assert answer.status == 200, f"POST {path}: {answer.status} {answer.body[:300]}"
        return value

    def session(self, name, password):
        """The number of a session, which is good as a key."""
        query = urllib.parse.urlencode({"username": name, "password": password})
        told = self.get("/user/login?" + query)
        return told.rsplit(":", 1)[-1].strip()

    def _send(self, method, path, value=None):
        return Connection(self.address).request(
            method, f"{self.path}/api/v3{path}", value,
            [("Accept", "application/json"), ("api_key", KEY)])

    # What a browser asks of whom it runs in.

    def send(self, method, target, form, headers):
        return Connection(self.address, timeout=60).request(method, target, None, headers, form)

    def local(self, url):
        port = self.address.port
        return url.removeprefix(f"http://localhost:{port}").removeprefix(f"http://127.0.0.1:{port}")

    def consent(self, address, name, password, button):
        """Signs in at an address, says yes or no, and hands over what the browser came back with."""
        browser = Browser(self)
        page = browser.open(self.local(address))
        page = browser.submit(page, 'name="password"', username=name, password=password)
        page = browser.submit(page, f'value="{button}"', button=button)
        back = urllib.parse.urlsplit(page.target)
        callback = Connection(type(self.address)(back.hostname, back.port))
        assert callback.request("GET", back.path).status == 200
        body = (back.fragment or back.query).encode()
        lines = [f"POST {back.path} HTTP/1.1", f"Host: {back.netloc}", f"Origin: http://{back.netloc}",
                 "Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        answer = callback.exchange("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        assert answer.status == 200, f"{answer.status} {answer.body[:300]}"
        callback.close()
        return json.loads(answer.body)["heading"], page.parameters()
