"""Each wording of the notice is a version, and each hand-over is on record."""

from datetime import UTC, date, datetime

import pytest

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import Client, new_client_id
from salon_vault.notices.model import Handover, How, NoticeVersion
from salon_vault.staff.model import Tier

AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
FIRST = NoticeVersion(1, "pl", b"1" * 32, AT)
SECOND = NoticeVersion(2, "pl", b"2" * 32, AT)


@pytest.fixture
def vault(open_as):
    return open_as(Tier.RECEPTION)


@pytest.fixture
def clients(vault):
    with vault.work() as work:
        cards = [Client(new_client_id(), name, "pl", date(2026, 1, 1)) for name in ("A", "B")]
        return [work.clients.save(card).id for card in cards]


def test_there_is_no_version_before_the_first(vault):
    with vault.work() as work:
        assert work.notices.latest() is None


def test_latest_version_is_in_force(vault):
    with vault.work() as work:
        work.notices.add_version(FIRST)
        work.notices.add_version(SECOND)
        assert work.notices.latest() == SECOND


def test_hand_overs_come_back_latest_first_and_are_reported(vault, clients):
    early = Handover(clients[0], 1, "pl", AT, How.PAPER, "Front desk")
    late = Handover(clients[0], 2, "en", AT.replace(hour=13), How.SHOWN, "Marek")
    with vault.work() as work:
        for version in (FIRST, SECOND):
            work.notices.add_version(version)
        for handover in (early, late):
            work.notices.hand_over(handover)
        assert work.touches[-1] == Touch(Verb.CHANGED, Subject.HANDOVER, clients[0], 2)
    with vault.work() as work:
        assert work.notices.handovers(clients[0]) == [late, early]
        assert list(work.touches) == [Touch(Verb.READ, Subject.HANDOVER, clients[0], 2)]


def test_a_new_version_has_to_be_told_to_everybody_again(vault, clients):
    with vault.work() as work:
        assert work.notices.still_to_tell() == 2
        work.notices.add_version(FIRST)
        for _ in range(2):
            work.notices.hand_over(Handover(clients[0], 1, "pl", AT, How.SAID, "Marek"))
        assert work.notices.still_to_tell() == 1
        work.notices.add_version(SECOND)
        assert work.notices.still_to_tell() == 2


def test_a_card_is_told_when_one_merged_into_it_was(vault, clients):
    with vault.work() as work:
        work.notices.add_version(FIRST)
        work.notices.hand_over(Handover(clients[0], 1, "pl", AT, How.SAID, "Marek"))
        work.merging.point(clients[0], clients[1])
        assert work.notices.still_to_tell() == 0
        assert [each.version for each in work.notices.handovers(clients[1])] == [1]
        work.notices.hand_over(Handover(clients[1], 1, "pl", AT, How.SAID, "Marek"))
        assert work.notices.still_to_tell() == 0
        work.notices.add_version(SECOND)
        assert work.notices.still_to_tell() == 1
