import pytest

import resources
from salon_vault.errors import NotFound, TemplateFault
from salon_vault.law.lines import find_lines, line_of
from salon_vault.law.pack import load_pack, read_pack
from salon_vault.words import LANGUAGES

POLAND = resources.path("law/pl.toml").read_text(encoding="utf-8")

FAULTS = {
    "unknown key": ('short = "UODO"', 'short = "UODO"\nfax = "none"', "unknown key fax", 1),
    "unknown table": ("[law]", "[weather]\nwet = true\n[law]", "unknown key weather", 0),
    "missing key": ('id = "card"\nkind = "policy"', 'id = "card"', "missing key kind", -1),
    "missing language": (
        'name.pl = "Reklamacja"\n', "", "missing language pl", 0,
    ),
    "stray language": (
        'name.pl = "Reklamacja"', 'name.de = "Beschwerde"\nname.pl = "Reklamacja"',
        "unknown language de", 0,
    ),
    "text for a number": ("full_age = 18", 'full_age = "18"', "not a number", 0),
    "number for true or false": ("durable_medium = true", "durable_medium = 1",
        "not a true or false", 0),
    "moment for a date": ("review_by = 2027-05-21", "review_by = 2027-05-21T10:00:00Z",
        "not a date", 0),
    "text for an array": ('src = ["periods"]', 'src = "periods"', "not an array", 0),
    "blank text": ('short = "UODO"', 'short = " "', "blank", 0),
    "word outside a list": ('silence = "accepted"', 'silence = "golden"',
        "not one of accepted", 0),
    "unit outside a list": ('{ n = 14, unit = "day" }', '{ n = 14, unit = "moon" }',
        "not one of hour, day, working_day, week, month, year", 0),
    "unknown key in a period": ('{ n = 14, unit = "day" }', '{ n = 14, unit = "day", or = 2 }',
        "unknown key or", 0),
    "unknown source": ('src = ["periods"]', 'src = ["rumour"]', "unknown rumour", 0),
    "unknown fact": ('facts = ["law.complaint"]', 'facts = ["law.gossip"]',
        "unknown law.gossip", 0),
    "unknown category": ('data = ["log"]', 'data = ["log", "blood"]', "unknown blood", 0),
    "unknown basis": ('basis = "tax_law"', 'basis = "habit"', "unknown habit", 0),
    "unknown retention": ('retention = "tax"', 'retention = "ever"', "unknown ever", 0),
    "unknown consent form": ('consent_form = "marketing"', 'consent_form = "offers"',
        "unknown offers", 0),
    "unknown question": ('only_with = ["cameras"]', 'only_with = ["drones"]',
        "unknown drones", 0),
    "unknown purpose": ('may_keep_for = ["defence", "proof"]', 'may_keep_for = ["fun"]',
        "unknown fun", 0),
    "unknown breach item": ('"measures", "advice"]', '"measures", "excuse"]',
        "unknown excuse", 0),
    "second id": ('[[purposes]]\nid = "cameras"', '[[purposes]]\nid = "security"',
        "second security", 1),
    "second recipient": ('question = "it_help"', 'question = "cloud"', "second cloud", 0),
    "review before the facts": ("review_by = 2027-05-21", "review_by = 2026-05-21",
        "review before the facts", 0),
    "unknown first language": ('primary_language = "pl"', 'primary_language = "vi"',
        "unknown language", 0),
    "unknown languages": ('languages = ["pl", "en"]', 'languages = ["pl", "tlh"]',
        "unknown languages", 0),
    "health on a basis that does not carry it": (
        'data = ["log"]', 'data = ["log", "health"]', "does not carry special data", 1),
    "consent without a form": ('consent_form = "marketing"\n', "",
        "consent without a form, or a form without consent", -4),
    "interest not named": (
        'interest.pl = "bezpieczeństwo osób i mienia"\n'
        'interest.en = "the safety of people and property"\n', "",
        "interest not named, or named without need", None),
    "no fact behind the law": ('facts = ["law.retention.tax"]\n', "",
        "no length or no fact", None),
    "no period for the day list": ('id = "day_names"', 'id = "names"',
        "missing day_names", None),
    "category without a purpose": ('data = ["camera_image"]', 'data = ["log"]',
        "no purpose for camera_image", None),
    "no such day": ('"11-11", "12-24"', '"11-31", "12-24"', "no day 11-31", 0),
    "unknown gap": ("{controller}. Kontakt", "{owner}. Kontakt", "unknown gap {owner}", 0),
    "missing gap": ("it is: {interests}.", "it is known.", "missing gap {interests}", 0),
    "unpaired brace": ("it is: {interests}.", "it is: {interests.", "unpaired brace", 0),
    "another shape": ("schema = 1", "schema = 2", "schema is not 1", 0),
    "no TOML": ("full_age = 18", "full_age =", "not TOML", 0),
    "doubled key": ("full_age = 18", "full_age = 18\nfull_age = 19", "not TOML", 1),
}  # fmt: skip
"""What is replaced by what, the problem, and its line from the first one replaced."""


def test_the_shipped_pack_has_no_fault() -> None:
    read_pack(POLAND, "pl.toml")


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_by_file_line_and_problem(name: str) -> None:
    good, bad, problem, offset = FAULTS[name]
    assert POLAND.count(good) >= 1, "the fault would not be made"
    at = POLAND.index(good)
    with pytest.raises(TemplateFault) as caught:
        read_pack(POLAND.replace(good, bad, 1), "pl.toml")
    assert (caught.value.file, caught.value.problem) == ("pl.toml", problem)
    if offset is not None:
        first = POLAND[:at].count("\n") + 1
        assert caught.value.line == first + offset


SCREEN_TEXTS = {
    "title of a source": ("sources", 0, "title"),
    "claim of a fact": ("facts", 3, "claim"),
    "name of a duty": ("duties", 1, "name"),
    "citation of a duty": ("duties", 1, "cite"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", SCREEN_TEXTS)
def test_a_screen_text_without_a_language_of_the_program_is_refused(
    place: str, language: str
) -> None:
    path = SCREEN_TEXTS[place]
    lines = find_lines(POLAND)
    rows = POLAND.splitlines()
    del rows[line_of(lines, (*path, language)) - 1]
    with pytest.raises(TemplateFault) as caught:
        read_pack("\n".join(rows), "pl.toml")
    assert caught.value.file == "pl.toml"
    assert caught.value.problem == f"missing language {language}"
    assert caught.value.line == line_of(lines, path)


def test_a_paper_text_needs_the_languages_of_the_pack_only() -> None:
    papers = load_pack("pl").complaint.name
    assert set(papers) == {"pl", "en"} < set(LANGUAGES)


def test_a_fault_without_a_line_of_its_own_is_placed_at_its_table() -> None:
    text = POLAND.replace('data = ["camera_image"]', 'data = ["log"]')
    with pytest.raises(TemplateFault) as caught:
        read_pack(text, "pl.toml")
    assert text.splitlines()[caught.value.line - 1] == 'id = "camera_image"'


def test_an_unpaired_end_of_the_file_is_a_fault_too() -> None:
    with pytest.raises(TemplateFault) as caught:
        read_pack(POLAND + 'rest = """', "pl.toml")
    assert caught.value.problem == "not TOML"


@pytest.mark.parametrize("law", ["xx", "", "../pl", "PL", "pl.toml"])
def test_a_law_nobody_shipped_is_not_found(law: str) -> None:
    with pytest.raises(NotFound):
        load_pack(law)


def test_a_pack_is_read_once() -> None:
    assert load_pack("pl") is load_pack("pl")
