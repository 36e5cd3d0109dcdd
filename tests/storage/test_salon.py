"""The salon's settings come back as they were kept."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.errors import EditConflict
from salon_vault.salon.model import Elsewhere, LawCheck, Salon, Where
from salon_vault.staff.model import Tier

FULL = Salon(
    name="Lipowa 4",
    address="Lipowa 4, Gdynia",
    tax_id="586-000-00-00",
    phone="+48581234567",
    mail="salon@example.org",
    officer="J. Maj",
    language="pl",
    currency="zł",
    idle_seconds=120,
    elsewhere={
        "booking": Elsewhere(Where.OUTSIDE, "Terminarz", "US", "clauses"),
        "cloud": Elsewhere(),
    },
    law_checks=(LawCheck("minor_age", "J. Maj", date(2026, 11, 1)),),
)


def test_settings_come_back_as_they_were_kept(open_as):
    with open_as(Tier.OWNER).work() as work:
        assert work.salon.get() == replace(Salon(), asks_first=False)
        kept = work.salon.save(FULL)
        assert kept == replace(FULL, version=1)
    with open_as(Tier.RECEPTION).work() as work:
        assert work.salon.get() == kept


def test_saving_reports_the_salon_and_each_new_check_of_the_law(open_as):
    with open_as(Tier.OWNER).work() as work:
        kept = work.salon.save(FULL)
        work.salon.save(replace(kept, name="Lipowa Four"))
        told = [(touch.verb, touch.subject, touch.id) for touch in work.touches]
    assert told == [
        (Verb.CHANGED, Subject.SALON, "salon"),
        (Verb.CHANGED, Subject.LAW_CHECK, "minor_age"),
        (Verb.CHANGED, Subject.SALON, "salon"),
    ]


def test_settings_saved_meanwhile_are_a_conflict(open_as):
    with open_as(Tier.OWNER).work() as work:
        work.salon.save(FULL)
        with pytest.raises(EditConflict):
            work.salon.save(FULL)
