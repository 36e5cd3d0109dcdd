"""Papers and lessons are put on file, and a leaver's last month is read out of the log."""

from datetime import date

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clients.use_cases import add_client, open_card
from salon_vault.compartments import Compartment
from salon_vault.errors import InvalidInput, NotFound, NotPermitted
from salon_vault.paper.blocks import Text
from salon_vault.paper.document import Document
from salon_vault.personnel.model import LESSONS, PAPERS, PRINTED, Filed
from salon_vault.personnel.use_cases import (
    opened_lately,
    print_sheet,
    put_on_file,
    staff_file,
)
from salon_vault.staff.model import Employment, Tier

TODAY = date(2026, 11, 21)


def test_papers_and_lessons_are_kept_with_their_day(seat, salon):
    desk, who = seat(Tier.OWNER), salon.people[Tier.SPECIALIST]
    papers = [p for p in PAPERS[Employment.SELF_EMPLOYED] if p not in PRINTED]
    desk.run(put_on_file, who, Filed.PAPER, papers, TODAY)
    desk.run(put_on_file, who, Filed.PAPER, papers, TODAY)
    desk.run(put_on_file, who, Filed.LESSON, LESSONS[:1], date(2026, 11, 2))
    filed, absences = desk.run(staff_file, who)
    assert [(one.kind, one.item, one.on) for one in filed] == [
        (Filed.LESSON, LESSONS[0], date(2026, 11, 2)),
        *((Filed.PAPER, paper, TODAY) for paper in sorted(papers)),
    ]
    assert absences == []


def test_what_is_no_paper_of_ours_or_not_yet_signed_is_refused(seat, salon):
    desk, who = seat(Tier.OWNER), salon.people[Tier.SPECIALIST]
    for kind, items, on in (
        (Filed.PAPER, LESSONS, TODAY),
        (Filed.PAPER, PRINTED, TODAY),  # these come with the sheet that was signed
        (Filed.LESSON, ["a song"], TODAY),
        (Filed.LESSON, LESSONS, date(2026, 11, 23)),
    ):
        with pytest.raises(InvalidInput):
            desk.run(put_on_file, who, kind, items, on)
    with pytest.raises(NotFound):
        desk.run(put_on_file, "0" * 16, Filed.LESSON, LESSONS, TODAY)
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(put_on_file, who, Filed.LESSON, LESSONS, TODAY)


def test_a_leavers_last_month_is_read_out_of_the_log(seat, salon, clock):
    first = seat(Tier.RECEPTION).run(add_client, "Wanda Klimek", "pl").client
    clock.move(days=31)
    desk = seat(Tier.RECEPTION)
    second = desk.run(add_client, "Hania Sowa", "pl").client
    clock.move(minutes=20)
    desk.run(open_card, second.id)
    found = seat(Tier.OWNER).run(opened_lately, salon.people[Tier.RECEPTION])
    assert [(one.client, one.name) for one in found] == [(second.id, "Hania Sowa")]
    assert found[0].times >= 2
    assert first.id not in {one.client for one in found}


def test_a_sheet_about_staff_is_printed_and_kept_nowhere(seat, salon, printer, entries):
    who = salon.people[Tier.RECEPTION]
    blocks = (Text("Keys and phone handed back."),)
    owner = Compartment.OWNER.value
    sheet = Document("leaver", 1, "en", "", owner, "Leaving", blocks)
    seat(Tier.OWNER).run(print_sheet, sheet, who, "Counter")
    ((_pdf, title, _printer, _copies),) = printer.sent
    assert title == "Sheet"
    touches = entries()[-1].entry.touches
    assert [(t.verb, t.subject, t.id) for t in touches] == [(Verb.PRINTED, Subject.STAFF, who)]
