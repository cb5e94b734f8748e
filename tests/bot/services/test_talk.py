"""Letters, reminders and repair with true understanding, in four languages, on a real database."""

from itertools import pairwise

import pytest

from bot.domain.case import Status
from bot.domain.dialogue import DialogueState
from nlp.pipeline import Pipeline, load
from tests.bot.services.line import Line

LETTER = {
    "en": "The kettle I bought in your shop broke and nobody answers me.",
    "ru": "Чайник, который я купила у вас, сломался, и мне никто не отвечает.",
    "tr": "Sizden aldığım su ısıtıcısı bozuldu ve kimse bana cevap vermiyor.",
    "fa": "کتری‌ای که از شما خریدم خراب شد و کسی جوابم را نمی‌دهد.",
}
NUMBERED = {
    "en": "1) last Monday 2) 4481203 3) money back 4) none",
    "ru": "1) в прошлый понедельник\n2) 4481203\n3) верните деньги\n4) нет",
    "tr": "1. geçen pazartesi\n2. 4481203\n3. paramı iade edin\n4. yok",
    "fa": "۱) دوشنبهٔ گذشته\n۲) ۴۴۸۱۲۰۳\n۳) پولم را پس بدهید\n۴) ندارم",
}
LINES = {
    "en": "last Monday\n4481203\nmoney back\nnone",
    "ru": "в прошлый понедельник\n4481203\nверните деньги\nнет",
    "tr": "geçen pazartesi\n4481203\nparamı iade edin\nyok",
    "fa": "دوشنبهٔ گذشته\n۴۴۸۱۲۰۳\nپولم را پس بدهید\nندارم",
}
LANGUAGES = tuple(LETTER)


@pytest.fixture(scope="module")
def reader() -> Pipeline:
    return load()


@pytest.fixture
def told(line: Line, reader: Pipeline) -> Line:
    line.reader = reader  # type: ignore[assignment]  # the true reader in place of the double
    line.conversing = line.another()
    return line


async def letter(line: Line, text: str) -> None:
    """A letter in answer to the newest of ours."""
    sent = line.wires["email"].sent
    await line.hear(text, channel="email", in_reply_to=sent[-1].id if sent else "")


async def state(line: Line) -> DialogueState:
    case = await line.case()
    return await line.store.read(lambda unit: unit.dialogues.get(case.conversation_id))


