"""The description of `/api/v1` (OpenAPI 3.1), made of the very values that are checked."""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import models_json_schema

from bot.services.tokens import READ, WRITE
from desk.api.bodies import MessageOut, NewMessage, Problem

_REF = "#/components/schemas/{model}"
_, _SCHEMAS = models_json_schema(
    [(NewMessage, "validation"), (MessageOut, "serialization"), (Problem, "serialization")],
    ref_template=_REF,
)
_ID = "9f86d081884c7d659a2feaa0c55ad015"
_TAKEN = {
    "id": _ID,
    "status": "accepted",
    "received_at": "2026-11-21T09:00:00Z",
    "reference": None,
}
_HANDLED = {
    **_TAKEN,
    "status": "handled",
    "reference": "K7M4-2QXD-Y",
    "answers": [
        {
            "id": "5e884898da28047151d0e56f8dc62927",
            "at": "2026-11-21T09:00:01Z",
            "author": "assistant",
            "text": "Şikâyetiniz kaydedildi.",
            "language": "tr",
            "choices": [{"value": "skip", "label": "Geç"}],
            "reference": "K7M4-2QXD-Y",
        }
    ],
}


def _ref(model: str) -> Mapping[str, Any]:
    return {"$ref": _REF.format(model=model)}


def _problems(*statuses: int) -> Mapping[str, Any]:
    words = {
        400: "The body is no JSON, or the key is no key",
        401: "No valid token",
        403: "The token may not do that",
        404: "No such message of this source",
        413: "Too large",
        415: "Not JSON",
        422: "Not a message, or the key was used for another",
        503: "Not stored; hand it in again",
    }
    return {
        str(status): {
            "description": words[status],
            "content": {"application/problem+json": {"schema": _ref("Problem")}},
        }
        for status in statuses
    }


def _json(schema: Mapping[str, Any], example: Any = None) -> Mapping[str, Any]:
    shown = {} if example is None else {"example": example}
    return {"application/json": {"schema": schema, **shown}}


_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "The same key with the same body is the same message.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
}

DESCRIPTION: Mapping[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Arzuhal", "version": "1", "description": "Hand in what people say."},
    "servers": [{"url": "/api/v1"}],
    "security": [{"token": []}],
    "paths": {
        "/messages": {
            "post": {
                "operationId": "takeMessage",
                "summary": f"Hand in one message of a person ({WRITE})",
                "parameters": [_KEY],
                "requestBody": {"required": True, "content": _json(_ref("NewMessage"))},
                "responses": {
                    "202": {
                        "description": "It is on disk.",
                        "headers": {
                            "Location": {
                                "description": "Where to ask what became of it",
                                "schema": {"type": "string"},
                            }
                        },
                        "content": _json(_ref("MessageOut"), _TAKEN),
                    },
                    **_problems(400, 401, 403, 413, 415, 422, 503),
                },
            }
        },
        "/messages/{id}": {
            "get": {
                "operationId": "showMessage",
                "summary": f"What became of a message, and what was answered ({READ})",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
                ],
                "responses": {
                    "200": {
                        "description": "How it stands.",
                        "content": _json(_ref("MessageOut"), _HANDLED),
                    },
                    **_problems(401, 403, 404, 503),
                },
            }
        },
    },
    "components": {
        "schemas": _SCHEMAS["$defs"],
        "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
    },
}
