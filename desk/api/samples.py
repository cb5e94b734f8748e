"""What requests and answers about the tools of staff look like, for OpenAPI; all is invented."""

from typing import Any

_REFERENCE = "K7M4-2QXD-Y"
_STAFF = "2c26b46b68ffc68ff99b453c1d304134"
_ID = "9f86d081884c7d659a2feaa0c55ad015"
_SHA = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
_AT = "2026-11-21T09:00:00Z"
_WORDS = "Kargonuz bulundu, yarın teslim edilecek."

_TEXTS: Any = {
    "ru": {"title": "Посылка нашлась", "text": "Ваше обращение {reference}: посылка нашлась."},
    "fa": {"title": "بسته پیدا شد", "text": "شکایت {reference}: بستهٔ شما پیدا شد."},
    "tr": {"title": "Kargo bulundu", "text": "Şikâyetiniz {reference}: kargonuz bulundu."},
    "en": {"title": "Parcel found", "text": "Your complaint {reference}: the parcel was found."},
}
NEW_READY: Any = {"texts": _TEXTS, "asks": False}
READY_CHANGE: Any = {**NEW_READY, "version": 1}
READY: Any = {
    "key": _ID,
    "version": 1,
    "texts": _TEXTS,
    "asks": False,
    "retired": False,
    "by": _STAFF,
    "at": _AT,
}
READIES: Any = {"items": [READY]}
FILLED: Any = {
    "key": _ID,
    "language": "tr",
    "text": "Şikâyetiniz K7M4-2QXD-Y: kargonuz bulundu.",
    "gaps": [],
    "asks": False,
}
NEW_DRAFT: Any = {"text": _WORDS}
FILE: Any = {"name": "label.txt", "content": "TGFiZWw="}
DRAFT: Any = {
    "version": 1,
    "text": _WORDS,
    "asks": False,
    "template": "",
    "files": [{"name": "label.txt", "type": "text/plain", "size": 5, "sha256": _SHA}],
    "original": "",
    "original_language": "",
    "written_at": _AT,
    "others": [],
}
TRANSLATED_DRAFT: Any = {
    **DRAFT,
    "version": 2,
    "original": "Your parcel was found and is delivered tomorrow.",
    "original_language": "en",
}
TRANSLATIONS: Any = {
    "language": "en",
    "service": "translate.example.org",
    "missing": 0,
    "items": [
        {
            "sequence": 1,
            "source": "tr",
            "text": "My order 4481203 has not come.",
            "service": "translate.example.org",
            "by": _STAFF,
            "at": _AT,
        }
    ],
}
PREVIEW: Any = {
    "items": [
        {
            "channel": "email",
            "address": "ayse@example.org",
            "language": "tr",
            "subject": "Re: Kargo [K7M4-2QXD-Y]",
            "text": _WORDS,
        }
    ]
}
FILTERS: Any = {
    "scope": "mine",
    "status": "",
    "urgency": "high",
    "due": "",
    "kind": "",
    "category": "",
    "team": "",
    "language": "",
    "channel": "",
    "q": "",
}
NEW_VIEW: Any = {"name": "Mine, pressing", "filters": {"scope": "mine", "urgency": "high"}}
VIEW: Any = {
    "id": _ID,
    "name": "Mine, pressing",
    "shared": False,
    "usual": False,
    "filters": FILTERS,
}
VIEWS: Any = {"items": [VIEW]}
_MANY: Any = {"cases": [{"reference": _REFERENCE, "owner_seen": ""}]}
MANY: Any = {
    "take": _MANY,
    "assign": {**_MANY, "owner": _STAFF},
    "category": {**_MANY, "category": "delivery", "reason": "The carrier is meant."},
    "note": {**_MANY, "text": "The carrier searches."},
}
OUTCOMES: Any = {
    "items": [
        {"reference": _REFERENCE, "done": True, "code": "", "detail": ""},
        {
            "reference": "P3RX-7C2N-Q",
            "done": False,
            "code": "conflict",
            "detail": "Somebody has the case by now.",
        },
    ]
}
WISH: Any = {
    "email": "deniz@example.org",
    "zone": "Europe/Istanbul",
    "hour": 8,
    "choices": {"critical": ["email", "telegram"], "assigned": ["email"]},
}
REACHED: Any = {**WISH, "telegram": False, "refused": False, "mail": True, "bot": True}
CODE: Any = {"code": "K7M4K7M4", "link": "https://t.me/example_bot?start=K7M4K7M4"}
TRAINING: Any = {
    "id": _ID,
    "status": "ready",
    "asked_at": _AT,
    "asked_by": _STAFF,
    "ended_at": "2026-11-21T09:00:40Z",
    "corrections": 61,
    "base": "message-7",
    "version": "message-7+61",
    "figures": {},
    "reason": "",
}
LEARNING: Any = {
    "corrections": 61,
    "unlearnt": 0,
    "version": "message-7",
    "own": False,
    "usable": "message-7+61",
    "busy": False,
    "trainings": [TRAINING],
}
CORRECTIONS: Any = {
    "items": [
        {
            "case": _REFERENCE,
            "language": "tr",
            "text": "4481203 numaralı siparişim gelmedi.",
            "at": _AT,
            "kind": "",
            "category": "delivery",
            "urgency": "",
            "remedy": "",
        }
    ],
    "next": None,
}
ASKED: Any = {
    "id": "check-1",
    "status": "asked",
    "asked_at": _AT,
    "asked_by": _STAFF,
    "ended_at": None,
    "found": None,
}
CHECK: Any = {
    **ASKED,
    "status": "done",
    "ended_at": _AT,
    "found": {
        "whole": True,
        "cases": 1,
        "events": 14,
        "since": _AT,
        "bad": 0,
        "faults": [],
    },
}
_PART: Any = {
    "id": _ID,
    "channel": "email",
    "address": "ayse@example.org",
    "name": "Ayşe",
    "how": "address",
    "messages": 4,
    "cases": [{"reference": _REFERENCE, "status": "closed", "fate": "goes", "until": None}],
}
FOUND: Any = {"items": [_PART]}
SUBJECT: Any = {"mark": "60303ae22b998861bce3b28f33eec1be", "conversations": [_PART]}
ERASURE: Any = {"reason": "request 12", "mark": SUBJECT["mark"]}
_GONE: Any = {
    **_PART,
    "address": "",
    "name": "",
    "messages": 0,
    "cases": [{"reference": _REFERENCE, "status": "closed", "fate": "gone", "until": None}],
}
ERASED: Any = {
    "mark": "fd61a03af4f77d870fc21e05e7e80678",
    "conversations": [_GONE],
    "swept": True,
}
CONSENTS: Any = {
    "consents": [
        {
            "purpose": "pass_on",
            "standing": "given",
            "at": _AT,
            "by": _STAFF,
            "language": "tr",
            "asked": "Şikâyetinizi, teslimatı yapan şirkete iletebilir miyiz?",
            "means": "message",
            "words": "Evet, iletebilirsiniz.",
        }
    ],
    "informed": [{"version": "2026-11-01", "at": _AT, "language": "tr", "channel": "email"}],
}
