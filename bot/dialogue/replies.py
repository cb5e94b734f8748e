"""What a reply to a question says: the facts read in it, and where it fits the words themselves.

Words that no reader placed may be the answer ("someone should come and look") or anything else
("ok", "here you are", a street where a day was asked): taken for an answer they would be read
back to the person as a fact.
"""

from bot.dialogue import phrases, slots
from bot.dialogue.numbers import bare_number
from bot.dialogue.scene import Scene
from bot.domain.case import Case, Fact
from nlp.understanding import ActCode, SayingCode

NOD = 3  # words of a mere yes, "yes that is right"
# What people tell along the way, read by a model of words and right less often than what is known.
_GUESSED = frozenset({"product", "occurred_place"})
# Where one of these is asked for, a yes promises it, and anything else in words is not it.
PROMISED = frozenset({"evidence", "other_contact"})


def facts(scene: Scene, case: Case) -> tuple[Fact, ...]:
    """What the reply to the open question about a case says."""
    wish = chosen_wish(scene)
    if wish is not None:
        return (wish,)
    found = along(scene, case)
    named = {slots.question_of(fact.field) for fact in found}
    if scene.state.asked in named or not _in_words(scene, found):
        return found
    field = bare_number(scene) or scene.state.asked
    if field == "what":
        return (*found, slots.account(scene.turn, scene.now))
    return (*found, slots.stated(field, scene.turn.text.strip(), scene.turn, scene.now))


def along(scene: Scene, case: Case) -> tuple[Fact, ...]:
    """The facts that readers find in the words, and that are news."""
    return tuple(fact for fact in slots.read(scene.turn, scene.now) if _news(scene, case, fact))


def chosen_wish(scene: Scene) -> Fact | None:
    """The remedy whose button was pressed, under whichever question."""
    head, argument = scene.pressed
    if head != "remedy" or argument not in phrases.REMEDIES:
        return None
    return slots.stated("remedy_requested", argument, scene.turn, scene.now)


def nod(scene: Scene) -> bool:
    """A mere yes or "ok": it states nothing."""
    plain = scene.words <= NOD and not scene.turn.attachments and scene.asks(ActCode.AFFIRM)
    return plain and not scene.turn.understanding.entities and not scene.asks(ActCode.DENY)


def beside(scene: Scene, case: Case) -> tuple[Fact, ...]:
    """What is told along with a refusal; "no photo" names no product."""
    if not scene.words_only:
        return ()
    sure = scene.asks(ActCode.DONT_KNOW)
    return tuple(fact for fact in along(scene, case) if sure or fact.field not in _GUESSED)


def refusal(scene: Scene, case: Case) -> bool:
    """No answer will come: skipped, not known, or a mere no."""
    if scene.pressed[0] in {"skip", "unknown", "no"}:
        return True
    if scene.asks(ActCode.SKIP, ActCode.DONT_KNOW) or scene.says(SayingCode.STOP):
        return True
    return scene.asks(ActCode.DENY) and (scene.state.asked in PROMISED or not along(scene, case))


def _news(scene: Scene, case: Case, fact: Fact) -> bool:
    """It was asked for, is not known yet, or is surer than what is known."""
    asked = slots.question_of(fact.field) == slots.question_of(scene.state.asked)
    if asked or case.fact(fact.field) is None:
        return True
    return fact.field not in _GUESSED and not _vague(scene, fact)


def _vague(scene: Scene, fact: Fact) -> bool:
    """No day but a stretch of time, "this week": often the one until which something is wanted."""
    entities = scene.turn.understanding.entities
    a_day = any(not e.vague and (e.start, e.end) == (fact.start, fact.end) for e in entities)
    return fact.field == "occurred_on" and not a_day


def _in_words(scene: Scene, found: tuple[Fact, ...]) -> bool:
    """Whether words that no reader placed may be what was asked for."""
    asked = scene.state.asked
    if not scene.words or asked == "what":
        return bool(scene.words)
    if asked in PROMISED or nod(scene) or scene.asks(ActCode.DENY) or _handed(scene):
        return False
    if asked == "occurred_on" and not scene.says(SayingCode.TIME):
        return False
    return not (scene.brief and _aside(scene, found))


def _handed(scene: Scene) -> bool:
    """Pictures with a word beside them, or the promise of some."""
    captioned = bool(scene.turn.attachments) and scene.words <= NOD
    return captioned or (scene.brief and scene.says(SayingCode.PICTURES))


def _aside(scene: Scene, found: tuple[Fact, ...]) -> bool:
    """Something else was told in a few words: it answers only itself."""
    read = scene.turn.understanding
    plain = [fact for fact in found if fact.field in slots.PLAIN and not _vague(scene, fact)]
    wished = read.remedy is not None and scene.state.asked != "remedy_requested"
    if scene.state.asked not in slots.PLAIN:
        return wished
    return bool(plain) or wished or slots.covered(scene.turn)
