"""The description of `/api/v1` (OpenAPI 3.1), made of the very values that are checked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from desk.api.bodies import Problem
from desk.api.operation import Operation, Schema
from desk.api.table import OPERATIONS

_REF = "#/components/schemas/{model}"
_PATH = re.compile(r"{(\w+)}")
_PLACES = {
    "reference": ("The case's, in any spelling", "K7M4-2QXD-Y"),
    "sha256": ("The file's, as the messages name it", "e3b0c44298fc1c149afbf4c8996fb924"),
    "id": ("Its id", "3f9c02ab"),
    "key": ("The ready answer's", "9f86d081884c7d659a2feaa0c55ad015"),
    "login": ("The account's login", "crm"),
}
_WORDS = {
    400: ("malformed", "The body is no JSON, or the key is no key"),
    401: ("unauthorized", "No valid token"),
    403: ("insufficient_scope", "The token is not for this, or its account may not do it"),
    404: ("not_found", "There is no such thing, or not for this token"),
    409: ("still_needed", "Not where the case stands now; `missing` names what it needs"),
    412: ("changed", "The case is another one than If-Match says"),
    413: ("too_large", "Too large"),
    415: ("not_json", "Not JSON"),
    422: ("invalid", "`errors` names each member that is wrong, and how"),
    429: ("too_many", "More requests with this token than a minute has; again after Retry-After"),
    502: ("not_translated", "The translation service did not do it; nothing was changed"),
    503: ("unavailable", "The records cannot be reached; ask again after Retry-After"),
}
_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "The same key with the same request is the same request, for seven days.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
}
_TAGS = {
    "If-Match": "Only if the case is still as you read it: the ETag of `GET /cases/{reference}`.",
    "If-None-Match": "Only if it is another than this ETag.",
}


@cache
def description() -> Mapping[str, Any]:
    """All of it; made when it is first asked for, which most processes never are."""
    paths: dict[str, dict[str, Any]] = {}
    for one in OPERATIONS:
        paths.setdefault(one.path, {})[one.method.lower()] = _operation(one)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Arzuhal", "version": "1", "description": "What the desk does."},
        "servers": [{"url": "/api/v1"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": _schemas(),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(one: Operation) -> Schema:
    needed = ", ".join(one.needs) or "any token"
    described = {
        "operationId": one.name,
        "summary": f"{one.about} ({needed})",
        "parameters": list(_parameters(one)),
        "responses": _responses(one),
    }
    if one.body:
        content = {"schema": _schema(one.body), "example": one.example}
        # An action without members may come without a body.
        needed_ = isinstance(one.body, type) or bool(one.body.get("required"))
        described["requestBody"] = {
            "required": needed_,
            "content": {"application/json": content},
        }
    return described


def _parameters(one: Operation) -> Iterator[Schema]:
    for name in _PATH.findall(one.path):
        about, example = _PLACES[name]
        schema = {"type": "string", "minLength": 1}
        yield {
            "name": name,
            "in": "path",
            "required": True,
            "description": about,
            "schema": schema,
            "example": example,
        }
    if one.query:
        yield from _of_query(one.query)
    if one.keyed:
        yield _KEY
    for name, there in (("If-Match", one.matched), ("If-None-Match", one.cached)):
        if there:
            text = {"type": "string"}
            yield {"name": name, "in": "header", "description": _TAGS[name], "schema": text}


def _of_query(model: type[BaseModel]) -> Iterator[Schema]:
    tree = model.model_json_schema(ref_template=_REF)
    known = tree.get("$defs", {})
    for name, schema in tree["properties"].items():
        plain = {key: value for key, value in schema.items() if key not in {"title", "default"}}
        yield {"name": name, "in": "query", "required": False, "schema": _inlined(plain, known)}


def _inlined(tree: Any, known: Mapping[str, Any]) -> Any:
    """A schema without pointers: enumerations of parameters stand where they are used."""
    if isinstance(tree, list):
        return [_inlined(one, known) for one in tree if one != {"type": "null"}]
    if not isinstance(tree, dict):
        return tree
    if "$ref" in tree:
        found = known[tree["$ref"].rpartition("/")[2]]
        return {key: value for key, value in found.items() if key not in {"title", "description"}}
    return {key: _inlined(value, known) for key, value in tree.items()}


def _responses(one: Operation) -> Schema:
    answer = one.answer
    described: dict[str, Any] = {"description": answer.about}
    if answer.headers:
        schema = {"type": "string"}
        described["headers"] = {
            name: {"description": about, "schema": schema}
            for name, about in answer.headers.items()
        }
    shown = {"example": answer.example} if answer.example is not None else {}
    if answer.model:
        described["content"] = {"application/json": {"schema": _ref(answer.model), **shown}}
    elif answer.media:
        described["content"] = {media: {"schema": {}, **shown} for media in answer.media}
    unchanged = {"304": {"description": "It is as it was."}} if one.cached else {}
    return {str(answer.status): described, **unchanged, **_refusals(one.problems)}


def _refusals(statuses: Sequence[int]) -> Schema:
    return {
        str(status): {
            "description": _WORDS[status][1],
            "content": {
                "application/problem+json": {
                    "schema": _ref(Problem),
                    "example": _refusal(status),
                }
            },
        }
        for status in statuses
    }


def _refusal(status: int) -> Schema:
    code, detail = _WORDS[status]
    fault = {"member": "reason", "detail": "is needed"}
    needed = {"member": "owner", "detail": "somebody who takes the case"}
    return Problem.model_validate(
        {
            "title": code.replace("_", " ").capitalize(),
            "status": status,
            "code": code,
            "detail": f"{detail}.",
            "errors": [fault] if code == "invalid" else [],
            "missing": [needed] if code == "still_needed" else [],
        }
    ).model_dump(mode="json")


def _schema(body: type[BaseModel] | Schema) -> Schema:
    return _ref(body) if isinstance(body, type) else body


def _ref(model: type[BaseModel]) -> Schema:
    return {"$ref": _REF.format(model=model.__name__)}


def _schemas() -> Schema:
    sent = {one.body for one in OPERATIONS if isinstance(one.body, type)}
    told = {one.answer.model for one in OPERATIONS if one.answer.model} | {Problem}
    named: list[tuple[type[BaseModel], JsonSchemaMode]] = [
        *((model, "validation") for model in sent),
        *((model, "serialization") for model in told),
    ]
    _, tree = models_json_schema(
        sorted(named, key=lambda pair: pair[0].__name__), ref_template=_REF
    )
    return dict(tree["$defs"])
