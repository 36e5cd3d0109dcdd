"""An owner puts a form into other words: what is wrong is told by its place."""

import pytest

from salon_vault.access import GRANTS, Permission
from salon_vault.adapted_forms.checking import Rules, faults_in
from salon_vault.adapted_forms.comparing import Mark, compared
from salon_vault.adapted_forms.errors import NoOwnWording, WordingFaulty
from salon_vault.adapted_forms.faults import Fault
from salon_vault.adapted_forms.in_force import template_of
from salon_vault.adapted_forms.model import OWN_FROM, Wording
from salon_vault.adapted_forms.numbering import numbered
from salon_vault.adapted_forms.sample import faults_of_length
from salon_vault.adapted_forms.titles import shipped_titles
from salon_vault.adapted_forms.use_cases import (
    list_wordings,
    open_wording,
    print_shipped_again,
    publish_wording,
    wording_versions,
)
from salon_vault.clients.use_cases import add_client
from salon_vault.consent_register.shipped_asks import marked_source
from salon_vault.consents.library import library
from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.errors import EditConflict, NotPermitted
from salon_vault.paper.template import split_head
from salon_vault.staff.model import Tier
from salon_vault.words import LANGUAGES
from tests.faults.log_attacker import Attacker
from tests.salon_vault.papers import SALON

FORM = "waxing-consent"
RULES = Rules(FORM, 1, {}, ("pl", "en"))


def shipped(form: str = FORM, version: int = 1) -> dict[str, str]:
    return {each: marked_source(form, version, each) for each in LANGUAGES}


def changed(language: str, old: str, new: str) -> tuple[dict[str, str], int]:
    """The shipped texts with one change, and the line it stands on."""
    texts = shipped()
    assert old in texts[language]
    line = texts[language][: texts[language].index(old)].count("\n") + 1
    texts[language] = texts[language].replace(old, new, 1)
    return texts, line


def only(texts: dict[str, str], rules: Rules = RULES) -> Fault:
    (fault,) = faults_in(texts, rules)
    return fault


# --- what is wrong, and where ----------------------------------------------------------------


@pytest.mark.parametrize("form", library().forms.values(), ids=lambda form: form.id)
def test_nothing_is_wrong_with_what_ships(form):
    titles = {
        language: frozenset(
            titles[language].casefold()
            for other, titles in shipped_titles().items()
            if other != form.id
        )
        for language in LANGUAGES
    }
    texts = shipped(form.id, form.version)
    assert faults_in(texts, Rules(form.id, form.version, titles, ("pl", "en"))) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("{{treatment}}", "{{client.allergy}}", "unknown placeholder client.allergy"),
        ("{{salon.name}}", "{{salon.name}", "broken placeholder"),
    ],
)
def test_a_placeholder_nobody_fills_is_named_with_its_line(old, new, problem):
    texts = shipped("photo-marketing")
    texts["pl"] = texts["pl"].replace(old, new, 1)
    faults = faults_in(texts, Rules("photo-marketing", 1, {}, ()))
    (fault,) = [each for each in faults if each.problem == problem]
    assert fault.language == "pl"
    assert texts["pl"].splitlines()[fault.line - 1].strip() == fault.words


def test_a_character_no_font_has_is_found_in_its_language():
    heading = shipped()["zh"].split("## ", 1)[1].split("\n", 1)[0]
    texts, line = changed("zh", f"## {heading}", f"## {heading}𠮷")
    fault = only(texts)
    assert (fault.language, fault.line, fault.problem) == ("zh", line, "missing glyph U+20BB7")


def test_a_question_more_in_one_language_is_told_against_the_other():
    texts, line = changed("pl", "[?]", "[?] Dodatkowe pytanie\n[?]")
    fault = only(texts)
    assert (fault.language, fault.problem) == ("pl", "unlike en")
    assert fault.line >= line
    alone = {"pl": texts["pl"]}
    assert faults_in(alone, Rules(FORM, 1, {}, ())) == [], "control: by itself it may have it"


