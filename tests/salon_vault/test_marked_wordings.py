"""A wording says which row asks for what, and the register reads it from there."""

import pytest

from salon_vault.adapted_forms.checking import Rules, faults_in
from salon_vault.adapted_forms.errors import WordingFaulty
from salon_vault.adapted_forms.marks import reworded
from salon_vault.adapted_forms.model import OWN_FROM, Wording
from salon_vault.adapted_forms.numbering import numbered
from salon_vault.adapted_forms.use_cases import list_wordings, open_wording, publish_wording
from salon_vault.clients.use_cases import add_client
from salon_vault.consent_register.asked import AskedRow, asked_on
from salon_vault.consent_register.listing.model import Extract
from salon_vault.consent_register.model import Said, Standing
from salon_vault.consent_register.on_paper.use_cases import (
    list_unread_papers,
    record_ticks,
    view_asked,
)
from salon_vault.consent_register.purposes import NEWS, PHOTOS, Purpose
from salon_vault.consent_register.shipped_asks import marked_source
from salon_vault.consents.model import Outcome
from salon_vault.consents.templates import shipped_source
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import Tier
from tests.faults.log_attacker import Attacker
from tests.salon_vault.papers import words

FORM = "photo-marketing"
RULES = Rules(FORM, 1, {}, ())
SMS, MAIL = "[?]{sms} SMS-em\n", "[?]{mail} E-mailem\n"


def marked(form: str = FORM, version: int = 1, language: str = "pl") -> str:
    return marked_source(form, version, language)


def changed(old: str, new: str, text: str = "") -> str:
    source = text or marked()
    assert old in source
    return source.replace(old, new, 1)


def line_of(words: str, text: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def without(names: str, text: str) -> str:
    return text.replace("\n---\n", f"\nwithout: {names}\n---\n", 1)


# --- what is refused -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[?]{sms} SMS-em", "[?] SMS-em", "no mark sms"),
        ("[?]{sms} SMS-em", "[?] Na telefon", "no mark sms"),
        ("[?]{sms}", "[?]{mail}", "mark of sms"),
        ("[?]{sms} SMS-em", "[?]{sms} e-mailem.", "mark of mail"),
        ("[?]{phone} Telefonicznie", "[?]{mail} Inaczej", "mark twice mail"),
        ("[?]{sms}", "[?]{pigeon}", "unknown mark pigeon"),
        ("[?]{sms}", "[?]{health}", "unknown mark health"),
        ("[?]{sms}", "[? tak / nie / może]{sms}", "mark misplaced"),
    ],
)
def test_a_row_with_a_wrong_mark_is_refused_at_its_line(old, new, problem):
    text = changed(old, new)
    faults = faults_in({"pl": text}, RULES)
    (fault,) = [each for each in faults if each.problem == problem]
    assert (fault.language, fault.line) == ("pl", line_of(new, text))
    assert not fault.only_warns
    assert faults_in({"pl": marked()}, RULES) == [], "control"


def test_words_that_changed_places_are_refused_and_rows_that_did_are_not():
    words_alone = changed(SMS + MAIL, "[?]{sms} E-mailem\n[?]{mail} SMS-em\n")
    assert {(each.problem, each.line) for each in faults_in({"pl": words_alone}, RULES)} == {
        ("mark of mail", line_of("[?]{sms}", words_alone)),
        ("mark of sms", line_of("[?]{mail}", words_alone)),
    }
    rows = changed(SMS + MAIL, MAIL + SMS)
    assert faults_in({"pl": rows}, RULES) == []


def test_languages_ask_for_the_same_in_the_same_rows():
    texts = {"en": marked(language="en"), "pl": changed(SMS + MAIL, MAIL + SMS)}
    (fault,) = faults_in(texts, RULES)
    assert (fault.language, fault.problem) == ("pl", "unlike en")
    assert fault.line == line_of(MAIL, texts["pl"])


def test_a_purpose_is_left_out_by_saying_so():
    row = "[?]{post} Pocztą tradycyjną\n"
    gone = changed(row, "")
    assert [each.problem for each in faults_in({"pl": gone}, RULES)] == ["no mark post"]
    (warning,) = faults_in({"pl": without("post", gone)}, RULES)
    assert (warning.problem, warning.only_warns) == ("without post", True)
    (_warning, still) = faults_in({"pl": without("post", marked())}, RULES)
    assert still.problem == "mark twice post"


