"""Products, places and people in running text, as written."""

import pytest

from nlp.understanding import EntityType
from tests.nlp.conftest import Understand


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("I bought a toaster from you and it broke", EntityType.PRODUCT, "toaster"),
        ("купила у вас электрический чайник, он сломался", EntityType.PRODUCT, "чайник"),
        ("sitenizden spor ayakkabı aldım, yırtık çıktı", EntityType.PRODUCT, "ayakkabı"),
        ("گوشی سامسونگ از سایت شما خریدم خراب بود", EntityType.PRODUCT, "گوشی"),
    ],
)
def test_names(understand: Understand, text: str, kind: EntityType, name: str) -> None:
    found = [entity.text for entity in understand(text).entities if entity.type is kind]
    assert any(name in each for each in found)


def test_at_most_one_product(understand: Understand) -> None:
    found = understand("The fridge, the oven and the washing machine came with dents").entities
    assert sum(entity.type is EntityType.PRODUCT for entity in found) <= 1
