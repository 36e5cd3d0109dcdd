"""R25: whatever text a card gets is kept as it is shown, and found."""

import random
import unicodedata
from datetime import UTC, datetime

import pytest

from salon_vault.clients.model import Allergen, AllergyState, Contact, Health
from salon_vault.clients.names import fold, tidy_line, words
from salon_vault.clients.use_cases import (
    add_client,
    find_clients,
    open_card,
    save_contact,
    save_health,
)
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import Tier
from tests.faults.scale import times
from tests.fields_wanted import want_fields

PIECES = (
    *("\0", "\ud800", "\udfff", "\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\ufeff"),
    *("Zoë", "Zoe\u0308", "Łódź", "Đặng", "Ёлкина", "王小明", "𠮷野", "عمر", "שרה", "👩‍🎨"),
    *("e" + "\u0301" * 1000, "<img src=x onerror=alert(1)>", "<b>", "</p>", "&amp;", "&"),
    *("%", "_", "*", "?", "' OR 1=1 --", '"', ";", "\\", "NEAR(", "a" * 60, "O'Hara", "-"),
    *(" ", " ", "\n", "\t", "\r", "\u2028", "\x85", "=1+1", "ﬁ", "ß", "ı", "İ"),
)
HIDDEN = {"Cc", "Cs", "Co"}


def texts(count):
    chance = random.Random(25)
    for number in range(count):
        yield f"Odd{number} " + "".join(chance.choices(PIECES, k=chance.randrange(1, 7)))


def is_clean(text):
    return text == tidy_line(text) and not any(unicodedata.category(s) in HIDDEN for s in text)


def told_of(desk, text):
    """Put a text into every field that takes one; return the card, or None for a refusal."""
    try:
        client = desk.run(add_client, text, "en").client.id
        desk.run(save_contact, client, Contact(mail=text, address=text))
        asked = datetime.now(UTC).date()
        known = Health(AllergyState.KNOWN, (Allergen(text, text, text),), asked, notes=text)
        desk.run(save_health, client, known)
    except InvalidInput:  # too long for a name
        return None
    return desk.run(open_card, client)


def test_odd_text_is_kept_as_it_is_shown_and_found(seat):
    desk = seat(Tier.OWNER)
    want_fields(desk.vault)
    kept = 0
    for text in texts(times(500, 100_000)):
        card = told_of(desk, text)
        if card is None:
            continue
        kept += 1
        allergen = card.health.allergens[0]
        shown = (card.client.name, card.contact.mail, *card.contact.address.splitlines())
        assert all(map(is_clean, (*shown, allergen.name, allergen.reaction)))
        assert card.client.name == unicodedata.normalize("NFC", card.client.name)
        number = words(card.client.name)[0]
        assert card.client.id in {one.id for one in desk.run(find_clients, number).lines}
    assert kept > times(250, 50_000)


def test_composed_and_decomposed_names_are_found_by_each_other(seat):
    desk = seat(Tier.OWNER)
    for name, typed in (("Zoe\u0308", "Zoë"), ("Zoë", "zoe"), ("Łódź", "lodz"), ("ﬁ", "fi")):
        client = desk.run(add_client, name, "en").client.id
        assert client in {one.id for one in desk.run(find_clients, typed).lines}
    assert fold("Zoë") == fold("Zoe\u0308")


@pytest.mark.parametrize("text", ["%", "_", "*", "' OR 1=1 --", "NEAR(", "\\"])
def test_signs_of_query_languages_find_nobody_else(seat, text):
    desk = seat(Tier.OWNER)
    desk.run(add_client, "Ada", "en")
    assert "Ada" not in [line.name for line in desk.run(find_clients, text).lines]
