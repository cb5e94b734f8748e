"""Staff set right what was read, have it learn, and new messages are read better at once."""

from typing import Any

import httpx
import pytest

from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.staff import Clerk, desk
from tests.nlp.lockers import CATEGORY, CORRECTED
from tests.process import Served, command
from tests.waiting import until

PATIENCE = 300
NEW = "Нажал «открыть» ещё на парковке, и теперь постамат считает, что я всё забрал"


class Shop:
    """A program that hands in what its customers write."""

    def __init__(self, served: Served, token: str) -> None:
        self._served = served
        self._headers = {"Authorization": f"Bearer {token}"}
        self._number = 0

    async def hands_in(self, text: str) -> dict[str, Any]:
        """A customer of their own writes; the case, once it is there."""
        self._number += 1
        key = {"Idempotency-Key": str(self._number)}
        body = {"sender": {"id": f"customer-{self._number}"}, "text": text, "language": "ru"}
        shown: dict[str, Any] = {}
        async with httpx.AsyncClient(base_url=self._served.url, headers=self._headers) as http:
            taken = await http.post("/api/v1/messages", json=body, headers=key)
            assert taken.status_code == 202, taken.text

            async def filed() -> bool:
                shown.update((await http.get(taken.headers["location"])).json())
                return bool(shown["reference"])

            await until(filed, deadline=PATIENCE)
        return await reading.case(self._served, shown["reference"])


def model_of(case: dict[str, Any]) -> str:
    """Which model it was read with, by its trail."""
    (classified,) = [one for one in case["events"] if one["type"] == "classified"]
    return str(classified["data"]["model"])


async def shows(clerk: Clerk, text: str) -> None:
    async def told() -> bool:
        return text in (await clerk.sees("/learning")).text

    await until(told, deadline=PATIENCE)


async def by_command(
    served: Served, shop: Shop, before: dict[str, Any], better: dict[str, Any]
) -> None:
    """The same from the command line."""
    again = await command(served, "train", "--with-corrections", "--json", within=PATIENCE)
    (figures,) = again.rows
    assert figures["worse"] == []
    assert figures["held"]["all"]["category"]["rows"] > 0
    latest = await shop.hands_in(NEW)
    assert latest["category"] == CATEGORY
    assert len({model_of(one) for one in (before, better, latest)}) == 2
    assert model_of(latest) == model_of(better), "the same corrections teach the same"
    gone = await command(served, "train", "--back")
    assert model_of(before) in gone.out
    verified = await command(served, "audit", "verify", "--json")
    assert verified.rows[0]["whole"] is True


@pytest.mark.slow
async def test_corrections_are_learnt_in_the_background_used_without_a_restart_and_taken_back(
    start: Start,
):
    served = start()
    await served.ready()
    shop = Shop(served, (await command(served, "token", "add", "shop")).out.strip())
    before = await shop.hands_in(NEW)
    assert before["category"] != CATEGORY
    async with desk(served) as clerk:
        for text in CORRECTED["ru"]:
            case = await shop.hands_in(text)
            set_right = await clerk.does(case["reference"], "correct", category=CATEGORY)
            assert set_right.status_code == 303, set_right.text
        assert (await clerk.presses("/learning", "ask")).status_code == 303
        served.kill()
        served.start()
        await served.ready()
        await shows(clerk, "Can be put to use")
        unchanged = await shop.hands_in(NEW)
        assert unchanged["category"] == before["category"], "nobody has put it to use"
        assert (await clerk.presses("/learning", "use")).status_code == 303
        better = await shop.hands_in(NEW)
        assert better["category"] == CATEGORY
        assert (await clerk.presses("/learning", "back")).status_code == 303
    assert (await shop.hands_in(NEW))["category"] == before["category"]
    await by_command(served, shop, before, better)
