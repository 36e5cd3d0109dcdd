"""The register knows every paper, by a code that names nobody."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import Client, new_client_id
from salon_vault.compartments import Compartment
from salon_vault.consents.model import Outcome, Paper, PaperCode, new_paper_code
from salon_vault.errors import NotFound
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
        work.papers.add(paper)
        touch = Touch(Verb.CHANGED, Subject.PAPER, paper.code, digest=paper.sha256)
        assert work.touches[-1] == touch
    return paper


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
        assert work.papers.of_client(paper.client) == [later, paper]


def test_outcome_and_copies_are_noted(vault, paper):
    with vault.work() as work:
        work.papers.note_outcome(paper.code, Outcome.SIGNED)
        work.papers.printed_again(paper.code, 2)
        noted = replace(paper, outcome=Outcome.SIGNED, copies=3)
        assert work.papers.get(paper.code) == noted


@pytest.mark.parametrize(
    "ask",
    [
        lambda papers: papers.get(PaperCode("NONE")),
        lambda papers: papers.note_outcome(PaperCode("NONE"), Outcome.VOID),
        lambda papers: papers.printed_again(PaperCode("NONE"), 1),
    ],
)
def test_unknown_paper_is_not_found(vault, ask):
    with vault.work() as work, pytest.raises(NotFound):
        ask(work.papers)
