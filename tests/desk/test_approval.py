"""A decision that grants more than its author may waits for somebody else who may grant it."""

from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path

import pytest

from bot.domain.authority import Authority
from bot.domain.case import Case, Money, Status
from bot.domain.events import EventType
from bot.domain.staff import Role
from tests.desk.stand import Browser, Stand, standing
from tests.desk.test_deeds import DECISION, now, reach, refusal
from tests.fakes import shipped_policy

LIMITS = Authority(
    currency="EUR",
    roles={Role.HANDLER: Decimal(100), Role.MANAGER: Decimal(2000)},
    people={"berk": Decimal(500)},
)
GRANTED = DECISION | {"remedies": ["refund"]}


@pytest.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with standing(tmp_path, policy=shipped_policy(authority=LIMITS)) as built:
        yield built


@pytest.fixture
async def staff(stand: Stand) -> Browser:
    return await stand.someone()


@pytest.fixture
async def case(stand: Stand, staff: Browser) -> Case:
    case = await stand.case()
    await reach(stand, staff, case, Status.INVESTIGATING)
    return case


async def test_within_the_limit_it_is_sent_at_once(stand: Stand, case: Case, staff: Browser):
    await staff.do(case, "decide", GRANTED, money="100")
    decided = await now(stand, case)
    assert decided.status is Status.DECIDED
    assert decided.resolution.money == Money(amount=Decimal(100), currency="EUR")
    assert not decided.resolution.approved_by
    assert "€100.00" in (await staff.get(f"/cases/{case.reference}")).text


async def test_above_it_somebody_who_may_approves_in_one_action(
    stand: Stand, case: Case, staff: Browser
):
    answer = await staff.do(case, "decide", GRANTED, money="1,500.50")
    page = await staff.client.get(answer.headers["location"])
    assert "The decision waits for approval, because of the sum." in page.text
    assert (await now(stand, case)).status is Status.INVESTIGATING
    sent = len(stand.wire.sent)
    manager = await stand.someone(Role.MANAGER, name="Mary Example")
    page = await staff.get(f"/cases/{case.reference}")
    assert "Mary Example" in page.text, "who may approve is said"
    assert 'id="deed-approve"' not in page.text, "nobody approves what they wrote"
    page = await manager.get(f"/cases/{case.reference}")
    assert "We will refund you." in page.text
    assert "€1,500.50" in page.text
    answer = await manager.do(case, "approve")
    assert answer.status_code == 303
    decided = await now(stand, case)
    assert staff.staff
    assert manager.staff
    assert decided.status is Status.DECIDED
    assert decided.resolution.decided_by == staff.staff.id
    assert decided.resolution.approved_by == manager.staff.id
    assert decided.resolution.proposal is None
    await stand.deliver(case)
    assert "We will refund you." in stand.wire.sent[-1].text
    assert len(stand.wire.sent) > sent
    kinds = [link.event.type for link in (await stand.file(case)).events]
    asked, given = EventType.APPROVAL_REQUESTED, EventType.APPROVED
    assert kinds.index(asked) < kinds.index(given) < kinds.index(EventType.DECISION_MADE)
    assert "Mary Example" in (await staff.get(f"/cases/{case.reference}")).text


async def test_it_is_given_back_with_a_reason_and_nothing_is_sent(
    stand: Stand, case: Case, staff: Browser
):
    await staff.do(case, "decide", GRANTED, money="150")
    manager = await stand.someone(Role.MANAGER)
    assert (await manager.do(case, "decline")).status_code == 422
    await manager.do(case, "decline", reason="Too much for a late parcel")
    assert (await now(stand, case)).resolution.proposal is None
    page = await staff.get(f"/cases/{case.reference}")
    assert "Too much for a late parcel" in page.text
    await staff.do(case, "decide", GRANTED, money="90")
    assert (await now(stand, case)).status is Status.DECIDED
    assert (await manager.do(case, "approve")).status_code == 409


@pytest.mark.parametrize(
    ("who", "money", "may"),
    [
        ((Role.MANAGER, ""), "2000", True),
        ((Role.MANAGER, ""), "2000.01", False),
        ((Role.MANAGER, ""), "150 USD", False),  # another currency: only without a limit
        ((Role.ADMIN, ""), "1000000", True),
        ((Role.ADMIN, ""), "150 USD", True),
        ((Role.HANDLER, "berk"), "500", True),  # a limit of his own
        ((Role.HANDLER, "berk"), "501", False),
    ],
)
async def test_who_may_approve(
    stand: Stand, case: Case, staff: Browser, who: tuple[Role, str], money: str, *, may: bool
):
    await staff.do(case, "decide", GRANTED, money=money)
    other = await stand.someone(who[0], login=who[1])
    page = await other.get(f"/cases/{case.reference}")
    assert ('id="deed-approve"' in page.text) is may
    answer = await other.do(case, "approve")
    assert answer.status_code == (303 if may else 409)
    if not may:
        assert "somebody else who may grant this sum" in refusal(answer)
        assert (await now(stand, case)).status is Status.INVESTIGATING


async def test_what_else_is_missing_is_asked_for_first(stand: Stand, staff: Browser):
    case = await stand.case("fire in the kettle")
    await reach(stand, staff, case, Status.INVESTIGATING)
    answer = await staff.do(case, "decide", GRANTED | {"answered": ["all"]}, money="5000")
    assert "a note on the investigation" in refusal(answer)
    assert (await now(stand, case)).resolution.proposal is None


async def test_a_sum_alone_is_a_remedy_that_is_due(stand: Stand, case: Case, staff: Browser):
    await staff.do(case, "decide", DECISION, money="20")
    assert (await now(stand, case)).resolution.remedies == ("compensation",)


@pytest.mark.parametrize("money", ["a lot", "0", "-5", "12 XQQ", "1,5", "1e9"])
async def test_what_is_no_sum_is_said_and_nothing_is_decided(
    stand: Stand, case: Case, staff: Browser, money: str
):
    answer = await staff.do(case, "decide", GRANTED, money=money)
    assert answer.status_code == 422
    assert refusal(answer).startswith("Please write a sum of money")
    assert (await now(stand, case)).status is Status.INVESTIGATING


@pytest.mark.parametrize(
    ("language", "written", "sum_"),
    [
        ("ru", "1 500,50", "1500.50"),
        ("tr", "1.500,50", "1500.50"),
        ("fa", "۱٬۵۰۰٫۵", "1500.5"),
        ("en", "eur 1,500", "1500"),
    ],
)
async def test_sums_as_each_language_writes_them(
    stand: Stand, case: Case, language: str, written: str, sum_: str
):
    admin = await stand.someone(Role.ADMIN, language=language)
    await admin.do(case, "decide", GRANTED, money=written)
    granted = (await now(stand, case)).resolution.money
    assert granted == Money(amount=Decimal(sum_), currency="EUR")


async def test_without_limits_anybody_who_decides_grants_any_sum(tmp_path: Path):
    async with standing(tmp_path) as stand:
        staff = await stand.someone()
        case = await stand.case()
        await reach(stand, staff, case, Status.INVESTIGATING)
        assert (await staff.do(case, "decide", GRANTED, money="5")).status_code == 422
        await staff.do(case, "decide", GRANTED, money="5000000 IRR")
        assert (await now(stand, case)).status is Status.DECIDED
