"""What requests and answers look like, for OpenAPI and its readers; all of it is invented."""

from typing import Any

_REFERENCE = "K7M4-2QXD-Y"
_ID = "9f86d081884c7d659a2feaa0c55ad015"
_STAFF = "2c26b46b68ffc68ff99b453c1d304134"
_SHA = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
_AT, _DUE = "2026-11-21T09:00:00Z", "2026-12-21T20:59:59Z"

MESSAGE: Any = {
    "sender": {"id": "customer-1042", "name": "Ayşe"},
    "text": "4481203 numaralı siparişim gelmedi.",
    "language": "tr",
}
TAKEN: Any = {"id": _ID, "status": "accepted", "received_at": _AT, "reference": None}
HANDLED: Any = {
    **TAKEN,
    "status": "handled",
    "reference": _REFERENCE,
    "answers": [
        {
            "id": "5e884898da28047151d0e56f8dc62927",
            "at": "2026-11-21T09:00:01Z",
            "author": "assistant",
            "text": "Şikâyetiniz kaydedildi.",
            "language": "tr",
            "choices": [{"value": "skip", "label": "Geç"}],
            "reference": _REFERENCE,
        }
    ],
}
LINE: Any = {
    "reference": _REFERENCE,
    "kind": "complaint",
    "status": "triaged",
    "urgency": "normal",
    "category": "delivery",
    "language": "tr",
    "channel": "api",
    "received_at": _AT,
    "due": _DUE,
    "update_due": "2026-12-05T20:59:59Z",
    "overdue": False,
    "owner": _STAFF,
    "needs_review": False,
    "demo": False,
}
QUEUE: Any = {
    "items": [{**LINE, "words": "4481203 numaralı siparişim gelmedi."}],
    "next": "WyI5ZmI1NDkiLCAxLCAiMjAyNi0xMi0yMSJd",
    "total": 214,
}
CASE: Any = {
    **LINE,
    "person": {
        "pseudonym": "5F3A91",
        "name": "Ayşe",
        "channel": "api",
        "address": "customer-1042",
    },
    "facts": {
        "order_ref": {
            "value": "4481203",
            "source": "nlp",
            "confidence": 0.98,
            "at": _AT,
            "confirmed_at": None,
        }
    },
    "missing": ["occurred_on"],
    "assessment": {"severity": "1", "safety": "none", "complexity": "1"},
    "urgency_reasons": [],
    "decision": {
        "finding": None,
        "reasons": "",
        "root_cause": "",
        "remedies": [],
        "money": None,
        "decided_by": None,
        "approved_by": None,
        "proposal": None,
        "sent_at": None,
        "answer_until": None,
        "answer": "none",
        "answered_at": None,
        "remedy_done_at": None,
        "remedy_checked_by": None,
        "outside": {"body": "", "until": None, "outcome": None, "on": None},
        "closed_because": None,
    },
    "put_off_to": None,
    "put_off_because": "",
    "clock_stands_since": None,
    "speaker": "assistant",
    "head": 4,
    "notes": 1,
    "handlers": [_STAFF],
    "reopened": 0,
    "merged_into": None,
    "others": [],
    "related": [
        {"reference": "P3RX-7C2N-Q", "words": "The same van broke down.", "by": _STAFF, "at": _AT}
    ],
    "circle": None,
    "legal_hold": None,
    "kept_until": None,
    "erased_at": None,
    "profile": "generic",
    "policy_version": "2026-11-01",
}
THREAD: Any = {
    "items": [
        {
            "sequence": 1,
            "at": _AT,
            "author": "complainant",
            "channel": "api",
            "language": "tr",
            "subject": "",
            "text": "4481203 numaralı siparişim gelmedi.",
            "full_text": "",
            "message": 17,
            "status": "case",
            "detail": "",
            "template": "",
            "authenticity": "",
            "files": [{"name": "parcel.jpg", "type": "image/jpeg", "size": 48213, "sha256": _SHA}],
            "understood": {
                "kind": "complaint",
                "kind_confidence": 0.97,
                "category": "delivery",
                "category_confidence": 0.91,
                "alternatives": [{"code": "delay", "confidence": 0.06}],
                "urgency": "normal",
                "urgency_confidence": 0.9,
                "evidence": [{"of": "category", "code": "delivery", "text": "gelmedi"}],
                "model": "message-7",
            },
        }
    ]
}
NOTES: Any = {
    "items": [{"at": _AT, "by": _STAFF, "text": "The carrier searches.", "side": "", "source": ""}]
}
INQUIRIES: Any = {
    "items": [
        {
            "id": _ID,
            "case": _REFERENCE,
            "by": _STAFF,
            "at": _AT,
            "to": None,
            "team": "depot",
            "what": "Where is the parcel?",
            "due": "2026-11-25",
            "standing": "open",
            "answered_at": None,
            "answered_by": None,
            "answer": "",
            "side": "",
            "source": "",
        }
    ]
}
TIMELINE: Any = {
    "items": [
        {
            "seq": 1,
            "at": _AT,
            "type": "complaint_recorded",
            "actor": {"type": "bot", "id": ""},
            "status_before": "",
            "status_after": "received",
            "reason": "",
            "data": {},
            "hash": _SHA,
            "said": "Complaint recorded",
        }
    ]
}
ACTIONS: Any = {
    "items": [
        {
            "name": "answered",
            "label": "Note the complainant’s answer",
            "hint": "",
            "needs": "work",
            "missing": [],
            "fields": [
                {
                    "name": "reply",
                    "label": "Answer to the decision",
                    "kind": "choice",
                    "required": True,
                    "options": {"accept": "Accepted", "reject": "Rejected"},
                }
            ],
        }
    ]
}
NEW_LATER: Any = {
    "text": "Kargonuz bulundu, yarın teslim edilecek.",
    "at": "2026-11-23T08:00:00Z",
}
LATER: Any = {
    "items": [
        {
            "id": _ID,
            "status": "waiting",
            "due_at": "2026-11-23T08:00:00Z",
            "why": "",
            "by": _STAFF,
            "written_at": _AT,
            "asks": False,
            "text": "Kargonuz bulundu, yarın teslim edilecek.",
        }
    ]
}
MENTIONS: Any = {
    "items": [
        {
            "case": _REFERENCE,
            "by": _STAFF,
            "at": _AT,
            "text": "@handler please ask the depot.",
            "seen_at": None,
        }
    ]
}
HELD: Any = {
    "items": [
        {
            "case": _REFERENCE,
            "id": _ID,
            "due_at": "2026-11-23T08:00:00Z",
            "why": "words",
            "text": "Kargonuz bulundu, yarın teslim edilecek.",
        }
    ]
}
NEW_CORRECTIVE: Any = {
    "what": "Print labels on cloth.",
    "owner": _STAFF,
    "due": "2027-01-15",
    "check_on": "2027-03-15",
    "case": _REFERENCE,
}
CORRECTIVE: Any = {
    "id": _ID,
    "case": _REFERENCE,
    "what": "Print labels on cloth.",
    "cause": "",
    "owner": _STAFF,
    "due": "2027-01-15",
    "check_on": "2027-03-15",
    "stage": "open",
    "opened_at": _AT,
    "done_at": None,
    "done": "",
    "checked_at": None,
    "effect": None,
    "finding": "",
}
CORRECTIVES: Any = {"items": [CORRECTIVE]}
LISTS: Any = {
    "lists": {
        "categories": {"delivery": "Delivery"},
        "owners": {_STAFF: "Deniz Example"},
    }
}
RESTRICTED_ONE: Any = {
    "reference": _REFERENCE,
    "status": "investigating",
    "received_at": _AT,
    "due": _DUE,
    "overdue": False,
    "circle": {"people": [_STAFF], "team": None},
}
RESTRICTED: Any = {"items": [RESTRICTED_ONE]}
ADMITTED: Any = {"staff": _STAFF, "why": "Both who may see it are away."}
JSONL = (
    '{"reference":"K7M4-2QXD-Y","kind":"complaint","status":"triaged","urgency":"normal",'
    '"category":"delivery","language":"tr","channel":"api","received_at":"2026-11-21T09:00:00Z",'
    '"due":"2026-12-21T20:59:59Z","update_due":null,"overdue":false,"owner":null,'
    '"needs_review":false,"demo":false}\n'
)
CSV = (
    "reference,kind,status,urgency,category,language,channel,received_at,due,update_due,overdue,"
    "owner,needs_review,demo\r\nK7M4-2QXD-Y,complaint,triaged,normal,delivery,tr,api,"
    "2026-11-21T09:00:00Z,2026-12-21T20:59:59Z,,False,,False,False\r\n"
)
REPORTS: Any = {
    "json": {"kind": "monthly", "from": "2026-10-01T00:00:00Z", "to": "2026-11-01T00:00:00Z"},
    "csv": "indicator,name,group,part,of,value,unit,recorded\n",
    "html": "<!doctype html>…",
}
ACCOUNT: Any = {
    "id": _STAFF,
    "login": "crm",
    "name": "The shop's CRM",
    "role": "handler",
    "team": "",
    "language": "en",
    "disabled": False,
}
ACCOUNTS: Any = {"items": [ACCOUNT]}
NEW_ACCOUNT: Any = {
    "login": "crm",
    "name": "The shop's CRM",
    "role": "handler",
}
NEW_TOKEN: Any = {"source": "crm", "scopes": ["see_cases", "work"], "login": "crm", "days": 90}
TOKEN: Any = {
    "id": "3f9c02ab",
    "source": "crm",
    "scopes": ["see_cases", "work"],
    "login": "crm",
    "created_at": _AT,
    "expires_at": "2027-02-19T09:00:00Z",
    "revoked_at": None,
}
TOKENS: Any = {"items": [TOKEN]}
SECRET: Any = {**TOKEN, "secret": "arz_…"}
ME: Any = {
    "source": "crm",
    "scopes": ["see_cases", "work"],
    "login": "crm",
    "role": "handler",
    "permissions": ["see_cases", "work"],
    "expires_at": "2027-02-19T09:00:00Z",
}
# Bodies of actions; those that are not here need none.
FILLED_IN: Any = {
    "take": {"owner_seen": ""},
    "reply": {"text": "Kargonuz bulundu, yarın teslim edilecek.", "head": 4},
    "ask": {"text": "Siparişi hangi gün verdiniz?"},
    "note": {"text": "The carrier searches."},
    "assess": {"safety": "none", "impact": "2", "reason": "One parcel."},
    "correct": {"category": "delivery", "urgency": "high", "reason": "Perishable goods."},
    "fact": {"fact": "order_ref", "value": "4481203"},
    "decide": {
        "upheld": "yes",
        "others": "none",
        "inform": "nobody",
        "reasons": "The carrier lost the parcel.",
        "root_cause": "The label was torn.",
        "remedies": ["refund"],
        "money": "150 EUR",
        "text": "Paketiniz kayboldu. Ödediğiniz tutarı iade ediyoruz.",
    },
    "decline": {"reason": "Please offer a replacement first."},
    "extend": {"until": "2027-01-11", "reason": "Kargo şirketinin cevabını bekliyoruz."},
    "answered": {"reply": "accept"},
    "remedy": {"reason": "Accepted by telephone."},
    "close": {"closure": "accepted", "root_cause": "The label was torn."},
    "answer": {"reason": "They are away until March."},
    "review": {"reason": "They ask for it."},
    "go_external": {"reason": "They turned to the consumer board."},
    "outside": {"body": "Consumer board", "outcome": "confirmed", "on": "2026-11-20"},
    "disclose": {"to": "The carrier", "why": "The number of the parcel, to search for it."},
    "redirect": {"reason": "A question about an invoice."},
    "object": {"reason": "They say that it is a complaint."},
    "reopen": {"reason": "The parcel came back damaged."},
    "merge": {"into": "P3RX-7C2N-Q"},
    "split": {"message": "18"},
    "inquire": {"asked": _STAFF, "text": "Where is the parcel?", "due": "2026-11-25"},
    "inform": {"inquiry": _ID, "text": "In the depot.", "side": "organisation", "source": "Depot"},
    "uninquire": {"inquiry": _ID},
    "restrict": {"people": [_STAFF]},
    "relate": {"other": "P3RX-7C2N-Q", "words": "The same van broke down."},
    "unrelate": {"related": "P3RX-7C2N-Q"},
    "assign": {"owner": _STAFF, "owner_seen": ""},
    "reveal": {"text": "The bank asks which card it was."},
    "hold": {"text": "A court asked for it."},
    "release": {"text": "The court has decided."},
    "ask_consent": {"purpose": "pass_on"},
    "note_consent": {"purpose": "pass_on", "standing": "given", "means": "phone"},
    "withdraw_consent": {"purpose": "pass_on", "means": "message", "words": "Hayır, iletmeyin."},
}
