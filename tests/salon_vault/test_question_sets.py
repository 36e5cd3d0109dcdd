"""The sets of questions: careful as they are shipped, the salon's own once adopted."""

import re
import tomllib
from dataclasses import replace

import pytest

import resources
from salon_vault.clearance.model import Weight
from salon_vault.contraindications.errors import NotAdopted
from salon_vault.contraindications.model import OWN, AnswerKind
from salon_vault.contraindications.period import Period, Unit, read_period
from salon_vault.contraindications.sets.shipped import kinds_with_questions, shipped, sources
from salon_vault.contraindications.sets.use_cases import (
    adopt_set,
    list_sets,
    put_out_of_force,
    set_versions,
)
from salon_vault.contraindications.sets.written import fingerprint, read_written, written
from salon_vault.errors import EditConflict, InvalidInput, NotPermitted
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind
from salon_vault.words import LANGUAGES
from tests.architecture.test_templates import forbidden

EVERY = [shipped(kind) for kind in kinds_with_questions()]
WORDS = tomllib.loads(resources.path("contraindications/words.toml").read_text("utf-8"))
NEVER = tomllib.loads(resources.path("wording.toml").read_text("utf-8"))["screens"]
NAILS = shipped(Kind.NAILS)


def test_every_kind_of_treatment_with_rules_has_questions():
    assert set(Kind) - set(kinds_with_questions()) == {Kind.HAIR_CARE, Kind.OTHER}


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_and_answers_keep_the_wording_rules(language):
    texts = [words[language] for table in WORDS.values() for words in table.values()]
    assert len(texts) == len(set(texts)) > 80
    for text in texts:
        assert not forbidden(language, text)
        assert not any(re.search(word, text, re.IGNORECASE) for word in NEVER[language]), text


@pytest.mark.parametrize("questions", EVERY, ids=lambda each: each.kind)
def test_every_question_asks_something_and_every_figure_has_a_source(questions):
    for question in questions.questions:
        assert set(question.ask) == set(LANGUAGES)
        assert all(re.search(r"[?？]", words) for words in question.ask.values())
        assert question.source in sources()
        for lead in question.leads:
            assert lead.source in sources()
            named = {"{period}" in words for words in lead.says.values()}
            assert named in ({False}, {lead.period is not None})
            assert bool(lead.published) <= (lead.source != OWN)
    assert questions.unasked is Weight.NOTE
    assert max(lead.weight for q in questions.questions for lead in q.leads) >= Weight.REFER


def test_periods_that_others_contradict_say_so():
    questions = shipped(Kind.FACIAL)
    (lead,) = questions.question("isotretinoin").leads
    assert [each.written() for each in lead.published] == ["6 months", "12 months"]
    assert sources()[lead.source].label["en"].endswith("they differ")


@pytest.mark.parametrize(
    "text", ["0 days", "6 years", "six months", "", "1000 days", "121 months"]
)
def test_what_is_no_period_is_refused(text):
    with pytest.raises(InvalidInput):
        read_period(text)


@pytest.mark.parametrize("questions", EVERY, ids=lambda each: each.kind)
def test_a_set_is_read_back_as_it_was_written(questions):
    assert read_written(written(questions), questions.version) == questions
    longer = replace(questions, valid=Period(9, Unit.MONTH))
    assert fingerprint(longer) != fingerprint(questions)


def test_nothing_is_in_force_before_an_owner_adopts_it(seat):
    desk = seat(Tier.OWNER)
    assert not any(each.in_force for each in desk.run(list_sets))
    adopted = desk.run(adopt_set, NAILS, 0)
    assert (adopted.questions.version, adopted.adopted_by, adopted.changed) == (1, "Ewa K.", ())
    (mine,) = (each for each in seat(Tier.RECEPTION).run(list_sets) if each.in_force)
    assert mine.adopted == adopted
    assert mine.proposed == NAILS


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER])
def test_only_owners_adopt_questions(seat, tier):
    with pytest.raises(NotPermitted):
        seat(tier).run(adopt_set, NAILS, 0)


def changed_set():
    """Drop a question, weigh another more, and add one of the salon's own."""
    sore, gel, *others = NAILS.questions
    weighed = replace(gel, leads=(replace(gel.leads[0], weight=Weight.STOP, source=OWN),))
    own = replace(gel, id="own-1", ask={"pl": "Czy dziś boli palec?"}, source=OWN)
    return replace(NAILS, questions=(sore, weighed, *others[1:], own), unasked=Weight.STOP)


def test_a_change_is_a_new_version_that_says_what_changed(seat):
    desk = seat(Tier.OWNER)
    desk.run(adopt_set, NAILS, 0)
    second = desk.run(adopt_set, changed_set(), 1)
    assert second.changed == ("-diabetes", "+own-1", "*gel_reaction", "unasked")
    versions = desk.run(set_versions, Kind.NAILS)
    assert [each.questions.version for each in versions] == [2, 1]
    assert versions[1].questions == NAILS
    assert versions[0].fingerprint == fingerprint(changed_set())
    with pytest.raises(EditConflict):
        desk.run(adopt_set, NAILS, 1)


def test_a_set_out_of_force_stays_readable_and_can_come_back(seat):
    desk = seat(Tier.OWNER)
    with pytest.raises(NotAdopted):
        desk.run(put_out_of_force, Kind.NAILS, 0)
    desk.run(adopt_set, NAILS, 0)
    assert not desk.run(put_out_of_force, Kind.NAILS, 1).in_force
    assert len(desk.run(set_versions, Kind.NAILS)) == 2
    assert desk.run(adopt_set, NAILS, 2).in_force


@pytest.mark.parametrize(
    "spoil",
    [
        lambda q: replace(q, questions=()),
        lambda q: replace(q, questions=(*q.questions, q.questions[0])),
        lambda q: replace(q, unasked=Weight.REFER),
        lambda q: replace(q, questions=(replace(q.questions[0], ask={"pl": " "}),)),
        lambda q: replace(q, questions=(replace(q.questions[0], ask={"pl": "x" * 301}),)),
        lambda q: replace(q, questions=(replace(q.questions[0], leads=()),)),
        lambda q: replace(q, questions=(replace(q.questions[0], answer=AnswerKind.CHOICE),)),
    ],
)
def test_a_set_that_asks_nothing_or_twice_cannot_be_made(spoil):
    with pytest.raises(InvalidInput):
        spoil(NAILS)


@pytest.mark.parametrize(
    "planted",
    ["UPDATE question_set SET contents = replace(contents, 'STOP', 'NOTE')"]
    + [f"INSERT INTO question_set VALUES ('nails', 2, '2026-01-01', 'x', 1, {it}, x'00', '[]')"
       for it in ("'[]'", "'{}'", "'nonsense'")],
)  # fmt: skip
def test_a_row_that_was_not_adopted_as_it_stands_asks_nothing(seat, open_as, planted):
    seat(Tier.OWNER).run(adopt_set, NAILS, 0)
    vault = open_as(Tier.OWNER)
    with vault.work():
        vault._connection.execute(planted)
    found = seat(Tier.OWNER).run(set_versions, Kind.NAILS)
    assert [each.questions for each in found] == ([NAILS] if "INSERT" in planted else [])
