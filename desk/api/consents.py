"""What a person was told of the use of their data, and to what they agreed, of one case."""

from starlette.responses import Response

from bot.domain.consent import Consent, Informed
from bot.domain.staff import Permission
from bot.services.reading import rfc3339
from desk.api import samples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply, seen, withheld
from desk.api.operation import Answer, Operation


class ConsentOut(Body):
    """One thing asked or said; `words` are the person's, as far as they were noted."""

    purpose: str
    standing: str
    at: str
    by: str
    language: str
    asked: str
    means: str
    words: str


class InformedOut(Body):
    """They were told of the privacy notice, of this version."""

    version: str
    at: str
    language: str
    channel: str


class ConsentsOut(Body):
    """All of it, in the order it was said; the newest of a purpose is how it stands."""

    consents: tuple[ConsentOut, ...]
    informed: tuple[InformedOut, ...]


async def consents(call: Call) -> Response:
    """`GET /cases/{reference}/consents`."""
    file = withheld(call, await seen(call))
    return reply(
        ConsentsOut(
            consents=tuple(map(_consent, file.consents)),
            informed=tuple(map(_informed, file.informed)),
        )
    )


def _consent(one: Consent) -> ConsentOut:
    return ConsentOut(
        purpose=one.purpose,
        standing=one.standing,
        at=rfc3339(one.at) or "",
        by=one.by,
        language=one.language,
        asked=one.asked,
        means=one.means,
        words=one.words,
    )


def _informed(one: Informed) -> InformedOut:
    at = rfc3339(one.at) or ""
    return InformedOut(version=one.version, at=at, language=one.language, channel=one.channel)


OPERATIONS = (
    Operation(
        method="GET",
        path="/cases/{reference}/consents",
        name="show_consents",
        about="What the person was told of the use of their data, and to what they agreed.",
        needs=(Permission.SEE_CASES,),
        answer=Answer(about="All of it.", model=ConsentsOut, example=samples.CONSENTS),
        handle=consents,
    ),
)
