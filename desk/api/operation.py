"""One thing that can be asked for at `/api/v1`, as data: routes and OpenAPI are made of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel
from starlette.responses import Response

from desk.api.bodies import Body
from desk.api.call import Call

Handle = Callable[[Call], Awaitable[Response]]
Schema = Mapping[str, Any]  # JSON Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is answered when all went well: JSON of a `model`, bytes of a `media`, or nothing."""

    about: str
    status: int = 200
    model: type[BaseModel] | None = None
    media: tuple[str, ...] = ()
    example: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)  # by name, what each tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """What is asked for, and how.

    `needs` are scopes, of which a token has every one. `keyed`: it takes an Idempotency-Key;
    `matched`: an If-Match; `cached`: an If-None-Match. `refusals` are statuses besides those
    that follow from all this.
    """

    method: str
    path: str
    name: str
    about: str
    answer: Answer
    handle: Handle
    needs: tuple[str, ...] = ()
    query: type[Body] | None = None
    body: type[Body] | Schema | None = None
    example: Any = None
    keyed: bool = False
    matched: bool = False
    cached: bool = False
    refusals: tuple[int, ...] = ()

    @property
    def problems(self) -> tuple[int, ...]:
        """Every status of a refusal."""
        found = {401, 429, 503, *self.refusals}
        found |= {403} if self.needs else set()
        found |= {404} if "{" in self.path else set()
        found |= {422} if self.query else set()
        found |= {400, 413, 415, 422} if self.body else set()
        found |= {400, 422} if self.keyed else set()
        found |= {409, 412} if self.matched else set()
        return tuple(sorted(found))
