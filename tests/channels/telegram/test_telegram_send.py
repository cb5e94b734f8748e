"""Sending to a real server: what went out, and for every kind of failure what it is called."""

import socket
from hashlib import sha256
from itertools import pairwise

import pytest

from channels.message import Attachment, Choice, DeliveryStatus
from channels.telegram.channel import TelegramChannel
from channels.telegram.pace import Pace
from tests.channels.telegram.stage import NOON, WRONG_TOKEN, Pauses, make, outbound, settings
from tests.peers import bot_api_state as faults
from tests.peers.bot_api import BotApiPeer

LONG = "\n\n".join(f"Paragraph {number}. " + "word " * 150 for number in range(20))


@pytest.fixture(autouse=True)
def person(peer: BotApiPeer) -> None:
    peer.user_says(5, "/start")


async def test_a_message_with_buttons(peer: BotApiPeer, channel: TelegramChannel) -> None:
    choices = (Choice(value="yes", label="بله"), Choice(value="no", label="خیر"))
    text = "شمارهٔ شما \u2068K7M4-2Q\u2069 است. <b>&amp; *_"
    delivery = await channel.send(outbound(text, choices=choices))
    (said,) = peer.sent(5)
    assert said["text"] == text
    assert said["reply_markup"]["inline_keyboard"] == [
        [{"text": "بله", "callback_data": "yes"}, {"text": "خیر", "callback_data": "no"}]
    ]
    assert delivery.status is DeliveryStatus.DELIVERED
    assert (delivery.message_id, delivery.at) == ("out-1", NOON)
    assert delivery.external_id == f"5:{said['message_id']}"
    (call,) = peer.calls("sendMessage")
    assert call.params["link_preview_options"] == {"is_disabled": True}
    assert "parse_mode" not in call.params


async def test_a_long_message_goes_in_order_with_its_buttons_last(
    peer: BotApiPeer, channel: TelegramChannel
) -> None:
    delivery = await channel.send(outbound(LONG, choices=(Choice(value="ok", label="OK"),)))
    said = peer.sent(5)
    assert len(said) == 4
    assert "".join("".join(m["text"] for m in said).split()) == "".join(LONG.split())
    assert [("reply_markup" in m) for m in said] == [False, False, False, True]
    assert delivery.external_id == f"5:{said[-1]['message_id']}"


async def test_a_topic_is_answered_in_the_topic(
    peer: BotApiPeer, channel: TelegramChannel
) -> None:
    message = outbound("Hello")
    address = type(message.recipient)(channel="telegram", account="4242", user="5", thread="9")
    await channel.send(outbound("Hello", recipient=address))
    assert peer.sent(5)[0]["message_thread_id"] == 9


class Shelf:
    """Blobs in memory."""

    def __init__(self, *contents: bytes) -> None:
        self.contents = {sha256(content).hexdigest(): content for content in contents}

    def put(self, content: bytes) -> str:
        digest = sha256(content).hexdigest()
        self.contents[digest] = content
        return digest

    def get(self, digest: str) -> bytes:
        return self.contents[digest]


def attached(content: bytes, name: str = "karar mektubu.pdf") -> Attachment:
    digest = sha256(content).hexdigest()
    return Attachment(name=name, type="application/pdf", size=len(content), digest=digest)


async def test_files_are_uploaded_whole(peer: BotApiPeer) -> None:
    content = b"%PDF-1.7 " + bytes(range(256)) * 100
    channel = make(settings(peer), blobs=Shelf(content))
    delivery = await channel.send(outbound("See the file", attachments=(attached(content),)))
    text, upload = peer.sent(5)
    assert text["text"] == "See the file"
    assert upload["document"]["file_name"] == "karar mektubu.pdf"
    assert peer.state.files[upload["document"]["file_id"]].content == content
    assert delivery.status is DeliveryStatus.DELIVERED


async def test_a_missing_file_is_never_sent_as_something_else(peer: BotApiPeer) -> None:
    for blobs in (None, Shelf()):
        channel = make(settings(peer), blobs=blobs)
        delivery = await channel.send(outbound("See", attachments=(attached(b"gone"),)))
        assert delivery.status is DeliveryStatus.FAILED
        assert "karar mektubu.pdf is missing" in delivery.detail
    assert {message.get("text") for message in peer.sent(5)} == {"See"}


@pytest.mark.parametrize("text", ["", "  \n "])
async def test_nothing_to_say_is_not_tried(
    peer: BotApiPeer, channel: TelegramChannel, text: str
) -> None:
    delivery = await channel.send(outbound(text))
    assert delivery.status is DeliveryStatus.FAILED
    assert not peer.calls("sendMessage")


async def test_an_address_of_another_kind_is_refused(channel: TelegramChannel) -> None:
    delivery = await channel.send(outbound("Hello", chat="someone@example.org"))
    assert delivery.status is DeliveryStatus.FAILED
    assert not delivery.address_dead


