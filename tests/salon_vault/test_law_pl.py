import re
import tomllib
from collections.abc import Mapping
from datetime import date

import pytest

import resources
from salon_vault.card_fields.model import OF_CONTACT, OF_WISHES
from salon_vault.compartments import FIELDS, Compartment
from salon_vault.law.duties import Moment, Silence
from salon_vault.law.pack import load_pack
from salon_vault.law.shape import Period, RetentionKind, Status, Unit
from salon_vault.salon.model import PHOTOS, QUESTIONS
from salon_vault.words import LANGUAGES

POLAND = load_pack("pl")
DATA = {category.id: category for category in POLAND.data}
PURPOSES = {purpose.id: purpose for purpose in POLAND.purposes}
RETENTIONS = {retention.id: retention for retention in POLAND.retentions}

ARTICLE_13 = {
    "13(1)(a)", "13(1)(b)", "13(1)(c)", "13(1)(d)", "13(1)(e)", "13(1)(f)",
    "13(2)(a)", "13(2)(b)", "13(2)(c)", "13(2)(d)", "13(2)(e)", "13(2)(f)",
}  # fmt: skip


@pytest.mark.parametrize("field", FIELDS, ids=lambda f: f"{f.record}.{f.name}")
def test_every_kept_column_has_a_category_and_a_purpose_wherever_it_can_be_written(
    field,
) -> None:
    category = DATA[field.category]
    assert all(category.label[language].strip() for language in POLAND.languages)
    if field.record in {"photo", "publication"}:  # none is filed in a salon that keeps none
        assert PHOTOS in category.only_with
    else:  # and what a salon may do without is spoken of where it is asked for
        optional = {each.value for each in (*OF_CONTACT, *OF_WISHES)} | {"of_age_from"}
        can_be_off = (
            field.record in {"contact", "wishes", "age_mark"} and field.name in optional
        )
        assert bool(category.only_with) == can_be_off
    assert [
        purpose
        for purpose in POLAND.purposes
        if category.id in purpose.data and not purpose.only_with
    ]


def test_what_the_health_key_opens_is_special_data_in_the_notice() -> None:
    health = {f.category for f in FIELDS if f.compartment is Compartment.HEALTH}
    assert health
    assert all(DATA[name].special for name in health)
    assert not DATA["identity"].special


def test_the_notice_has_every_point_of_article_13() -> None:
    cited = {cite for section in POLAND.notice.sections for cite in section.cite}
    assert cited >= ARTICLE_13
    without = {
        cite
        for section in POLAND.notice.sections
        if section.id != "rights"
        for cite in section.cite
    }
    assert not without >= ARTICLE_13


def test_the_right_to_object_stands_apart() -> None:
    apart = next(s for s in POLAND.notice.sections if "21(4)" in s.cite)
    assert apart.layout == "callout"


def test_consent_to_health_answers_bundles_no_photographs() -> None:
    assert PURPOSES["safety"].consent_form == "health"
    assert not [name for name in PURPOSES["safety"].data if name.startswith("photo")]
    assert PURPOSES["photo_record"].consent_form == "photo_record"


def test_every_consent_form_asks_for_one_purpose_and_no_two_for_the_same() -> None:
    asked = [form.purpose for form in POLAND.consent.forms]
    assert len(set(asked)) == len(asked)
    for form in POLAND.consent.forms:
        assert PURPOSES[form.purpose].consent_form == form.id


def test_the_contract_carries_nothing_beyond_the_visit() -> None:
    for purpose in POLAND.purposes:
        if purpose.basis == "contract":
            assert RETENTIONS[purpose.retention].length is None
    assert PURPOSES["defence"].basis == "claims"
    assert RETENTIONS[PURPOSES["defence"].retention].length == Period(6, Unit.YEAR)


def test_health_answers_kept_for_claims_say_so_where_their_consent_ends() -> None:
    assert "health" in PURPOSES["defence"].data
    assert "evidence" in RETENTIONS["card"].label["en"]
    assert "dowód" in RETENTIONS["card"].label["pl"]


def test_every_limitation_period_runs_longer_for_minors() -> None:
    limits = [r for r in POLAND.retentions if r.kind is RetentionKind.LIMITATION]
    assert limits
    assert all(r.minors_until == POLAND.guardian.full_age + 2 for r in limits)
    assert all("law.retention.minors" in r.facts for r in limits)


