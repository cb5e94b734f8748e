"""Which of several cases is meant: by its number, by words that only it has, else asked, once."""

from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.likeness import known, stems, told
from bot.dialogue.scene import Scene
from bot.domain.case import Case
from bot.domain.dialogue import Decision, Line, Option, Phase, Say

MOST_LISTED = 5
ENOUGH = 2  # one name of the matter, or two words of its story


def meant(scene: Scene) -> Case | None:
    """The one case whose matter the words name; None when none or several fit."""
    if not scene.words_only:
        return None
    weights = {case.id: _weight(scene, case) for case in scene.cases}
    best = max(weights.values(), default=0)
    fitting = [case for case in scene.cases if weights[case.id] == best]
    return scene.named_case() or (fitting[0] if best >= ENOUGH and len(fitting) == 1 else None)


def _weight(scene: Scene, case: Case) -> int:
    matter, said = known(case), told(scene.turn, scene.now)
    called = stems(scene.policy.category_name(case.category, scene.state.language or "en"))
    names = said.stems & (matter.products | called)
    story = (said.stems & matter.stems) - names
    return 2 * len(said.orders & matter.orders) + 2 * len(names) + len(story)


def ask_which(scene: Scene, verb: str, cases: tuple[Case, ...]) -> Decision:
    """A line and a button a case; the answer is taken as the very next thing said."""
    listed = cases[:MOST_LISTED]
    lines = tuple(
        Line(
            key="which.case",
            params={"number": number, "reference": case.reference, "value": _matter(case)},
        )
        for number, case in enumerate(listed, 1)
    )
    options = tuple(
        Option(
            value=f"which:{case.id}",
            label="which.option",
            params={"number": number, "reference": case.reference},
        )
        for number, case in enumerate(listed, 1)
    )
    ids = ",".join(case.id for case in listed)
    state = replace(scene.state, phase=Phase.CONFIRMING, confirm=f"which:{verb}:{ids}")
    return Decision(
        state=state,
        effects=(Say(lines=(Line(key="which.ask", params={"facts": lines}),), options=options),),
    )


def _matter(case: Case) -> object:
    account = case.slots.get("what")
    return phrases.told(account) if account else None


def chosen(scene: Scene) -> tuple[str, Case] | None:
    """What is to be done with which case, where that was asked and is answered."""
    asked, _, rest = scene.state.confirm.partition(":")
    if scene.state.phase is not Phase.CONFIRMING or asked != "which":
        return None
    verb, _, ids = rest.partition(":")
    case = _picked(scene, ids.split(","))
    return (verb, case) if case else None


def _picked(scene: Scene, ids: list[str]) -> Case | None:
    head, argument = scene.pressed
    number = scene.turn.text.strip(" .)#№") if scene.words_only else ""
    if head == "which":
        wanted = argument
    elif number.isdecimal() and 1 <= int(number) <= len(ids):
        wanted = ids[int(number) - 1]
    else:
        named = meant(scene) if scene.brief else None
        wanted = named.id if named else ""
    return next((c for c in scene.cases if c.id == wanted and c.id in ids), None)
