"""English: what people say about the talk itself, and how they say that something was not so.

Data only, the same names in every language. `word*` stands for every word that begins so; phrases
under 1 count only by themselves.
"""

MOVES = {
    "undo": {
        1: """
            take it back, back, revert, i take it back
        """,
        2: """
            undo, take that back, i take that back, undo that, take back my answer, take back the
            last, take back my last, delete my last answer, delete my last message, delete the last
            answer, remove my last answer, remove my last message, revert that, scratch that,
            strike that, forget my last answer, ignore my last message
        """,
    },
    "told": """
        i told you already, i already told you, already told you, told you already, i have already
        told, said that already, said it already, i already said, already said that, told you
        before, i told you, i have said, as i said, i already wrote, already answered, you already
        asked, you asked that already, you asked me that, already mentioned, i mentioned that, read
        my message, read what i wrote, see above, i wrote above, it is in my message, it is in my
        first message, already gave you, i already gave, how many times, i just told you, just told
        you, i just said, i just wrote
    """,
    "ask_how_long": """
        how long will it take, how long does it take, how long does this take, how long will this
        take, how long … take, how many days will, how soon, how long do i have to wait, how long
        do i wait, how long must i wait, how much time will
    """,
    "ask_next": """
        what happens now, what happens next, what will happen, what is next, what's next, what are
        the next steps, next steps, and now what, what now, then what, what will you do with, what
        do you do with, what happens with, what happens after
    """,
    "ask_who": """
        who will see, who sees this, who sees it, who reads, who will read, who is reading, who
        gets this, who can see, is it confidential, is this confidential, is it anonymous, is this
        anonymous, who will handle, who deals with, who will deal with, who looks at
    """,
    "ask_cost": """
        is it free, is this free, is that free, is it for free, does it cost, does this cost, do i
        have to pay for this, do i pay for this, is there a fee, any fee, what does this cost, do
        you charge
    """,
    "ask_robot": """
        are you even human, are you even real, is anyone human, any human there, are you a robot,
        are you a bot, you a robot, are you human, are you a human, are you real, are you a real
        person, are you a person, is this a bot, is this a robot, is it a bot, am i talking to a
        bot, am i talking to a robot, am i talking to a machine, is anyone there, anybody there,
        are you a machine, is this automated, are you an ai, are you ai, is this ai
    """,
    "insult": """
        useless robot, useless machine, stupid bot, idiot*, stupid*, moron*, dumb*, you are
        useless, useless bot, shut up, fuck*, f*ck, bullshit, asshole*, damn you, screw you, go to
        hell, imbecile*, wtf, bastard*, scumbag*, you suck
    """,
    "amend": """
        wrong number, i meant, i mean, meant to say, should be, should have been, correction, the
        right one is, the right number is, it is actually, not … but, mistyped, typo, instead of,
        made a mistake, sorry it
    """,
}

# Before or after a fact that is said not to be so, and words that may stand between.
DENIED_BEFORE = """
    not, not on, isn't, is not, wasn't, was not, instead of, rather than, and not
"""
DENIED_AFTER = ""
BETWEEN = """
    the, my, on, in, at, for, order, number, no, it, a, from, this, last, ref, reference
"""
