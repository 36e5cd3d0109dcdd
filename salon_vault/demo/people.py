"""Invented clients: the same ones at every run, with dates that count back from today."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

import resources
from salon_vault.clients.model import (
    Allergen,
    AllergyState,
    Client,
    Contact,
    Handling,
    Health,
    Severity,
    new_client_id,
)
from salon_vault.clients.numbers import tail
from salon_vault.visits.model import Visit, new_visit_id

SEED = 20261121
BANDS = {"pl": "+48601", "ru": "+48512", "vi": "+48789", "zh": "+48690", "en": "+48573"}
"""First digits of the invented phone numbers, by the language of the client."""

TODAYS_ALLERGIES = ((AllergyState.NEVER_ASKED, 30), (AllergyState.NONE_KNOWN, 55))
"""Out of a hundred; the rest have a known allergy."""


@dataclass(frozen=True, slots=True)
class Invented:
    """One invented client with everything on the card."""

    client: Client
    contact: Contact
    health: Health
    visits: tuple[Visit, ...]


def invent(today: date, language: str, staff: Sequence[str]) -> Iterator[Invented]:
    """Yield the invented clients; treatments and allergies are written in ``language``."""
    random = Random(SEED)  # noqa: S311 - the same people every time is the point
    source = _source()
    for spoken, count in source["share"].items():
        for number in range(count):
            yield _person(random, source, spoken, number, today, language, staff)


def treatment_names(language: str) -> list[str]:
    """Return the treatments of the invented visits."""
    return [kind["name"][language] for kind in _source()["treatment"]]


@cache
def _source() -> Mapping[str, Any]:
    return tomllib.loads(resources.path("demo/people.toml").read_text("utf-8"))


def _person(
    random: Random,
    source: Mapping[str, Any],
    spoken: str,
    number: int,
    today: date,
    language: str,
    staff: Sequence[str],
) -> Invented:
    since = today - timedelta(days=random.randrange(20, 2400))
    phone = f"{BANDS[spoken]}{random.randrange(10**6):06d}"
    health, handling = _health(random, source, today, language, staff)
    person = Client(
        new_client_id(),
        _name(random, source[spoken], spoken),
        spoken,
        since,
        phone_tail=tail(phone),
        handling=handling,
        allergies_asked_on=health.confirmed_on,
    )
    birthday = today.replace(day=1) - timedelta(days=random.randrange(15 * 365, 80 * 365))
    contact = Contact(phone, _mail(number, spoken), "", birthday, today - timedelta(days=40))
    visits = tuple(_visits(random, source, person, today, language, staff))
    return Invented(person, contact, health, visits)


def _name(random: Random, names: Mapping[str, Sequence[str]], spoken: str) -> str:
    sex = "women" if random.random() < 0.85 else "men"
    first = random.choice(names[sex])
    family = random.choice(names[f"{sex}_families"])
    match spoken:
        case "zh":
            return family + first
        case "vi" | "ru":
            return f"{family} {first}"
        case _:
            return f"{first} {family}"


def _mail(number: int, spoken: str) -> str:
    return f"client{number:03d}.{spoken}@example.com" if number % 3 else ""


def _health(
    random: Random,
    source: Mapping[str, Any],
    today: date,
    language: str,
    staff: Sequence[str],
) -> tuple[Health, Handling]:
    roll = random.randrange(100)
    asked = today - timedelta(days=random.randrange(5, 500))
    for state, share in TODAYS_ALLERGIES:
        if roll < share and state is AllergyState.NEVER_ASKED:
            return Health(), Handling()
        if roll < share:
            return Health(state, (), asked, staff[0]), Handling()
        roll -= share
    kind = random.choice(source["allergy"])
    year = str(asked.year - random.randrange(1, 8))
    allergen = Allergen(kind["allergen"][language], kind["reaction"][language], year)
    handling = Handling(Severity(kind["severity"]), kind["line"][language])
    return Health(AllergyState.KNOWN, (allergen,), asked, staff[0]), handling


def _visits(
    random: Random,
    source: Mapping[str, Any],
    client: Client,
    today: date,
    language: str,
    staff: Sequence[str],
) -> Iterator[Visit]:
    treatments = source["treatment"]
    if client.handling.severity is Severity.STOP:
        treatments = [kind for kind in treatments if kind["price"] < 20_000]
    day = max(client.since, today - timedelta(days=420)) + timedelta(days=random.randrange(9))
    while day < today and random.random() < 0.92:
        kind = random.choice(treatments)
        yield Visit(
            new_visit_id(),
            client.id,
            day,
            kind["name"][language],
            random.choice(staff),
            kind["price"],
        )
        day += timedelta(days=random.randrange(30, 95))
