"""What staff can do with client cards."""

from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.card_fields.asking import check_asked
from salon_vault.card_fields.model import OF_CONTACT
from salon_vault.clients.dates import read_birthday
from salon_vault.clients.model import (
    AllergyState,
    Card,
    Client,
    ClientId,
    ClientLine,
    Contact,
    Found,
    Health,
    Severity,
    clean_allergen,
    clean_text,
    new_client_id,
)
from salon_vault.clients.names import digits, tidy_line, words
from salon_vault.clients.numbers import TAIL, clean_phone
from salon_vault.clock import day_of
from salon_vault.compartments import Sealed
from salon_vault.consent_first.opening import refuse_unasked_health
from salon_vault.consent_register.validity.model import HealthChange
from salon_vault.gate import use_case
from salon_vault.ports import Work

LINES = 50
"""Most lines a search shows: more would be a list of clients, not a search."""


@use_case(needs=Permission.FIND_CLIENTS, unlogged="typing; settled_search logs the sum")
def find_clients(work: Work, text: str) -> Found:
    """Return at most fifty cards by name, last digits of the phone, or birthday."""
    total = work.clients.count()
    if not text.strip():
        return Found(tuple(work.clients.recent(LINES)), total)
    lines = _hits(work, text)
    return Found(tuple(lines[:LINES]), total, more=len(lines) > LINES)


@use_case(needs=Permission.FIND_CLIENTS, unlogged="typing; settled_search logs the sum")
def find_similar(work: Work, text: str) -> Found:
    """Return cards whose names are a typing error away from ``text``."""
    lines = work.clients.find_similar(words(text), LINES)
    return Found(tuple(lines), work.clients.count(), similar=True)


@use_case(needs=Permission.FIND_CLIENTS)
def settled_search(work: Work, text: str, queries: int, hits: int) -> None:
    """Put one entry into the log for a search that came to rest; its words are sealed."""
    work.remark("words", tidy_line(text)[:80])
    work.remark("queries", queries)
    work.remark("hits", hits)


@use_case(needs=Permission.VIEW_CARDS)
def open_card(work: Work, client_id: ClientId) -> Card:
    """
    Return the card, or the one it was merged into.

    The parts this desk has no key for are ``Sealed``.
    """
    return _card(work, work.clients.staying(client_id))


@use_case(needs=Permission.EDIT_CARDS)
def add_client(work: Work, name: str, language: str) -> Card:
    """Make a card for a new client, and return it."""
    blank = Client(new_client_id(), "?", "en", day_of(work.clock.now()))
    client = work.clients.save(blank.renamed(name).speaking(language))
    return _card(work, client.id)


@use_case(needs=Permission.EDIT_CARDS)
def rename_client(
    work: Work, client_id: ClientId, version: int, name: str, spelling: str, language: str
) -> Client:
    """Give a card another name, spelling or language, and return it."""
    client = replace(work.clients.get(client_id), version=version)
    renamed = client.renamed(name, spelling).speaking(language)
    fields = ("name", "spelling", "language")
    work.remark("fields", [f for f in fields if getattr(client, f) != getattr(renamed, f)])
    return work.clients.save(renamed)


@use_case(needs=Permission.EDIT_CONTACT)
def save_contact(work: Work, client_id: ClientId, contact: Contact) -> Contact:
    """
    Keep how to reach a client, as confirmed today, and return it.

    Raises:
        FieldOff: if something new stands in a field that the salon does not ask for.
    """
    work.clients.get(client_id)
    before = work.clients.contact(client_id)
    check_asked(work, OF_CONTACT, Contact() if isinstance(before, Sealed) else before, contact)
    tidy = replace(
        contact,
        phone=clean_phone(contact.phone),
        mail=tidy_line(contact.mail),
        address=clean_text("address", contact.address),
        confirmed_on=day_of(work.clock.now()),
    )
    return work.clients.save_contact(client_id, tidy)


@use_case(needs=Permission.EDIT_HEALTH)
def save_health(work: Work, client_id: ClientId, health: Health) -> int:
    """
    Keep allergies and notes, and return their version; the card notes when they were asked.

    Another answer counts as given today, and so does the same one with a later
    ``confirmed_on``; a note alone moves no date.

    Raises:
        NotAskedFirst, OnlySafetyLine: if the client has not agreed to what it adds.
    """
    client = work.clients.get(client_id)
    before = work.clients.health(client_id)
    allergens = tuple(map(clean_allergen, health.allergens))
    kept = replace(health, allergens=allergens, notes=clean_text("notes", health.notes))
    refuse_unasked_health(work, client_id, kept, before)
    if health.state is AllergyState.NEVER_ASKED:
        kept = replace(kept, confirmed_on=None, confirmed_by="")
    elif isinstance(before, Health) and not _asked_anew(health, before):
        kept = replace(kept, confirmed_on=before.confirmed_on, confirmed_by=before.confirmed_by)
    else:
        today = day_of(work.clock.now())
        kept = replace(kept, confirmed_on=today, confirmed_by=work.member.label)
    version = work.clients.save_health(client_id, kept)
    if _is_another(kept, before):
        work.validity.health_changed(HealthChange(client_id, day_of(work.clock.now())))
    if client.allergies_asked_on != kept.confirmed_on:
        work.clients.save(replace(client, allergies_asked_on=kept.confirmed_on))
    return version


@use_case(needs=Permission.WRITE_HANDLING)
def write_handling(
    work: Work, client_id: ClientId, version: int, severity: Severity, text: str
) -> Client:
    """Write the one line everybody sees on the card: what to do, not why."""
    client = replace(work.clients.get(client_id), version=version)
    return work.clients.save(client.handled(severity, text))


def _is_another(health: Health, before: Health | Sealed) -> bool:
    """Tell whether an answer that was there is another one now, or may be."""
    if isinstance(before, Sealed):
        return True
    never = before.state is AllergyState.NEVER_ASKED
    return not never and (health.state, health.allergens) != (before.state, before.allergens)


def _asked_anew(health: Health, before: Health) -> bool:
    if (health.state, health.allergens) != (before.state, before.allergens):
        return True
    asked, asked_before = health.confirmed_on, before.confirmed_on
    return asked is not None and (asked_before is None or asked > asked_before)


def _card(work: Work, client_id: ClientId) -> Card:
    client = work.clients.get(client_id)
    return Card(client, work.clients.contact(client_id), work.clients.health(client_id))


def _hits(work: Work, text: str) -> list[ClientLine]:
    day = read_birthday(text, latest=day_of(work.clock.now()))
    if day is not None:
        return work.clients.find_birthday(day, LINES + 1)
    number = digits(text)
    if len(number) > TAIL:
        return work.clients.find_number(number, LINES + 1)
    if number:
        return work.clients.find_tail(number, LINES + 1)
    return work.clients.find(words(text), LINES + 1)
