"""Who may do what, cell by cell (iso10002 §2.2)."""

from dataclasses import replace

import pytest

from bot.domain.staff import MATRIX, Permission, Role
from tests.fakes import staff_of

#                        admin  manager handler agent  viewer auditor
TABLE = {
    Permission.SEE_CASES: (True, True, True, True, True, True),
    Permission.SEE_REPORTS: (True, True, False, False, False, True),
    Permission.SEE_PERSON: (True, True, True, True, False, False),
    Permission.REPLY: (True, True, True, True, False, False),
    Permission.WORK: (True, True, True, True, False, False),
    Permission.DECIDE: (True, True, True, False, False, False),
    Permission.ASSIGN: (True, True, False, False, False, False),
    Permission.HOLD: (True, True, False, False, False, False),
    Permission.DATA_RIGHTS: (True, True, False, False, False, False),
    Permission.RESTRICT: (True, True, False, False, False, False),
    Permission.OVERSEE: (True, False, False, False, False, True),
    Permission.TEMPLATES: (True, True, False, False, False, False),
    Permission.TRAIN: (True, True, False, False, False, False),
    Permission.STAFF: (True, False, False, False, False, False),
}
CELLS = [
    (role, permission, may)
    for permission, row in TABLE.items()
    for role, may in zip(Role, row, strict=True)
]


@pytest.mark.parametrize(("role", "permission", "may"), CELLS)
def test_the_matrix(role: Role, permission: Permission, *, may: bool):
    assert staff_of(role).may(permission) is may
    assert not replace(staff_of(role), disabled=True).may(permission)


def test_every_role_and_permission_has_its_cell():
    assert MATRIX.keys() == set(Role)
    assert TABLE.keys() == set(Permission)
