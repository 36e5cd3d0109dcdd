"""Which forms there are, in which version, and which are printed together."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

import resources
from salon_vault.errors import NotFound
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.treatments.model import Kind
from salon_vault.words import LANGUAGES

FILE = "forms/library.toml"
ANSWERS = "answers"
"""The sheet that is left of a form where the law wants its consents apart, as in
"waxing-health/answers" beside "waxing-health/health"."""


class Role(StrEnum):
    """What a form is for."""

    HEALTH = "health"
    """Asks about health before a first treatment, and whether the answers may be used."""
    CHANGED = "changed"
    """The short one for a client who comes back."""
    CONSENT = "consent"
    """Agrees to a treatment."""
    PATCH_TEST = "patch_test"
    PHOTOS = "photos"
    MINOR = "minor"
    AFTERCARE = "aftercare"
    """A slip to take home; nothing is signed on it."""
    RECEIPT = "receipt"
    """That a consent was withdrawn; the salon signs it, the client takes it home."""


RECEIPT = "withdrawal-receipt"
"""The id of the receipt; it is in no set, for it is printed with the withdrawal alone."""

TAKEN_HOME = frozenset({Role.AFTERCARE, Role.RECEIPT})
"""What a client takes home; nobody waits for it to come back."""


BEFOREHAND = frozenset({Role.HEALTH, Role.CONSENT})
"""What has to be signed before a treatment of its kind begins."""


ASKED_ANEW = frozenset({Role.CONSENT, Role.MINOR})
"""What a client refused on one day and is asked again on the next."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A section that is a sheet of its own where the law wants each consent by itself."""

    heading: int
    """Which section, by its place among the headings, from 1."""
    consent: str
    """What a law pack calls the consent (``[[consent.forms]]``)."""


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of form in its current version."""

    id: str
    role: Role
    version: int = 1
    apart: tuple[Apart, ...] = ()


@dataclass(frozen=True, slots=True)
class FormSet:
    """Forms that are printed in one go, each with its own code."""

    id: str
    forms: tuple[str, ...]
    """Their ids, in the order in which they are printed."""
    kind: Kind | None = None
    """The treatments it belongs to; None for all."""

    @property
    def role(self) -> Role:
        """What the last of its forms is for: a consent names the set it ends."""
        return form_of(self.forms[-1]).role


@dataclass(frozen=True, slots=True)
class _List:
    schema: int
    form: tuple[Form, ...]
    set: tuple[FormSet, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """All forms and sets that ship, by id, in the order of the file."""

    forms: Mapping[str, Form]
    sets: Mapping[str, FormSet]


@cache
def library() -> Library:
    """Return what ships; raise TemplateFault if the file breaks a rule."""
    return read_library(resources.path(FILE).read_text("utf-8"))


def read_library(text: str) -> Library:
    """
    Read a library from TOML.

    Raises:
        TemplateFault: for what ``Reader`` refuses, an id given twice, and a set of no forms or
            of a form that is not there.
    """
    reader = Reader(FILE, find_lines(text), tuple(LANGUAGES))
    found = reader.table(_List, tomllib.loads(text), ())
    forms: dict[str, Form] = {}
    for place, form in enumerate(found.form):
        if form.id in forms:
            raise reader.fault(("form", place), f"form {form.id} twice")
        forms[form.id] = form
    sets: dict[str, FormSet] = {}
    for place, each in enumerate(found.set):
        if each.id in sets or not each.forms:
            raise reader.fault(("set", place), f"set {each.id}")
        for missing in set(each.forms) - forms.keys():
            raise reader.fault(("set", place), f"no form {missing}")
        sets[each.id] = each
    return Library(MappingProxyType(forms), MappingProxyType(sets))


def form_of(form: str) -> Form:
    """Return a form by its id; raise NotFound."""
    found = library().forms.get(form)
    if found is None:
        raise NotFound("form", form)
    return found


def form_behind(kind: str) -> Form | None:
    """
    Return the form that a paper of ``kind`` is, or is a sheet of; None for any other paper.

    >>> found = form_behind("photo-marketing/marketing")
    >>> found.id if found else ""
    'photo-marketing'
    """
    return library().forms.get(kind.partition("/")[0])


def sheet_of(kind: str) -> str:
    """Return which sheet of its form a paper of ``kind`` is; "" for a whole form."""
    return kind.partition("/")[2]


def is_form(kind: str, form: str) -> bool:
    """Tell whether a paper of ``kind`` is a form, or what is left of it beside its consents."""
    return kind in {form, f"{form}/{ANSWERS}"}


def set_of(form_set: str) -> FormSet:
    """Return a set by its id; raise NotFound."""
    found = library().sets.get(form_set)
    if found is None:
        raise NotFound("form set", form_set)
    return found


def set_before(kind: Kind) -> FormSet | None:
    """Return what is printed before a treatment of a kind, if there is anything."""
    return next((each for each in library().sets.values() if _is_before(each, kind)), None)


def serves(form: str, kinds: Collection[Kind]) -> bool:
    """Tell whether a form is about treatments of one of ``kinds``, alone or among all."""
    known = form_behind(form)
    return known is not None and any(
        known.id in each.forms and each.role is not Role.PHOTOS
        for each in library().sets.values()
        if each.kind is None or each.kind in kinds
    )


def is_asked_anew(form: str) -> bool:
    """Tell whether a refusal of this kind of paper is about its own day alone."""
    found = form_behind(form)
    return found is not None and found.role in ASKED_ANEW


def is_taken_home(form: str) -> bool:
    """Tell whether a paper of this kind is one that a client takes home."""
    found = form_behind(form)
    return found is not None and found.role in TAKEN_HOME


def _is_before(each: FormSet, kind: Kind) -> bool:
    return each.kind is kind and each.role in BEFOREHAND
