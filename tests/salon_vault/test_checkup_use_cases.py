"""The check-up through the gate: who sees how much of it, and what the log keeps."""

from datetime import timedelta
from pathlib import Path

import pytest

from salon_vault.audit import Phase, Subject, Verb
from salon_vault.checkup.model import Check, Group
from salon_vault.checkup.surroundings import Seen
from salon_vault.checkup.use_cases import (
    check_surroundings,
    check_up,
    left_lying,
    print_checkup,
    sweep_strays,
)
from salon_vault.checkup.words import group_of
from salon_vault.clients.use_cases import add_client
from salon_vault.consents.use_cases import compose_form_set, print_papers, save_papers
from salon_vault.errors import NotPermitted
from salon_vault.staff.model import Tier
from salon_vault.words import LANGUAGES

OWNERS_OWN = {Group.VAULT, Group.PEOPLE}


def hand_out_papers(desk):
    client = desk.run(add_client, "Ada Lis", "pl").client
    papers = desk.run(compose_form_set, client.id, "hair-colour", "pl", "Colour")
    desk.run(print_papers, client.id, papers, "Counter", 1)
    papers = desk.run(compose_form_set, client.id, "hair-colour", "pl", "Colour")
    desk.run(save_papers, client.id, papers, Path("/nowhere/paper.pdf"))
    return len(papers)


def test_the_owner_sees_every_group_and_a_manager_a_part(seat):
    whole = seat(Tier.OWNER).run(check_up, Seen())
    part = seat(Tier.MANAGER).run(check_surroundings, Seen())

    assert {group_of(finding) for finding in whole.findings} == set(Group)
    assert {group_of(finding) for finding in part.findings} == set(Group) - OWNERS_OWN


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST])
def test_nobody_else_is_told(seat, tier):
    for case in (check_up, check_surroundings):
        with pytest.raises(NotPermitted):
            seat(tier).run(case, Seen())
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(check_up, Seen())


def test_papers_that_left_are_listed_with_who_and_when_and_nothing_of_what(seat, salon, clock):
    papers = hand_out_papers(seat(Tier.RECEPTION))
    clock.move(hours=1)
    found = seat(Tier.OWNER).run(check_up, Seen())

    told = [(each.who, each.printed, each.papers) for each in found.lying]
    who = salon.people[Tier.RECEPTION]
    assert sorted(told) == [(who, False, papers), (who, True, papers)]
    assert found.labels[who] == "Front desk"
    assert "Ada" not in repr(found)
    counted = {each.check: each.facts.get("n") for each in found.findings}
    assert counted[Check.PAPERS_SAVED] == counted[Check.PAPERS_PRINTED] == papers


def test_what_left_before_today_is_not_on_todays_list(seat, clock):
    hand_out_papers(seat(Tier.RECEPTION))
    clock.move(days=2)

    manager = seat(Tier.MANAGER)
    assert manager.run(left_lying, clock.now() - timedelta(days=1)) == []
    assert len(manager.run(left_lying, clock.now() - timedelta(days=3))) == 2


def test_the_log_keeps_that_it_was_looked_and_how_much_was_found(seat, entries):
    found = seat(Tier.OWNER).run(check_up, Seen())

    done = [line for line in entries() if line.entry.case == "checkup.check_up"]
    assert [line.entry.phase for line in done] == [Phase.INTENT, Phase.DONE]
    assert done[-1].detail["act_now"] == sum(each.state == "act" for each in found.findings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_prints_in_every_language_and_the_log_says_so(seat, printer, entries, language):
    desk = seat(Tier.OWNER)
    desk.run(print_checkup, desk.run(check_up, Seen()), language, "Counter")

    (pdf, title, _, _), *_ = printer.sent
    assert pdf.startswith(b"%PDF")
    assert title == "Sheet"
    touches = [touch for line in entries() for touch in line.entry.touches]
    assert (Verb.PRINTED, Subject.VAULT, "checkup") in [
        (each.verb, each.subject, each.id) for each in touches
    ]


def test_only_the_owner_sweeps(seat):
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(sweep_strays)
    assert seat(Tier.OWNER).run(sweep_strays) == 0
