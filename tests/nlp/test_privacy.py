"""Sensitive numbers are found by their own check digits and never leave in clear."""

import json

import pytest

from nlp.export import to_json
from nlp.readers.privacy import mask
from nlp.understanding import EntityType
from tests.nlp.conftest import Understand

NUMBERS = [
    ("my card is 4111 1111 1111 1111 ok", EntityType.CARD, "4111111111111111"),
    ("کارت من ۶۰۳۷۹۹۱۱۲۳۴۵۶۷۸۶ است", EntityType.CARD, "6037991123456786"),
    ("IBAN: TR33 0006 1005 1978 6457 8413 26", EntityType.IBAN, "TR330006100519786457841326"),
    ("شبا IR580540105180021273113007", EntityType.IBAN, "IR580540105180021273113007"),
    ("tc kimlik no 10000000146", EntityType.NATIONAL_ID, "10000000146"),
    ("کد ملی ۰۰۸۴۵۷۵۹۴۸", EntityType.NATIONAL_ID, "0084575948"),
    ("СНИЛС 112-233-445 95", EntityType.NATIONAL_ID, "11223344595"),
    ("паспорт 45 09 123456", EntityType.NATIONAL_ID, "4509123456"),
]


@pytest.mark.parametrize(("text", "kind", "value"), NUMBERS)
def test_found_kept_apart_and_masked(
    understand: Understand, text: str, kind: EntityType, value: str
) -> None:
    found = understand(text)
    assert [(e.type, e.value) for e in found.sensitive] == [(kind, value)]
    assert not {e.type for e in found.entities} & {kind}
    written = found.sensitive[0].text
    assert written not in mask(text, found.sensitive)
    assert mask(text, found.sensitive).count("•") == len(value) - 4
    assert value not in json.dumps(to_json(found), ensure_ascii=False).replace(" ", "")


@pytest.mark.parametrize("text", ["card 4111 1111 1111 1112", "order 10000000147", "0084575949"])
def test_wrong_check_digits_are_no_identity(understand: Understand, text: str) -> None:
    assert understand(text).sensitive == ()


def test_masking_keeps_every_offset(understand: Understand) -> None:
    text = "card 4111111111111111, order 4481203"
    found = understand(text)
    order = found.entity(EntityType.ORDER_REF)
    assert order is not None
    masked = mask(text, found.sensitive)
    assert masked == "card ••••••••••••1111, order 4481203"
    assert masked[order.start : order.end] == order.text
