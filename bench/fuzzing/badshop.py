"""What the bad server has of the Modern edition's shop: good, but for one thing."""

import json
import uuid

FAULTS = {
    "shown card": "the answer repeats a password or a token",
    "broken lines": "the body is not application/jsonl",
    "other media": "the media type 'text/plain', which the definition does not name",
    "other success": "status 202, which the definition does not name"}
BASES = ("/v1/pets", "/v1/orders", "/v1/auth")
TEXT = {"type": "string"}
LINES = "application/jsonl"
SOURCE = {"type": "object", "required": ["number"], "properties": {"number": TEXT}}


def _answers(status, *media):
    return {status: {"content": dict.fromkeys(media, {})}}


PATHS = {
    "/pets": {"get": {"operationId": "listPets", "parameters": [{"name": "page", "in": "query", "schema": TEXT}],
                      "responses": _answers("200", "application/json", LINES)}},
    "/orders/{id}/payment": {"post": {
        "operationId": "createOrderPayment", "security": [{"bearerAuth": []}],
        "parameters": [{"name": "id", "in": "path", "required": True, "schema": TEXT}],
        "requestBody": {"content": {"application/json": {"schema": {
            "type": "object", "required": ["source"], "properties": {"source": SOURCE}}}}},
        "responses": _answers("201", "application/json")}}}


class ShopPart:
    """A part of the bad server's handler, which has what is used here and not defined."""

    def trade(self):
        """Sells pets, and takes money for them."""
        if self.plain.startswith("/v1/auth"):
            return self.give_tokens()
        if self.command == "GET" and self.plain == "/v1/pets":
            return self.pets()
        if self.command != "POST":
            return self.fail(405, [("Allow", "POST")])
        if not self.is_let_in():
            return self.fail(401, [("WWW-Authenticate", "Bearer")])
        shown = {"source": self.body} if self.fault == "shown card" else {}
        return self.send(201, {"id": str(uuid.uuid4()), **shown})

    def pets(self):
        if LINES in (self.headers["Accept"] or ""):
            lines = "\n".join(json.dumps({"name": name}) for name in ("Rex", "Tom"))
            return self.send(200, None, f"[{lines}]" if self.fault == "broken lines" else lines, LINES)
        media = "text/plain" if self.fault == "other media" else "application/json"
        return self.send(202 if self.fault == "other success" else 200, {"data": []}, media=media)
