"""What is read in the group of staff, where it is after a move, and cards that change."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from channels.message import (
    Address,
    Choice,
    DeliveryStatus,
    InboundMessage,
    MessageKind,
    OutboundMessage,
)
from channels.telegram.group import Group
from channels.telegram.ours import Bot
from channels.telegram.outcomes import Elsewhere, Heard, Ignored, Moved, Parsed
from channels.telegram.parse import parse
from tests.channels.telegram.stage import make, settings
from tests.peers.bot_api import BotApiPeer

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
GROUP, MOVED, OTHER = -1001, -1002, -1003
BOT = Bot(account="4242", username="our_bot", group=Group(configured=GROUP, chat=GROUP))
US = {"id": 4242, "is_bot": True, "first_name": "Ours"}
BERK = {"id": 71, "is_bot": False, "first_name": "Berk", "last_name": "A", "language_code": "tr"}
CARD = {"message_id": 5, "from": US, "date": 1, "text": "A card"}


def read(update: dict[str, Any], bot: Bot = BOT) -> Parsed:
    return parse(update, bot, received_at=NOON)


def in_group(chat: int = GROUP, **content: Any) -> dict[str, Any]:
    about = {"id": chat, "type": "supergroup"}
    return {"message": {"message_id": 9, "chat": about, "from": BERK, "date": 1, **content}}


def heard(parsed: Parsed) -> InboundMessage:
    assert isinstance(parsed, Heard)
    return parsed.message


def test_an_answer_to_the_bot_is_heard_with_who_wrote_it():
    message = heard(read(in_group(text="/answer Soon", reply_to_message=CARD)))
    assert message.sender == Address(channel="telegram", account="4242", user=str(GROUP))
    assert (message.text, message.kind) == ("/answer Soon", MessageKind.TEXT)
    assert (message.in_reply_to, message.details) == (f"{GROUP}:5", {"staff": "71"})
    assert message.sender_name == "Berk A"


def test_a_code_is_heard_without_an_answer():
    message = heard(read(in_group(text="/link@our_bot K7M4")))
    assert (message.kind, message.text) == (MessageKind.COMMAND, "link@our_bot K7M4")


@pytest.mark.parametrize(
    "content",
    [
        {"text": "Has anybody seen the kettle?"},
        {"text": "@our_bot what do you think?"},
        {"text": "/status"},
        {"text": "Quite so", "reply_to_message": {**CARD, "from": BERK}},
        {"text": "I agree", "reply_to_message": CARD, "from": {**BERK, "is_bot": True}},
        {"new_chat_title": "Crew", "reply_to_message": CARD},
    ],
)
def test_what_colleagues_say_to_each_other_is_not(content: dict[str, Any]):
    assert isinstance(read(in_group(**content)), Ignored)


def test_what_they_edit_is_not():
    (message,) = in_group(text="New words", reply_to_message=CARD).values()
    assert isinstance(read({"edited_message": message}), Ignored)


def test_a_picture_is_heard_to_be_answered():
    size = {"file_id": "f", "width": 9, "height": 9}
    parsed = read(in_group(photo=[size], reply_to_message=CARD))
    assert isinstance(parsed, Heard)
    assert [file.id for file in parsed.files] == ["f"]


def test_another_group_is_no_group_of_staff():
    parsed = read(in_group(OTHER, text="/link K7M4", reply_to_message=CARD))
    assert isinstance(parsed, Elsewhere)
    assert parsed.message.text == ""
    query = {
        "id": "q",
        "from": BERK,
        "data": "desk:take:X",
        "message": {**CARD, "chat": {"id": OTHER}},
    }
    assert not isinstance(read({"callback_query": query}), Heard)


def test_a_button_stays_for_the_others():
    about = {"id": GROUP, "type": "supergroup"}
    query = {"id": "q", "from": BERK, "data": "desk:take:X", "message": {**CARD, "chat": about}}
    parsed = read({"callback_query": query})
    assert isinstance(parsed, Heard)
    assert parsed.kept
    assert parsed.message.details == {"staff": "71"}


@pytest.mark.parametrize(
    ("member", "fate"),
    [
        ({"status": "kicked"}, "blocked"),
        ({"status": "left"}, "blocked"),
        ({"status": "restricted", "can_send_messages": False}, "blocked"),
        ({"status": "restricted", "can_send_messages": True}, "unblocked"),
        ({"status": "member"}, "unblocked"),
        ({"status": "administrator"}, "unblocked"),
    ],
)
def test_whether_the_bot_may_write(member: dict[str, Any], fate: str):
    change = {"chat": {"id": GROUP, "type": "supergroup"}, "date": 1, "new_chat_member": member}
    assert heard(read({"my_chat_member": change})).details == {"status": fate, "staff": ""}
    other = change | {"chat": {"id": OTHER, "type": "supergroup"}}
    assert isinstance(read({"my_chat_member": other}), Ignored)


def test_a_move_is_learned_from_either_side():
    assert read(in_group(migrate_to_chat_id=MOVED)) == Moved(chat=MOVED)
    assert read(in_group(MOVED, migrate_from_chat_id=GROUP)) == Moved(chat=MOVED)
    assert isinstance(read(in_group(OTHER, migrate_to_chat_id=MOVED)), Ignored)


def test_after_a_move_it_is_the_same_group():
    there = replace(BOT, group=Group(configured=GROUP, chat=MOVED))
    message = heard(read(in_group(MOVED, text="Seen", reply_to_message=CARD), there))
    assert message.sender.user == str(GROUP)
    assert message.in_reply_to == f"{MOVED}:5"


class Kept:
    """What an earlier process found out."""

    def __init__(self) -> None:
        self.known: dict[str, dict[str, Any]] = {}

    async def get(self, source: str) -> dict[str, Any]:
        return self.known.get(source, {})

    async def put(self, source: str, value: dict[str, Any]) -> None:
        self.known[source] = value


async def test_a_move_outlives_the_process_and_ends_with_the_setting():
    kept: Any = Kept()
    first = Group(configured=GROUP, chat=GROUP, positions=kept)
    await first.move(MOVED)
    second, other = (Group(configured=one, positions=kept) for one in (GROUP, OTHER))
    await second.recall()
    await other.recall()
    assert (second.chat, other.chat) == (MOVED, OTHER)
    assert MOVED in second
    assert MOVED not in other


def a_card(**changes: Any) -> OutboundMessage:
    card = OutboundMessage(
        id="one",
        recipient=Address(channel="telegram", account="4242", user=str(GROUP)),
        text="Nobody has it",
        language="en",
        created_at=NOON,
        choices=(Choice(value="desk:take:X", label="Take"),),
    )
    return replace(card, **changes)


async def test_a_card_is_changed_where_it_stands(peer: BotApiPeer):
    peer.group_makes(GROUP, "member")
    channel = make(settings(peer, staff_group=str(GROUP)))
    sent = await channel.send(a_card())
    changed = a_card(id="two", text="Berk has it", choices=(), replaces=sent.external_id)
    for _ in range(2):  # an attempt whose answer was lost is made again
        outcome = await channel.send(changed)
        assert outcome.status is DeliveryStatus.DELIVERED
        assert outcome.external_id == sent.external_id
    (shown,) = peer.sent(GROUP)
    assert (shown["text"], "reply_markup" in shown) == ("Berk has it", False)
    for lost in ("?", f"{GROUP}:999"):
        outcome = await channel.send(replace(changed, replaces=lost))
        assert outcome.status is DeliveryStatus.FAILED


async def test_a_move_is_learned_by_sending(peer: BotApiPeer):
    peer.group_makes(GROUP, "member")
    peer.group_moves(GROUP, MOVED)
    channel = make(settings(peer, staff_group=str(GROUP)))
    for count in (1, 2):
        sent = await channel.send(a_card())
        assert sent.external_id.startswith(f"{MOVED}:")
        assert len(peer.sent(MOVED)) == count
    refused = [call for call in peer.calls("sendMessage") if call.chat == GROUP]
    assert len(refused) == 1, "the second goes there at once"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("member", ""),
        ("kicked", "is not in the chat"),
        ("restricted", "may not write in the chat"),
    ],
)
async def test_what_is_in_the_way_is_said(peer: BotApiPeer, status: str, said: str):
    peer.group_makes(GROUP, status)
    faults = await make(settings(peer, staff_group=str(GROUP))).probe()
    assert len(faults) == bool(said)
    assert said in "".join(faults)
    (unknown,) = await make(settings(peer, staff_group="-5")).probe()
    assert unknown.startswith("telegram.staff_group: the bot cannot see the chat -5")
