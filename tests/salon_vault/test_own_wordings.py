"""The salon's own wording of a form prints instead of the shipped one, and nothing mixes."""

import pytest

import resources
from salon_vault.adapted_forms.errors import WordingMissing
from salon_vault.adapted_forms.in_force import template_of
from salon_vault.adapted_forms.model import OWN_FROM, Wording
from salon_vault.audit import Subject, Verb
from salon_vault.clients.use_cases import add_client
from salon_vault.consents.use_cases import compose_form_set, print_again, print_papers
from salon_vault.errors import EditConflict, RecordDamaged
from salon_vault.staff.model import Tier
from tests.faults.log_attacker import Attacker
from tests.salon_vault.papers import words

FORM = "waxing-consent"


def shipped(language: str) -> str:
    return resources.path(f"forms/{FORM}/1/{language}.md").read_text("utf-8")


def printed(printer):
    """Return the words of the papers that were printed last."""
    impressions, _title, _printer = printer.together[-1]
    return "".join(words(each.pdf) for each in impressions)


def own(number: int, clock, **texts: str) -> Wording:
    version = OWN_FROM + number - 1
    numbered = {
        language: text.replace("version: 1", f"version: {version}")
        for language, text in texts.items()
    }
    return Wording(FORM, version, clock.now(), "Ewa K.", 1, numbered)


@pytest.fixture
def vault(open_as):
    return open_as(Tier.OWNER)


@pytest.fixture
def first(vault, clock):
    """An own wording in Polish and English."""
    wording = own(1, clock, pl=shipped("pl").replace("## ", "## NASZE ", 1), en=shipped("en"))
    with vault.work() as work:
        work.wordings.add(wording)
        touch = work.touches[-1]
    assert (touch.verb, touch.subject) == (Verb.CHANGED, Subject.FORM_WORDING)
    assert (touch.id, touch.version) == (FORM, OWN_FROM)
    assert touch.digest, "the log holds the words"
    return wording


def test_without_an_own_wording_the_shipped_one_prints(vault):
    with vault.work() as work:
        assert template_of(work, FORM, "vi").version == 1


def test_an_own_wording_prints_with_its_version_and_fingerprint(vault, first):
    with vault.work() as work:
        template = template_of(work, FORM, "pl")
        assert work.wordings.newest(FORM) == first
    assert template.version == OWN_FROM
    assert len(template.fingerprint) == 64
    assert any("NASZE" in str(part.block) for part in template.parts)


def test_a_language_it_lacks_is_not_printed_in_the_shipped_words(vault, first):
    with vault.work() as work, pytest.raises(WordingMissing) as refused:
        template_of(work, FORM, "vi")
    assert refused.value.languages == ("pl", "en")


def test_back_to_the_shipped_wording_is_a_version_too(vault, first, clock):
    with vault.work() as work:
        work.wordings.add(own(2, clock))
        assert template_of(work, FORM, "vi").version == 1
        assert [each.number for each in work.wordings.versions(FORM)] == [2, 1]


def test_no_version_takes_the_number_of_another(vault, first, clock):
    for number in (1, 3):
        with vault.work() as work, pytest.raises(EditConflict):
            work.wordings.add(own(number, clock))


def test_a_newest_version_that_cannot_be_read_lets_no_older_one_print(vault, first, clock):
    with vault.work() as work:
        work.wordings.add(own(2, clock, pl=shipped("pl")))
    Attacker(vault).run(f"UPDATE form_wording SET texts = '7' WHERE version = {OWN_FROM + 1}")
    with vault.work() as work, pytest.raises(RecordDamaged):
        template_of(work, FORM, "pl")


def test_a_paper_keeps_its_words_when_the_form_changes(seat, clock, printer):
    desk = seat(Tier.OWNER)
    with desk.vault.work() as work:
        work.wordings.add(own(1, clock, pl=shipped("pl").replace("## ", "## NASZE ", 1)))
    client = desk.run(add_client, "Anna Nowak", "pl").client.id
    documents = desk.run(compose_form_set, client, "waxing", "pl", "Wosk")
    papers = desk.run(print_papers, client, documents, "Counter", 1)
    (paper,) = (paper for paper in papers if paper.kind == FORM)
    assert paper.template_version == OWN_FROM
    assert paper.fingerprint[:8] in printed(printer)
    with desk.vault.work() as work:
        work.wordings.add(own(2, clock))
    desk.run(print_again, paper.code, "Counter", 1)
    assert "NASZE" in printed(printer)
