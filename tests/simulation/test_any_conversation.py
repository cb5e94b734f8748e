"""Any conversation whatever: nothing raises, nothing is lost, every law of `World` holds."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from typing_extensions import override

from bot.dialogue.decide import decide
from bot.dialogue.requests import COMMANDS
from bot.domain.case import Action, Reply, Resolution, Upheld
from bot.domain.dialogue import DialogueState, TimerKind
from channels.message import MessageKind
from nlp.understanding import ActCode, Kind, KindCode, Level, MoveCode, Understanding, nothing
from tests.fakes import understood
from tests.simulation.world import World

TEXTS: tuple[str, ...] = (
    "",
    "👍",
    "yes",
    "4481203",
    "000000",
    "it broke",
    "the problem is back",
    "I want your manager",
    "partly",
    "5 4 5",
    "When are you open?",
    "The kettle I bought broke after two days",
)
TEXTS += ("\x00\ud800", "x " * 300)
BUTTONS = (
    *("skip", "unknown", "yes", "no", "human", "status", "new", "object", "satisfied"),
    *("not_satisfied", "remedy:refund", "remedy:xyz", "separate:1", "separate:2"),
    *("separate:999999", "language:fa", "language:zz", "", ":", "💥"),
    *("email:anna@example.org", "transcript:anna@example.org", "email:nobody", "telegram"),
    *("rate:4", "rate:²", "rate", "rate:ease:4", "rate:nothing:4", "rate:ease:9"),
    *("solved:yes", "solved:partly", "solved:no", "solved:x", "survey:skip", "survey:stop"),
    *("right:case1", "change:case1", "change:case1:order_ref", "change:case2:xyz", "right:"),
    *("same", "which:case1", "which:case2", "which:"),
)
ENTITIES: tuple[dict[str, str], ...] = (
    {},
    {"order_ref": "4481203"},
    {"incident_date": "2026-03-01", "place": "Izmir"},
    {"case_ref": "REF-case1"},
    {"case_ref": "K7M4-2QXD-9"},
    {"phone": "+905550000000", "product": "kettle"},
)
LANGUAGES = ("ru", "fa", "tr", "en", "de", "und")

readings = st.builds(
    lambda text, acts, moves, kind, sure, level, language, spoken, remedy, entities: replace(
        understood(
            text,
            *acts,
            kind=kind,
            sure=sure,
            level=level,
            language=language,
            spoken=spoken,
            remedy=remedy,
            **entities,
        ),
        moves=tuple(moves),
    ),
    st.sampled_from(TEXTS),
    st.lists(st.sampled_from(ActCode), max_size=2),
    st.lists(st.sampled_from(MoveCode), max_size=1),
    st.sampled_from(KindCode),
    st.sampled_from([0.3, 0.7, 0.95]),
    st.sampled_from([Level.NORMAL, Level.NORMAL, Level.NORMAL, Level.HIGH, Level.CRITICAL]),
    st.sampled_from(LANGUAGES),
    st.sampled_from([0.3, 0.95]),
    st.sampled_from([None, None, "refund"]),
    st.sampled_from(ENTITIES),
)


class AnyConversation(RuleBasedStateMachine):
    """A person, staff and the clock, in any order."""

    world: World

    @initialize(channel=st.sampled_from(["telegram", "web", "email"]))
    def begin(self, channel: str) -> None:
        doors = {"email": "complaints@example.org", "telegram": "https://t.me/example_bot"}
        self.world = World(channel=channel, doors=doors)

    @rule()
    def writes_the_code(self) -> None:
        proof = self.world.state.proof
        self.world.hear(proof.code if proof else "123456")

    @rule(asked=st.sampled_from(["", "occurred_on"]), case=st.integers(1, 3))
    def shows_the_code_of_a_case_elsewhere(self, asked: str, case: int) -> None:
        there = DialogueState(conversation_id="there", case_id=f"case{case}", asked=asked)
        claimed = self.world.state.claim is not None
        self.world.hear("123456", joins="there" if claimed else "", there=there)

    @rule(read=readings, attachments=st.sampled_from([0, 0, 2]), routed=st.integers(0, 3))
    def writes(self, read: Understanding, attachments: int, routed: int) -> None:
        to = f"case{routed}" if routed else ""
        self.world.hear(read.text, read, attachments=attachments, routed=to)

    @rule(value=st.sampled_from(BUTTONS), routed=st.integers(0, 2))
    def presses(self, value: str, routed: int) -> None:
        self.world.press(value, routed=f"case{routed}" if routed else "")

    @rule(value=st.sampled_from([*COMMANDS, "undo", "no such", "language zz", "new it broke now"]))
    def commands(self, value: str) -> None:
        self.world.command(value)

    @rule(kind=st.sampled_from([MessageKind.AUTO_REPLY, MessageKind.BOUNCE]))
    def a_machine_writes(self, kind: MessageKind) -> None:
        self.world.hear("", kind=kind)
        assert not self.world.said

    @rule(timer=st.sampled_from(TimerKind), case=st.integers(1, 4))
    def time_passes(self, timer: TimerKind, case: int) -> None:
        self.world.clock.tick(hours=25)
        self.world.due(timer, f"case{case}")

    @rule(action=st.sampled_from(Action))
    def staff_act(self, action: Action) -> None:
        if self.world.cases:
            self.world.put(
                owner="anna",
                category="quality",
                conflict_checked=True,
                note_count=1,
                resolution=self._resolution(),
            )
            self.world.staff(action)

    def _resolution(self) -> Resolution:
        reply = self.world.case.resolution.reply
        return Resolution(upheld=Upheld.NO, reasons="so", reply=reply or Reply.NONE)

    @override
    def teardown(self) -> None:
        """The same again gives the same: deciding is pure (law 4)."""
        for state, turn, cases, now, decision in getattr(self, "world", World()).taken:
            assert decide(state, turn, cases, World().policy, now) == decision


AnyConversation.TestCase.settings = settings(
    max_examples=120,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestAnyConversation = AnyConversation.TestCase


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=60), sure=st.floats(0, 1), kind=st.sampled_from(KindCode))
def test_any_text_whatever_is_answered_or_its_fate_recorded(
    text: str, sure: float, kind: KindCode
):
    world = World()
    for read in (nothing(text), Understanding(text=text, kind=Kind(code=kind, confidence=sure))):
        world.hear(text, read)
        world.press(text)
        world.command(text)
