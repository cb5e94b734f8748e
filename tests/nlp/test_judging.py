"""Urgency hears danger and circumstances, never tone; evidence is the person's own words."""

import pytest

from nlp.pipeline import Pipeline, models
from nlp.understanding import CATEGORIES, Level
from tests.nlp.conftest import MONDAY, Understand

TOLD = {
    "en": "The kettle I bought stopped working on the second day, please exchange it.",
    "ru": "Чайник сломался на второй день, прошу обменять.",
    "tr": "Aldığım su ısıtıcı ikinci gün bozuldu, değiştirilmesini rica ederim.",
    "fa": "کتری که خریدم روز دوم خراب شد، لطفاً عوض کنید.",
}
TONE = {
    "en": (
        "This is a disgrace!!!",
        "I will sue you in court.",
        "URGENT!!!",
        "I have 80,000 followers.",
    ),
    "ru": ("Это позор!!!", "Я подам на вас в суд.", "СРОЧНО!!!", "У меня 80 тысяч подписчиков."),
    "tr": ("Bu bir rezalet!!!", "Sizi mahkemeye vereceğim.", "ACİL!!!", "80 bin takipçim var."),
    "fa": ("افتضاح است!!!", "از شما به دادگاه شکایت می‌کنم.", "فوری!!!", "هشتاد هزار فالوور دارم."),
}
DANGER = {
    "en": "Your heater caught fire and my son's hand is burnt",
    "ru": "Ваш обогреватель загорелся, у ребёнка ожог",
    "tr": "Verdiğiniz ilaç yanlış çıktı, annem hastaneye kaldırıldı",
    "fa": "بخاری شما آتش گرفت و دست بچه‌ام سوخت",
}
SWAPPED = (
    ("My husband waited an hour in the queue", "My wife waited an hour in the queue"),
    ("Mr Smith was promised a call on Monday", "Ms Okafor was promised a call on Monday"),
    ("Ахмед Каримов ждал мастера весь день", "Иван Петров ждал мастера весь день"),
    ("Ayşe Hanım iki saat sıra bekledi", "Mehmet Bey iki saat sıra bekledi"),
)


@pytest.mark.parametrize(
    ("language", "tone"), [(code, tone) for code, tones in TONE.items() for tone in tones]
)
def test_tone_never_changes_urgency(understand: Understand, language: str, tone: str) -> None:
    calm = TOLD[language]
    assert understand(calm).urgency.level is Level.NORMAL
    assert understand(f"{tone} {calm}").urgency.level is Level.NORMAL
    assert understand(f"{calm} {tone}".upper()).urgency.level is Level.NORMAL


@pytest.mark.parametrize(("one", "other"), SWAPPED)
def test_nor_does_who_it_is(understand: Understand, one: str, other: str) -> None:
    assert understand(one).urgency.level is understand(other).urgency.level


@pytest.mark.parametrize("text", DANGER.values())
def test_danger_is_critical_with_its_words(understand: Understand, text: str) -> None:
    urgency = understand(text).urgency
    assert urgency.level is Level.CRITICAL
    assert urgency.reasons
    assert all(text[r.start : r.end] == r.text for r in urgency.reasons)


@pytest.mark.parametrize("text", DANGER.values())
def test_safety_rules_work_with_the_models_off(text: str) -> None:
    alone = Pipeline(CATEGORIES, models().without_message())
    assert alone.understand(text, received_at=MONDAY).urgency.level is Level.CRITICAL


def test_evidence_is_what_weighed_most_in_the_original(understand: Understand) -> None:
    text = "Списали  дважды!! за один билет, верните лишнее"
    category = understand(text).category
    assert category
    assert category.code == "billing"
    assert {"Списали", "дважды"} <= {words.text for words in category.evidence}
    assert all(text[w.start : w.end] == w.text and w.weight > 0 for w in category.evidence)


def test_a_category_the_deployment_lacks_is_never_answered() -> None:
    few = Pipeline({"delivery", "other"}, models())
    category = few.understand(TOLD["en"], received_at=MONDAY).category
    assert category is None or category.code in {None, "delivery", "other"}
