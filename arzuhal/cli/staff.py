"""`arzuhal staff`: who may log in at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from arzuhal.cli.codes import Codes
from arzuhal.cli.lending import lend, lend_system, tell

if TYPE_CHECKING:
    from arzuhal.bootstrap.rows import Parts

_ROLES = Codes("bot.domain.staff:Role")
_LANGUAGES = click.Choice(["en", "ru", "tr", "fa"])


@click.group()
def staff() -> None:
    """Accounts of the desk."""


@staff.command("add")
@click.argument("login")
@click.option("--name", default="", help="As colleagues read it; the login by default.")
@click.option("--role", type=_ROLES, default="handler", show_default=True)
@click.option("--language", type=_LANGUAGES, default="en")
@click.option("--team", default="", help="A code under [teams] of the policy.")
@click.option("--password", help="Asked for when not given.")
@click.option(
    "--single", is_flag=True, help="Logs in at the identity provider, without a password."
)
@click.pass_context
def staff_add(context: click.Context, /, login: str, **options: Any) -> None:
    """Add an account."""
    from bot.domain.staff import Role
    from bot.services.accounts import check_team

    given, single = options.pop("password"), options.pop("single")
    if given and single:
        raise click.UsageError("An account with --single has no --password.")
    password = "" if single else given or _ask_password()
    role = Role(options.pop("role"))

    async def work(parts: Parts) -> None:
        check_team(parts.policy, options["team"])
        await parts.accounts.add(login, password=password, role=role, **options)

    lend(context, work)
    click.echo(f"{login} can log in at /desk/ now.")


@staff.command("list")
@click.pass_context
def staff_list(context: click.Context) -> None:
    """List accounts."""

    async def work(parts: Parts) -> None:
        for account in await parts.accounts.all():
            told = [account.name, account.team and f"[{account.team}]"]
            told += ["(second factor)"] * bool(account.totp) + ["(disabled)"] * account.disabled
            click.echo(f"{account.login:20} {account.role:20} {' '.join(filter(None, told))}")

    lend(context, work)


@staff.command("disable")
@click.argument("login")
@click.pass_context
def staff_disable(context: click.Context, login: str) -> None:
    """Let nobody log in with LOGIN any more."""
    lend(context, lambda parts: parts.accounts.disable(login))
    click.echo(f"{login} cannot log in any more.")


@staff.command("team")
@click.argument("login")
@click.argument("team", default="")
@click.pass_context
def staff_team(context: click.Context, login: str, team: str) -> None:
    """Put LOGIN into TEAM, a code under [teams] of the policy; without one, into none."""
    from bot.services.accounts import check_team

    async def work(parts: Parts) -> None:
        check_team(parts.policy, team)
        await parts.accounts.change(login, team=team)

    lend(context, work)
    click.echo(f"{login} works in {team}." if team else f"{login} works in no team.")


@staff.command("password")
@click.argument("login")
@click.option("--password", help="Asked for when not given.")
@click.pass_context
def staff_password(context: click.Context, login: str, password: str | None) -> None:
    """Set a new password."""
    new = password or _ask_password()
    lend(context, lambda parts: parts.accounts.set_password(login, new))
    click.echo(f"{login} has a new password.")


@staff.command("change")
@click.argument("login")
@click.option("--name", help="As colleagues read it.")
@click.option("--role", type=_ROLES)
@click.option("--team", help="A code under [teams] of the policy; empty for none.")
@click.option("--language", type=_LANGUAGES)
@click.pass_context
def staff_change(context: click.Context, /, login: str, **options: Any) -> None:
    """Give an account another name, role, team or language."""
    from bot.domain.staff import Role
    from bot.services.accounts import check_team

    role = options.pop("role")
    if role is None and all(value is None for value in options.values()):
        raise click.UsageError("Say what changes: --name, --role, --team or --language.")
    new = Role(role) if role else None

    async def work(parts: Parts) -> None:
        check_team(parts.policy, options["team"] or "")
        await parts.accounts.change(login, role=new, **options)

    lend(context, work)
    click.echo(f"{login} is changed.")


@staff.command("enable")
@click.argument("login")
@click.pass_context
def staff_enable(context: click.Context, login: str) -> None:
    """Let LOGIN log in again."""
    lend(context, lambda parts: parts.accounts.enable(login))
    click.echo(f"{login} can log in again.")


@staff.command("logout")
@click.argument("login")
@click.pass_context
def staff_logout(context: click.Context, login: str) -> None:
    """Log LOGIN out everywhere."""
    lend(context, lambda parts: parts.accounts.log_out(login))
    click.echo(f"{login} is logged out everywhere.")


@staff.command("reset")
@click.argument("login")
@click.pass_context
def staff_reset(context: click.Context, login: str) -> None:
    """Make a first password, shown this once; it has to be changed at the first login."""
    password = lend(context, lambda parts: parts.accounts.first_password(login))
    tell(f"The first password of {login}; it is not shown again:")
    click.echo(password)


@staff.command("factor")
@click.argument("login")
@click.pass_context
def staff_factor(context: click.Context, login: str) -> None:
    """Take away the second factor of LOGIN, where the authenticator was lost."""
    lend(context, lambda parts: parts.accounts.drop_factor(login))
    click.echo(f"{login} logs in without a second factor.")


@staff.command("notify")
@click.argument("login")
@click.option("--email", help="Where they are written to; empty: nowhere.")
@click.option("--zone", help="Where they are, e.g. Asia/Tehran; empty: as the deployment.")
@click.option("--hour", type=int, help="Of the letter of the morning, 0 to 23.")
@click.pass_context
def staff_notify(context: click.Context, /, login: str, **options: Any) -> None:
    """Set how LOGIN is reached outside the desk; show it without options."""
    from arzuhal import crew

    lend_system(context, lambda system: crew.notify(system, login, options, click.echo))


@staff.command("link")
@click.argument("login")
@click.pass_context
def staff_link(context: click.Context, login: str) -> None:
    """Make a code by which LOGIN links a Telegram account within a quarter of an hour."""
    from arzuhal import crew

    lend_system(context, lambda system: crew.link(system, login, click.echo))


def _ask_password() -> str:
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