def test_the_date_of_birth_is_said_to_serve_age_namesakes_and_search() -> None:
    purpose = next(p for p in POLAND.purposes if p.basis == "contract" and "birth" in p.data)
    assert re.search("finding.*namesakes.*age", purpose.label["en"])
    assert re.search("odnalezienie.*nazwisku.*wieku", purpose.label["pl"])


def test_a_complaint_is_answered_within_14_days_or_counts_as_accepted() -> None:
    assert POLAND.complaint.answer_within == Period(14, Unit.DAY)
    assert POLAND.complaint.silence is Silence.ACCEPTED
    assert POLAND.complaint.durable_medium
    assert not POLAND.complaint.roll_to_working_day


def test_staff_are_told_of_the_log_two_weeks_before_it_watches() -> None:
    duty = next(d for d in POLAND.duties if d.id == "staff_notice")
    assert (duty.when, duty.waiting) == (Moment.JOINING, Period(2, Unit.WEEK))


def test_a_notice_on_the_wall_is_not_enough_and_that_is_for_staff_to_know() -> None:
    assert not POLAND.notice.posted_copy_is_enough
    assert next(d for d in POLAND.duties if d.when is Moment.EACH_CLIENT)


def test_requests_are_answered_within_a_month() -> None:
    assert {r.complete for r in POLAND.requests} == {Period(1, Unit.MONTH)}
    assert {r.id for r in POLAND.requests} >= {"access", "rectify", "erase", "object", "port"}


def test_every_question_on_what_is_done_elsewhere_names_who_receives() -> None:
    assert tuple(r.question for r in POLAND.recipients) == QUESTIONS


def test_unverified_facts_are_those_the_notice_prints_and_no_official_text_backs() -> None:
    unverified = POLAND.unverified()
    assert "law.authority.address" in unverified
    assert "law.retention.claims" in unverified
    assert "law.complaint" not in unverified, "not printed on the notice"
    assert all(POLAND.fact(name).status is not Status.OFFICIAL for name in unverified)


def test_a_fact_is_never_surer_than_its_best_source() -> None:
    order = list(Status)
    sources = {source.id: source.status for source in POLAND.sources}
    for fact in POLAND.facts:
        best = min(order.index(sources[name]) for name in fact.src)
        assert order.index(fact.status) >= best, fact.id


def texts(raw: object, language: str) -> list[str]:
    """Return every text of the pack in a language."""
    if isinstance(raw, list):
        return [text for item in raw for text in texts(item, language)]
    if isinstance(raw, dict):
        return [
            text
            for key, value in raw.items()
            for text in ([value] if key == language else texts(value, language))
        ]
    return []


SCREEN_TEXTS = (
    *(fact.claim for fact in POLAND.facts),
    *(source.title for source in POLAND.sources),
    *(text for duty in POLAND.duties for text in (duty.name, duty.cite)),
)


@pytest.mark.parametrize("text", SCREEN_TEXTS, ids=lambda text: text["en"])
def test_what_stands_on_screens_says_it_in_every_language_of_its_own(
    text: Mapping[str, str],
) -> None:
    assert set(text) == set(LANGUAGES)
    assert len(set(text.values())) == len(LANGUAGES)
    assert re.search("[А-Яа-я]", text["ru"])
    assert re.search("[\u4e00-\u9fff]", text["zh"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_pack_promises_what_nobody_can_keep(language: str) -> None:
    pack = tomllib.loads(resources.path("law/pl.toml").read_text(encoding="utf-8"))
    wording = tomllib.loads(resources.path("wording.toml").read_text(encoding="utf-8"))
    refused = wording["screens"][language] + wording["papers"][language]
    found = texts(pack, language)
    assert len(found) > (100 if language in POLAND.languages else 40)
    assert not [t for t in found for it in refused if re.search(it, t, re.IGNORECASE)]


def test_the_pack_asks_to_be_reviewed_after_its_date_and_not_on_it() -> None:
    review = POLAND.meta.review_by
    assert not POLAND.due_for_review(review)
    assert POLAND.due_for_review(date(review.year, review.month, review.day + 1))
