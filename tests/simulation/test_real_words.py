"""What people really write after the end, read by the models and met by the dialogue."""

from collections.abc import Callable

import pytest

from bot.domain.case import Resolution, Status
from bot.domain.dialogue import Phase, TimerKind
from nlp.base import Expectation
from nlp.pipeline import load
from nlp.understanding import KindCode, Understanding
from tests.fakes import understood
from tests.simulation.world import World

Tell = Callable[[World, str], None]
TOLD = "The kettle I bought broke after two days"
REDIRECTED = (
    KindCode.EMPLOYMENT_DISPUTE,
    KindCode.EXTERNAL_PROCEEDINGS,
    KindCode.DATA_RIGHTS_REQUEST,
    KindCode.PRAISE,
    KindCode.SUGGESTION,
    KindCode.QUESTION,
)
OBJECT = [
    "this is a complaint",
    "no, I am complaining",
    "это жалоба",
    "нет, это именно жалоба",
    "bu bir şikâyet",
    "hayır, şikâyet ediyorum",
    "این شکایت است",
    "نه، این یه شکایته",
]
BACK = [
    *("the problem is back", "it stopped working again", "open my case again please"),
    *("снова сломалось", "проблема вернулась", "откройте жалобу снова"),
    *("yine bozuldu", "sorun tekrar başladı", "şikâyetimi tekrar açın"),
    *("دوباره خراب شد", "مشکل برگشته", "شکایتم را دوباره باز کنید"),
]
HIGHER = [
    *("I want your manager", "let me speak to your supervisor", "escalate this please"),
    *("передайте начальнику", "позовите старшего", "хочу поговорить с руководителем"),
    *("müdürünüzle görüşmek istiyorum", "yöneticinize iletin", "müdürünüzü çağırın"),
    *("می‌خواهم با مدیرتان صحبت کنم", "به مدیرتون بگید", "با رئیس صحبت کنم"),
]
THANKS = [
    *("thank you!", "thanks, all good now", "great, thank you very much"),
    *("спасибо!", "спасибо, всё решилось", "большое спасибо за помощь"),
    *("teşekkürler!", "sağ olun, çözüldü", "çok teşekkür ederim"),
    *("ممنون!", "مرسی، حل شد", "خیلی ممنون از کمکتون"),
]
VERDICTS = {
    "yes": [
        "yes",
        "yes, thank you",
        "да",
        "да, всё решено",
        "evet",
        "evet çözüldü",
        "بله",
        "بله حل شد",
    ],
    "partly": [
        "partly",
        "not completely",
        "частично",
        "не совсем",
        "kısmen",
        "tam değil",
        "تا حدی",
    ],
    "no": [
        "no",
        "no, it still does not work",
        "нет",
        "нет, так и не работает",
        "hayır",
        "hayır, hâlâ çalışmıyor",
        "نه",
        "نه، هنوز حل نشده",
    ],
}


@pytest.fixture(scope="module")
def tell() -> Tell:
    pipeline = load()

    def read(world: World, text: str, *, yes_no: bool = False) -> Understanding:
        hint, at = world.state.language, world.clock()
        expecting = Expectation(slot=world.state.asked, yes_no=yes_no)
        return pipeline.understand(text, received_at=at, hint=hint, expecting=expecting)

    def tell(world: World, text: str) -> None:
        waiting = world.state.survey
        asked = world.state.phase is Phase.CONFIRMING or bool(
            waiting and waiting.asked == "solved"
        )
        world.hear(text, read(world, text, yes_no=asked))

    return tell


@pytest.fixture
def world() -> World:
    world = World()
    world.hear(TOLD, understood(TOLD, category="quality"))
    world.press("cancel")
    return world


@pytest.fixture
def closed(world: World) -> World:
    world.put(status=Status.CLOSED, resolution=Resolution(review_until=world.clock()))
    return world


@pytest.mark.parametrize("kind", REDIRECTED)
@pytest.mark.parametrize("text", OBJECT)
def test_this_is_a_complaint_is_always_honoured(tell: Tell, text: str, kind: KindCode):
    world = World()
    world.hear("something of another kind entirely", understood("…", kind=kind))
    assert world.case.status is Status.OUT_OF_SCOPE
    tell(world, text)
    assert world.cases["case1"].status is Status.RECEIVED
    assert len(world.cases) == 1


@pytest.mark.parametrize("text", BACK)
def test_what_is_back_opens_its_case_again(tell: Tell, closed: World, text: str):
    tell(closed, text)
    assert closed.cases["case1"].status is Status.TRIAGED
    assert len(closed.cases) == 1


@pytest.mark.parametrize("text", THANKS)
def test_thanks_reopen_nothing(tell: Tell, closed: World, text: str):
    tell(closed, text)
    assert closed.said == ["thanks.welcome"]
    assert len(closed.cases) == 1


@pytest.mark.parametrize("text", HIGHER)
def test_somebody_higher_up(tell: Tell, world: World, text: str):
    tell(world, text)
    assert world.said == ["escalate.noted"]


@pytest.mark.parametrize(("verdict", "text"), [(v, t) for v, ts in VERDICTS.items() for t in ts])
def test_whether_it_is_solved(tell: Tell, closed: World, verdict: str, text: str):
    closed.due(TimerKind.SOLVED)
    tell(closed, text)
    assert closed.case.fact("satisfaction") == {"solved": verdict}


@pytest.mark.parametrize(
    "text",
    [
        "My new order 4481203 has not arrived and nobody answers the phone",
        "Новый заказ 7730915 опаздывает уже на пять дней, никто не отвечает",
        "Yeni siparişim beş gündür gelmedi ve kimse cevap vermiyor",
        "سفارش جدیدم پنج روزه نرسیده و هیچ‌کس جواب نمی‌دهد",
    ],
)
def test_a_new_complaint_during_the_survey_is_a_complaint(tell: Tell, closed: World, text: str):
    closed.due(TimerKind.SOLVED)
    tell(closed, text)
    assert len(closed.cases) == 2
    assert closed.cases["case1"].status is Status.CLOSED
    assert closed.cases["case1"].fact("satisfaction") is None