@pytest.mark.parametrize("answers", [NUMBERED, LINES], ids=["numbered", "lines"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_letter_fills_the_record(told: Line, language: str, answers: dict[str, str]):
    await letter(told, LETTER[language])
    listed = (await state(told)).listed[(await told.case()).id]
    assert listed[0] == "occurred_on"
    await letter(told, _for(listed, answers[language]))
    case = await told.case()
    assert case.fact("occurred_on") == "2026-02-23"
    assert case.fact("remedy_requested") == "refund"
    assert case.status is Status.RECEIVED
    if "order_ref" in listed:
        assert case.fact("order_ref") == "4481203"


def _for(listed: tuple[str, ...], text: str) -> str:
    """The answers without the one for the order, where it is not asked for."""
    if "order_ref" in listed:
        return text
    return "\n".join(
        part for part in text.splitlines() if not part.endswith(("4481203", "۴۴۸۱۲۰۳"))
    )


@pytest.mark.parametrize("language", LANGUAGES)
async def test_letters_are_recalled_twice_in_other_words(told: Line, language: str):
    await letter(told, LETTER[language])
    for _ in range(20):
        await told.fall_due(hours=12)
    texts = told.texts("email")
    assert len(set(texts)) == len(texts)
    asked = [text for text in texts if any(line[:2] in {"1.", "۱."} for line in text.splitlines())]
    assert len(asked) == 3, "asked once, and recalled twice"
    assert (await told.case()).status is Status.RECEIVED


CORRECTED = {
    "en": ("my order is 4481203, it broke", "no, the order is 4481999"),
    "ru": ("номер заказа 4481203, сломалось", "ой, не тот номер, правильный 4481999"),
    "tr": ("sipariş numaram 4481203, bozuldu", "sipariş numarası 4481999 olacaktı"),
    "fa": ("شماره سفارش ۴۴۸۱۲۰۳ است، خراب شد", "ببخشید، شماره درستش ۴۴۸۱۹۹۹ است"),
}
DAYS = {
    "en": ("It broke on Monday", "not Monday, Sunday"),
    "ru": ("Сломалось в понедельник", "не в понедельник, а в воскресенье"),
    "tr": ("Pazartesi günü bozuldu", "pazartesi değil pazar günü"),
    "fa": ("روز دوشنبه خراب شد", "نه دوشنبه، یکشنبه بود"),
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_number_is_put_right_in_words(told: Line, language: str):
    first, then = CORRECTED[language]
    await told.hear(LETTER[language])
    await told.hear(first)
    assert (await told.case()).fact("order_ref") == "4481203"
    await told.hear(then)
    assert (await told.case()).fact("order_ref") == "4481999"
    said = told.texts()
    assert any("4481999" in text or "۴۴۸۱۹۹۹" in text for text in said), said


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_day_is_put_right_in_words(told: Line, language: str):
    first, then = DAYS[language]
    told.clock.tick(days=2)
    await told.hear(LETTER[language])
    await told.hear(first)
    assert (await told.case()).fact("occurred_on") == "2026-03-02"
    await told.hear(then)
    assert (await told.case()).fact("occurred_on") == "2026-03-01"


BACK = {"en": "undo", "ru": "отмените последнее", "tr": "geri al", "fa": "قبلی را پس بگیر"}
ALREADY = {
    "en": "I told you already",
    "ru": "я же уже писала",
    "tr": "zaten yazmıştım",
    "fa": "قبلاً گفتم که",
}
ASIDES = {
    "en": ("how long will it take?", "are you a robot? idiots", "thanks"),
    "ru": ("сколько ждать?", "вы робот? идиоты", "спасибо"),
    "tr": ("ne kadar sürer?", "robot musunuz? aptallar", "teşekkürler"),
    "fa": ("چقدر طول می‌کشه؟", "شما رباتید؟ احمق‌ها", "ممنون"),
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_taking_back_asides_and_told_already(told: Line, language: str):
    await told.hear(LETTER[language])
    asked = (await state(told)).asked
    await told.hear(DAYS[language][0])
    assert (await told.case()).fact("occurred_on")
    await told.hear(BACK[language])
    now = await state(told)
    assert now.asked == asked
    assert (await told.case()).fact("occurred_on") is None
    for aside in ASIDES[language]:
        facts = (await told.case()).slots
        await told.hear(aside)
        assert (await state(told)).asked == asked, aside
        assert (await told.case()).slots == facts, aside
    await told.hear(ALREADY[language])
    assert (await state(told)).asked not in {"", asked}
    texts = told.texts()
    assert all(a != b for a, b in pairwise(texts))


async def test_nobody_is_reminded_in_their_night(told: Line):
    told.clock.tick(hours=13)  # ten in the evening
    await told.hear(LETTER["en"])
    said = len(told.texts())
    await told.fall_due(hours=24)
    assert len(told.texts()) == said
    await told.fall_due(hours=11)
    assert len(told.texts()) == said + 1


@pytest.mark.parametrize("channel", ["telegram", "email"])
async def test_an_answer_weeks_later_and_after_a_restart_fills_its_slot(told: Line, channel: str):
    if channel == "email":
        await letter(told, LETTER["en"])
    else:
        await told.hear(LETTER["en"])
    for _ in range(14):
        await told.fall_due(hours=12)
    assert (await told.case()).status is Status.RECEIVED
    told.clock.tick(days=14)
    told.conversing = told.another()
    if channel == "email":
        await letter(told, "1) 20 February 2026\n2) money back")
    else:
        await told.hear("on 20 February 2026")
    case = await told.case()
    assert case.fact("occurred_on") == "2026-02-20"
    assert not [text for text in told.texts(channel)[-1:] if "?" in text]


async def test_the_trail_says_that_an_answer_was_taken_back(told: Line):
    await told.hear(LETTER["en"])
    await told.hear("on 20 February 2026")
    await told.hear("undo")
    file = await told.file()
    assert "occurred_on" not in file.case.slots
    assert [link.event.reason for link in file.events if link.event.reason == "taken back"]
    heard = [one.text for one in file.messages]
    assert "on 20 February 2026" in heard, "the message stays on record"