def test_a_form_that_asks_for_nothing_any_more_is_refused():
    rules = Rules("general-health", 1, {}, ())
    text = marked("general-health")
    row = next(line for line in text.splitlines(keepends=True) if "{health}" in line)
    problems = {each.problem for each in faults_in({"pl": without("health", text)}, rules)}
    assert problems == {"mark twice health", "without health", "asks nothing"}
    gone = {"pl": without("health", text.replace(row, ""))}
    assert "asks nothing" in {each.problem for each in faults_in(gone, rules)}


def test_no_mark_stands_among_what_staff_fill_in():
    text = changed("~~~~panel ", "~~~~panel Salon\n[?]{sms} Wysłano\n~~~~\n\n~~~~panel ")
    (fault,) = faults_in({"pl": text}, RULES)
    assert (fault.problem, fault.line) == ("mark misplaced", line_of("[?]{sms} Wys", text))


# --- what the register reads -----------------------------------------------------------------


@pytest.fixture
def owner(seat):
    return seat(Tier.OWNER)


@pytest.fixture
def anna(owner):
    return owner.run(add_client, "Anna Nowak", "pl").client.id


@pytest.fixture
def signed(owner, anna):
    """Print a form in the words of today, and note it as signed."""

    def signed(form=FORM, form_set="photos"):
        documents = owner.run(compose_form_set, anna, form_set, "pl", "")
        printed = owner.run(print_papers, anna, documents, "Counter", 1)
        paper = next(each for each in printed if each.kind == form)
        return owner.run(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))

    return signed


@pytest.fixture
def keep(owner, clock):
    """Keep a wording as vaults may have it, past all that is checked today."""

    def keep(text, form=FORM, base=1, number=1):
        version = OWN_FROM + number - 1
        texts = {"pl": numbered(text, version)}
        with owner.vault.work() as work:
            work.wordings.add(Wording(form, version, clock.now(), "Ewa K.", base, texts))

    return keep


ALL_NO = dict.fromkeys((*PHOTOS, *NEWS), Said.NO)


def printed_by(printer) -> bytes:
    (impression,), _title, _name = printer.together[-1]
    return impression.pdf


def publish(owner, pl: str, en: str, version: int = 0):
    return owner.run(publish_wording, FORM, {"pl": pl, "en": en}, version)


def test_a_yes_counts_for_what_its_row_asks_wherever_the_row_stands(owner, signed, printer):
    rows = "[?]{sms} By text message\n", "[?]{mail} By e-mail\n"
    english = changed("".join(rows), "".join(reversed(rows)), marked(language="en"))
    publish(owner, changed(SMS + MAIL, "[?]{mail} Mailem od nas\n" + SMS), english)
    paper = signed()
    asked = owner.run(view_asked, paper.code)
    news = [row for row in asked.rows if row.purpose in NEWS]
    assert news[:2] == [
        AskedRow(Purpose.MAIL, "Mailem od nas", "E-mailem"),
        AskedRow(Purpose.SMS, "SMS-em"),
    ]
    found = owner.run(record_ticks, paper.code, ALL_NO | {Purpose.MAIL: Said.YES})
    assert found.agreed == (Purpose.MAIL,)
    assert "{" not in words(printed_by(printer)), "marks are not printed"


def test_what_stands_in_small_type_below_a_row_is_shown_with_it(owner, signed):
    """The question is the shipped one, and a client agrees to more than it says."""
    polish = changed("[?]{sms} SMS-em\n", "[?]{sms} SMS-em\ntakże partnerów salonu\n")
    english = marked(language="en")
    row = next(line for line in english.splitlines() if line.startswith("[?]{sms}"))
    publish(owner, polish, changed(row, f"{row}\nalso of partners", english))
    asked = owner.run(view_asked, signed().code)
    assert AskedRow(Purpose.SMS, "SMS-em także partnerów salonu", "SMS-em") in asked.rows
    shown = reworded(polish, FORM, 1, "pl")
    assert shown == [(Purpose.SMS, "SMS-em także partnerów salonu")]
    assert reworded(marked(), FORM, 1, "pl") == [], "control"


