"""What people answer to the survey, and grades they give unasked: a fact of the case.

An answer weeks later still counts, the first of each counts, and what says something else than an
answer is never taken for one. Only "not solved" changes a case: it goes on.
"""

from dataclasses import replace

from bot.dialogue import grades, phrases, slots
from bot.dialogue.reopening import reopened
from bot.dialogue.scene import Scene
from bot.dialogue.survey import (
    CHAT,
    COMMENT,
    FIELD,
    LETTER,
    NO,
    PARTLY,
    SOLVED,
    YES,
    question,
)
from bot.domain.case import Case, Status
from bot.domain.dialogue import (
    AddToCase,
    Decision,
    Effect,
    Forget,
    HandOver,
    Option,
    Phase,
    Polled,
    SetFact,
    Survey,
    TimerKind,
)
from bot.domain.survey import ASPECTS, BEST, WORST
from nlp.understanding import ActCode, KindCode, SayingCode


def feedback(scene: Scene) -> Decision | None:
    """The answer to a question of the survey, or a grade given unasked; None for all else."""
    head, argument = scene.pressed
    if head == "rate":
        return _rated(scene, argument)
    case = _surveyed(scene)
    if case is None:
        return None
    if head == SOLVED and argument in {YES, PARTLY, NO}:
        return _answered(scene, case, argument)
    if head == "survey":
        return _next(scene, case) if argument == "skip" else _stopped(scene, case)
    return _told(scene, case) if _listening(scene) else None


def _surveyed(scene: Scene) -> Case | None:
    """The case the survey is about, whether or not it is still going on."""
    waiting = scene.state.survey
    named = waiting.case_id if waiting else next(iter(scene.state.surveyed[-1:]), "")
    meant = scene.routed if scene.pressed[0] else None
    return meant or next((case for case in scene.cases if case.id == named), None)


def _listening(scene: Scene) -> bool:
    """Words may be an answer: a question is open, and no other one."""
    waiting, state = scene.state.survey, scene.state
    if waiting is None or not scene.words_only or state.phase is not Phase.IDLE or state.fresh:
        return False
    elsewhere = scene.turn.routed and scene.turn.routed != waiting.case_id
    return bool(waiting.asked) and not elsewhere and not state.asked


def _told(scene: Scene, case: Case) -> Decision | None:
    """By words: a grade, a wish to be asked no more, or whether it is solved."""
    waiting = scene.state.survey.asked if scene.state.survey else ""
    if waiting == LETTER:
        given = _by_letter(scene, case)
    elif waiting in ASPECTS and (grade := grades.one(scene.turn.text, _words(scene))):
        given = _graded(scene, case, waiting, grade)
    else:
        given = _waved(scene, case, waiting)
    if given is None and waiting == COMMENT:
        return _commented(scene, case)
    return given or _solved(scene, case)


def _words(scene: Scene) -> grades.Words:
    return grades.said(scene.turn.understanding)


def _waved(scene: Scene, case: Case, waiting: str) -> Decision | None:
    """No more questions, or not this one."""
    enough = scene.brief and scene.says(SayingCode.STOP)
    skipped = scene.asks(ActCode.SKIP, ActCode.DONT_KNOW)
    if enough or scene.asks(ActCode.CANCEL) or (waiting == SOLVED and skipped):
        return _stopped(scene, case)
    declined = skipped or scene.asks(ActCode.DENY)
    return _next(scene, case) if waiting != SOLVED and declined else None


def _solved(scene: Scene, case: Case) -> Decision | None:
    known = SOLVED in (case.fact(FIELD) or {})
    verdict = "" if known else _verdict(scene)
    return _answered(scene, case, verdict) if verdict else None


def _verdict(scene: Scene) -> str:
    """Whether the words say that it is solved; empty where they are about something else.

    A yes or no counts however much follows it; all else only where little else is said.
    """
    read = scene.turn.understanding
    if scene.brief and scene.says(SayingCode.PARTLY):
        return PARTLY
    back = scene.brief and scene.says(SayingCode.REOPEN)
    agreed = read.act(ActCode.AFFIRM) and not read.act(ActCode.DENY)
    if agreed and not back:
        troubled = not scene.brief and read.kind.code is KindCode.COMPLAINT
        return "" if troubled else YES
    if back or read.act(ActCode.DENY) or scene.asks(ActCode.NOT_SATISFIED):
        return NO
    return YES if scene.asks(ActCode.SATISFIED) else ""


