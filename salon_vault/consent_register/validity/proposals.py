"""How long forms may count, proposed: none is in force before an owner adopts it."""

import tomllib
from dataclasses import dataclass
from functools import cache

import resources
from salon_vault.consent_register.validity.model import Validity
from salon_vault.consents.library import library
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.law.shape import ScreenWording
from salon_vault.words import LANGUAGES

FILE = "forms/validity.toml"


@dataclass(frozen=True, slots=True)
class Proposal:
    """How long forms of one sort may count, and why."""

    forms: tuple[str, ...]
    words: ScreenWording
    months: int | None = None
    visits: int | None = None
    with_health: bool = False
    publication: str = ""
    """What was read; "" for a proposal of our own."""

    def of(self, form: str) -> Validity:
        """Return it as the salon's word for one of its forms."""
        return Validity(form, self.months, self.visits, self.with_health)


@dataclass(frozen=True, slots=True)
class _List:
    schema: int
    proposal: tuple[Proposal, ...]


@cache
def proposals() -> dict[str, Proposal]:
    """Return what is proposed, by form; raise TemplateFault."""
    return read_proposals(resources.path(FILE).read_text("utf-8"))


def read_proposals(text: str) -> dict[str, Proposal]:
    """
    Read proposals from TOML.

    Raises:
        TemplateFault: for what ``Reader`` refuses, a form that is not there or stands twice,
            and a proposal that ends nothing.
    """
    reader = Reader(FILE, find_lines(text), tuple(LANGUAGES))
    found = reader.table(_List, tomllib.loads(text), ())
    by_form: dict[str, Proposal] = {}
    for place, each in enumerate(found.proposal):
        for form in each.forms:
            if form not in library().forms or form in by_form:
                raise reader.fault(("proposal", place), f"form {form}")
            if not each.of(form).ends:
                raise reader.fault(("proposal", place), "ends nothing")
            by_form[form] = each
    return by_form
