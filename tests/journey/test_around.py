"""What is no plain complaint, in the web chat: distress, a superior, a question that is known."""

from pathlib import Path

import pytest

from bot.services.wording import Wording
from config.settings import POLICY
from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.visitor import COMPLAINTS, page
from tests.process import Served

DISTRESS = {
    "en": "I want to kill myself because of this",
    "ru": "Я покончу с собой из-за вас",
    "tr": "Bu yüzden kendimi öldüreceğim",
    "fa": "به خاطر این می‌خواهم خودم را بکشم",
}
HIGHER = {
    "en": "I want your manager",
    "ru": "передайте начальнику",
    "tr": "müdürünüzle görüşmek istiyorum",
    "fa": "می‌خواهم با مدیرتان صحبت کنم",
}
FAQ = """
[[faq]]
ask.en = [ "When are you open?", "What are your opening hours?" ]
ask.ru = [ "Когда вы работаете?" ]
ask.tr = [ "Çalışma saatleriniz nedir?" ]
ask.fa = [ "ساعت کاری شما چیست؟" ]
answer.en = "From nine to six."
answer.ru = "С девяти до шести."
"""
KNOWN = {
    "en": ("what are your opening hours?", "From nine to six."),
    "ru": ("Когда вы работаете?", "С девяти до шести."),
    "tr": ("çalışma saatleriniz ne?", "From nine to six."),
    "fa": ("ساعت کاری شما چیه؟", "From nine to six."),
}


@pytest.mark.parametrize("language", DISTRESS)
async def test_distress_is_met_with_a_number_and_no_question(
    served: Served, wording: Wording, language: str
):
    async with page(served, language=language) as visitor:
        (said,) = await visitor.says(DISTRESS[language])
        first = wording.text("m2.self_harm", language)
        assert said["text"].startswith(first)
        assert not said["choices"]
        case = await reading.case(served, said["reference"])
        assert case["urgency"] == "critical"
        (status,) = await visitor.commands("status")
        assert said["reference"] in status["text"], "and nothing was said in between"


@pytest.mark.parametrize("language", HIGHER)
async def test_a_superior_is_wanted_amid_a_complaint(
    served: Served, wording: Wording, language: str
):
    async with page(served, language=language) as visitor:
        recorded, _question = await visitor.says(COMPLAINTS[language], answers=2)
        noted, _again = await visitor.says(HIGHER[language], answers=2)
        text = wording.text("escalate.noted", language, None, reference="\x00", update_by="\x00")
        assert noted["text"].startswith(text.partition("\x00")[0])
        assert noted["reference"] == recorded["reference"]


async def test_a_known_question_is_answered_at_once_and_may_be_a_complaint(
    start: Start, tmp_path: Path
):
    policy = tmp_path / "policy.toml"
    policy.write_text(POLICY.read_text("utf-8") + FAQ, "utf-8")
    served = start(POLICY_FILE=str(policy))
    await served.ready()
    for language, (question, answer) in KNOWN.items():
        async with page(served, language=language) as visitor:
            (said,) = await visitor.says(question)
            assert answer in said["text"]
            assert (await reading.case(served, said["reference"]))["kind"] == "question"
            await visitor.presses("object")
            assert (await reading.case(served, said["reference"]))["status"] == "received"
