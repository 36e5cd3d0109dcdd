"""Forms that a client has signed, for tests that close visits and are about something else."""

import secrets

from salon_vault.compartments import Compartment
from salon_vault.consents.library import set_before
from salon_vault.consents.model import Outcome, Paper, new_paper_code


def sign_forms(vault, client, kind, outcome=Outcome.SIGNED):
    """Register what is printed before a treatment of a kind, with what came of it."""
    for form in set_before(kind).forms:
        sign_form(vault, client, form, outcome)


def sign_form(vault, client, form, outcome=Outcome.SIGNED):
    """Register one paper of a form, or of a sheet of it, with what came of it."""
    with vault.work() as work:
        paper = Paper(
            code=new_paper_code(),
            client=client,
            kind=form,
            template_version=1,
            language="pl",
            made_at=work.clock.now(),
            made_by=work.member.label,
            pages=1,
            sha256=secrets.token_bytes(32),
            blob="",
            compartment=Compartment.SALON,
            outcome=outcome,
        )
        work.papers.add(paper)
