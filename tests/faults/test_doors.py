"""The fault script of the mail doors in small."""

from pathlib import Path

import pytest

from tests.faults import doors
from tests.peers.dovecot import MISSING, PROGRAM


@pytest.mark.slow
@pytest.mark.parametrize("door", doors.DOORS)
async def test_no_mail_is_lost_or_doubled_by_being_killed(tmp_path: Path, door: str):
    if door == "imap" and PROGRAM is None:
        pytest.skip(MISSING)
    figures = await doors.run(tmp_path, door, messages=200, kills=3, seed=7)
    assert (figures["lost"], figures["doubled"], figures["strange"]) == (0, 0, 0)
    assert figures["exit_code"] == 0