@pytest.mark.parametrize(
    ("who", "problem"),
    [
        (0, "no signature client"),
        (1, "no signature guardian"),
        (2, "no signature practitioner"),
    ],
)
def test_a_signature_that_went_is_missed_in_every_language(who, problem):
    texts = {}
    for language, text in shipped().items():
        head, *fences = text.split("~~~signature")
        fences[who] = fences[who].partition("~~~\n")[2]
        kept = [fence if n == who else f"~~~signature{fence}" for n, fence in enumerate(fences)]
        texts[language] = head + "".join(kept)
    assert {(each.language, each.problem) for each in faults_in(texts, RULES)} == {
        (language, problem) for language in LANGUAGES
    }


def test_a_line_for_the_day_or_the_practitioner_is_missed():
    texts = {each: text.replace("{{date}}", "") for each, text in shipped().items()}
    assert {each.problem for each in faults_in(texts, RULES)} == {"no value date"}


def test_one_box_leaves_no_choice():
    texts = {each: text.replace("[?] ", "[? ok] ", 1) for each, text in shipped().items()}
    assert {each.problem for each in faults_in(texts, RULES)} == {"one box"}


def test_a_settings_line_that_is_broken_is_told_and_the_rest_waits():
    texts, line = changed("pl", "footer:", "fotter:")
    fault = only(texts)
    assert (fault.line, fault.problem) == (line, "setting fotter")


def test_another_forms_title_is_refused():
    title = split_head("", shipped("massage-consent")["pl"])[0].values["title"]
    own = split_head("", shipped()["pl"])[0].values["title"]
    texts, line = changed("pl", own, title)
    fault = only(texts, Rules(FORM, 1, {"pl": frozenset({title.casefold()})}, ()))
    assert (fault.line, fault.problem) == (line, "title")


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        ("en", "I come at my own risk.", "at my own risk"),
        ("pl", "Zrzekam się roszczeń.", "Zrzekam się"),
        ("pl", "Nie będę wnosić żadnych roszczeń.", "Nie będę wnosić żadnych roszczeń"),
        ("ru", "Салон не несёт ответственности.", "не несёт ответственности"),
        ("ru", "Претензий к мастеру иметь не буду.", "Претензий к мастеру иметь не буду"),
        ("ru", "Всю ответственность беру на себя.", "ответственность беру"),
        ("ru", "Предоплата не возвращается.", "не возвращается"),
        ("vi", "Khách tự chịu trách nhiệm.", "tự chịu trách nhiệm"),
        ("vi", "Tiền đã trả không được hoàn lại.", "không được hoàn lại"),
        ("zh", "一切后果自负。", "后果自负"),
        ("zh", "已付款项不予退款。", "不予退款"),
    ],
)
def test_a_waiver_is_a_warning_with_its_words(language, sentence, found):
    heading = "\n## "
    texts = shipped()
    texts[language] = texts[language].replace(heading, f"\n{sentence}{heading}", 1)
    mine = [each for each in faults_in(texts, RULES) if each.problem == "waiver"]
    assert [(each.language, each.words) for each in mine] == [(language, found)]
    assert mine[0].only_warns


@pytest.mark.parametrize(
    "lost",
    [
        "[note]: Please-bring-a-towel",
        "~~~line\nLabel\nA second label\n~~~",
        "| A | B |\n|---|---|\n| 1 | 2 | three too many |",
    ],
)
def test_words_that_markdown_swallows_are_told(lost):
    texts = {"en": shipped()["en"] + f"\n{lost}\n"}
    fault = only(texts, Rules(FORM, 1, {}, ()))
    assert fault.problem == "swallowed"
    assert fault.words in lost


def test_more_than_a_sheet_of_paper_is_a_warning():
    texts = {"en": shipped()["en"] + "\n[?] One more question\n" * 90}
    (fault,) = faults_of_length(texts, RULES, SALON)
    assert fault.problem == "long 4"
    assert fault.only_warns
    assert list(faults_of_length(shipped(), RULES, SALON)) == [], "control"


def test_a_language_of_the_salons_papers_has_to_be_there():
    fault = only({"pl": shipped()["pl"]})
    assert (fault.language, fault.problem) == ("en", "missing language")