def test_a_paper_keeps_its_meaning_when_the_wording_changes_again(owner, signed):
    english = marked(language="en")
    publish(owner, changed("E-mailem", "Mailem od nas"), english)
    before = signed()
    rows = "[?]{sms} Na telefon\n[?]{mail} Mailem od nas\n"
    english = without("phone", changed("[?]{phone} By phone\n", "", english))
    polish = without("phone", changed("[?]{phone} Telefonicznie\n", ""))
    publish(owner, changed(SMS + MAIL, rows, polish), english, OWN_FROM)
    papers = before, signed()
    with owner.vault.work() as work:
        first, second = (asked_on(work, each) for each in papers)
    words_of = {row.purpose: row.words for row in first.rows}
    assert (words_of[Purpose.SMS], words_of[Purpose.PHONE]) == ("SMS-em", "Telefonicznie")
    words_of = {row.purpose: row.words for row in second.rows}
    assert words_of[Purpose.SMS] == "Na telefon"
    assert Purpose.PHONE not in words_of
    assert first.unknown == second.unknown == ()


# --- wordings from before there were marks ---------------------------------------------------

OLD = shipped_source(FORM, 1, "pl")
SWAPPED = changed("[?] SMS-em\n[?] E-mailem\n", "[?] E-mailem\n[?] SMS-em\n", OLD)
REWORDED = changed("[?] SMS-em", "[?] Na telefon", OLD)


def test_an_own_wording_asks_for_what_the_form_did_that_it_goes_back_to(owner, signed, keep):
    form = "hair-colour-health"
    keep(shipped_source(form, 1, "pl"), form)
    asked = owner.run(view_asked, signed(form, "hair-colour").code)
    assert {row.purpose for row in asked.rows} == {Purpose.HEALTH, Purpose.RECORD}
    assert asked.unknown == ()


def test_without_marks_the_shipped_words_tell_what_a_row_asks(owner, signed, keep):
    keep(SWAPPED)
    paper = signed()
    asked = owner.run(view_asked, paper.code)
    news = [(row.purpose, row.words) for row in asked.rows if row.purpose in NEWS]
    assert news[:2] == [(Purpose.MAIL, "E-mailem"), (Purpose.SMS, "SMS-em")]
    assert asked.unknown == ()


def test_a_row_that_nobody_can_name_agrees_to_nothing_and_is_settled(owner, anna, signed, keep):
    keep(REWORDED)
    paper = signed()
    asked = owner.run(view_asked, paper.code)
    assert asked.unknown == (Purpose.SMS,)
    assert [each.paper for each in owner.run(list_unread_papers)] == [paper]
    ticks = {row.purpose: Said.YES for row in asked.rows}
    with pytest.raises(InvalidInput):
        owner.run(record_ticks, paper.code, ticks | {Purpose.SMS: Said.YES})
    found = owner.run(record_ticks, paper.code, ticks)
    assert found.standing(Purpose.SMS) is Standing.NOT_ASKED
    assert found.read_from(paper.code, Purpose.SMS).said is Said.UNKNOWN
    assert found.allows(Purpose.MAIL)
    assert owner.run(list_unread_papers) == []
    with owner.vault.work() as work:
        (line,) = work.consents.over_all(Extract(Purpose.SMS), paper.outcome_on).lines
    assert line.standing is Standing.NOT_ASKED


def test_the_owner_is_told_once_and_putting_marks_in_is_enough(owner, keep):
    keep(REWORDED)
    opened = owner.run(open_wording, FORM)
    assert opened.state.unmarked
    text = opened.today["pl"]
    assert "[?]{mail} E-mailem" in text
    with pytest.raises(WordingFaulty):
        owner.run(publish_wording, FORM, {"pl": text, "en": marked(language="en")}, OWN_FROM)
    publish(owner, changed("[?] Na", "[?]{sms} Na", text), marked(language="en"), OWN_FROM)
    assert not [each for each in owner.run(list_wordings) if each.unmarked]
    assert not owner.run(open_wording, "waxing-consent").state.unmarked


@pytest.mark.parametrize(
    "done",
    [
        "UPDATE form_wording SET texts = replace(texts, 'E-mailem', 'e-mailem')",
        "UPDATE form_wording SET texts = '7'",
        "DELETE FROM form_wording",
    ],
    ids=["other words", "damaged", "gone"],
)
def test_of_a_wording_that_is_not_the_printed_one_nothing_is_known(owner, signed, done):
    publish(owner, marked().replace("Pocztą", "Zwykłą pocztą"), marked(language="en"))
    paper = signed()
    assert len(owner.run(view_asked, paper.code).rows) == len(ALL_NO), "control"
    Attacker(owner.vault).run(done)
    asked = owner.run(view_asked, paper.code)
    assert asked.rows == ()
    assert set(asked.unknown) == set(ALL_NO)
    assert owner.run(record_ticks, paper.code, {}).agreed == ()
