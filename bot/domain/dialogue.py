"""The nouns of a conversation: where it stands, what a turn brings, what a decision asks for.

`bot.dialogue.decide` is a function from (DialogueState, Turn) to Decision over these values.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.case import Action, Fact, Reply
from channels.message import Address, MessageKind
from nlp.understanding import KindCode, Level, Understanding


class Phase(StrEnum):
    """What the conversation is about just now."""

    IDLE = "idle"  # nothing is asked
    COLLECTING = "collecting"  # a fact is asked for
    CONFIRMING = "confirming"  # a yes or no is asked for
    WITH_STAFF = "with_staff"  # a person has taken over; the bot is silent


class SlotState(StrEnum):
    """What became of one question."""

    FILLED = "filled"
    SKIPPED = "skipped"
    ASKED = "asked"


class TimerKind(StrEnum):
    """What can fall due."""

    REMINDER = "reminder"  # a question waits for its answer
    GIVE_UP = "give_up"  # it has waited long enough: the case goes on
    UPDATE = "update"  # a promised date on which the person hears from us
    LINE = "line"  # staff are asked for a line, lest that word be an empty one
    WARNING = "warning"  # the date for the decision comes near
    BREACH = "breach"  # it is over
    ANSWER_REMINDER = "answer_reminder"  # a decision waits for the person's answer
    LAPSE = "lapse"  # it has waited as long as was told
    WINDOW = "window"  # the time in which an outside body takes it up is over
    PAGE = "page"  # nobody has taken a critical case
    SOLVED = "solved"  # some time after the end: whether the matter is solved
    HANDLING = "handling"  # and later: how it was handled


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A mail address somebody named as theirs, and the code sent there that would prove it.

    `transcript`: once it is proven, the conversation is sent there.
    """

    email: str
    code: str
    until: datetime
    tries: int = 0
    transcript: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Somebody says that a case of another conversation is theirs, and may prove it by a code.

    With the claimant `of` is the reference named, and there is no `code`; with the conversation
    the code was sent to, `of` is the claimant's conversation.
    """

    of: str
    until: datetime
    code: str = ""
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Feedback that was asked for and may be given any time: `asked` is the last question.

    One of `solved`, an aspect of the handling, `letter` (all aspects at once) or `comment`.
    """

    case_id: str
    asked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The last answer: the row of the message, and the question that was open then."""

    message_id: int
    slot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueState:
    """All that is remembered of a conversation between turns.

    `language` is the person's (BCP 47, one of ours, empty until known); `language_set`: staff said
    so, and only the person's own request changes it. `case_id` is the case
    spoken about; `slots` what became of each question about it; `asked` the slot just asked;
    `confirm` the action a yes would take. `fresh`: the next words begin a new matter.
    `contact` is another address proven to be the person's: what we say unasked goes there too;
    `proof` one that waits for its code, of `proofs` asked for; `offered` one told in plain words,
    of which it was said, once, that it may be confirmed; `link` the secret that lets another
    channel join once; `joined` the conversation this one has joined, whose cases it may speak of.
    `claim` is a case elsewhere that is said to be the person's, `claimed_at` when that was said
    within the last hour; `claims` are such words of others about the cases here. `doubt` is the
    row of a message that may tell another matter than the case it was added to. `foreign`: it was
    said which languages we read. `survey` is feedback asked for, `surveyed` the cases it was ever
    asked for; `comforted` the case with which somebody who may harm themselves was told whom to
    call; `shown` the case whose stage was told last, and that stage. `listed` are the questions
    of the last letter about a case, in its order; `late` is the one that was given up, `reminded`
    how often the open one was recalled. `noticed` is the wording of the privacy notice that the
    person was told of last; None: of none. `answered` is the last answer, which may be taken back.
    `asides` is how often the open question was put again after something else, `worded` how it
    was put last, `said` what was said last (keys).
    """

    conversation_id: str
    phase: Phase = Phase.IDLE
    language: str = ""
    language_set: bool = False
    case_id: str = ""
    slots: Mapping[str, SlotState] = field(default_factory=dict)
    asked: str = ""
    asked_count: int = 0
    confirm: str = ""
    misses: int = 0
    fresh: bool = False
    greeted: bool = False
    noticed: str | None = None
    contact: Address | None = None
    proof: Proof | None = None
    proofs: int = 0
    offered: str = ""
    link: str = ""
    joined: str = ""
    claim: Claim | None = None
    claimed_at: tuple[datetime, ...] = ()
    claims: tuple[Claim, ...] = ()
    doubt: int = 0
    foreign: bool = False
    survey: Survey | None = None
    surveyed: tuple[str, ...] = ()
    comforted: str = ""
    shown: str = ""
    listed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    late: str = ""
    reminded: int = 0
    answered: Answered | None = None
    asides: int = 0
    worded: str = ""
    said: tuple[str, ...] = ()
    turn: int = 0
    version: int = 0


class Backlog(StrEnum):
    """How a message that is older than the system is met: `details["backlog"]` of a message."""

    LIVE = ""  # it is not from a backlog
    SILENT = "silent"  # a case as of the day it was written; nothing is said, asked or promised
    ANSWERED = "answered"  # answered as if it came today; what is promised counts from today


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a letter that answers question `number` of our list, counted from 1.

    `told`: the person says the number or writes under the question; else it goes by the order.
    `start` is where it begins in the text of the turn.
    """

    number: int
    start: int
    text: str
    understanding: Understanding
    told: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Something the person sent, understood.

    `routed` is the id of the case the message answers to, as far as threading proves it. `offer`
    is the id a case opened by this turn will have, which nobody can guess. `text` has sensitive
    numbers masked. `doors` are our other ways in that are open: the mail address we write from by
    `email`, the bot's link by `telegram`. `joins` is the conversation whose secret was shown.
    `corrects` is the row of the earlier message that these words replace. Not `proven`: where the
    channel can tell who sent it, here it cannot.
    """

    message_id: int
    channel: str
    kind: MessageKind
    text: str
    understanding: Understanding
    offer: str
    attachments: int = 0
    routed: str = ""
    language_hint: str = ""
    doors: Mapping[str, str] = field(default_factory=dict)
    joins: str = ""
    corrects: int | None = None
    backlog: Backlog = Backlog.LIVE
    proven: bool = True
    files_over: int = 0  # that were too many to be taken with it
    earlier: "Turn | None" = None  # the message a "this is another matter" button stands under
    there: DialogueState | None = None  # how the conversation that is joined stands
    doubted: "Turn | None" = None  # the message of which it was asked where it belongs
    house_language: str = ""  # the deployment's own
    parts: tuple[Part, ...] = ()  # of a letter that answers several questions
    recalled: Understanding | None = None  # earlier words, read anew for the question that is open


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A timer that fell due, and `along` with it what else did for this case meanwhile."""

    timer: TimerKind
    case_id: str
    along: tuple[TimerKind, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph to say: a key of the `bot` catalog and its parameters."""

    key: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An answer to offer: its value, and the key of its label with that text's parameters."""

    value: str
    label: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Say some paragraphs as one message. `case_id` is the case whose reference they name."""

    lines: tuple[Line, ...]
    options: tuple[Option, ...] = ()
    case_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """Record this turn's message as a case of its own. `redirect`: it belongs elsewhere.

    `doubted`: not this message but the one of which it was asked where it belongs.
    """

    case_id: str
    kind: KindCode
    redirect: bool = False
    doubted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddToCase:
    """This turn's message belongs to a case that exists."""

    case_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetFact:
    """Something became known."""

    case_id: str
    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the state table."""

    case_id: str
    action: Action
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the complainant says to the decision."""

    case_id: str
    reply: Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Remind:
    """Set a timer; one of a kind a case, a later one replaces it."""

    case_id: str
    timer: TimerKind
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget:
    """Unset timers."""

    case_id: str
    timers: tuple[TimerKind, ...]


# Why a person is wanted, where the complainant says so and waits for one.
ASKS_A_PERSON = "asks for a person"
ASKS_IN_CHARGE = "asks for somebody in charge"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """A person is wanted; `reason` says why in a few words, for staff."""

    case_id: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Staff on call are told at once."""

    case_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseUrgency:
    """What was added makes the case more urgent than it was; only people lower it (law 11)."""

    case_id: str
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """The promised word was given, of what was `done` (codes), or is owed by staff.

    Either way a new date is promised.
    """

    case_id: str
    owed: bool
    done: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck:
    """A clock struck: it is written to the trail, and staff are told where they have to act."""

    case_id: str
    timer: TimerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SendCode:
    """Prove that a mail address is the person's: a letter with a code goes there."""

    email: str
    code: str
    minutes: int  # how long it holds


@dataclass(frozen=True, slots=True, kw_only=True)
class SendTranscript:
    """The conversation so far goes to a proven mail address."""

    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """What is said unasked in another conversation comes here too from now on.

    `moved`: so does the question that is open there, and either speaks of the cases of both.
    """

    conversation_id: str
    moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """Another address is proven to be theirs: from there they may speak of the cases here."""

    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class SendClaim:
    """If there is a case of that reference, a code goes where its conversation is held.

    The claim stands in the state; a moment later somebody looks whether it needs a code.
    """

    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm:
    """The person has read what is recorded and says that it is right."""

    case_id: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """A question of the survey was asked, or `answered`."""

    case_id: str
    question: str
    answered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Inform:
    """With what is said the person is told of the privacy notice, of that version."""

    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """Recorded and not answered; `fate` says why in a code."""

    fate: str


Effect = (
    Say
    | OpenCase
    | AddToCase
    | SetFact
    | Step
    | Answer
    | Remind
    | Forget
    | HandOver
    | Page
    | RaiseUrgency
    | Updated
    | Struck
    | SendCode
    | SendTranscript
    | Join
    | Welcome
    | SendClaim
    | Confirm
    | Polled
    | Inform
    | Ignore
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The new state, and what to do, in order."""

    state: DialogueState
    effects: tuple[Effect, ...] = ()
