"""The register of consents, and the signed forms that run out, in a salon full of both."""

import secrets
import statistics
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import batched
from pathlib import Path
from random import Random

from benchmarks.peers import PLAIN, copy_plainly, in_turn, plain_work
from benchmarks.row import Row, below
from benchmarks.vaults import AT_A_TIME, TODAY, filled, unlocked
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment
from salon_vault.consent_register.glance.use_cases import glance_at
from salon_vault.consent_register.listing.model import Extract
from salon_vault.consent_register.listing.use_cases import list_ending_forms, list_register
from salon_vault.consent_register.model import Answer, How, Said, Wording, new_answer_id
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.validity.proposals import proposals
from salon_vault.consents.library import Role, library
from salon_vault.consents.model import Outcome, Paper, new_paper_code
from storage.vault import SqlVault

CLIENTS = 5_000
ROUNDS = 15
"""Of which the first only warms up."""
REGISTER, FORMS = 50.0, 100.0
"""Milliseconds for which the lane may be held."""

ROWS = 12
"""As many as the list of clients has room for."""
FRAME = 16.0
"""Milliseconds; no letter that is typed may wait longer."""

SPAN = 900
"""Days over which papers were signed and answers given."""
ASKED = 0.6
"""How many of the clients answered for a purpose."""
SIGNED = 0.9
"""How many of the papers came back signed."""
TOLD = 0.5
"""Of how many of those somebody told the day of signing; of older ones nobody did."""
WORDING = Wording("photo-marketing", 1, "", "pl")


def measure(folder: Path) -> list[Row]:
    """Measure a page of each list, on SQLCipher and on plain sqlite3."""
    vault, plain = filled(folder, CLIENTS), folder / "plain-consents.sqlite"
    with unlocked(vault) as opened:
        papers, answers = _fill(opened)
        copy_plainly(opened, plain)
    with (
        unlocked(vault) as opened,
        opened.work() as ours,
        plain_work(opened, plain) as theirs,
    ):
        wanted = Extract(Purpose.SMS)
        listed = _medians(*(partial(list_register.do, one, wanted) for one in (ours, theirs)))
        ending = _medians(*(partial(list_ending_forms.do, one) for one in (ours, theirs)))
        found = list_ending_forms.do(ours).found
        rows = [line.id for line in ours.clients.recent(ROWS)]
        signs = _medians(*(partial(glance_at.do, one, rows) for one in (ours, theirs)))
    plain.unlink()
    whose = f"a page of the register of consents, of {answers:,} answers; peer: {PLAIN}"
    beside = f"what stands beside {ROWS} names on the list of clients; peer: {PLAIN}"
    what = f"a page of {found:,} signed forms that run out, of {papers:,} papers; peer: {PLAIN}"
    return [
        below("consents.register", whose, CLIENTS, listed[0], "ms", REGISTER, listed[1]),
        below("consents.forms", what, CLIENTS, ending[0], "ms", FORMS, ending[1]),
        below("consents.signs", beside, CLIENTS, signs[0], "ms", FRAME, signs[1]),
    ]


def _fill(vault: SqlVault) -> tuple[int, int]:
    """Adopt what is proposed; give every card papers and answers, and count those."""
    random = Random(CLIENTS)
    with vault.work() as work:
        for form, proposal in proposals().items():
            work.validity.save(proposal.of(form))
        every = [line.id for line in work.clients.recent(CLIENTS)]
    papers = [paper for client in every for paper in _papers(random, client)]
    last = {paper.client: paper for paper in papers}
    answers = [each for client in every for each in _answers(random, last[client])]
    for some in batched(papers, AT_A_TIME):
        with vault.work() as work:
            for paper in some:
                work.papers.add(paper)
    for more in batched(answers, AT_A_TIME):
        with vault.work() as work:
            for answer in more:
                work.consents.add(answer)
    return len(papers), len(answers)


def _papers(random: Random, client: ClientId) -> Iterator[Paper]:
    """Yield what was signed before two kinds of treatment, some of it twice."""
    before = [each for each in library().sets.values() if each.role is Role.CONSENT]
    for form in [form for each in random.sample(before, 2) for form in each.forms]:
        for _time in range(random.choice((1, 1, 2))):
            at = datetime.now(UTC) - timedelta(days=random.randrange(SPAN))
            signed = random.random() < SIGNED
            told = signed and random.random() < TOLD
            yield Paper(
                code=new_paper_code(),
                client=client,
                kind=form,
                template_version=1,
                language="pl",
                made_at=at,
                made_by="Owner",
                pages=2,
                sha256=bytes(32),
                blob=secrets.token_hex(8),
                compartment=Compartment.HEALTH,
                outcome=Outcome.SIGNED if signed else Outcome.PRINTED,
                outcome_on=at.date() if signed else None,
                signed_on=at.date() if told else None,
            )


def _answers(random: Random, paper: Paper) -> Iterator[Answer]:
    assert paper.client is not None, "no blank ones"
    for purpose in Purpose:
        if random.random() < ASKED:
            on = TODAY - timedelta(days=random.randrange(SPAN))
            said = random.choice((Said.YES, Said.YES, Said.NO))
            until = on + timedelta(days=random.randrange(2 * SPAN))
            yield Answer(
                id=new_answer_id(),
                client=paper.client,
                purpose=purpose,
                said=said,
                on=on,
                by="Owner",
                wording=WORDING,
                how=How.PAPER,
                paper=paper.code,
                until=until if said is Said.YES else None,
            )


def _medians(*sides: Callable[[], object]) -> Sequence[float]:
    """Return the medians of the same work on both sides, done in turn."""
    rounds = [in_turn(sides, number) for number in range(ROUNDS)][1:]
    return [statistics.median(side) for side in zip(*rounds, strict=True)]