@pytest.mark.parametrize(
    "fault",
    [
        faults.blocked(),
        faults.chat_not_found(),
        faults.Fault(code=403, description="Forbidden: user is deactivated"),
        faults.Fault(code=400, description="Bad Request: PEER_ID_INVALID"),
    ],
    ids=lambda fault: fault.description,
)
async def test_who_is_gone_is_gone(
    peer: BotApiPeer, channel: TelegramChannel, fault: faults.Fault
) -> None:
    peer.script("sendMessage", fault)
    delivery = await channel.send(outbound("Hello"))
    assert delivery.status is DeliveryStatus.FAILED
    assert delivery.address_dead
    assert fault.description.partition(": ")[2].casefold() in delivery.detail.casefold()


async def test_really_blocked(peer: BotApiPeer, channel: TelegramChannel) -> None:
    peer.user_blocks(5)
    assert (await channel.send(outbound("Hello"))).address_dead
    peer.user_blocks(5, back_again=True)
    assert (await channel.send(outbound("Hello"))).status is DeliveryStatus.DELIVERED
    assert (await channel.send(outbound("Hello", chat=6))).address_dead  # never wrote to us


async def test_a_refusal_of_the_message_does_not_condemn_the_address(
    peer: BotApiPeer, channel: TelegramChannel
) -> None:
    peer.script("sendMessage", faults.Fault(code=400, description="Bad Request: BUTTON_INVALID"))
    delivery = await channel.send(outbound("Hello"))
    assert delivery.status is DeliveryStatus.FAILED
    assert not delivery.address_dead


@pytest.mark.parametrize(
    "fault",
    [faults.server_error(500), faults.server_error(502), faults.proxy_page(503)],
    ids=["500", "502", "proxy page"],
)
async def test_their_trouble_passes(
    peer: BotApiPeer, channel: TelegramChannel, fault: faults.Fault
) -> None:
    peer.script("sendMessage", fault)
    delivery = await channel.send(outbound("Hello"))
    assert delivery.status is DeliveryStatus.DELAYED
    assert not delivery.uncertain
    assert not peer.sent(5)


@pytest.mark.parametrize(
    "fault",
    [
        faults.lost_answer(),
        faults.reset(done=True),
        faults.reset(done=False),
        faults.Fault(done=True, code=200, body=b"not json"),
    ],
    ids=["time-out", "reset after", "reset before", "garbage"],
)
async def test_what_may_have_arrived_is_called_uncertain_and_not_repeated(
    peer: BotApiPeer, fault: faults.Fault
) -> None:
    channel = make(settings(peer), timeout=0.2)
    peer.script("sendMessage", fault)
    delivery = await channel.send(outbound("Hello"))
    await peer.until(lambda: peer.calls("sendMessage"))
    assert delivery.status is DeliveryStatus.DELAYED
    assert delivery.uncertain
    assert len(peer.sent(5)) == int(fault.done)
    assert len(peer.calls("sendMessage")) == 1


@pytest.mark.parametrize("body", [b'{"ok": true}', b'{"ok": true, "result": {"chat": 5}}'])
async def test_an_answer_of_another_shape_is_an_answer(
    peer: BotApiPeer, channel: TelegramChannel, body: bytes
) -> None:
    peer.script("sendMessage", faults.Fault(done=True, code=200, body=body))
    delivery = await channel.send(outbound("Hello"))
    assert (delivery.status, delivery.external_id) == (DeliveryStatus.DELIVERED, "")


@pytest.mark.parametrize("buttons", [(), (Choice(value="ok", label="OK"),)])
async def test_what_arrived_unnoticed_is_found_and_not_said_twice(
    peer: BotApiPeer, buttons: tuple[Choice, ...]
) -> None:
    before = peer.bot_said(5, "Earlier words of ours")
    channel = make(settings(peer), timeout=0.2)
    peer.script("sendMessage", faults.lost_answer())
    assert (await channel.send(outbound("Hello", choices=buttons))).uncertain
    peer.user_says(6, "Somebody else writes")
    peer.user_says(5, "And so does this person")
    again = outbound("Hello", choices=buttons, tried_after=(f"5:{before['message_id']}", "x"))
    delivery = await channel.send(again)
    assert [message["text"] for message in peer.sent(5)] == ["Earlier words of ours", "Hello"]
    assert delivery.status is DeliveryStatus.DELIVERED
    assert delivery.external_id == f"5:{peer.sent(5)[-1]['message_id']}"


async def test_what_did_not_arrive_is_said_again(peer: BotApiPeer) -> None:
    channel = make(settings(peer), timeout=0.2)
    peer.script("sendMessage", faults.reset(done=False))
    assert (await channel.send(outbound("Hello"))).uncertain
    again = outbound("Hello", tried_after=("5:1", "callback:9", "5:1:edit:7"))
    peer.script("editMessageText", faults.reset(done=False))
    assert (await channel.send(again)).uncertain  # not even asked to the end
    assert (await channel.send(again)).status is DeliveryStatus.DELIVERED
    assert [message["text"] for message in peer.sent(5)] == ["Hello"]


