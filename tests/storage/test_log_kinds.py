"""What kind of deed the log takes an entry for, when it is narrowed."""

from datetime import date
from importlib import import_module

import pytest

from salon_vault.gate import UseCase
from salon_vault.log.model import Kind, Wanted
from salon_vault.log.use_cases import read_log
from salon_vault.personnel.model import LESSONS, Filed
from salon_vault.personnel.use_cases import put_on_file
from salon_vault.pins.use_cases import allow_pins
from salon_vault.staff.model import Tier
from storage.log_pages import STAFF


@pytest.mark.parametrize("feature", STAFF)
def test_every_feature_that_counts_as_staff_has_deeds(feature):
    deeds = vars(import_module(f"salon_vault.{feature}.use_cases")).values()
    names = [deed.name for deed in deeds if isinstance(deed, UseCase)]
    assert [name for name in names if name.startswith(f"{feature}.")]


def test_what_is_done_about_people_counts_as_staff(seat, salon):
    desk = seat(Tier.OWNER)
    day = date(2026, 11, 21)
    desk.run(put_on_file, salon.people[Tier.SPECIALIST], Filed.LESSON, LESSONS[:1], day)
    desk.asking(proof=desk.confirm(salon.password)).run(allow_pins, [Tier.RECEPTION])
    done = [line.entry.case for line in desk.run(read_log, None, Wanted(kind=Kind.STAFF))]
    assert {"personnel.put_on_file", "pins.allow_pins"} <= set(done)
