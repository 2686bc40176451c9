"""What a visitor says of webhooks, sinks and the live stream, and what it has of them."""

import base64

from fuzzing import targets
from fuzzing.values import LEFT_OUT

ENDPOINTS = "/v1/webhook-endpoints"
# each event goes to all that want it: with more, most of the work would be deliveries
MOST = 4
OWN_TYPES = ["order.created", "order.statusChanged", "payment.succeeded", "payment.failed", "payment.refunded",
             "user.created"]
PET_TYPES = ["pet.available", "pet.adopted", "pet.statusChanged"]
# what the caller's own are, whoever is of the staff
OPERATIONS = {"createWebhookEndpoint", "listWebhookEndpoints", "getWebhookEndpoint", "updateWebhookEndpoint",
              "deleteWebhookEndpoint", "rotateWebhookSecret", "testWebhookEndpoint", "listWebhookDeliveries",
              "getWebhookDelivery", "resendWebhookDelivery"}
# where others are told what somebody did
TELL = {"getWebhookDelivery", "getSink", "streamEvents"}
READ_ONLY = ["disabledReason", "disabledAt", "previousSecretUntil", "createdAt", "updatedAt", "tenantId"]


def secret(chance, size=None):
    return "whsec_" + base64.b64encode(chance.randbytes(size or chance.choice([24, 32, 64]))).decode()


def secrets(value):
    """The secrets in a body."""
    told = [value.get(name) for name in ("secret", "callbackSecret")] if isinstance(value, dict) else []
    return [text for text in told if isinstance(text, str) and len(text) > 30]


def calls_here(visitor):
    """Whether the server calls itself; found out once in a run."""
    known = visitor.visitors
    if known.calls_here is None:
        url = f"http://localhost:{visitor.connection.address.port}{targets.PATH}fuzzed"
        asked = {"url": url, "eventTypes": ["user.created"]}
        answer = visitor.ask("POST", ENDPOINTS, asked, [visitor.bearer()])
        if answer.status in (401, 403):
            visitor.come_in_anew()
            answer = visitor.ask("POST", ENDPOINTS, asked, [visitor.bearer()])
        if answer.status not in (201, 422):
            raise ValueError(f"POST {ENDPOINTS} was answered with {answer.status} {answer.body[:300]!r}")
        known.calls_here = answer.status == 201
        if known.calls_here:
            visitor.ask("DELETE", f"{ENDPOINTS}/{answer.json()['id']}", headers=[visitor.bearer()])
    return known.calls_here


def target(visitor, chance):
    """An address that the server may call."""
    if calls_here(visitor) and chance.random() < 0.9:
        return targets.sink(visitor.connection.address, chance)
    return chance.choice(targets.NOWHERE)


def types(chance):
    """Few: whatever happens is told to all that want it."""
    return chance.sample(OWN_TYPES, chance.randrange(1, 4)) + (
        [chance.choice(PET_TYPES)] if chance.random() < 0.15 else [])


def make_room(shop):
    while len(shop.known["endpoint"]) >= MOST:
        oldest = shop.known["endpoint"].pop(0)
        shop.visitor.ask("DELETE", f"{ENDPOINTS}/{oldest}", headers=[shop.visitor.bearer()])


def endpoint(shop, chance):
    def make():
        make_room(shop)
        return shop.made("endpoint", ENDPOINTS, lambda: {"url": target(shop.visitor, chance),
                                                         "eventTypes": types(chance)})
    return shop.some("endpoint", chance, make)


def delivery(shop, chance):
    """The ids of an endpoint and of what was told to it."""
    def make():
        for _ in range(4):
            to = endpoint(shop, chance)
            answer = shop.visitor.ask("POST", f"{ENDPOINTS}/{to}/test", headers=[shop.visitor.bearer()])
            if answer.status == 202:
                return shop.keep("delivery", (to, answer.json()["id"]))
            # it is disabled; or all are those of somebody who this visitor was before
            shop.known["endpoint"] = [one for one in shop.known["endpoint"] if one != to and answer.status != 404]
            if answer.status in (401, 403):
                shop.visitor.come_in_anew()
        raise ValueError(f"a test was answered with {answer.status} {answer.body[:300]!r}")
    return shop.some("delivery", chance, make)


def _new_endpoint(shop, chance):
    make_room(shop)
    return {"url": target(shop.visitor, chance), "eventTypes": chance.choice([types(chance)] * 9 + [LEFT_OUT]),
            "description": chance.choice([LEFT_OUT, "", "<b>here</b>", "\U0001f436" * 250]),
            "secret": chance.choice([LEFT_OUT, secret(chance)])}


def _changed_endpoint(shop, chance):
    return {**dict.fromkeys(READ_ONLY, LEFT_OUT), "id": endpoint(shop, chance),
            "url": chance.choice([LEFT_OUT, target(shop.visitor, chance)]),
            "eventTypes": chance.choice([LEFT_OUT, types(chance)]),
            "status": chance.choice([LEFT_OUT, "ENABLED", "ENABLED", "ENABLED", "DISABLED"])}


def _rotated(shop, chance):
    return {"id": endpoint(shop, chance), "secret": chance.choice([LEFT_OUT, secret(chance)])}


def _deliveries(shop, chance):
    return {"id": endpoint(shop, chance)}


def _delivery(shop, chance):
    return dict(zip(("id", "deliveryId"), delivery(shop, chance)))


def _sink(_, chance):
    return {"name": chance.choice([*targets.NAMES, "x" * 64, "a_B-2"])}


def _sent(shop, chance):
    event = {"eventId": f"{chance.getrandbits(60)}", "eventType": chance.choice([*OWN_TYPES, "fuzzed", ""]), "data": {}}
    return {**_sink(shop, chance), "": chance.choice([event, event, [], "\u00e9", 2, None]),
            "status": chance.choice([LEFT_OUT] * 4 + [200, 204, 205, 304, 400, 401, 404, 405, 410, 415, 429, 500, 503]),
            "delay": chance.choice([LEFT_OUT, LEFT_OUT, 0, 5, 30]), "failEvery": chance.choice([LEFT_OUT] * 4 + [2,
                                                                                                                 1000])}


def _stream(_, chance):
    position = chance.choice([LEFT_OUT, LEFT_OUT, "0", "2", str(chance.randrange(300)), "9" * 18])
    wanted = chance.sample(PET_TYPES, chance.randrange(1, 4))
    if chance.random() < 0.3:
        wanted = types(chance)
    return {"types": chance.choice([LEFT_OUT, wanted]), "lastEventId": position,
            "Last-Event-ID": chance.choice([LEFT_OUT, position])}


def called_back(shop, chance):
    """What else the request says that asks to be called back."""
    return {"callbackUrl": target(shop.visitor, chance), "callbackSecret": chance.choice([LEFT_OUT, secret(chance)])}


def _one(shop, chance):
    return {"id": endpoint(shop, chance)}


SAYS = {
    "createWebhookEndpoint": _new_endpoint, "getWebhookEndpoint": _one, "updateWebhookEndpoint": _changed_endpoint,
    "deleteWebhookEndpoint": _one, "rotateWebhookSecret": _rotated, "testWebhookEndpoint": _one,
    "listWebhookDeliveries": _deliveries, "getWebhookDelivery": _delivery, "resendWebhookDelivery": _delivery,
    "getSink": _sink, "sendToSink": _sent, "emptySink": _sink, "streamEvents": _stream}