async def test_a_closed_door_is_not_uncertain(peer: BotApiPeer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    channel = make(settings(peer, api_base=f"http://127.0.0.1:{port}"))
    delivery = await channel.send(outbound("Hello"))
    assert delivery.status is DeliveryStatus.DELAYED
    assert not delivery.uncertain


async def test_a_refused_token_delays_and_names_the_setting(peer: BotApiPeer) -> None:
    channel = make(settings(peer, token=WRONG_TOKEN))
    delivery = await channel.send(outbound("Hello"))
    assert delivery.status is DeliveryStatus.DELAYED
    assert "telegram.token" in delivery.detail
    assert "of-somebody-else" not in delivery.detail


async def test_429_holds_the_chat_and_a_second_one_everybody(peer: BotApiPeer) -> None:
    time = [100.0]
    channel = make(settings(peer), pace=Pace(clock=lambda: time[0], pause=Pauses()))
    for chat in (6, 7):
        peer.user_says(chat, "/start")
    peer.script("sendMessage", faults.too_many(30))
    first = await channel.send(outbound("Hello"))
    assert (first.status, first.retry_after) == (DeliveryStatus.DELAYED, 30.0)
    time[0] += 10
    assert (await channel.send(outbound("Hello", chat=6))).status is DeliveryStatus.DELIVERED
    assert len(peer.calls("sendMessage")) == 2
    asked_not = await channel.send(outbound("Hello"))
    assert asked_not.retry_after == 21.0
    assert len(peer.calls("sendMessage")) == 2

    peer.script("sendMessage", faults.too_many(40))
    assert (await channel.send(outbound("Hello", chat=6))).retry_after == 40.0
    third = await channel.send(outbound("Hello", chat=7))
    assert third.retry_after == 41.0  # two were told to wait: it is the bot that is too fast
    time[0] += 20.5
    assert (await channel.send(outbound("Hello", chat=7))).status is DeliveryStatus.DELIVERED
    time[0] += 20
    assert (await channel.send(outbound("Hello", chat=6))).status is DeliveryStatus.DELIVERED


async def test_a_short_hold_is_waited_out(peer: BotApiPeer) -> None:
    pauses = Pauses()
    channel = make(settings(peer), pace=Pace(clock=lambda: 100.0, pause=pauses))
    peer.script("sendMessage", faults.too_many(2))
    await channel.send(outbound("Hello"))
    assert (await channel.send(outbound("Hello"))).status is DeliveryStatus.DELIVERED
    assert 2.0 in pauses.taken


async def test_a_chat_that_moved_is_followed(peer: BotApiPeer, channel: TelegramChannel) -> None:
    peer.group_says(-10, "a group")
    peer.group_moves(-10, -1000)
    delivery = await channel.send(outbound("Hello", chat=-10))
    (said,) = peer.sent(-1000)
    assert delivery.status is DeliveryStatus.DELIVERED
    assert delivery.external_id == f"-1000:{said['message_id']}"


async def test_a_chat_rests_from_when_its_message_really_went() -> None:
    time, sent = [0.0], list[float]()

    async def pause(seconds: float) -> None:
        time[0] += seconds

    pace = Pace(chat_gap=1.0, overall_gap=0.9, clock=lambda: time[0], pause=pause)
    for chat in (1, 2, 2):
        await pace.turn(chat)
        sent.append(time[0])
    assert sent == pytest.approx([0.0, 0.9, 1.9])


async def test_the_pace_of_a_chat_and_of_all() -> None:
    time = [0.0]

    async def pause(seconds: float) -> None:
        time[0] += seconds

    pace = Pace(chat_gap=1.0, overall_gap=0.25, clock=lambda: time[0], pause=pause)
    sent: list[tuple[int, float]] = []
    for chat in [1, 2, 3] * 3:
        await pace.turn(chat)
        sent.append((chat, time[0]))
    moments = [at for _, at in sent]
    assert min(later - sooner for sooner, later in pairwise(moments)) >= 0.25
    for chat in (1, 2, 3):
        own = [at for one, at in sent if one == chat]
        assert min(later - sooner for sooner, later in pairwise(own)) >= 1.0


async def test_a_waiting_chat_holds_up_nobody_else() -> None:
    time, pauses = [0.0], Pauses()

    async def pause(seconds: float) -> None:
        await pauses(seconds)
        time[0] += seconds

    pace = Pace(clock=lambda: time[0], pause=pause)
    await pace.turn(1)
    await pace.turn(1)
    assert pauses.taken == [1.0]
    await pace.turn(2)
    assert sum(pauses.taken) < 1.1
