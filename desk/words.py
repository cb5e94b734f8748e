"""What codes are called on the desk. Every member of a vocabulary has a name here."""

from collections.abc import Mapping

from bot.domain.answer import Held
from bot.domain.case import (
    ClosureReason,
    Inform,
    Others,
    Outcome,
    Reply,
    Source,
    Status,
    Upheld,
)
from bot.domain.consent import Means, Standing as Consented
from bot.domain.conversation import SendStatus
from bot.domain.errors import AccountFault
from bot.domain.events import ActorType, EventType
from bot.domain.improving import Effect, Stage
from bot.domain.inquiry import Standing
from bot.domain.notify import Place, What
from bot.domain.staff import Role
from bot.services.person import Fate, How
from channels.message import Authenticity, Author
from desk.texts import mark
from nlp.understanding import EntityType, KindCode

STATUS: Mapping[str, str] = {
    Status.RECEIVED: mark("New"),
    Status.AWAITING_INFO: mark("Waiting for the complainant"),
    Status.TRIAGED: mark("Taken on"),
    Status.INVESTIGATING: mark("Under investigation"),
    Status.DECIDED: mark("Decision on its way"),
    Status.DECISION_SENT: mark("Decision sent"),
    Status.REMEDY: mark("Remedy under way"),
    Status.INTERNAL_REVIEW: mark("Internal review"),
    Status.EXTERNAL: mark("With an outside body"),
    Status.CLOSED: mark("Closed"),
    Status.OUT_OF_SCOPE: mark("Handled elsewhere"),
    Status.MERGED: mark("Joined with another case"),
}
TOLD: Mapping[str, str] = {
    What.NEW: mark("New cases that nobody has"),
    What.CRITICAL: mark("Critical cases, at any hour"),
    What.ASSIGNED: mark("A case becomes mine"),
    What.ANSWER: mark("The complainant of my case writes"),
    What.PERSON: mark("A complainant asks for a person: mine, or nobody’s"),
    What.MENTION: mark("I am mentioned in a note"),
    What.ASKED: mark("A colleague asks me or my team about a case"),
    What.REPLIED: mark("What I asked a colleague is answered"),
    What.LATE: mark("An answer between colleagues is overdue"),
    What.APPROVAL: mark("A decision waits for approval"),
    What.WARNING: mark("A promised date is near"),
    What.BREACH: mark("A promised date has passed"),
    What.DIGEST: mark("Each morning: what is new, due, overdue and waits for me"),
}
PLACE: Mapping[str, str] = {Place.EMAIL: mark("E-mail"), Place.TELEGRAM: mark("Telegram")}
URGENCY: Mapping[str, str] = {
    "critical": mark("Critical"),
    "high": mark("High"),
    "normal": mark("Normal"),
    "low": mark("Low"),
}
DUE: Mapping[str, str] = {
    "overdue": mark("Overdue"),
    "today": mark("Today or overdue"),
    "week": mark("Within a week or overdue"),
}
MARK: Mapping[str, str] = {"review": mark("Needs review")}
OTHERS: Mapping[str, str] = {
    Others.NONE: mark("Nobody else, as far as is known"),
    Others.COVERED: mark("Yes: they get the same, or were told"),
    Others.ACTION: mark("Yes: a corrective action follows"),
}
INFORM: Mapping[str, str] = {
    Inform.NOBODY: mark("Nobody else"),
    Inform.TEAM: mark("Those who do the work"),
    Inform.MANAGEMENT: mark("The management"),
    Inform.SUPPLIER: mark("A supplier or carrier"),
    Inform.AUTHORITY: mark("An authority"),
}
SIDE: Mapping[str, str] = {
    "complainant": mark("The complainant’s"),
    "organisation": mark("The organisation’s"),
    "third": mark("Somebody else’s"),
}
STANDING: Mapping[str, str] = {
    Standing.OPEN: mark("Waits for an answer"),
    Standing.OVERDUE: mark("Overdue"),
    Standing.ANSWERED: mark("Answered"),
    Standing.WITHDRAWN: mark("Taken back"),
}
STAGE: Mapping[str, str] = {
    Stage.OPEN: mark("To be done"),
    Stage.OVERDUE: mark("Overdue"),
    Stage.DONE: mark("Done"),
    Stage.CHECK: mark("Effect to be looked at"),
    Stage.CHECKED: mark("Finished"),
}
EFFECT: Mapping[str, str] = {
    Effect.YES: mark("It works"),
    Effect.PARTLY: mark("It works in part"),
    Effect.NO: mark("It does not work"),
}
KIND: Mapping[str, str] = {
    KindCode.COMPLAINT: mark("Complaint"),
    KindCode.PRAISE: mark("Praise"),
    KindCode.QUESTION: mark("Question"),
    KindCode.SUGGESTION: mark("Suggestion"),
    KindCode.STATUS_QUERY: mark("Question about a case"),
    KindCode.DATA_RIGHTS_REQUEST: mark("Request about personal data"),
    KindCode.EMPLOYMENT_DISPUTE: mark("Employment dispute"),
    KindCode.EXTERNAL_PROCEEDINGS: mark("Matter before a court or another body"),
    KindCode.SPAM: mark("Spam"),
    KindCode.SMALLTALK: mark("Small talk"),
    KindCode.UNCLEAR: mark("Unclear"),
}
CHANNEL: Mapping[str, str] = {
    "email": mark("E-mail"),
    "telegram": mark("Telegram"),
    "web": mark("Web chat"),
    "api": mark("Another program"),
}
LANGUAGE: Mapping[str, str] = {
    "en": mark("English"),
    "ru": mark("Russian"),
    "tr": mark("Turkish"),
    "fa": mark("Persian"),
    "und": mark("Not recognised"),
}
FIELD: Mapping[str, str] = {
    "what": mark("What happened"),
    "occurred_on": mark("When it happened"),
    "occurred_place": mark("Where it happened"),
    "order_ref": mark("Order number"),
    "product": mark("Product or service"),
    "remedy_requested": mark("What would put it right"),
    "remedy_besides": mark("What else is wanted"),
    "evidence": mark("Evidence"),
    "other_contact": mark("Another way to reach them"),
    "summary": mark("Summary"),
    "read_back": mark("Read back to the complainant"),
    "recurrent": mark("Happened before"),
    "practice": mark("Practice complained about"),
    "promise_ref": mark("Promise referred to"),
    "amount": mark("Amount"),
    "expected_by": mark("Answer expected by"),
    "issues": mark("Points raised"),
    "complainant_name": mark("Name of the complainant"),
    "complainant_address": mark("Address of the complainant"),
    "customer_ref": mark("Customer number"),
    "representative": mark("Representative"),
    "handling_needs": mark("Special needs in handling"),
    "department": mark("Department"),
    "branch": mark("Branch"),
    "staff_subject": mark("Staff member concerned"),
    "market_segment": mark("Customer group"),
    "third_party": mark("Third party involved"),
    "immediate_action": mark("Immediate action taken"),
    "satisfaction": mark("Satisfaction"),
    "faq": mark("Ready answer"),
}
FAQ: Mapping[str, str] = {
    "answered": mark("Given at once"),
    "not_helped": mark("It did not help"),
}
SATISFACTION: Mapping[str, str] = {
    "solved": mark("Solved"),
    "chat": mark("The chat"),
    "ease": mark("Ease of complaining"),
    "information": mark("Kept informed"),
    "courtesy": mark("Courtesy"),
    "time": mark("Time taken"),
    "fairness": mark("Fairness"),
    "comment": mark("In their own words"),
}
IS_SOLVED: Mapping[str, str] = {"yes": mark("Yes"), "partly": mark("Partly"), "no": mark("No")}
READ_BACK: Mapping[str, str] = {
    "asked": mark("Not confirmed"),
    "confirmed": mark("Confirmed"),
    "changed": mark("Corrected"),
}
SOURCE: Mapping[str, str] = {
    Source.COMPLAINANT: mark("Complainant"),
    Source.NLP: mark("Read from the words"),
    Source.STAFF: mark("Staff"),
    Source.SYSTEM: mark("System"),
}
TEMPLATE_FIELD: Mapping[str, str] = {
    "name": mark("Name of the complainant"),
    "reference": mark("Case number"),
    "organisation": mark("Our organisation"),
    "staff": mark("Your own name"),
    "category": mark("Category"),
    "product": mark("Product or service"),
    "order": mark("Order number"),
    "amount": mark("Amount"),
    "happened": mark("When it happened"),
    "place": mark("Where it happened"),
    "remedy": mark("Remedies offered"),
    "received": mark("Received"),
    "update_by": mark("Next update due"),
    "decide_by": mark("Decision due"),
    "today": mark("Today"),
    "reason": mark("Reason"),
    "where": mark("Whom to turn to"),
}
HELD: Mapping[str, str] = {
    Held.WORDS: mark("Not sent: the complainant wrote again. Please look before it goes."),
    Held.IMPOSSIBLE: mark("Not sent: the case does not allow it any more. Please look."),
}
CRITERION: Mapping[str, str] = {
    "severity": mark("Severity"),
    "safety": mark("Safety"),
    "impact": mark("Impact"),
    "immediate": mark("Immediate action needed"),
    "repeat": mark("Complained before"),
    "complexity": mark("Complexity"),
    "need_immediate": mark("Immediate action needed"),
    "possible_immediate": mark("Can be put right at once"),
}
_YES_NO: Mapping[str, str] = {"no": mark("No"), "yes": mark("Yes")}
ASSESSED: Mapping[str, Mapping[str, str]] = {
    "severity": {
        "0": mark("A blemish"),
        "1": mark("A nuisance"),
        "2": mark("Loss or harm"),
        "3": mark("Grave harm"),
    },
    "safety": {
        "none": mark("Nobody in danger"),
        "possible": mark("Danger possible"),
        "actual": mark("Danger has come about"),
    },
    "complexity": {
        "1": mark("Simple"),
        "2": mark("Several questions"),
        "3": mark("Specialists needed"),
    },
    "impact": {
        "1": mark("One person"),
        "2": mark("Several people"),
        "3": mark("Many people"),
    },
    "need_immediate": _YES_NO,
    "possible_immediate": _YES_NO,
}
ENTITY: Mapping[str, str] = {
    EntityType.ORDER_REF: mark("Order number"),
    EntityType.CASE_REF: mark("Case number"),
    EntityType.INCIDENT_DATE: mark("When it happened"),
    EntityType.AMOUNT: mark("Amount"),
    EntityType.PHONE: mark("Phone number"),
    EntityType.EMAIL: mark("E-mail address"),
    EntityType.PRODUCT: mark("Product or service"),
    EntityType.PLACE: mark("Where it happened"),
    EntityType.PERSON: mark("Person"),
    EntityType.LANGUAGE: mark("Language"),
    EntityType.RATING: mark("Rating"),
    EntityType.CARD: mark("Card number"),
    EntityType.IBAN: mark("Bank account number"),
    EntityType.NATIONAL_ID: mark("Identity number"),
}
UPHELD: Mapping[str, str] = {
    Upheld.YES: mark("Upheld"),
    Upheld.PARTLY: mark("Upheld in part"),
    Upheld.NO: mark("Not upheld"),
}
REPLY: Mapping[str, str] = {
    Reply.NONE: mark("No answer yet"),
    Reply.ACCEPT: mark("Accepts the decision"),
    Reply.REJECT: mark("Does not accept the decision"),
}
CLOSURE: Mapping[str, str] = {
    ClosureReason.ACCEPTED: mark("Decision accepted"),
    ClosureReason.NO_REPLY: mark("No answer after the notice"),
    ClosureReason.WITHDRAWN: mark("Withdrawn by the complainant"),
    ClosureReason.EXHAUSTED: mark("All ways exhausted"),
    ClosureReason.TRANSFERRED: mark("Passed on to an outside body"),
}
OUTCOME: Mapping[str, str] = {
    Outcome.CONFIRMED: mark("It confirmed our decision"),
    Outcome.CHANGED: mark("It decided otherwise"),
    Outcome.UNHEARD: mark("It did not take the matter up"),
}
ACCOUNT_FAULT: Mapping[str, str] = {
    AccountFault.LOGIN: mark("A login has letters, digits and . _ @ -, and no spaces."),
    AccountFault.SHORT: mark("A password needs at least ten characters; a sentence is good."),
    AccountFault.GUESSABLE: mark(
        "This password is easily guessed. Take a few words that do not belong together."
    ),
    AccountFault.WRONG: mark("Your present password is not right."),
    AccountFault.CODE: mark("This code is not right, or was used already."),
    AccountFault.LAST: mark("There would be no administrator left who can log in."),
    AccountFault.OUTSIDE: mark("You log in elsewhere; there is no password here."),
}
ROLE: Mapping[str, str] = {
    Role.ADMIN: mark("Administrator"),
    Role.MANAGER: mark("Complaints manager"),
    Role.HANDLER: mark("Complaints handler"),
    Role.AGENT: mark("Contact agent"),
    Role.VIEWER: mark("Viewer"),
    Role.AUDITOR: mark("Auditor"),
}
SENT: Mapping[str, str] = {
    SendStatus.PENDING: mark("Waiting to be sent"),
    SendStatus.SENDING: mark("Being sent"),
    SendStatus.DELIVERED: mark("Delivered"),
    SendStatus.RELAYED: mark("Handed on for delivery"),
    SendStatus.FAILED: mark("Not delivered"),
}
# Why something did not arrive: RFC 3463, or the channel's own word. See `refusal`.
REFUSED: Mapping[str, str] = {
    "barred": mark("The profile in force bars this channel"),
    "5.1": mark("The address does not exist"),
    "5.2": mark("The mailbox takes nothing now"),
    "5.2.1": mark("The mailbox is closed"),
    "5.2.2": mark("The mailbox is full"),
    "5.2.3": mark("The message is too large for it"),
    "5.3.4": mark("The message is too large for it"),
    "5.4": mark("The way there is broken"),
    "5.4.7": mark("It was tried again for days, in vain"),
    "5.6.7": mark("The mail service cannot write to such an address"),
    "5.7": mark("The receiving side refuses it by its rules"),
    "blocked": mark("They have blocked us"),
}
AUTHENTICITY: Mapping[str, str] = {
    Authenticity.VERIFIED: mark("Sender proven"),
    Authenticity.UNVERIFIED: mark("Sender not proven"),
    Authenticity.FAILED: mark("Sender disowned by the mail domain"),
}
AUTHOR: Mapping[str, str] = {
    Author.COMPLAINANT: mark("Complainant"),
    Author.ASSISTANT: mark("Assistant"),
    Author.STAFF: mark("Staff"),
}
ACTOR: Mapping[str, str] = {
    ActorType.COMPLAINANT: mark("Complainant"),
    ActorType.BOT: mark("Assistant"),
    ActorType.STAFF: mark("Staff"),
    ActorType.SYSTEM: mark("System"),
}
EVENT: Mapping[str, str] = {
    EventType.MESSAGE_IN: mark("Message received"),
    EventType.MESSAGE_OUT: mark("Message sent"),
    EventType.COMPLAINT_RECORDED: mark("Case recorded"),
    EventType.ACK_SENT: mark("Receipt acknowledged"),
    EventType.CLASSIFIED: mark("Message understood"),
    EventType.FIELD_SET: mark("Fact noted"),
    EventType.FIELD_CONFIRMED: mark("The complainant confirmed the facts"),
    EventType.URGENCY_CHANGED: mark("Urgency changed"),
    EventType.STATUS_CHANGED: mark("Stage changed"),
    EventType.ASSIGNED: mark("Case assigned"),
    EventType.CONFLICT_DECLARED: mark("No conflict of interest declared"),
    EventType.INFO_REQUESTED: mark("Complainant asked"),
    EventType.INFO_RECEIVED: mark("Question settled"),
    EventType.MENTIONED: mark("A colleague was named in a note"),
    EventType.INQUIRY_MADE: mark("A colleague or a team was asked"),
    EventType.INQUIRY_ANSWERED: mark("What a colleague was asked is answered"),
    EventType.INQUIRY_WITHDRAWN: mark("A question to a colleague was taken back"),
    EventType.INQUIRY_LATE: mark("The answer of a colleague is overdue"),
    EventType.ANSWER_SCHEDULED: mark("An answer was written, to go out later"),
    EventType.ANSWER_CANCELLED: mark("An answer was taken back before it went out"),
    EventType.ANSWER_HELD: mark("An answer was held back"),
    EventType.READY_ANSWER_CHANGED: mark("A ready answer was changed"),
    EventType.NOTE_ADDED: mark("Note written"),
    EventType.EVIDENCE_ADDED: mark("Evidence added"),
    EventType.SLA_STARTED: mark("Deadlines set"),
    EventType.SLA_WARNED: mark("A promised date comes near"),
    EventType.SLA_BREACHED: mark("A promised date was missed"),
    EventType.SLA_EXTENDED: mark("The decision was put off"),
    EventType.REMINDED: mark("Reminded of the decision"),
    EventType.UPDATE_SENT: mark("Promised update given"),
    EventType.STATUS_VIEWED: mark("Complainant asked where it stands"),
    EventType.APPROVAL_REQUESTED: mark("Approval of a decision was asked for"),
    EventType.APPROVAL_DECLINED: mark("A decision was given back"),
    EventType.APPROVED: mark("A decision was approved"),
    EventType.DECISION_MADE: mark("Decision made"),
    EventType.REVIEWED: mark("A decision was reviewed"),
    EventType.DECISION_SENT: mark("Decision sent"),
    EventType.REPLY_RECEIVED: mark("Decision answered"),
    EventType.HANDED_OVER: mark("A person was asked for or took over"),
    EventType.HANDED_BACK: mark("Conversation given back to the assistant"),
    EventType.PAGED: mark("Staff on call were alerted"),
    EventType.KIND_OVERRIDDEN: mark("Kind corrected"),
    EventType.CATEGORY_OVERRIDDEN: mark("Category corrected"),
    EventType.LANGUAGE_OVERRIDDEN: mark("Language corrected"),
    EventType.OUT_OF_SCOPE: mark("Passed on: handled elsewhere"),
    EventType.CLOSED: mark("Case closed"),
    EventType.REOPENED: mark("Case reopened"),
    EventType.MERGED: mark("Joined with another case"),
    EventType.PARTED: mark("Taken apart from another case"),
    EventType.SPLIT: mark("A message became a case of its own"),
    EventType.RELATED: mark("Related to another case"),
    EventType.UNRELATED: mark("Not related to the other case any more"),
    EventType.UNDELIVERABLE: mark("A message could not be delivered"),
    EventType.UNANSWERED: mark("Recorded and not answered, because machines may be writing"),
    EventType.PARKED: mark("A message was set aside for a person"),
    EventType.SURVEY_SENT: mark("Feedback was asked for"),
    EventType.SURVEY_ANSWERED: mark("Feedback was given"),
    EventType.DATA_VIEWED: mark("Personal data viewed"),
    EventType.DATA_EXPORTED: mark("Data were exported"),
    EventType.ERASED: mark("Personal data erased"),
    EventType.RESTRICTED: mark("Restricted to some of staff"),
    EventType.UNRESTRICTED: mark("Open to all of staff again"),
    EventType.ADMITTED: mark("Somebody was let into the restricted case"),
    EventType.LEGAL_HOLD_SET: mark("Erasure was forbidden"),
    EventType.LEGAL_HOLD_LIFTED: mark("Erasure is allowed again"),
    EventType.POLICY_CHANGED: mark("The policy was changed"),
    EventType.PROFILE_CHANGED: mark("The profile of promises was changed"),
    EventType.MODEL_TRAINED: mark("It learnt from corrections"),
    EventType.MODEL_CHANGED: mark("Messages are read with another model"),
    EventType.TEMPLATE_CHANGED: mark("Texts to complainants were changed"),
    EventType.STAFF_CHANGED: mark("Account changed"),
    EventType.INTEGRITY_CHECKED: mark("The trail was checked"),
    EventType.EXTERNAL_OUTCOME: mark("Outcome outside noted"),
    EventType.ESCALATED_INTERNAL: mark("Internal review began"),
    EventType.REFERRED_EXTERNAL: mark("The matter went outside"),
    EventType.REMEDY_DONE: mark("Remedy done"),
    EventType.REMEDY_VERIFIED: mark("Remedy checked"),
    EventType.IMMEDIATE_ACTION: mark("Immediate action taken"),
    EventType.DISCLOSURE: mark("Personal data were disclosed"),
    EventType.PII_MASKED: mark("Sensitive numbers were masked"),
    EventType.CONSENT_NOTED: mark("Something about a consent was noted"),
    EventType.ACTION_OPENED: mark("A corrective action was opened"),
    EventType.ACTION_DONE: mark("A corrective action was done"),
    EventType.ACTION_CHECKED: mark("The effect of a corrective action was looked at"),
}
CONSENT: Mapping[str, str] = {
    Consented.ASKED: mark("Asked, not answered yet"),
    Consented.GIVEN: mark("Agrees"),
    Consented.REFUSED: mark("Does not agree"),
    Consented.WITHDRAWN: mark("Withdrawn"),
}
MEANS: Mapping[str, str] = {
    Means.MESSAGE: mark("In writing, in this correspondence"),
    Means.PHONE: mark("By telephone"),
    Means.PERSON: mark("In person"),
    Means.PAPER: mark("On paper"),
}
# How a conversation is known to be somebody's, and what becomes of a case at an erasure.
HOW: Mapping[str, str] = {
    How.ADDRESS: mark("Held under this address"),
    How.LINKED: mark("Proven to be the same person’s"),
    How.TOLD: mark("The address was only told there: look whose it is"),
    How.CASE: mark("The case has this number"),
    How.NAME: mark("Of this name: it may be somebody else’s"),
}
FATE: Mapping[str, str] = {
    Fate.GOES: mark("Goes"),
    Fate.OPEN: mark("Goes once it has ended"),
    Fate.KEPT: mark("Stays: it has to be kept"),
    Fate.HELD: mark("Stays: its erasure is forbidden"),
    Fate.GONE: mark("Was erased before"),
}
GUARD: Mapping[str, str] = {
    "ended_cases": mark("the end of every case that is open"),
    "owner": mark("somebody who takes the case"),
    "category": mark("a category"),
    "assessment": mark("an assessment by all six criteria"),
    "conflict_check": mark("a declaration that there is no conflict of interest"),
    "first_contact_fix": mark("an investigation, or a note that it can be put right at once"),
    "finding": mark("a finding"),
    "reasons": mark("reasons"),
    "issues_answered": mark("an answer to every point of the complaint"),
    "investigation_note": mark("a note on the investigation"),
    "approval": mark("the approval of somebody else who may grant this sum"),
    "other_approver": mark("an approver who did not write the decision"),
    "accepted": mark("the complainant’s acceptance"),
    "silent": mark("silence until the date told"),
    "reminded": mark("a reminder of the decision"),
    "nothing_due": mark("the promised remedy, done"),
    "remedy_done": mark("the promised remedy, done"),
    "remedy_verified": mark("a check that the remedy was done"),
    "other_reviewer": mark("an owner who has not handled the case before"),
    "other_owner": mark("an owner whom the complaint is not about"),
    "root_cause": mark("a root cause"),
    "external_outcome": mark("the outcome outside, or the end of the time for one"),
    "translation": mark("a translation into the complainant’s language"),
    "in_circle": mark("somebody who may see the case"),
    "same_circle": mark("that the same people may see both cases"),
    "somebody_to_ask": mark("somebody to ask who may see the case"),
    "day_to_come": mark("a day that is not over"),
    "later_check": mark("a look at the effect after the action is done"),
    "past_day": mark("a day that is not ahead"),
    "open_clock": mark("a decision date that is not over"),
    "extension_reason": mark("reasons"),
    "extension_later": mark("a later date than the one promised"),
    "extension_once": mark("no earlier extension"),
    "extension_limit": mark("a date within the longest extension"),
}
# Reasons that the assistant gives; staff give theirs in their own words.
REASON: Mapping[str, str] = {
    **CLOSURE,
    "the complainant's own words": mark("The complainant’s own words"),
    "not satisfied": mark("Not satisfied"),
    "decision not accepted": mark("Does not accept the decision"),
    "no answer": mark("No answer came in time"),
    "asks for a person": mark("Asks for a person"),
    "asks for somebody in charge": mark("Asks for somebody in charge"),
    "wants a closed case opened again, too late": mark(
        "Wants it opened again, after the time for that"
    ),
    "said not to be solved": mark("Says that it is not solved"),
    "wrote more beside the survey": mark("Wrote more beside the grades"),
    "the ready answer did not help": mark("The ready answer did not help"),
    "the channel is barred": mark("It came by a channel that the profile bars"),
    "another address": mark("From another address, to the reply address of this case"),
    "sender disowned": mark("The sender’s mail domain says that this mail is not theirs"),
    "mentions a case": mark("It names another case"),
    "too_many": mark("Too many automatic answers went to this address"),
    "same_subject": mark("Several messages with a like subject came"),
}


def refusal(code: str) -> str:
    """Why something did not arrive, as exactly as the code says; "" where it says nothing."""
    return REFUSED.get(code) or REFUSED.get(code.rpartition(".")[0], "")
