"""Another way to be reached: nothing goes there before it is proven, and guesses fail."""

from datetime import timedelta

import pytest

from bot.dialogue.reaching import MOST_PROOFS, MOST_TRIES
from bot.domain.dialogue import SendCode, SendTranscript
from channels.message import Address
from nlp.understanding import Level
from tests.fakes import understood
from tests.simulation.world import World

OURS = "complaints@example.org"
MINE = Address(channel="email", account=OURS, user="anna@example.org")
TOLD = "The kettle I bought broke after two days"


@pytest.fixture
def world() -> World:
    return World(channel="web", doors={"email": OURS, "telegram": "https://t.me/example_bot"})


def code(world: World) -> str:
    sent = world.sent[-1]
    assert isinstance(sent, SendCode)
    return sent.code


def wrong(world: World) -> str:
    return "000000" if code(world) != "000000" else "000001"


def test_an_address_is_proven_by_the_code_sent_to_it(world: World):
    world.hear(TOLD)
    world.command("email Anna@Example.org")
    assert world.said == ["reach.sent"]
    assert world.state.contact is None
    world.hear(f"{code(world)[:3]} {code(world)[3:]}")
    assert world.said == ["reach.confirmed"]
    assert world.state.contact == MINE
    assert world.case.fact("other_contact") == "anna@example.org"


def test_persian_digits_are_digits(world: World):
    world.command("email anna@example.org")
    world.hear(code(world).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")))
    assert world.state.contact == MINE


def test_a_complaint_told_later_has_the_address_and_nobody_asks_for_it(world: World):
    world.command("email anna@example.org")
    world.hear(code(world))
    world.hear(TOLD)
    assert world.case.fact("other_contact") == "anna@example.org"
    assert "other_contact" in world.state.slots


def test_a_wrong_code_proves_nothing_and_guessing_ends(world: World):
    world.command("email anna@example.org")
    right = code(world)
    for _ in range(MOST_TRIES):
        world.hear(wrong(world))
        assert world.said == ["reach.wrong"]
    world.hear(right)
    assert world.said == ["reach.over"]
    assert world.state.contact is None


def test_a_code_holds_for_half_an_hour(world: World):
    world.command("email anna@example.org")
    world.clock.at += timedelta(minutes=31)
    world.hear(code(world))
    assert world.said == ["reach.over"]


def test_codes_are_not_sent_without_end(world: World):
    for _ in range(MOST_PROOFS):
        world.command("email anna@example.org")
    world.command("email anna@example.org")
    assert world.said == ["reach.often"]
    assert len(world.sent) == MOST_PROOFS


@pytest.mark.parametrize(
    "address", ["", "anna", "a@b", "a b@example.org", "a@example.org\nBcc: b@example.org", OURS]
)
def test_what_is_no_address_of_theirs_gets_no_letter(world: World, address: str):
    world.command(f"email {address}")
    assert world.said[-1] == "reach.invalid"
    assert not world.sent


def test_shut_doors_are_said_to_be_shut():
    world = World(channel="web")
    for wish in ("email a@example.org", "telegram"):
        world.command(wish)
        assert world.said[-1] == "reach.unavailable"


def test_the_transcript_goes_only_to_a_proven_address(world: World):
    world.command("transcript anna@example.org")
    assert not any(isinstance(sent, SendTranscript) for sent in world.sent)
    world.hear(code(world))
    assert world.sent[-1] == SendTranscript(email="anna@example.org")
    world.command("transcript anna@example.org")
    assert world.said == ["reach.transcript_sent"]
    assert world.sent[-1] == SendTranscript(email="anna@example.org")


def test_six_digits_are_an_answer_where_no_code_is_awaited(world: World):
    world.hear(TOLD)
    while world.state.asked != "order_ref":
        world.press("skip")
    world.hear("448120")
    assert world.case.fact("order_ref") == "448120"


def test_a_side_wish_leaves_the_open_question_open(world: World):
    world.hear(TOLD)
    asked = world.state.asked
    world.command("telegram")
    assert world.said == ["reach.telegram"]
    assert world.state.asked == asked
    assert len(world.state.link) == 24


def test_a_rating_is_kept_once(world: World):
    world.hear(TOLD)
    for grade in ("4", "1", "9", "many"):
        world.command(f"rate {grade}")
        assert world.said == ["rating.thanks"]
    assert world.case.fact("satisfaction") == {"chat": 4}


def told(world: World, email: str = "Anna@example.org", level: Level = Level.NORMAL) -> None:
    text = f"{TOLD}, write to {email}"
    world.hear(text, understood(text, email=email, level=level))


def test_an_address_in_plain_words_is_offered_once_and_proven_by_the_button(world: World):
    told(world)
    assert world.said[-2:] == ["reach.offer", "m3.ask.occurred_on"]
    assert world.options[-1] == "email"
    assert not world.sent
    world.press("email")
    assert world.said == ["reach.sent"]
    world.hear(code(world))
    assert world.state.contact == MINE


def test_an_offer_that_was_not_taken_is_never_made_again(world: World):
    told(world)
    told(world, "other@example.org")
    assert "reach.offer" not in world.said
    assert not world.sent


@pytest.mark.parametrize("email", [OURS, "anna@example", "a" * 300 + "@example.org"])
def test_what_can_not_be_confirmed_is_not_offered(world: World, email: str):
    told(world, email)
    assert "reach.offer" not in world.said


def test_in_danger_and_elsewhere_nothing_is_offered(world: World):
    told(world, level=Level.CRITICAL)
    assert "reach.offer" not in world.said
    elsewhere = World(channel="telegram", doors=world.doors)
    told(elsewhere)
    assert "reach.offer" not in elsewhere.said
    shut = World(channel="web")
    told(shut)
    assert "reach.offer" not in shut.said


def test_an_address_already_confirmed_is_not_offered(world: World):
    world.command("email anna@example.org")
    world.hear(code(world))
    told(world)
    assert "reach.offer" not in world.said
