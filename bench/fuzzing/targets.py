"""Addresses that webhooks and callbacks are to go to. None of them leads to another machine: a server takes
its own sink, names that nobody has (RFC 2606), and nothing else of what is here."""

import json
import re

from fuzzing import forms

PATH = "/v1/webhook-sink/"
NAMES = [f"fuzzed-{number}" for number in range(2, 8)]
# nobody has it, whoever asks
NOWHERE = ["https://shop.example/told", "https://hooks.shop.example/a/b?c=d", "HTTPS://SHOP.EXAMPLE/A",
           "https://shop.example:8443/"]
BEHAVIOURS = ["", "", "", "?status=204", "?status=500", "?status=410", "?status=429", "?delay=20", "?failEvery=2",
              "?status=302", "?x=y"]
# refused however the server was started
NEVER = [
    "ftp://shop.example/", "file:///etc/passwd", "gopher://shop.example:70/x", "data:text/html,x",
         "javascript:alert(2)",
    "jar:https://shop.example/a!/b", "https://", "https:///told", "https:told", "//shop.example/told", "/told", "",
    "https://u:p@shop.example/", "https://u@shop.example/", "https://shop.example@127.0.0.2/", "https://@shop.example/",
    "https://shop.example:22/", "https://shop.example:25/", "https://shop.example:6379/", "https://shop.example:0/",
    "https://shop.example:99999/", "https://shop.example:-2/", "https://shop.example/a#b", "https://0.0.0.0/",
    "https://127.2/", "https://127.0.2/", "https://0x7f000002/", "https://0x7f.0.0.2/", "https://2130706434/",
    "https://0177.0.0.2/", "https://127.0.0.02/", "https://[::]/", "https://[::ffff:127.0.0.2]/",
    "https://[::ffff:7f00:2]/", "https://[::127.0.0.2]/", "https://[64:ff9b::7f00:2]/", "https://[2002:7f00:2::]/",
    "https://169.254.169.254/latest/meta-data/", "https://169.254.2.2/", "https://[fe80::2]/",
         "https://[fe80::2%25lo]/",
    "https://metadata.google.internal/computeMetadata/", "https://metadata/", "https://100.100.100.200/",
    "https://[fd00:ec2::254]/", "https://198.18.0.2/", "https://240.0.0.2/", "https://255.255.255.255/",
    "https://224.0.0.2/", "https://[ff02::2]/", "https://192.0.2.2/", "https://198.51.100.2/", "https://203.0.113.2/",
    "https://[2001:db8::2]/", "https://168.63.129.16/", "https://shop.example/ a",
         "https://shop.example/\r\nX-fuzzed: 2",
    "https://shop.example/\x00", "https://shop.example\\@127.0.0.2/", "https://\u0131nternal/", "https://[::",
    "https://\u2460\u2461.shop.example/", "https://\uff11\uff12\uff17.0.0.2/", "https://%31%32%37.0.0.2/",
    "https://shop.example/" + "x" * 2000, "https://" + "x" * 300 + ".example/", "https://.example/",
         " https://shop.example/"]
# refused where only public addresses may be called, and not sent elsewhere, but for those of this machine
PRIVATE = [
    "https://10.0.0.2/", "https://172.16.0.2/", "https://192.168.0.2/", "https://100.64.0.2/", "https://[fc00::2]/",
    "https://shop.internal/", "https://shop.local/", "https://printer.lan/", "https://shop/"]
HERE = ["http://shop.example/", "http://127.0.0.2:9/", "https://127.0.0.2:9/", "http://localhost:9/",
        "https://localhost:9/",
        "https://localhost.:9/", "http://[::2]:9/", "https://[::1]:9/", "https://127.255.255.254:9/"]
# operations that take an address, and the member that it is in
MEMBERS = {"createWebhookEndpoint": "url", "updateWebhookEndpoint": "url", "callbackOrder": "callbackUrl"}
_TAKERS = {"url": re.compile(r"/v1/webhook-endpoints(?:/[^/]+)?"), "callbackUrl": re.compile(r"/v1/orders/[^/]+")}
# their bytes may not be changed: a number more or less would be the address of somebody else
_NUMBERED = {"odd_target", "odd_member", "odd_photo", "wrong_member"}


def sink(address, chance):
    """The server's own, by a name that is nobody else's when a byte of it is changed."""
    return f"http://localhost:{address.port}{PATH}{chance.choice(NAMES)}{chance.choice(BEHAVIOURS)}"


def refused(calls_here):
    """All that may be sent to a server, and must not be taken."""
    return NEVER if calls_here else [*NEVER, *PRIVATE, *HERE]


def odd(calls_here, chance):
    return chance.choice(chance.choice([NEVER, HERE]) if calls_here else refused(calls_here))


def may_lead_away(draft):
    return draft.operation.id in MEMBERS and bool(draft.edits) and bool(_NUMBERED & set(draft.mutations))


def faults(request, answer):
    """Whether an address was taken that nobody may have called."""
    if not 200 <= answer.status < 300 or request.method not in ("POST", "PATCH"):
        return
    try:
        value = json.loads(request.data.partition(b"\r\n\r\n")[2])
    except (ValueError, RecursionError):
        return
    for name, path in _TAKERS.items():
        url = value.get(name) if isinstance(value, dict) and path.fullmatch(forms.plain_path(request.target)) else None
        if isinstance(url, str) and url in request.refused_targets:
            yield f"the address {url[:100]!r} is taken, which nobody may have called"
