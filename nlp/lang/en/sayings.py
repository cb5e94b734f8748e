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
    "pictures": """
        have photo*, have a photo, have picture*, have a picture, have screenshot*, have a
        screenshot, have a video, have video*, have the receipt, have a receipt, have proof, have
        evidence, got photo*, got a photo, got picture*, got a picture, got screenshot*, got a
        screenshot, got a video, got video*, got the receipt, got a receipt, got proof, got
        evidence, photo* attached, picture* attached, screenshot* attached, receipt attached,
        attached photo*, see attached, see attachment*, send photo*, send a photo, send
        picture*, send a picture, send screenshot*, send a screenshot, send video*, send a video,
        send you photo*, send you a photo, send you picture*, send you a picture, here are the
        photo*, here are the picture*, here is the photo, here is a photo, here is a picture, here
        is the picture, here is the receipt
    """,
    "in_charge": """
        who is dealing with it, who is dealing with this, who is dealing with my, who deals with
        it, who deals with this, who deals with my, who is handling it, who is handling this, who
        is handling my, who is on it, who is working on it, who is working on this, who is working
        on my, who has my case, who has my complaint, who is in charge of it, who is in charge of
        my, who is responsible for my, anyone working on it, anybody working on it, anyone dealing
        with it, is somebody working on it
    """,
    "#": """
        a, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fourteen,
        several, many, a few, a couple of, almost a, nearly a, over a, more than a
    """,
    "lasting": """
        for # day*, for # week*, for # month*, for over # day*, for over # week*, for almost #
        week*, for more than # week*, for more than # day*, for the last # day*, for the last #
        week*, for the past # day*, for the past # week*, for the past # month*, # days now, #
        weeks now, # months now, # days already, # weeks already, # days in a row, waiting # day*,
        waiting # week*, waiting # month*, been # day*, been # week*, been # month*
    """,
    "time": """
        when, before, after, during, since, while, ago, morning*, evening*, night*, afternoon*,
        day, days, daily, week*, month*, year*, summer*, winter*, spring, autumn, fall, holiday*,
        christmas, easter, ramadan, recently, lately, always, every, just now, last, first, soon
        after, earlier, beginning of, end of, middle of, time, o'clock, noon, midnight
    """,
}
