"""Accounts and tokens by `/api/v1`: for administrators, and nobody lends more than they have."""

from bot.domain.staff import Permission, Role
from bot.services.tokens import READ
from tests.desk.api.stand import Stand, problem

NEW = {"login": "Crm", "name": "The CRM", "role": "handler"}


async def test_an_account_is_made_used_and_disabled(stand: Stand):
    boss = await stand.acting(Role.ADMIN)
    made = await stand.http.post("/staff", headers=boss, json=NEW)
    assert (made.status_code, made.json()["login"]) == (201, "crm")
    problem(await stand.http.post("/staff", headers=boss, json=NEW), 409, "conflict")
    listed = (await stand.get("/staff", boss)).json()["items"]
    assert [one["login"] for one in listed] == ["admin", "crm"]
    assert made.json()["first_password"] not in (await stand.get("/staff", boss)).text
    token = {"source": "crm", "scopes": ["see_cases", "work"], "login": "crm", "days": 30}
    answer = await stand.http.post("/tokens", headers=boss, json=token)
    assert answer.status_code == 201
    crm = {"Authorization": f"Bearer {answer.json()['secret']}"}
    me = (await stand.get("/me", crm)).json()
    assert (me["login"], me["role"]) == ("crm", "handler")
    assert me["permissions"] == ["see_cases", "work"]
    again = (await stand.http.post("/staff/crm/password", headers=boss)).json()
    assert again["first_password"] != made.json()["first_password"]
    change = {"role": "viewer", "name": "Their CRM"}
    changed = await stand.http.patch("/staff/crm", headers=boss, json=change)
    assert (changed.json()["role"], changed.json()["name"]) == ("viewer", "Their CRM")
    assert (await stand.get("/me", crm)).json()["permissions"] == ["see_cases"]
    gone = await stand.http.post("/staff/crm/disable", headers=boss)
    assert gone.json()["disabled"] is True
    problem(await stand.get("/me", crm), 401, "unauthorized")


async def test_a_token_is_revoked(stand: Stand):
    boss = await stand.acting(Role.ADMIN)
    token = {"source": "shop", "scopes": ["staff"], "login": "admin"}
    made = (await stand.http.post("/tokens", headers=boss, json=token)).json()
    shop = {"Authorization": f"Bearer {made['secret']}"}
    assert (await stand.get("/tokens", shop)).status_code == 200
    assert made["secret"] not in (await stand.get("/tokens", boss)).text
    gone = await stand.http.delete(f"/tokens/{made['id']}", headers=boss)
    assert (gone.status_code, gone.content) == (204, b"")
    problem(await stand.http.delete(f"/tokens/{made['id']}", headers=boss), 404, "not_found")
    problem(await stand.get("/tokens", shop), 401, "unauthorized")


async def test_nobody_lends_more_than_they_have(stand: Stand):
    boss = await stand.acting(Role.ADMIN, Permission.STAFF)
    for scope in ("see_person", READ):
        token = {"source": "crm", "scopes": [scope], "login": "admin"}
        answer = await stand.http.post("/tokens", headers=boss, json=token)
        problem(answer, 403, "insufficient_scope")
    whole = await stand.acting(Role.ADMIN)
    await stand.staff(Role.AUDITOR)
    more = {"source": "crm", "scopes": ["see_cases", "decide"], "login": "auditor"}
    told = problem(await stand.http.post("/tokens", headers=whole, json=more), 422, "invalid")
    assert "auditor does not allow decide" in told["detail"]
    nobody = {"source": "crm", "scopes": ["see_cases"]}
    told = problem(await stand.http.post("/tokens", headers=whole, json=nobody), 422, "invalid")
    assert "Name an account" in told["detail"]
    strange = {"source": "crm", "scopes": ["see_cases"], "login": "strange"}
    problem(await stand.http.post("/tokens", headers=whole, json=strange), 404, "not_found")


async def test_a_key_makes_one_account_and_one_token(stand: Stand):
    boss = await stand.acting(Role.ADMIN) | {"Idempotency-Key": "1"}
    answers = [await stand.http.post("/staff", headers=boss, json=NEW) for _ in range(2)]
    assert [one.status_code for one in answers] == [201, 201]
    assert answers[0].json()["id"] == answers[1].json()["id"]
    assert [bool(one.json()["first_password"]) for one in answers] == [True, False]
    boss["Idempotency-Key"] = "2"
    token = {"source": "crm", "scopes": ["staff"], "login": "admin"}
    first = await stand.http.post("/tokens", headers=boss, json=token)
    assert first.status_code == 201
    again = problem(await stand.http.post("/tokens", headers=boss, json=token), 409, "conflict")
    assert "nobody sees its secret again" in again["detail"]
    made = [one.source for one in await stand.tokens.all()]
    assert len(made) == 2


async def test_faults_are_named(stand: Stand):
    boss = await stand.acting(Role.ADMIN)
    for change, member in (
        ({"language": "de"}, "language"),
        ({"role": "king"}, "role"),
        ({"team": "nobody"}, "team"),
        ({"more": 1}, "more"),
    ):
        answer = await stand.http.post("/staff", headers=boss, json=NEW | change)
        told = problem(answer, 422, "invalid")
        assert [one["member"] for one in told["errors"]] == [member]
    strange = await stand.http.post("/staff", headers=boss, json=NEW | {"login": "two words"})
    assert "needs a login of letters" in problem(strange, 422, "invalid")["detail"]
    token = {"source": "crm", "scopes": ["dance"], "login": "admin"}
    told = problem(await stand.http.post("/tokens", headers=boss, json=token), 422, "invalid")
    assert "see_cases" in told["detail"]
    own = await stand.http.post("/staff/admin/disable", headers=boss)
    problem(own, 409, "conflict")
    last = await stand.http.patch("/staff/admin", headers=boss, json={"role": "viewer"})
    assert "no administrator left" in problem(last, 422, "invalid")["detail"]
    problem(await stand.http.post("/staff/nobody/disable", headers=boss), 404, "not_found")
