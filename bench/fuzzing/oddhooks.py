"""What is done to requests about webhooks, sinks and the live stream to make them odd; see `mutations`."""

from urllib.parse import quote

from fuzzing import targets, webhooks
from fuzzing.markup import CANARY
from fuzzing.oddtexts import MARKUP, TEXTS
from fuzzing.values import Pairs

SECRETS = [
    "", "whsec_", "whsec_AAAA", "whsec_" + "A" * 31, "whsec_" + "A" * 30, "whsec_" + "A" * 88, "whsec_" + "A" * 4000,
    "WHSEC_" + "A" * 32, "A" * 32, "whsec_" + "=" * 32, "whsec_" + "A" * 33, "whsec_" + "-_" * 16, "whsec_ " + "A" * 32,
    "whsec_" + "A" * 32 + "\n", "whsec_" + "A" * 16 + "\x00" + "A" * 15, "whsec_\u00e9" + "A" * 31, "whsk_" + "A" * 32,
    "whsec_whsec_" + "A" * 32, None, 2, [], {}, True, "whsec_" + "A" * 30 + "=A", "whsec_" + "A" * 31 + "="]
TYPES = [None, [], "pet.available", {}, 2, [None], [2], [[]], [""], ["webhook.test"], ["stream.gap"], ["pet.*"], ["*"],
         ["PET.AVAILABLE"], ["pet.available", "pet.available"], ["pet.available "], ["pet.available"] * 10,
         ["order.created"] * 3000, ["pet.available\x00"], ["user.created", "x" * 3000], ["\u0440et.available"]]
DESCRIPTIONS = ["x" * 501, "\U0001f436" * 501, "\x00", "\ud800", None, 2, [], *MARKUP]
STATES = ["enabled", "", "DELETED", None, 2, True, [], "ENABLED ", "DISABLED\x00"]
HOLDS = {"secret": SECRETS, "callbackSecret": SECRETS, "eventTypes": TYPES, "description": DESCRIPTIONS,
         "status": STATES}
NUMBERS = ["", "0", "-2", "99", "199", "600", "999", "2.5", "2e2", "+200", "0200", "abc", "NaN", "\u0662\u0660\u0660",
           "2,3",
           "200 ", "9" * 400, "2147483648", "-9223372036854775809", "null", "%00", "10001", "1001"]
POSITIONS = ["", " ", "-2", "0", "00", "2.5", "2e2", "abc", "9" * 18, "9" * 19, "9223372036854775807", "9" * 4000,
             "\u0662",
             "2, 3", "2 ", "+2", "0x2", "null", "\xff", "2;3", "*", "\"2\"", "01a1f943-c0de-7a11-8b52-6f0d9c3e1a02"]
STREAM_TYPES = ["", ",", "pet.available,", "pet.available,pet.available", "x", "pet.*", "PET.ADOPTED", "webhook.test",
                "stream.gap", "pet.available%2Cpet.adopted", "pet.available;pet.adopted",
                ",".join(["pet.adopted"] * 900),
                "%00", "order.created", "user.created,payment.failed", "%22", "pet.available%0d%0aevent:fuzzed",
                "message"]
STREAM_FORMS = ["text/event-stream", "text/*", "application/json", "text/event-stream;q=0", "text/event-stream;q=abc",
                "text/event-stream; charset=utf-16", "text/html", "*/*;q=0", "text/event-stream, */*;q=0.2"]
SINK_MEDIA = ["text/html", "text/plain; charset=utf-16", "image/svg+xml", "application/xml", "multipart/form-data", "",
              f"text/html; x=\"<{CANARY}>\"", "<b>/x", "application/cloudevents+json", "a" * 3000, "text/x\xff"]
FIELDS = ["webhook-id", "webhook-timestamp", "webhook-signature", "X-Webhook-Signature"]
SIGNATURES = ["", "v1,", "v1,AAAA", "v0,AAAA", "v1a,AAAA", "v1,!!!", " ".join(["v1,AAAA"] * 700), "sha256=",
              "sha256=zz",
              "sha256=" + "0" * 64, "0", "-2", "9" * 400, "9223372036854775807", "2.5", "NaN", "\xff", "x" * 3000,
              ",", "v1",
              "1795301365", *(text for text in MARKUP if "\n" not in text)]


def odd_target(draft, chance):
    """An address that nobody may have called, or of this machine."""
    draft.value[targets.MEMBERS[draft.operation.id]] = targets.odd(webhooks.calls_here(draft.visitor), chance)


def odd_hook_member(draft, chance):
    name = chance.choice([name for name in HOLDS if name in draft.schema.get("properties", {})])
    draft.value[name] = chance.choice(HOLDS[name])


def odd_order_of_sink(draft, chance):
    """How a sink is told to answer."""
    name = chance.choice(["status", "delay", "failEvery"])
    draft.query = [pair for pair in draft.query if pair[0] != name]
    draft.query += [(name, quote(chance.choice(NUMBERS), safe="%"))] * chance.choice([1, 1, 2])


def odd_letter(draft, chance):
    """What is shown to whoever looks into the sink."""
    text = chance.choice([*MARKUP, *TEXTS])
    draft.value = chance.choice([text, {"eventType": text}, {"type": text, "eventType": [text]}, {text: text},
                                 text.encode(
        "utf-8", "replace") + b"\xff\xfe\x00", "x" * 65_530, "x" * 65_537, [[[text]]] * 40, b"\xff" * 3000])
    draft.content_type = chance.choice(["", "application/json", *SINK_MEDIA])
    if chance.random() < 0.4:
        draft.headers.append((f"X-{chance.getrandbits(20)}", chance.choice([one for one in MARKUP if "\n" not in one])))


def odd_signature(draft, chance):
    for name in chance.sample(FIELDS, chance.choice([1, 3, 4])):
        draft.headers += [(name, chance.choice(SIGNATURES))] * chance.choice([1, 1, 1, 2])


def odd_position(draft, chance):
    """Where a stream is to go on."""
    if chance.random() < 0.6:
        draft.headers.append(("Last-Event-ID", chance.choice(POSITIONS)))
    else:
        draft.query.append(("lastEventId", quote(chance.choice(POSITIONS))))


def odd_stream_types(draft, chance):
    draft.query = [pair for pair in draft.query if pair[0] != "types"] if chance.random() < 0.7 else draft.query
    draft.query += [("types", chance.choice(STREAM_TYPES))] * chance.choice([1, 1, 2])


def odd_stream_form(draft, chance):
    draft.accept = chance.choice(STREAM_FORMS)


def _is(*names):
    return lambda draft: draft.operation.id in names


def _has_object(draft):
    return isinstance(draft.value, dict) and not isinstance(draft.value, Pairs)


def _has_target(draft):
    return draft.operation.id in targets.MEMBERS and _has_object(draft)


def _has_hook_member(draft):
    known = draft.operation.id in webhooks.OPERATIONS or draft.operation.id == "callbackOrder"
    return known and _has_object(draft) and bool(set(HOLDS) & set(draft.schema.get("properties", {})))


MUTATIONS = [
    *[(odd_target, _has_target)] * 8, *[(odd_hook_member, _has_hook_member)] * 6,
    *[(odd_order_of_sink, _is("sendToSink"))] * 5, *[(odd_letter, _is("sendToSink"))] * 10,
    *[(odd_signature, _is("sendToSink"))] * 5, *[(odd_position, _is("streamEvents"))] * 8,
    *[(odd_stream_types, _is("streamEvents"))] * 5, *[(odd_stream_form, _is("streamEvents"))] * 2]
