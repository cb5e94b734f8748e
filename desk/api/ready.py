"""Ready answers: whoever writes to complainants reads them, managers change them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict
from typing import Literal

from pydantic import Field, StrictBool, StrictInt
from starlette.responses import Response

from bot.domain.answer import Template, Wording, gaps
from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission
from bot.services.reading import rfc3339
from bot.services.templates import TEXT, TITLE, TemplateError
from desk.api import samples
from desk.api.bodies import Body, FaultOut
from desk.api.call import Call, allowed
from desk.api.cases import reply, seen
from desk.api.once import DoneError, guarded, once
from desk.api.operation import Answer, Operation
from desk.api.problems import RefusedError
from desk.composing import filled, language_of
from desk.csrf import clean
from desk.pages.ready import FAULTS
from desk.texts import NAMES

_READS = (Permission.REPLY,)
_CHANGES = (Permission.TEMPLATES,)
_FILLS = (Permission.SEE_CASES, Permission.SEE_PERSON, Permission.REPLY)
_Language = Literal["ru", "fa", "tr", "en"]


class Words(Body):
    """In one language; `text` may name fields in braces, such as {reference}."""

    title: str = Field(min_length=1, max_length=TITLE)
    text: str = Field(min_length=1, max_length=TEXT)


class NewReady(Body):
    """In all four languages. `asks`: the case then waits for the complainant's answer."""

    texts: Mapping[_Language, Words]
    asks: StrictBool = False


class ReadyChange(NewReady):
    """The same on top of a version: of another one by now, it is refused."""

    version: StrictInt = Field(ge=0)


class ReadyOut(Body):
    """A ready answer in one version; 0 is the shipped one, which nobody wrote here."""

    key: str
    version: int
    texts: Mapping[str, Words]
    asks: bool
    retired: bool
    by: str | None
    at: str | None


class ReadiesOut(Body):
    """Ready answers, or the versions of one with the newest first."""

    items: tuple[ReadyOut, ...]


class FilledOut(Body):
    """Filled in from the record of a case. `gaps`: what is marked in the text, to be filled in."""

    key: str
    language: str
    text: str
    gaps: tuple[str, ...]
    asks: bool


class Which(Body):
    """Those in use, or all."""

    retired: Literal["", "true", "false"] = Field(
        default="", description="`true`: those out of use too; the token needs templates."
    )


class Into(Body):
    """The language it is wanted in; that of the complainant without one."""

    language: Literal["", "ru", "fa", "tr", "en"] = ""


async def listed(call: Call) -> Response:
    """`GET /templates`."""
    retired = call.query(Which).retired == "true"
    if retired:
        allowed(call.bearer, Permission.TEMPLATES)
    return reply(await _all(call, retired=retired))


async def versions(call: Call) -> Response:
    """`GET /templates/{key}`."""
    found = await call.door.desk.templates.versions(_key(call))
    return reply(ReadiesOut(items=tuple(map(_shown, found))))


async def add(call: Call) -> Response:
    """`POST /templates`."""
    wanted, again = await call.body(NewReady), once(call, await call.raw())
    keeping = call.door.desk.templates.over(guarded(call, again))
    with suppress(DoneError), _explained():
        await keeping.keep(call.staff, Template(key="", texts=_texts(wanted), asks=wanted.asks))
    return reply(await _all(call), 201)


async def change(call: Call) -> Response:
    """`PUT /templates/{key}`."""
    wanted, desk = await call.body(ReadyChange), call.door.desk
    known = await desk.templates.get(_key(call))
    newer = Template(
        key=known.key,
        version=wanted.version,
        texts=_texts(wanted),
        asks=wanted.asks,
        retired=known.retired,
    )
    with _explained():
        return reply(_shown(await desk.templates.keep(call.staff, newer)))


async def retire(call: Call) -> Response:
    """`DELETE /templates/{key}`."""
    await call.door.desk.templates.retire(call.staff, _key(call))
    return Response(status_code=204)


async def revive(call: Call) -> Response:
    """`POST /templates/{key}/revive`."""
    back = await call.door.desk.templates.retire(call.staff, _key(call), retired=False)
    return reply(_shown(back))


