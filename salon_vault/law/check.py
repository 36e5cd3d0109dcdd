"""What has to hold between the tables of a law pack: ids, references, rules of the law."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Protocol

from salon_vault.card_fields.model import CardField, noticed
from salon_vault.law.lines import Path
from salon_vault.law.placeholders import faults_in_gaps
from salon_vault.law.shape import RetentionKind
from salon_vault.salon.model import PHOTOS, QUESTIONS

if TYPE_CHECKING:
    from salon_vault.law.pack import Pack

DAY_LIST, DAY_NAMES = "day_list", "day_names"
"""The retentions that the day list goes by: its entries, and names without a card."""

type Found = Iterator[tuple[Path, str]]
"""Where something is wrong, and what."""

NAMED_TABLES = (
    "sources", "facts", "data", "bases", "retentions", "purposes", "requests", "duties",
)  # fmt: skip


def faults_in(pack: "Pack") -> Found:
    """Yield every fault between the tables of a pack whose tables are sound one by one."""
    yield from _dates_and_languages(pack)
    for table in NAMED_TABLES:
        yield from _doubles(getattr(pack, table), (table,))
    yield from _doubles(pack.consent.forms, ("consent", "forms"))
    yield from _doubles(pack.papers.fixed_fields, ("papers", "fixed_fields"))
    yield from _doubles(pack.breach.items, ("breach", "items"))
    yield from _doubles(pack.notice.sections, ("notice", "sections"))
    yield from _references(pack)
    yield from _purposes(pack)
    yield from _retentions(pack)
    yield from _recipients(pack)
    yield from _calendar(pack)
    yield from faults_in_gaps(pack.notice)


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def _ids(table: Iterable[_Named]) -> set[str]:
    return {row.id for row in table}


def _doubles(table: Iterable[_Named], path: Path) -> Found:
    seen: set[str] = set()
    for i, row in enumerate(table):
        if row.id in seen:
            yield (*path, i, "id"), f"second {row.id}"
        seen.add(row.id)


def _dangling(names: Iterable[str], known: Iterable[str], path: Path) -> Found:
    yield from ((path, f"unknown {name}") for name in names if name and name not in known)


def _dates_and_languages(pack: "Pack") -> Found:
    if pack.meta.review_by <= pack.meta.facts_as_of:
        yield ("meta", "review_by"), "review before the facts"
    if pack.meta.primary_language not in pack.meta.languages:
        yield ("meta", "primary_language"), "unknown language"
    yield from _dangling(pack.papers.beside, pack.languages, ("papers", "beside"))


def _references(pack: "Pack") -> Found:
    sources, facts, purposes = _ids(pack.sources), _ids(pack.facts), _ids(pack.purposes)
    for i, fact in enumerate(pack.facts):
        yield from _dangling(fact.src, sources, ("facts", i, "src"))
    yield from _dangling(pack.counting.src, sources, ("counting", "src"))
    for name in (
        "authority",
        "notice",
        "consent",
        "papers",
        "guardian",
        "complaint",
        "breach",
        "staff_notice",
    ):
        yield from _dangling(getattr(pack, name).facts, facts, (name, "facts"))
    for table in ("retentions", "duties"):
        for i, row in enumerate(getattr(pack, table)):
            yield from _dangling(row.facts, facts, (table, i, "facts"))
    for i, form in enumerate(pack.consent.forms):
        yield from _dangling([form.purpose], purposes, ("consent", "forms", i, "purpose"))
    for i, request in enumerate(pack.requests):
        yield from _dangling(request.may_keep_for, purposes, ("requests", i, "may_keep_for"))
    for i, step in enumerate(pack.breach.steps):
        items = _ids(pack.breach.items)
        yield from _dangling(step.content, items, ("breach", "steps", i, "content"))


def _purposes(pack: "Pack") -> Found:
    data, forms = _ids(pack.data), _ids(pack.consent.forms)
    retentions, bases = _ids(pack.retentions), {basis.id: basis for basis in pack.bases}
    special, done = (
        {each.id for each in pack.data if each.special},
        (*QUESTIONS, PHOTOS, *noticed(CardField)),
    )
    for i, purpose in enumerate(pack.purposes):
        path: Path = ("purposes", i)
        kept = (purpose.retention, purpose.retention_if_injury)
        yield from _dangling(purpose.data, data, (*path, "data"))
        yield from _dangling(kept, retentions, (*path, "retention"))
        yield from _dangling([purpose.consent_form], forms, (*path, "consent_form"))
        yield from _dangling(purpose.only_with, done, (*path, "only_with"))
        yield from _dangling([purpose.basis], bases, (*path, "basis"))
        if basis := bases.get(purpose.basis):
            if special & set(purpose.data) and not basis.special:
                yield (*path, "basis"), "does not carry special data"
            if basis.consent != bool(purpose.consent_form):
                yield path, "consent without a form, or a form without consent"
            if basis.interest != (purpose.interest is not None):
                yield path, "interest not named, or named without need"
    used = {name for purpose in pack.purposes for name in purpose.data}
    for i, category in enumerate(pack.data):
        yield from _dangling(category.only_with, done, ("data", i, "only_with"))
        if category.id not in used:
            yield ("data", i, "id"), f"no purpose for {category.id}"


def _retentions(pack: "Pack") -> Found:
    for name in sorted({DAY_LIST, DAY_NAMES} - _ids(pack.retentions)):
        yield ("retentions",), f"missing {name}"
    for i, retention in enumerate(pack.retentions):
        by_law = retention.kind is not RetentionKind.POLICY
        if by_law and not (retention.length and retention.facts):
            yield ("retentions", i), "no length or no fact"


def _recipients(pack: "Pack") -> Found:
    asked = [recipient.question for recipient in pack.recipients]
    for i, question in enumerate(asked):
        path: Path = ("recipients", i, "question")
        yield from _dangling([question], QUESTIONS, path)
        if question in asked[:i]:
            yield path, f"second {question}"
    yield from ((("recipients",), f"missing {q}") for q in QUESTIONS if q not in asked)


def _calendar(pack: "Pack") -> Found:
    if not set(pack.calendar.weekend) < set(range(1, 8)):
        yield ("calendar", "weekend"), "not days of the week"
    for day in pack.calendar.fixed:
        try:
            date.fromisoformat(f"2000-{day}")
        except ValueError:
            yield ("calendar", "fixed"), f"no day {day}"
