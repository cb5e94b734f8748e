"""What the account a token acts for is told outside the desk, and where.

A scope of its own lends this: who reads the mails of an account may answer them, and so act.
"""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StrictInt
from starlette.responses import Response

from bot.domain.notify import LAST_HOUR, Place, What
from bot.domain.staff import Permission
from bot.services.reachability import ReachError, Wish
from bot.services.tokens import NOTIFY
from desk.api import samples
from desk.api.bodies import Body
from desk.api.call import Call
from desk.api.cases import reply
from desk.api.operation import Answer, Operation
from desk.api.problems import missing_member
from desk.csrf import clean
from desk.pages.notify import FAULTS

_NEEDS = (Permission.SEE_CASES, NOTIFY)
_PATH = "/me/notifications"
_MEMBER = {"ours": "email", "taken": "email", "address": "email"}


class Reaching(Body):
    """What is set: an empty `zone` is the deployment's, no `hour` that of the policy.

    `choices`: places by what is told; null: as the role has it.
    """

    email: str = Field(default="", max_length=320)
    zone: str = Field(default="", max_length=100)
    hour: Annotated[StrictInt, Field(ge=0, le=LAST_HOUR)] | None = None
    choices: Mapping[What, tuple[Place, ...]] | None = None


class ReachedOut(Body):
    """What is set. `telegram`: an account is linked; `refused`: the last mail came back.

    `mail`, `bot`: whether mails and Telegram messages can be sent to staff here at all.
    """

    email: str
    zone: str
    hour: int | None
    choices: Mapping[What, tuple[Place, ...]] | None
    telegram: bool
    refused: bool
    mail: bool
    bot: bool


class CodeOut(Body):
    """A code to be sent to the bot within a quarter of an hour; `link` opens the bot with it."""

    code: str
    link: str | None


async def show(call: Call) -> Response:
    """`GET /me/notifications`."""
    return await _shown(call)


async def keep(call: Call) -> Response:
    """`PUT /me/notifications`."""
    wanted = await call.body(Reaching)
    wish = Wish(
        email=clean(wanted.email), zone=wanted.zone, hour=wanted.hour, choices=wanted.choices
    )
    try:
        await call.door.desk.reachability.set(call.staff, wish)
    except ReachError as error:
        said = f"cannot be so. {FAULTS[error.why].rstrip('.')}"
        raise missing_member(_MEMBER.get(error.why, error.why), said) from None
    return await _shown(call)


async def code(call: Call) -> Response:
    """`POST /me/notifications/code`."""
    reachability = call.door.desk.reachability
    drawn = await reachability.code(call.staff)
    return reply(CodeOut(code=drawn, link=reachability.link(drawn) or None), 201)


async def unlink(call: Call) -> Response:
    """`DELETE /me/notifications/telegram`."""
    await call.door.desk.reachability.unlink(call.staff)
    return Response(status_code=204)


async def _shown(call: Call) -> Response:
    reachability = call.door.desk.reachability
    reach = await reachability.of(call.staff)
    return reply(
        ReachedOut(
            email=reach.email,
            zone=reach.zone,
            hour=reach.hour,
            choices=reach.choices,
            telegram=bool(reach.telegram),
            refused=await reachability.dead(call.staff),
            mail=reachability.mail,
            bot=reachability.telegram,
        )
    )


OPERATIONS = (
    Operation(
        method="GET",
        path=_PATH,
        name="show_notifications",
        about="What the account is told outside the desk, and where.",
        needs=_NEEDS,
        answer=Answer(about="What is set.", model=ReachedOut, example=samples.REACHED),
        handle=show,
    ),
    Operation(
        method="PUT",
        path=_PATH,
        name="set_notifications",
        about="Set what the account is told, and where; a new address gets a first mail.",
        needs=_NEEDS,
        body=Reaching,
        example=samples.WISH,
        answer=Answer(about="It is so.", model=ReachedOut, example=samples.REACHED),
        handle=keep,
    ),
    Operation(
        method="POST",
        path=f"{_PATH}/code",
        name="link_telegram",
        about="A code that links a Telegram account.",
        needs=_NEEDS,
        answer=Answer(
            about="It is shown this once.", status=201, model=CodeOut, example=samples.CODE
        ),
        handle=code,
    ),
    Operation(
        method="DELETE",
        path=f"{_PATH}/telegram",
        name="unlink_telegram",
        about="The linked Telegram account is the account's no more.",
        needs=_NEEDS,
        answer=Answer(about="It is told nothing.", status=204),
        handle=unlink,
    ),
)