def _answered(scene: Scene, case: Case, verdict: str) -> Decision:
    """Not solved: the case goes on. Whatever else is answered changes no case."""
    noted = _noted(scene, case, SOLVED, verdict)
    state = replace(scene.state, survey=None)
    scene = replace(scene, state=state)
    if verdict == NO and case.status is Status.CLOSED:
        return reopened(scene, case, "said not to be solved", *noted, sure=scene.brief)
    if verdict == PARTLY and case.status is Status.CLOSED:
        options = (Option(value="not_satisfied", label="option.reopen"), phrases.HUMAN)
        said = phrases.say("m12.partly", options=options, case_id=case.id)
    else:
        said = phrases.say("m12.thanks")
    return Decision(state=state, effects=(AddToCase(case_id=case.id), *noted, said))


def _rated(scene: Scene, argument: str) -> Decision:
    """A grade by button: of the chat as a whole, or of one aspect of the handling."""
    name, _, mark = argument.rpartition(":")
    aspect = name or CHAT
    case = (_surveyed(scene) if name else None) or scene.focus
    grade = int(mark) if mark.isdecimal() and len(mark) == 1 else 0
    if case is None or aspect not in {*ASPECTS, CHAT} or not WORST <= grade <= BEST:
        return Decision(state=scene.state, effects=(phrases.say("rating.thanks"),))
    if aspect == CHAT:
        noted = _noted(scene, case, CHAT, grade)
        return Decision(state=scene.state, effects=(*noted, phrases.say("rating.thanks")))
    return _graded(scene, case, aspect, grade)


def _graded(scene: Scene, case: Case, aspect: str, grade: int) -> Decision:
    noted = _noted(scene, case, aspect, grade)
    waiting = scene.state.survey
    if waiting is None or waiting.asked != aspect:
        return Decision(state=scene.state, effects=(*noted, phrases.say("rating.thanks")))
    return _next(scene, case, *noted)


def _next(scene: Scene, case: Case, *noted: Effect) -> Decision:
    """The next question, a word of one's own last, then thanks."""
    waiting = scene.state.survey.asked if scene.state.survey else ""
    order = (*scene.policy.survey.ask, COMMENT)
    if waiting not in order[:-1]:
        return _ended(scene, case, "m12.thanks", *noted)
    following = order[order.index(waiting) + 1]
    state = replace(scene.state, survey=Survey(case_id=case.id, asked=following))
    return Decision(state=state, effects=(*noted, question(following, case)))


def _stopped(scene: Scene, case: Case) -> Decision:
    forget = Forget(case_id=case.id, timers=(TimerKind.HANDLING,))
    return _ended(scene, case, "m12.stopped", forget)


def _ended(scene: Scene, case: Case, key: str, *effects: Effect) -> Decision:
    state = replace(scene.state, survey=None)
    return Decision(state=state, effects=(*effects, phrases.say(key, case_id=case.id)))


def _by_letter(scene: Scene, case: Case) -> Decision | None:
    """The grades of a letter; the words beside them are kept, and read by somebody."""
    marks, rest = grades.listed(scene.turn.text, scene.policy.survey.ask, _words(scene))
    if not marks:
        return None
    given: dict[str, object] = {**marks, COMMENT: rest} if rest else {**marks}
    kept: tuple[Effect, ...] = (AddToCase(case_id=case.id), *_all_noted(scene, case, given))
    if rest:
        kept += (HandOver(case_id=case.id, reason="wrote more beside the survey"),)
    return _ended(scene, case, "m12.thanks", *kept)


def _commented(scene: Scene, case: Case) -> Decision | None:
    """Words of one's own; an account of trouble is no comment but goes its own way."""
    read = scene.turn.understanding
    if read.kind.code is KindCode.COMPLAINT and (not scene.brief or read.entities):
        return None
    noted = _noted(scene, case, COMMENT, scene.turn.text)
    return _ended(scene, case, "m12.thanks", AddToCase(case_id=case.id), *noted)


def _noted(scene: Scene, case: Case, name: str, value: object) -> tuple[Effect, ...]:
    return _all_noted(scene, case, {name: value})


def _all_noted(scene: Scene, case: Case, given: dict[str, object]) -> tuple[Effect, ...]:
    """What is new joins what was said before; what was said first counts."""
    known = case.fact(FIELD)
    before = dict(known) if isinstance(known, dict) else {}
    new = {name: value for name, value in given.items() if name not in before}
    if not new:
        return ()
    fact = slots.stated(FIELD, {**before, **new}, scene.turn, scene.now)
    told = (Polled(case_id=case.id, question=name, answered=True) for name in new)
    return (SetFact(case_id=case.id, fact=fact), *told)
