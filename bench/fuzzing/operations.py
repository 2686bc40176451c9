"""The operations of a running server, read from its own definitions."""

from typing import NamedTuple

from fuzzing import errorpages, forms, oauth, pages

DEFINITIONS = {"v2": "/v2/swagger.json", "v3": "/api/v3/openapi.json", "openai": "/v1/openai/openapi.json",
               "modern": "/v1/openapi.json", "profile": "/api/v1/openapi.json"}
# one that is below another's stands before it
BASES = {"v2": "/v2", "v3": "/api/v3", "openai": "/v1/openai", "modern": "/v1", "profile": "/api/v1", "oauth": "",
         "pages": "", "errors": ""}
# not every server has them
OPTIONAL = {"openai"}
# what is described here, and not by the server
DESCRIPTIONS = {"oauth": oauth.DESCRIPTION, "pages": pages.DESCRIPTION, "errors": errorpages.DESCRIPTION}
CLASSIC = ("v2", "v3")
METHODS = ("get", "put", "post", "delete", "patch", "query")
FORM = "application/x-www-form-urlencoded"
# what an operation that takes anything is sent
ANYTHING = ["application/json", "text/plain", "application/octet-stream", FORM]


class Parameter(NamedTuple):
    name: str
    place: str
    schema: dict
    required: bool
    # whether a list is one value with commas
    joined: bool = False


class Operation(NamedTuple):
    edition: str
    id: str
    method: str
    path: str
    parameters: tuple
    # pairs of media type and schema
    bodies: tuple
    produces: tuple
    # pairs of a status that is a success and a media type that it may have, or none
    answers: frozenset
    # names of the schemes that the caller may show
    security: frozenset
    # whether it may be called without any of them
    is_open: bool

    def label(self):
        return f"{self.edition} {self.id}"

    def is_classic(self):
        return self.edition in CLASSIC

    def is_exact(self):
        """Whether a definition of the server's says all that it may answer."""
        return self.edition in DEFINITIONS and not self.is_classic()

    def wants_session(self):
        return "petstore_session" in self.security


def load(connection, edition):
    """All operations of an edition."""
    document = _document(connection, edition)
    return [_operation(document, edition, path, method, item[method])
            for path, item in document["paths"].items() for method in METHODS
            if method in item]


def _document(connection, edition):
    if edition in DESCRIPTIONS:
        return DESCRIPTIONS[edition]
    answer = connection.request("GET", DEFINITIONS[edition])
    if answer.status == 404 and edition in OPTIONAL:
        return {"paths": {}}
    if answer.status != 200:
        raise ValueError(f"{DEFINITIONS[edition]} was answered with {answer.status}")
    return answer.json()


def _operation(document, edition, path, method, operation):
    parameters = [_whole(document, entry) for entry in operation.get("parameters", [])]
    read = _bodies_v2 if edition == "v2" else _bodies_v3
    security = operation.get("security", document.get("security", []))
    return Operation(
        edition, operation["operationId"], method.upper(), BASES[edition] + path.partition("#")[0],
        tuple(Parameter(entry["name"], entry["in"], entry.get("schema", entry),
                        entry.get("required", False), entry.get("explode") is False)
              for entry in parameters if entry["in"] in ("path", "query", "header")),
        tuple(read(document, operation, parameters)), tuple(_produces(operation)),
        frozenset(_answers(document, operation)),
        frozenset(name for entry in security for name in entry), {} in security)


def _bodies_v2(document, operation, parameters):
    form = {entry["name"]: entry for entry in parameters if entry["in"] == "formData"}
    for media in operation.get("consumes", [FORM] if form else []):
        for entry in parameters:
            if entry["in"] == "body":
                yield media, _whole(document, entry["schema"])
        if form:
            yield media, {"type": "object", "properties": form}


def _bodies_v3(document, operation, _):
    body = _whole(document, operation.get("requestBody", {}))
    for media, content in body.get("content", {}).items():
        for kind in ANYTHING if media == "*/*" else [media]:
            yield kind, _whole(document, content.get("schema", {}))


def _produces(operation):
    found = list(operation.get("produces", []))
    for answer in operation.get("responses", {}).values():
        # who takes nothing but problems is refused
        found += [media for media in answer.get("content", {}) if media != forms.PROBLEM]
    return dict.fromkeys(found) or ["application/json"]


def _answers(document, operation):
    for status, answer in operation.get("responses", {}).items():
        for media in _whole(document, answer).get("content", {None: {}}) if status.startswith("2") else ():
            yield int(status), media


def _whole(document, value):
    """The value with its references replaced by what they point to."""
    if isinstance(value, list):
        return [_whole(document, entry) for entry in value]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("$ref"), str):
        target = document
        for name in value["$ref"].removeprefix("#/").split("/"):
            target = target[name]
        return {**_whole(document, target), **{k: v for k, v in value.items() if k == "xml"}}
    return {name: _whole(document, entry) for name, entry in value.items()}
