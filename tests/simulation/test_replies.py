"""Replies as people write them to a question: what becomes a fact, and what never does."""

from dataclasses import replace

import pytest

from bot.domain.dialogue import Phase
from nlp.base import Expectation
from nlp.pipeline import load
from nlp.understanding import Level, Understanding
from tests.fakes import understood
from tests.simulation.world import World

TOLD = "The parcel was thrown over the fence and the laptop in it broke"


class Reply:
    """A complaint, and a reply to a question about it, read as it is in earnest."""

    def __init__(self) -> None:
        self._pipeline = load()

    def __call__(self, asked: str, text: str, language: str, *, attachments: int = 0) -> World:
        world = World()
        world.hear(TOLD, understood(TOLD, category="delivery"))
        world.state = replace(
            world.state, phase=Phase.COLLECTING, asked=asked, language=language, slots={}
        )
        world.hear(text, self.read(world, text), attachments=attachments)
        return world

    def read(self, world: World, text: str) -> Understanding:
        """The text as the reply to the question that is open."""
        expecting = Expectation(slot=world.state.asked)
        return self._pipeline.understand(
            text, received_at=world.clock(), hint=world.state.language, expecting=expecting
        )


@pytest.fixture(scope="module")
def reply() -> Reply:
    return Reply()


NOTHING_SAID = [
    ("occurred_on", "tamam", "tr"),
    ("occurred_on", "hayır", "tr"),
    ("occurred_on", "12345-67", "ru"),
    ("occurred_on", "улица Садовая 14, подъезд 2", "ru"),
    ("occurred_on", "iade istiyorum artık", "tr"),
    ("occurred_on", "android, the latest one", "en"),
    ("occurred_on", "модель JBL какая-то", "ru"),
    ("occurred_on", "Ankara şehir hastanesi", "tr"),
    ("order_ref", "I can send a video later", "en"),
    ("occurred_place", "معذرت خواهی و اینکه دیگه سوارش نشم", "fa"),
    ("order_ref", "всё правильно", "ru"),
    ("order_ref", "извинения и компенсацию", "ru"),
    ("order_ref", "+79990000000", "ru"),
    ("remedy_requested", "I've got screenshots", "en"),
    ("remedy_requested", "نه", "fa"),
    ("remedy_requested", "ok", "en"),
    ("evidence", "пусть извинится", "ru"),
    ("evidence", "kimse ilgilenmiyor mu", "tr"),
    ("evidence", "09120000000", "fa"),
    ("other_contact", "ok", "en"),
    ("other_contact", "no thanks", "en"),
    ("other_contact", "yok teşekkürler", "tr"),
    ("other_contact", "не хочу оставлять телефон", "ru"),
]


@pytest.mark.parametrize(("asked", "text", "language"), NOTHING_SAID)
def test_what_answers_something_else_is_not_taken_for_the_answer(
    reply: Reply, asked: str, text: str, language: str
):
    assert reply(asked, text, language).case.fact(asked) is None


IN_THEIR_WORDS = [
    ("occurred_on", "when we came back from the holidays", "en"),
    ("occurred_on", "перед самым Новым годом", "ru"),
    ("occurred_place", "в том магазине у вокзала", "ru"),
    ("remedy_requested", "someone to actually come this week", "en"),
    ("remedy_requested", "müdürün beni aramasını", "tr"),
    ("order_ref", "همون کتری برقی سفید", "fa"),
]


@pytest.mark.parametrize(("asked", "text", "language"), IN_THEIR_WORDS)
def test_an_answer_that_no_reader_places_is_kept_as_it_was_said(
    reply: Reply, asked: str, text: str, language: str
):
    case = reply(asked, text, language).case
    assert case.fact(asked) or any(f.field in {"product", "occurred_place"} for f in case.facts)


@pytest.mark.parametrize(
    ("text", "language"), [("вот", "ru"), ("here", "en"), ("işte", "tr"), ("بفرمایید", "fa")]
)
def test_a_word_beside_a_picture_is_no_wish(reply: Reply, text: str, language: str):
    world = reply("remedy_requested", text, language, attachments=1)
    assert world.case.fact("evidence") == 1
    assert world.case.fact("remedy_requested") is None
    assert world.state.asked == "remedy_requested"


@pytest.mark.parametrize("text", ["ok", "yep", "yes"])
def test_a_yes_promises_a_picture_and_is_asked_for_it_once(reply: Reply, text: str):
    world = reply("evidence", text, "en")
    assert world.said == ["m3.again.evidence"]
    world.hear(text, understood(text))
    assert world.state.asked != "evidence"


def test_what_is_known_is_not_replaced_by_what_is_told_along(reply: Reply):
    world = reply("order_ref", "it is a laptop, order 90210-7", "en")
    product = world.case.fact("product")
    world.state = replace(world.state, phase=Phase.COLLECTING, asked="remedy_requested")
    text = "replacement obviously"
    world.hear(text, reply.read(world, text))
    assert world.case.fact("remedy_requested") == "replacement"
    assert world.case.fact("product") == product


def test_one_thing_is_asked_for_twice_at_most(reply: Reply):
    world = reply("occurred_on", "order no TR-90210", "en")
    assert world.said == ["m3.again.occurred_on"]
    text = "I want my money back"
    world.hear(text, reply.read(world, text))
    assert world.state.asked != "occurred_on"


@pytest.mark.parametrize(
    ("text", "language", "lasted"),
    [
        ("no heating for three days", "en", "for three days"),
        ("It has been two weeks and nothing arrived", "en", "been two weeks"),
        ("третью неделю не работает лифт", "ru", "третью неделю"),
        ("десятый день без горячей воды", "ru", "десятый день"),
        ("kargom 10 gündür gelmedi", "tr", "10 gündür"),
        ("haftalardır cevap bekliyorum", "tr", "haftalardır"),
        ("سه روزه اینترنت قطعه", "fa", "سه روزه"),
        ("یه گوشی سفارش دادم دو هفته ست نیومده", "fa", "دو هفته ست"),
        ("It arrived within two days", "en", None),
        ("доставили через пять дней", "ru", None),
        ("iki gün sonra geldi", "tr", None),
        ("دو روز بعد رسید", "fa", None),
    ],
)
def test_how_long_it_lasts_tells_when_it_was(
    reply: Reply, text: str, language: str, lasted: str | None
):
    world = World()
    world.state = replace(world.state, language=language)
    world.hear(text, reply.read(world, text))
    assert world.case.fact("occurred_on") == lasted


@pytest.mark.parametrize(
    ("text", "language"),
    [("امشب", "fa"), ("دیشب", "fa"), ("tonight", "en"), ("tomorrow", "en"), ("завтра", "ru")],
)
def test_a_word_for_a_day_is_no_danger(reply: Reply, text: str, language: str):
    world = reply("occurred_on", text, language)
    assert world.case.urgency is Level.NORMAL
    assert world.paged == []


@pytest.mark.parametrize(
    ("text", "language"),
    [("пожар!", "ru"), ("gas leak", "en"), ("yangın var", "tr"), ("بوی گاز", "fa")],
)
def test_a_cry_is_heard_at_once(reply: Reply, text: str, language: str):
    world = reply("occurred_on", text, language)
    assert world.case.urgency is Level.CRITICAL


@pytest.mark.parametrize(
    ("text", "language"), [("no thanks", "en"), ("yok teşekkürler", "tr"), ("нет, спасибо", "ru")]
)
def test_no_thank_you_is_a_no(reply: Reply, text: str, language: str):
    world = reply("other_contact", text, language)
    assert "thanks.welcome" not in world.said
    assert world.state.asked != "other_contact"
