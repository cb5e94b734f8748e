"""English phrases for `nlp.readers.sayings`: data only, the same meanings in every language."""

SAYINGS = {
    "reopen": """
        problem is back, problem came back, problem has come back, problem has returned, problem
        returned, it is back again, broke again, broken again, breaks again, broke down again,
        stopped working again, not working again, does not work again, happened again, happening
        again, it started again, has started again, it is the same again, same thing again, same
        problem again, open it again, open my case again, open my complaint again, open the case
        again, open the complaint again, reopen*, re-open*, still broken, still does not work,
        still not working, still not fixed, was not fixed, is not fixed, not solved after all
    """,
    "partly": """
        partly, partially, in part, half, not fully, not completely, not entirely, not quite, more
        or less, somewhat, to some extent, sort of, kind of, only partly
    """,
    "stop": """
        no thanks, no thank you, stop asking, no more questions, no questions, leave me alone, not
        interested, do not ask me, please stop
    """,
    "escalate": """
        want your manager, want the manager, want a manager, speak to a manager, speak to the
        manager, speak to your manager, speak with your manager, speak with a manager, talk to a
        manager, talk to the manager, talk to your manager, call your manager, get me your
        manager, get me a manager, your supervisor please, speak to a supervisor, speak to your
        supervisor, talk to your supervisor, speak to your boss, talk to your boss, want your
        boss, pass it to your boss, pass this to your manager, escalate this, escalate it,
        escalate my complaint, take this higher
    """,
    "grade_5": "five, excellent, very good, perfect, great",
    "grade_4": "four, good",
    "grade_3": "three, fair, average, so-so, okay",
    "grade_2": "two, poor, bad",
    "grade_1": "one, very poor, very bad, terrible, awful",
    "another_matter": """
        another matter, a different matter, separate matter, something else happened,
        another complaint, a different complaint, another problem, a separate issue, about
        something else, new complaint
    """,
}
