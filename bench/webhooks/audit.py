"""What a receiver was told, held against what happened."""

from webhooks import story


def faults(receiver, pets):
    """What is missing, was invented, or came in the wrong order; each event's delay in seconds.

    `pets` are those of a Story."""
    firsts, _ = receiver.firsts()
    told = {}
    for one in firsts:
        pet = one.event["data"].get("petId") or one.event["data"]["pet"]["id"]
        told.setdefault(pet, []).append(one)
    found, delays = [], []
    for pet, steps in pets.items():
        found += _pet(receiver.kind, pet, told.pop(pet, []), steps, delays)
    if told:
        found.append(f"{receiver.kind}: {len(told)} pets were told of that are not known")
    return found, delays


def _pet(kind, pet, told, steps, delays):
    names = [story.name(one.event) for one in told]
    wanted = sum(len(events) for _, events in steps)
    if len(names) != wanted:
        return [f"{kind}: pet {pet} has {len(names)} events, not {wanted}: {names}"]
    at = 0
    for answered, events in steps:
        part = told[at:at + len(events)]
        if {story.name(one.event) for one in part} != events:
            return [f"{kind}: pet {pet} was told in the order {names}"]
        delays += [(answered, one.at) for one in part]
        at += len(events)
    return []


def percentile(values, share):
    """Of numbers, the one that so many are not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0
