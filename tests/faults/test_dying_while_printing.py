"""T10: the power fails while a paper is printed: the register has it, and the log agrees."""

import subprocess
import sys

import pytest

from salon_vault.log.use_cases import verify_log
from salon_vault.staff.model import Tier
from tests.faults.print_and_die import ENDED
from tests.faults.tracing import ROOT
from tests.vaults import Patient

pytestmark = pytest.mark.on_disk


@pytest.fixture
def left(salon, seat, look):
    """Let the program end while it prints; return how many papers are there, and the log."""

    def left(way):
        who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER].hex()
        command = [sys.executable, "-m", "tests.faults.print_and_die"]
        words = map(str, (salon.folder, who, packed, way))
        ended = subprocess.run([*command, *words], cwd=ROOT, check=False)
        assert ended.returncode == ENDED
        found = look("SELECT count(*) FROM paper")
        return found, seat(Tier.OWNER).run(verify_log, Patient()).sound

    return left


def test_a_paper_that_may_be_out_is_in_the_register_and_the_log_is_sound(left):
    assert left("as built") == ([(1,)], True)


def test_control_a_register_that_is_entered_later_is_noticed(left):
    assert left("told later") == ([(1,)], False)
