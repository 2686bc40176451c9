"""What the server says about the types of its problems, which is described in no definition."""

ROOT = "/errors"
SLUGS = ["bad-request", "not-found", "payment-declined", "validation-error", "conflict", "precondition-failed"]


def _page(operation, *parameters):
    media = ["application/json", "text/html"]
    return {"get": {"operationId": operation, "parameters": list(parameters),
                    "responses": {"200": {"content": dict.fromkeys(media, {})}}}}


DESCRIPTION = {"paths": {
    ROOT: _page("listErrors"),
    f"{ROOT}/{{slug}}": _page("getError", {
        "name": "slug", "in": "path", "required": True, "schema": {"type": "string", "enum": SLUGS}})}}
