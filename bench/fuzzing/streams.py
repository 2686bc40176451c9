"""Answers that come event by event (HTML standard, section 9.2)."""

import json
import re

from fuzzing.forms import PROBLEM, TYPES
from fuzzing.webhooks import OWN_TYPES, PET_TYPES

TYPE = "text/event-stream"
DONE = "[DONE]"
_FIELD = re.compile(r"(?::.*|(?:id: [0-9]{1,19}|event: [A-Za-z.]+|retry: [0-9]+|data: .*))", re.DOTALL)
_ENVELOPE = {"eventId", "eventType", "timestamp", "data"}
_GAP = {"lastEventId", "goesOnBehind"}


def faults(request, answer):
    """What is wrong with a stream, as far as it was read."""
    if "no-store" not in answer.header("cache-control"):
        yield "a stream that caches may keep"
    try:
        text = answer.body.decode()
    except UnicodeDecodeError:
        # the rest of a character was not waited for
        text = answer.body.rpartition(b"\n\n")[0].decode("utf-8", "replace")
    # CR, LF and CR LF end a line; what stands behind the last blank one is not whole
    blocks = re.sub(r"\r\n?", "\n", text).split("\n\n")
    if blocks.pop() and not answer.is_left:
        yield "the stream ends in an event"
    events = []
    for block in blocks:
        for line in block.split("\n"):
            if not _FIELD.fullmatch(line):
                yield f"the stream has the line {line[:100]!r}"
        events.append(_event(block))
    yield from _told(events) if request.operation_id == "streamEvents" else _said(events)


def _event(block):
    pairs = [line.split(": ", 1) for line in block.split("\n") if ": " in line and not line.startswith(":")]
    data = [value for name, value in pairs if name == "data"]
    return dict(pairs).get("event", "message"), "\n".join(data) if data else None


def _read(data):
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _told(events):
    """Of the live stream."""
    for kind, data in events:
        if data is None and kind == "message":
            continue
        value = _read(data or "")
        if kind == "stream.gap":
            right = set(value) == _GAP
        else:
            right = kind in (*OWN_TYPES, *PET_TYPES) and set(value) == _ENVELOPE and value["eventType"] == kind
        if not right:
            yield f"the stream has an event {kind!r} of {(data or '')[:100]!r}"


def _said(events):
    """Of a conversation: chunks, and what says that they are all."""
    told = [(kind, data) for kind, data in events if data is not None]
    if not told or told[-1] != ("message", DONE) and told[-1][0] != "error":
        yield f"the stream ends without {DONE}"
    ids = set()
    for kind, data in told:
        value = _read(data)
        if kind == "error":
            problem = str(value.get("type", "")).startswith(TYPES) or set(value) == {"error"}
            if not problem:
                yield f"the stream has an error that is no {PROBLEM}"
        elif (kind, data) != ("message", DONE):
            ids.add(value.get("id"))
            if kind != "message" or value.get("object") != "chat.completion.chunk" or "choices" not in value:
                yield f"the stream has an event {kind!r} of {data[:100]!r}"
    if len(ids) > 1 or [data for _, data in told].count(DONE) > 1:
        yield "the stream has two answers"
