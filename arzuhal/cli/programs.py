"""`arzuhal webhooks` and `token`: the programs that are told of cases or hand messages in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from arzuhal.cli.codes import Codes
from arzuhal.cli.lending import AT, lend, lend_system, tell

if TYPE_CHECKING:
    from arzuhal.bootstrap.rows import Parts

_NOTICE_STATUS = Codes("bot.domain.notice:NoticeStatus")


@click.group()
def webhooks() -> None:
    """What other programs were told of cases."""


@webhooks.command("list")
@click.option("--endpoint", default="", help="Only this one of webhooks.to, or @staff.")
@click.option("--status", type=_NOTICE_STATUS)
@click.option("--limit", default=100, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def webhooks_list(
    context: click.Context, endpoint: str, status: str | None, limit: int, *, as_json: bool
) -> None:
    """List notices, the newest first."""
    from arzuhal import hooks

    lend_system(
        context,
        lambda system: hooks.listed(
            system, endpoint, status or "", limit=limit, as_json=as_json, out=click.echo
        ),
    )


@webhooks.command("replay")
@click.argument("ids", nargs=-1)
@click.option("--endpoint", default="", help="Only to this one of webhooks.to.")
@click.option("--status", type=_NOTICE_STATUS, help="E.g. dead.")
@click.option("--since", default="", help=f"What happened since: {AT}")
@click.pass_context
def webhooks_replay(context: click.Context, /, ids: tuple[str, ...], **options: Any) -> None:
    """Send IDS, or all that is chosen by the options, once more."""
    from arzuhal import hooks

    chosen = {name: value or "" for name, value in options.items()}
    if not ids and not any(chosen.values()):
        raise click.UsageError("Name what to send again: ids, --endpoint, --status or --since.")
    lend_system(context, lambda system: hooks.replayed(system, ids, out=click.echo, **chosen))


@click.group()
def token() -> None:
    """Programs that may hand messages in, or work at the desk (docs/api.md)."""


@token.command("add")
@click.argument("source")
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    type=Codes("bot.services.tokens:SCOPES"),
    default=["messages:write", "messages:read"],
    show_default=True,
    help="What it is for; may be given more than once.",
)
@click.option(
    "--as", "login", default="", help="The account it acts for; its role is the most it may."
)
@click.option("--days", type=click.IntRange(min=1), help="Until it opens nothing any more.")
@click.pass_context
def token_add(
    context: click.Context, source: str, scopes: tuple[str, ...], login: str, days: int | None
) -> None:
    """Make a token for the program SOURCE; it is shown this once."""

    async def work(parts: Parts) -> None:
        made, secret = await parts.tokens.add(source, scopes, login=login, days=days)
        tell(f"Token {made.id} for {source}; keep it, it is not shown again:")
        click.echo(secret)

    lend(context, work)


@token.command("list")
@click.pass_context
def token_list(context: click.Context) -> None:
    """List tokens; none is shown itself."""

    async def work(parts: Parts) -> None:
        logins = {one.id: one.login for one in await parts.accounts.all()}
        for one in await parts.tokens.all():
            acts = f" as {logins[one.staff_id]}" if one.staff_id else ""
            ends = f" until {one.expires_at:%Y-%m-%d}" if one.expires_at else ""
            ended = f" revoked {one.revoked_at:%Y-%m-%d}" if one.revoked_at else ""
            made = f"{one.created_at:%Y-%m-%d}"
            click.echo(
                f"{one.id}  {one.source:20} {','.join(one.scopes)}  {made}{acts}{ends}{ended}"
            )

    lend(context, work)


@token.command("revoke")
@click.argument("token_id", metavar="ID")
@click.pass_context
def token_revoke(context: click.Context, token_id: str) -> None:
    """Let token ID open nothing any more."""
    lend(context, lambda parts: parts.tokens.revoke(token_id))
    click.echo(f"{token_id} opens nothing any more.")