async def fill(call: Call) -> Response:
    """`GET /cases/{reference}/templates/{key}`."""
    wanted, desk = call.query(Into), call.door.desk
    file = await seen(call)
    template = await desk.templates.get(_key(call))
    if template.retired:
        raise NotFoundError("this ready answer is out of use")
    language = wanted.language or language_of(file)
    text = filled(desk, file, call.staff, template, language=language, texts=call.door.texts)
    return reply(
        FilledOut(
            key=template.key, language=language, text=text, gaps=gaps(text), asks=template.asks
        )
    )


@contextmanager
def _explained() -> Iterator[None]:
    """What a text cannot be kept for, as the desk says it, by the member it stands in."""
    try:
        yield
    except TemplateError as error:
        language, field = error.language, f"{{{error.field}}}"
        detail = FAULTS[error.fault].format(language=NAMES[language], field=field)
        fault = FaultOut(member=f"texts.{language}", detail=detail)
        raise RefusedError(422, "invalid", detail, errors=[fault]) from None


def _texts(wanted: NewReady) -> Mapping[str, Wording]:
    return {
        language: Wording(title=clean(one.title).strip(), text=clean(one.text).strip())
        for language, one in wanted.texts.items()
    }


async def _all(call: Call, *, retired: bool = False) -> ReadiesOut:
    found = await call.door.desk.templates.all(retired=retired)
    return ReadiesOut(items=tuple(map(_shown, found)))


def _key(call: Call) -> str:
    return str(call.request.path_params["key"])


def _shown(one: Template) -> ReadyOut:
    return ReadyOut(
        key=one.key,
        version=one.version,
        texts={language: Words(**asdict(text)) for language, text in one.texts.items()},
        asks=one.asks,
        retired=one.retired,
        by=one.by or None,
        at=rfc3339(one.at),
    )


OPERATIONS = (
    Operation(
        method="GET",
        path="/templates",
        name="list_templates",
        about="Ready answers, each in its newest version.",
        needs=_READS,
        query=Which,
        answer=Answer(about="The answers.", model=ReadiesOut, example=samples.READIES),
        handle=listed,
    ),
    Operation(
        method="POST",
        path="/templates",
        name="add_template",
        about="Keep a new ready answer.",
        needs=_CHANGES,
        body=NewReady,
        example=samples.NEW_READY,
        answer=Answer(
            about="It is kept; here are all.",
            status=201,
            model=ReadiesOut,
            example=samples.READIES,
        ),
        handle=add,
        keyed=True,
    ),
    Operation(
        method="GET",
        path="/templates/{key}",
        name="show_template",
        about="One ready answer in every version, the newest first.",
        needs=_READS,
        answer=Answer(about="Its versions.", model=ReadiesOut, example=samples.READIES),
        handle=versions,
    ),
    Operation(
        method="PUT",
        path="/templates/{key}",
        name="change_template",
        about="A further version of a ready answer.",
        needs=_CHANGES,
        body=ReadyChange,
        example=samples.READY_CHANGE,
        answer=Answer(about="It is so.", model=ReadyOut, example=samples.READY),
        handle=change,
        refusals=(409,),
    ),
    Operation(
        method="DELETE",
        path="/templates/{key}",
        name="retire_template",
        about="Take a ready answer out of use; its versions stay on record.",
        needs=_CHANGES,
        answer=Answer(about="It is offered no more.", status=204),
        handle=retire,
        refusals=(409,),
    ),
    Operation(
        method="POST",
        path="/templates/{key}/revive",
        name="revive_template",
        about="Take a ready answer back into use.",
        needs=_CHANGES,
        answer=Answer(about="It is offered again.", model=ReadyOut, example=samples.READY),
        handle=revive,
        refusals=(409,),
    ),
    Operation(
        method="GET",
        path="/cases/{reference}/templates/{key}",
        name="fill_template",
        about="A ready answer filled in from the record of a case.",
        needs=_FILLS,
        query=Into,
        answer=Answer(about="The text.", model=FilledOut, example=samples.FILLED),
        handle=fill,
    ),
)
