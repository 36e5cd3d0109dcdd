"""Cards come back as they were kept, and are found by whatever people type."""

from salon_vault.staff.model import Tier


def test_new_salon_has_no_cards(open_as):
    with open_as(Tier.RECEPTION).work() as work:
        assert work.clients.count() == 0