# --- putting it into force --------------------------------------------------------------------


@pytest.fixture
def owner(seat):
    return seat(Tier.OWNER)


def own(heading: str = "NASZE") -> dict[str, str]:
    texts = shipped()
    return {each: texts[each].replace("## ", f"## {heading} ", 1) for each in ("pl", "en")}


def test_a_wording_is_put_into_force_under_the_next_number(owner):
    wording = owner.run(publish_wording, FORM, own(), 0)
    assert (wording.version, wording.number, wording.base) == (OWN_FROM, 1, 1)
    assert set(wording.texts) == {"pl", "en"}
    second = owner.run(publish_wording, FORM, own("MOJE"), OWN_FROM)
    assert second.number == 2
    assert owner.run(wording_versions, FORM) == [second, wording]
    with owner.vault.work() as work:
        assert template_of(work, FORM, "pl").version == OWN_FROM + 1


def test_what_is_faulty_is_not_put_into_force(owner):
    texts = own()
    del texts["en"]
    with pytest.raises(WordingFaulty):
        owner.run(publish_wording, FORM, texts, 0)
    assert owner.run(wording_versions, FORM) == []


def test_a_warning_alone_holds_nothing_up(owner):
    texts = own()
    texts["en"] = texts["en"].replace("## ", "I come at my own risk.\n\n## ", 1)
    texts["pl"] = texts["pl"].replace("## ", "Na własne ryzyko.\n\n## ", 1)
    assert owner.run(publish_wording, FORM, texts, 0).is_own


def test_two_owners_do_not_overwrite_each_other(owner):
    owner.run(publish_wording, FORM, own(), 0)
    with pytest.raises(EditConflict):
        owner.run(publish_wording, FORM, own("MOJE"), 0)


def test_back_to_the_shipped_wording_and_forth(owner):
    with pytest.raises(NoOwnWording):
        owner.run(print_shipped_again, FORM, 0)
    owner.run(publish_wording, FORM, own(), 0)
    back = owner.run(print_shipped_again, FORM, OWN_FROM)
    assert not back.is_own
    with owner.vault.work() as work:
        assert template_of(work, FORM, "vi").version == 1
    again = owner.run(publish_wording, FORM, own(), back.version)
    assert again.number == 3


def test_signed_papers_are_counted_for_who_changes_the_words(owner):
    client = owner.run(add_client, "Anna Nowak", "pl").client.id
    documents = owner.run(compose_form_set, client, "waxing", "pl", "Wosk")
    for paper in owner.run(print_papers, client, documents, "Counter", 1):
        owner.run(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
    assert owner.run(open_wording, FORM).signed == 1
    assert owner.run(open_wording, "massage-consent").signed == 0


def test_another_shipped_wording_waits_for_the_owners_word(owner, clock):
    form = "hair-colour-health"
    old = {"pl": numbered(marked_source(form, 1, "pl"), OWN_FROM)}
    with owner.vault.work() as work:
        work.wordings.add(Wording(form, OWN_FROM, clock.now(), "Ewa K.", 1, old))
    opened = owner.run(open_wording, form)
    assert opened.state.outdated
    lines = compared(opened.adapted_from["pl"], opened.shipped["pl"])
    assert {line.mark for line in lines} == set(Mark)
    with owner.vault.work() as work:
        assert template_of(work, form, "pl").version == OWN_FROM, "not by itself"


def test_a_damaged_wording_is_shown_as_one_and_can_be_replaced(owner):
    owner.run(publish_wording, FORM, own(), 0)
    Attacker(owner.vault).run("UPDATE form_wording SET texts = '[]'")
    (state,) = [each for each in owner.run(list_wordings) if each.form.id == FORM]
    assert not state.whole
    assert owner.run(publish_wording, FORM, own(), state.version).number == 2


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER])
def test_words_of_forms_are_for_the_owner(seat, tier):
    assert Permission.EDIT_FORMS not in GRANTS[tier]
    with pytest.raises(NotPermitted):
        seat(tier).run(publish_wording, FORM, own(), 0)
