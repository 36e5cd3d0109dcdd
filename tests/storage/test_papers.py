"""The register knows every paper, by a code that names nobody."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from salon_vault.audit import Verb
from salon_vault.clients.model import Client, new_client_id
from salon_vault.compartments import Compartment
from salon_vault.consents.model import Outcome, Paper, PaperCode, Why, new_paper_code
from salon_vault.errors import EditConflict, NotFound
from salon_vault.staff.model import Tier


@pytest.fixture
def vault(open_as):
    return open_as(Tier.RECEPTION)


@pytest.fixture
def paper(vault):
    with vault.work() as work:
        client = work.clients.save(Client(new_client_id(), "Ewa", "pl", date(2026, 1, 1)))
        paper = Paper(
            code=new_paper_code(),
            client=client.id,
            kind="hair-colour",
            template_version=3,
            language="vi",
            made_at=datetime(2026, 11, 21, 12, 0, 30, tzinfo=UTC),
            made_by="Front desk",
            pages=2,
            sha256=bytes(range(32)),
            blob="ab" * 16,
            compartment=Compartment.CONTACT,
            outcome=Outcome.PRINTED,
        )
        return work.papers.add(paper)


def test_paper_comes_back_as_it_was_registered(vault, paper):
    with vault.work() as work:
        assert work.papers.get(paper.code) == paper
        assert work.papers.of_client(paper.client) == [paper]
        assert {touch.verb for touch in work.touches} == {Verb.READ}


def test_latest_paper_comes_first(vault, paper):
    later = replace(
        paper, code=new_paper_code(), made_at=datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    )
    with vault.work() as work:
        work.papers.add(later)
        assert work.papers.of_client(paper.client) == [replace(later, version=1), paper]


def test_what_came_of_a_paper_is_kept(vault, paper):
    noted = replace(
        paper,
        outcome=Outcome.VOID,
        why=Why.SPOILED,
        outcome_on=date(2026, 11, 22),
        outcome_by="Front desk",
        noted_by=vault.member.id,
        noted_at=datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
        awaited_until=date(2026, 12, 1),
        filed_on=date(2026, 11, 23),
    )
    with vault.work() as work:
        kept = work.papers.save(noted)
        assert kept == replace(noted, version=2)
        assert work.papers.get(paper.code) == kept


def test_a_paper_that_was_changed_meanwhile_is_not_overwritten(vault, paper):
    with vault.work() as work:
        work.papers.save(paper)
        with pytest.raises(EditConflict):
            work.papers.save(paper)


def test_only_papers_that_are_out_are_waiting(vault, paper):
    with vault.work() as work:
        blank = replace(paper, code=new_paper_code(), client=None)
        signed = replace(paper, code=new_paper_code(), outcome=Outcome.SIGNED)
        saved = replace(paper, code=new_paper_code(), outcome=Outcome.SAVED)
        for each in (blank, signed, saved):
            work.papers.add(each)
        assert {each.code for each in work.papers.waiting()} == {paper.code, saved.code}


def test_papers_are_called_by_the_beginning_of_their_code(vault, paper):
    with vault.work() as work:
        assert work.papers.called(paper.code[:5], 9) == [paper]
        assert work.papers.called(paper.code, 9) == [paper]
        assert work.papers.called("0000", 9) == []


def test_unknown_paper_is_not_found(vault, paper):
    unknown = replace(paper, code=PaperCode("NONE"))
    with vault.work() as work:
        with pytest.raises(NotFound):
            work.papers.get(unknown.code)
        with pytest.raises(NotFound):
            work.papers.save(unknown)


def test_a_row_that_says_nothing_hides_no_other_paper(vault, paper):
    with vault.work() as work:
        odd = work.papers.add(replace(paper, code=new_paper_code()))
        spoil = "UPDATE paper SET made_at = 'long ago' WHERE code = ?"
        vault._connection.execute(spoil, (odd.code,))
        assert work.papers.of_client(paper.client) == [paper]
        assert work.papers.waiting() == [paper]
        with pytest.raises(NotFound):
            work.papers.get(odd.code)
