"""What a station slip says of a client today: read from visit, day list and card."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from salon_vault.clearance.model import Weight
from salon_vault.clearance.overrides import overridden
from salon_vault.clearance.weighing import NO_LINES, Lines, weigh
from salon_vault.clients.model import Client, ClientId, Severity
from salon_vault.clock import day_of
from salon_vault.day.model import Coming, DayEntry
from salon_vault.day.short_names import short_name, short_names
from salon_vault.patch_rules.model import counting
from salon_vault.patch_tests.standing import verdict_on
from salon_vault.ports import Work
from salon_vault.station_slip.last_time import last_time
from salon_vault.station_slip.model import Slip
from salon_vault.station_slip.words import (
    ALLERGIES,
    ANOTHER_WAY,
    NOTHING,
    STANDS_AGAINST,
    not_asked_for,
    not_clear,
    passed,
)
from salon_vault.treatments.model import Treatment
from salon_vault.visits.naming import named_by, wanted
from salon_vault.words import Translator


@dataclass(frozen=True, slots=True)
class _Chair:
    """What is to be done today, by whom, with which product lines."""

    treatment: str = ""
    person: str = ""
    listed: Sequence[Treatment] = ()
    lines: Lines = NO_LINES


def gathered(work: Work, client_id: ClientId, words: Translator) -> Slip:
    """
    Return what the slip says, as far as it lies in *salon*.

    The visit that is under way says what is done and who does it, else the day list does.
    """
    client = work.clients.get(client_id)
    today = day_of(work.clock.now())
    chair = _chair(work, client_id, today)
    heed = [words.tr(each) for each in _to_heed(work, client, chair, today)]
    return Slip(
        client=_short(work, client, today),
        treatment=chair.treatment,
        person=chair.person,
        handling=" ".join(heed) or words.tr(NOTHING),
        tests="\n".join(_tests(work, client_id, chair, today, words)),
        last=last_time(work, client_id, {each.kind for each in chair.listed}, words),
    )


def _chair(work: Work, client_id: ClientId, today: date) -> _Chair:
    for visit in work.visits.of_client(client_id):
        if visit.is_open and visit.on == today:
            listed = wanted(work, visit.treatments, visit.unlisted)
            return _Chair(visit.treatment, visit.by, listed, visit.lines)
    for entry in work.day.of_client(client_id, today, today):
        if entry.coming is not Coming.MISSED:
            return _booked(work, entry)
    return _Chair()


def _booked(work: Work, entry: DayEntry) -> _Chair:
    known = [entry.treatment_id] if entry.treatment_id else named_by(work, entry.treatment)[0]
    person = next((one.label for one in work.members if one.id == entry.person), "")
    return _Chair(entry.treatment, person, wanted(work, known))


def _short(work: Work, client: Client, today: date) -> str:
    """Return the name as the day list shows it: longer where two of a day are alike."""
    lines = work.day.of_day(today)
    names = short_names(lines)
    for each in lines:
        if each.entry.client == client.id:
            return names[each.entry.id]
    return short_name(client.name, client.language)


def _to_heed(work: Work, client: Client, chair: _Chair, today: date) -> Iterator[str]:
    if client.handling.severity is not Severity.NONE:
        yield client.handling.text
    if client.allergies_asked_on is None:
        yield ALLERGIES
    found = weigh(work, client.id, chair.listed, today, chair.lines)
    if any(not overridden(work, client.id, each, today) for each in found.stops):
        yield STANDS_AGAINST
    if any(each.weight is Weight.ADAPT for each in found.obstacles):
        yield ANOTHER_WAY


def _tests(
    work: Work, client_id: ClientId, chair: _Chair, today: date, words: Translator
) -> Iterator[str]:
    """Yield a line for each kind of treatment that is to be done."""
    for treatment in {each.kind: each for each in chair.listed}.values():
        line = chair.lines.get(treatment.kind, "")
        verdict = verdict_on(work, client_id, treatment, today, line)
        test = verdict.test
        if verdict.findings:
            yield not_clear(treatment.kind, words)
        elif test is not None and test.passed and test.read_at is not None:
            rules = tuple(work.patch_rules.every())
            asked = counting(rules, treatment.kind, treatment.id, line or test.product, today)
            sources = [rule.source for rule in asked]
            yield passed(treatment.kind, day_of(test.read_at), test.read_by, sources, words)
        else:
            yield not_asked_for(treatment.kind, words)
