"""Lists from elsewhere: every program's columns, encodings and days come out as cards."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.clients.model import AllergyState
from salon_vault.importing.errors import FileTooLarge, FileUnreadable, OtherEncoding
from salon_vault.importing.model import Allergies, Kind, Plan, Target, Wrong
from salon_vault.importing.people import Person
from salon_vault.importing.source import people_of, reading_of
from salon_vault.importing.survey import look_at, survey
from tests.salon_vault import lists_of_clients as lists
from tests.vaults import Patient

TODAY = date(2026, 11, 22)


@pytest.fixture
def taken(tmp_path):
    """Read a list as the program guesses it, and return cards, faults, look and survey."""

    def taken(text, encoding="utf-8", allergies=Allergies.TAKE_IN, name="list"):
        path = tmp_path / name
        if text is not None:
            path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        came = lists.brought(path)
        reading = reading_of(came)
        look = look_at(came, reading)
        plan = Plan(reading, look.targets, language="pl", allergies=allergies)
        found = survey(came, plan, TODAY, Patient())
        plan = replace(plan, day_first=found.day_first is not False)
        cards, faults = [], []
        for row in people_of(came, reading):
            person = Person(row, plan, TODAY)
            card = person.card()
            cards += [card] if card else []
            faults += person.faults
        return cards, faults, look, found

    return taken


def every_row_of(path):
    came = lists.brought(path)
    return list(people_of(came, reading_of(came)))


def names(cards):
    return [card.client.name for card in cards]


def allergens(card):
    return [one.name for one in card.health.allergens] if card.health else []


def test_google_contacts_come_with_the_first_number_and_say_of_the_others(taken):
    cards, faults, look, found = taken(lists.GOOGLE)
    assert names(cards) == ["Łucja Dąbrowska", "Zoë"]
    contact = cards[0].contact
    assert (contact.phone, contact.mail) == ("+48601234567", "lucja@example.org")
    assert contact.address == "Lipowa 3 Warszawa"
    assert contact.birthday == date(1988, 5, 12)
    assert [(f.row, f.wrong) for f in faults] == [(2, Wrong.MORE_PHONES)]
    assert Target.NOTES not in look.targets
    assert [(s.words, s.in_notes) for s in found.said] == [("uczulona na lateks", True)]
    assert allergens(cards[0]) == ["uczulona na lateks"]


def test_outlook_writes_months_first_and_nought_for_no_day(taken):
    cards, faults, _, found = taken(lists.OUTLOOK, "cp1250")
    assert names(cards) == ["Grażyna Święch", "Ida Żak"]
    assert found.day_first is False
    assert cards[0].contact.birthday == date(1979, 12, 31)
    assert cards[0].client.language == "pl"
    assert cards[0].contact.address == "Długa 5, Kraków, 30-001, Poland"
    assert [(f.row, f.column, f.wrong) for f in faults] == [(3, 14, Wrong.DAY_UNREADABLE)]


@pytest.mark.parametrize(
    ("text", "name", "phone"),
    [
        (lists.SALONTRAC, "Maud Kent", "+48225550142"),
        (lists.SCHEDULISTA, "Una Byrne", ""),
        (lists.VAGARO, "May O'Hara", "+48601111222"),
        (lists.FRESHA, "Anh Nguyễn", "+48603222111"),
    ],
)
def test_salon_programs_are_understood_by_their_headings(taken, text, name, phone):
    cards, _, _, _ = taken(text)
    assert cards[0].client.name == name
    assert cards[0].contact.phone == phone


def test_days_in_words_and_since_when_somebody_comes(taken):
    cards, _, _, found = taken(lists.VAGARO)
    assert found.day_first is False
    assert cards[0].contact.birthday == date(1990, 5, 3)
    assert cards[0].client.since == date(2019, 2, 28)


@pytest.mark.parametrize("encoding", ["cp1250", "utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_polish_table_in_every_encoding_it_comes_in(taken, encoding):
    cards, _, _, _ = taken(lists.VERSUM, encoding)
    assert names(cards) == ["Żaneta Wójcik", "Józefa Ćwik"]
    assert [allergens(card) for card in cards] == [["henna"], []]
    assert cards[1].contact.phone == "+48605555666"


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8", "utf-16-be"])
def test_russian_table_in_every_encoding_it_comes_in(taken, encoding):
    cards, _, _, found = taken(lists.YCLIENTS, encoding)
    assert names(cards) == ["Ольга Петрова", "Анна Ёлкина"]
    assert [allergens(card) for card in cards] == [["хна", "никель"], []]
    assert found.none == 1


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16"])
def test_chinese_table_in_every_encoding_it_comes_in(taken, encoding):
    cards, _, _, found = taken(lists.CHINESE, encoding)
    assert names(cards) == ["王小明", "李雪梅"]
    assert cards[0].client.spelling == "Wang Xiaoming"
    assert [said.words for said in found.said] == ["乳胶、染发剂"]
    assert allergens(cards[0]) == ["乳胶", "染发剂"]


def test_cards_of_three_versions(taken):
    apple, faults, _, found = taken(lists.APPLE)
    assert apple[0].client.name == "Alicja Wiśniewska"
    assert apple[0].contact.phone == "+48606777888"
    assert apple[0].contact.address == "Polna 7, m. 2, Łódź, 90-001, Polska"
    assert [f.wrong for f in faults] == [Wrong.MORE_PHONES]
    assert [said.words for said in found.said] == ["Uczulenie: nikiel"]

    android, faults, _, _ = taken(lists.ANDROID)
    assert names(android) == ["Łółć Żółć", "Jan Nowak"]
    assert [(f.row, f.wrong) for f in faults] == [(1, Wrong.DAY_UNREADABLE)]

    four, faults, _, _ = taken(lists.FOUR)
    assert (four[0].client.name, four[0].client.language) == ("Nguyễn Thị Hoa", "vi")
    assert four[0].contact.phone == "+48609222333"
    assert four[0].contact.birthday == date(1993, 12, 24)
    assert faults == []


def test_workbook_keeps_whole_numbers_and_days(taken, tmp_path):
    rows = [["Name", "Phone", "Allergies"], ["Ada Nowak", 48601234418, "latex"]]
    lists.workbook(tmp_path / "list", rows)
    cards, _, look, _ = taken(None)
    assert look.targets == (Target.NAME, Target.PHONE, Target.ALLERGIES)
    assert cards[0].contact.phone == "+48601234418"
    assert allergens(cards[0]) == ["latex"]


def test_allergies_are_known_but_not_confirmed_and_none_stays_not_asked(taken):
    cards, _, _, found = taken(lists.FRESHA)
    assert cards[0].health.state is AllergyState.KNOWN
    assert cards[0].health.confirmed_on is None
    assert allergens(cards[0]) == ["PPD", "latex"]
    assert cards[1].health is None
    assert (found.none, found.people) == (1, 2)


def test_allergies_left_out_leave_nothing_behind(taken):
    cards, _, _, found = taken(lists.FRESHA, allergies=Allergies.LEAVE_OUT)
    assert [card.health for card in cards] == [None, None]
    assert found.said


def test_a_table_without_headings_is_understood_by_its_values(taken):
    cards, _, look, _ = taken("Ada Nowak;601 234 567;ada@example.org\n" * 3)
    assert look.targets == (Target.NAME, Target.PHONE, Target.MAIL)
    assert len(cards) == 3


def test_separator_named_in_the_first_line_is_no_row(taken):
    cards, _, _, _ = taken("sep=|\r\nName|Phone\r\nAda|601 234 567\r\n")
    assert names(cards) == ["Ada"]


def test_line_breaks_and_quotes_inside_cells(taken):
    cards, _, _, _ = taken('Name,Address\n"Ada ""Ad"" Nowak","Long 1\nRoom 2"\n')
    assert names(cards) == ['Ada "Ad" Nowak']
    assert cards[0].contact.address == "Long 1 Room 2"


def test_every_fault_names_its_row_and_column(taken):
    text = (
        "Name;Phone;Birthday\n"
        ";601 234 567;\n"
        "Ada;4.86E+10;1.1.1990\n"
        "\n"
        "Eve;601 234 568;31.2.1990\n"
        "Ida\n"
        f"{'x' * 121};;\n"
        "Ola;;;more\n"
        "U\x00na;;\n"
        'Tor"n";"a"b;\n'
        "Zo\ufffd;;\n"
    )
    cards, faults, _, _ = taken(text)
    assert names(cards) == ["Ada", "Eve", "Zo\ufffd"]
    assert [(f.row, f.column, f.wrong) for f in faults] == [
        (2, 0, Wrong.NO_NAME),
        (3, 2, Wrong.PHONE_ROUNDED),
        (5, 3, Wrong.DAY_UNREADABLE),
        (6, 0, Wrong.TOO_FEW_CELLS),
        (7, 1, Wrong.LONG_NAME),
        (8, 0, Wrong.TOO_MANY_CELLS),
        (9, 1, Wrong.HIDDEN_SIGNS),
        (10, 0, Wrong.TORN),
        (10, 0, Wrong.NO_NAME),
        (11, 1, Wrong.LOST_LETTERS),
    ]


def test_no_encoding_is_made_to_fit(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes("Имя\nАнна\n".encode("cp1251"))
    came = lists.brought(path)
    reading = replace(reading_of(came), encoding="utf-8")
    with pytest.raises(OtherEncoding) as refused:
        list(people_of(came, reading))
    assert (refused.value.encoding, refused.value.row) == ("utf-8", 1)


@pytest.mark.parametrize(
    ("contents", "why"),
    [
        (b"", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
        (b"PK\x03\x04nonsense", "damaged"),
        (b"\xff\xfe\x00\x00A\x00\x00\x00", "binary"),
        (b'Name,Phone\nAda,"601\nEve,602\n', "quotes"),
    ],
)
def test_what_is_no_list_is_refused_and_says_why(tmp_path, contents, why):
    path = tmp_path / "list"
    path.write_bytes(contents)
    with pytest.raises(FileUnreadable) as refused:
        every_row_of(path)
    assert refused.value.why == why


def test_a_folder_and_a_file_that_is_gone_are_refused(tmp_path):
    for path in (tmp_path, tmp_path / "gone.csv"):
        with pytest.raises(FileUnreadable):
            lists.brought(path)


def test_more_columns_than_any_list_has_are_refused(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text("x," * 10_000 + "\n")
    came = lists.brought(path)
    with pytest.raises(FileTooLarge) as refused:
        look_at(came, reading_of(came))
    assert (refused.value.what, refused.value.row) == ("columns", 1)


def test_reading_tells_the_kind_by_contents_not_by_name(tmp_path):
    path = tmp_path / "contacts.csv"
    path.write_text(lists.FOUR)
    assert reading_of(lists.brought(path)).kind is Kind.CARDS
