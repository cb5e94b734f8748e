"""Words of harming oneself or others are always critical, models or none; figures of speech never.

No model overrules these rules: a life may hang on them (iso10002 §4.5).
"""

import json
from pathlib import Path

import pytest

from nlp.pipeline import Pipeline, models
from nlp.understanding import CATEGORIES, OURS, Level
from tests.nlp.conftest import MONDAY, Understand

CORPUS = Path(__file__).parents[1] / "corpus"
PLAIN = CORPUS / "dangers.tsv"
# Everyday complaints: the share of dangers found at least, of others feared at most. The second
# were written to be misread.
EVERYDAY = [(CORPUS / "ordinary.jsonl", 0.95, 0.1), (CORPUS / "against.jsonl", 0.7, 0.08)]

SELF_HARM = [
    "I want to kill myself because of this",
    "I am going to kill myself",
    "i'll kill myself if this goes on",
    "I can't go on living like this",
    "I don't want to live anymore",
    "I'm thinking about suicide",
    "I will end my life",
    "there is no point in living any more",
    "I want to die",
    "я покончу с собой из-за вас",
    "я больше не хочу жить",
    "хочу умереть",
    "лучше бы я умер, жить незачем",
    "я наложу на себя руки",
    "выброшусь из окна",
    "повешусь из-за этого долга",
    "мне незачем жить",
    "kendimi öldüreceğim",
    "artık yaşamak istemiyorum",
    "canıma kıyacağım",
    "intihar etmeyi düşünüyorum",
    "ölmek istiyorum",
    "kendimi asacağım",
    "yaşamanın anlamı kalmadı",
    "خودمو می\u200cکشم",
    "می\u200cخوام بمیرم",
    "دیگه نمی\u200cخوام زنده باشم",
    "دلم می\u200cخواد بمیرم",
    "خودم را می\u200cکشم از دست شما",
    "دیگر امیدی به زندگی ندارم",
    "خودکشی می\u200cکنم",
]
VIOLENCE = [
    "I will come and burn your office down",
    "I'm going to kill your courier",
    "I'll shoot everyone in that branch",
    "я приеду и убью вашего курьера",
    "я взорву ваш офис",
    "подожгу ваш магазин",
    "gelip o kuryeyi öldüreceğim",
    "dükkânınızı yakacağım",
    "میام پیک\u200cتون رو می\u200cکشم",
    "دفترتون رو آتیش می\u200cزنم",
]
SAYINGS = [
    "your delivery is killing me",
    "I would rather die than order from you again",
    "I nearly died laughing at your bot",
    "I could kill for a working phone line",
    "this queue will be the death of me",
    "I was dying to get this phone",
    "I killed an hour in your queue",
    "my boss will kill me if it does not come today",
    "the battery died after two days",
    "I want to end my contract",
    "suicide squad poster came torn",
    "Вы меня убиваете своей поддержкой",
    "я скорее умру, чем куплю у вас",
    "умираю от скуки в вашей очереди",
    "убиться можно, а не доставка",
    "муж меня убьёт за этот заказ",
    "телефон умер через день",
    "я чуть не умер со смеху",
    "beni öldürdünüz bu beklemeyle",
    "kargonuz beni öldürecek",
    "meraktan ölüyorum",
    "telefonun şarjı öldü",
    "patronum beni öldürecek",
    "gülmekten öldüm",
    "açlıktan ölüyorum, yemek gelmedi",
    "از دستتون مُردم",
    "خودمو کشتم تا یکی جواب بده",
    "از خنده مردم",
    "گوشیم مرد",
    "شوهرم منو می\u200cکشه اگه نرسه",
    "دارم از گرسنگی می\u200cمیرم غذا نیومد",
    "کشتید ما رو با این اپ",
]


@pytest.fixture(scope="module")
def ruled() -> Pipeline:
    """Rules alone."""
    return Pipeline(CATEGORIES, models().without_message())


@pytest.mark.parametrize("models_too", [True, False])
@pytest.mark.parametrize(
    ("rule", "text"),
    [*(("self_harm", text) for text in SELF_HARM), *(("violence", text) for text in VIOLENCE)],
)
def test_meant(pipeline: Pipeline, ruled: Pipeline, rule: str, text: str, *, models_too: bool):
    urgency = (pipeline if models_too else ruled).understand(text, received_at=MONDAY).urgency
    assert urgency.level is Level.CRITICAL
    assert {reason.rule for reason in urgency.reasons} == {f"safety.{rule}"} or "everyone" in text


@pytest.mark.parametrize("models_too", [True, False])
@pytest.mark.parametrize("text", SAYINGS)
def test_not_meant(pipeline: Pipeline, ruled: Pipeline, text: str, *, models_too: bool):
    reader = pipeline if models_too else ruled
    assert reader.understand(text, received_at=MONDAY).urgency.level < Level.HIGH


@pytest.mark.parametrize("language", OURS)
def test_plain_dangers_are_found_and_their_words_alone_are_none(
    understand: Understand, language: str
) -> None:
    """As people type them, in a line; the harmless ones are of the same words and things."""
    rows = [line.split("\t") for line in PLAIN.read_text("utf-8").splitlines()]
    read = {
        text: (told == "critical", understand(text, hint=language).urgency.level is Level.CRITICAL)
        for code, told, text in rows
        if code == language
    }
    dangers = [found for danger, found in read.values() if danger]
    feared = [text for text, (danger, found) in read.items() if found and not danger]
    assert sum(dangers) >= 0.94 * len(dangers)
    assert len(feared) <= 2, feared


@pytest.mark.parametrize(("rows_of", "found", "feared"), EVERYDAY)
def test_everyday_complaints_are_rarely_feared(
    understand: Understand, rows_of: Path, found: float, feared: float
) -> None:
    """Full of children, knives and doctors; their writers' other rows were learnt from."""
    rows = [json.loads(line) for line in rows_of.read_text("utf-8").splitlines()]
    read: dict[bool, list[bool]] = {True: [], False: []}
    for row in rows:
        level = understand(row["text"], hint=row["language"]).urgency.level
        read[row["urgency"] == "critical"].append(level is Level.CRITICAL)
    assert sum(read[True]) >= found * len(read[True])
    assert sum(read[False]) <= feared * len(read[False])
