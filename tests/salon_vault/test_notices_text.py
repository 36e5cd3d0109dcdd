import re
import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

import resources
from salon_vault.errors import NotFound
from salon_vault.law.pack import load_pack
from salon_vault.notices.model import NoticeVersion
from salon_vault.notices.parts import parts
from salon_vault.notices.text import compose, fingerprint, missing
from salon_vault.paper.blocks import Bullets, Callout, Heading, Signature, Table, Text, plain
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.salon.model import QUESTIONS, Elsewhere, LawCheck, Salon, Where

POLAND = load_pack("pl")
NO_TRANSFER = {
    "pl": "Danych nie przekazujemy poza Europejski Obszar Gospodarczy.",
    "en": "Data are not sent outside the European Economic Area.",
}
CHECKS = tuple(
    LawCheck(fact, "mec. Anna Wzorcowa", date(2026, 11, 21)) for fact in POLAND.unverified()
)
QUIET = Salon(
    name="Studio Urody Jaśmin",
    address="ul. Lipowa 4, 31-999 Kraków",
    tax_id="676-000-11-22",
    phone="+48 12 000 11 22",
    mail="salon@jasmin.example",
    elsewhere={question: Elsewhere() for question in QUESTIONS},
    law_checks=CHECKS,
)
BUSY = replace(
    QUIET,
    officer="Jan Próbny, iod@jasmin.example",
    elsewhere={question: Elsewhere(Where.INSIDE) for question in QUESTIONS}
    | {
        "accountant": Elsewhere(Where.INSIDE, "Biuro Suma"),
        "mail": Elsewhere(Where.OUTSIDE, "Poczta", "USA", "standardowe klauzule umowne"),
        "cloud": Elsewhere(Where.OUTSIDE, "", "Kanada", "decyzja Komisji"),
    },
)


def version(salon: Salon, number: int = 1) -> NoticeVersion:
    since = datetime(2026, 11, 21, 12, tzinfo=UTC)
    return NoticeVersion(number, "pl", fingerprint(POLAND, salon), since)


def notice(salon: Salon, language: str = "en") -> Document:
    return compose(POLAND, salon, language, version(salon))


def said(document: Document) -> str:
    """Return every word of the paper."""
    words = [document.title, document.footer]
    for block in document.blocks:
        match block:
            case Heading(text):
                words.append(text)
            case Text(prose) | Callout(prose):
                words.append(plain(prose))
            case Bullets(items):
                words += [plain(item) for item in items]
            case Table(header, rows):
                words += header
                words += [plain(cell) for row in rows for cell in row]
    return "\n".join(words)


def with_answer(salon: Salon, question: str, answer: Elsewhere) -> Salon:
    return replace(salon, elsewhere={**salon.elsewhere, question: answer})


@pytest.mark.parametrize("language", POLAND.languages)
@pytest.mark.parametrize("salon", [QUIET, BUSY], ids=["quiet", "busy"])
def test_the_notice_fits_on_one_sheet(salon: Salon, language: str) -> None:
    document = notice(salon, language)
    assert document.pages(render(document)) == 2


@pytest.mark.parametrize("language", POLAND.languages)
@pytest.mark.parametrize("salon", [QUIET, BUSY], ids=["quiet", "busy"])
def test_the_notice_promises_nothing_nobody_can_keep(salon: Salon, language: str) -> None:
    with resources.path("wording.toml").open("rb") as file:
        refused = tomllib.load(file)["papers"][language]
    words = said(notice(salon, language))
    assert not [it for it in refused if re.search(it, words, re.IGNORECASE)]
    boast = {"pl": "Gwarantujemy ochronę.", "en": "We guarantee it."}[language]
    assert [it for it in refused if re.search(it, boast, re.IGNORECASE)]


def test_nothing_is_sent_outside_only_where_no_answer_says_so() -> None:
    for language, sentence in NO_TRANSFER.items():
        assert sentence in said(notice(QUIET, language))
        assert sentence not in said(notice(BUSY, language))


def test_every_transfer_names_recipient_country_and_safeguard() -> None:
    words = said(notice(BUSY, "pl"))
    assert "(Poczta): państwo USA, podstawa standardowe klauzule umowne" in words
    assert "dysku w chmurze: państwo Kanada, podstawa decyzja Komisji" in words
    assert "biuro rachunkowe (Biuro Suma): państwo" not in words


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_recipient_is_named_where_it_is_used_and_only_there(question: str) -> None:
    who = next(r for r in POLAND.recipients if r.question == question)
    for language in POLAND.languages:
        used = with_answer(QUIET, question, Elsewhere(Where.INSIDE, "Firma Wzór"))
        assert f"{who.who[language]} (Firma Wzór)" in said(notice(used, language))
        assert who.who[language] not in said(notice(QUIET, language))


@pytest.mark.parametrize(
    ("question", "purpose"),
    [
        ("phone_photos", "photo_record"),
        ("social_media", "portfolio"),
        ("website", "portfolio"),
        ("sms", "marketing"),
        ("cameras", "cameras"),
    ],
)
def test_what_is_not_done_has_no_purpose(question: str, purpose: str) -> None:
    label = next(p for p in POLAND.purposes if p.id == purpose).label["en"]
    assert label not in said(notice(QUIET))
    assert label in said(notice(with_answer(QUIET, question, Elsewhere(Where.INSIDE))))


def test_photographs_are_no_data_of_a_salon_that_takes_none() -> None:
    assert "photograph" not in "".join(
        cell for part in parts(POLAND, QUIET, "en") for row in part.rows for cell in row
    )
    assert "photographs before and after" in said(notice(BUSY))
    kept = replace(QUIET, keeps_photos=True)
    assert "photographs before and after" in said(notice(kept))
    assert "Comparing the results of treatments" in said(notice(kept))


def test_the_officer_prints_where_there_is_one() -> None:
    assert "; data protection officer: Jan Próbny" in said(notice(BUSY))
    assert "officer" not in said(notice(QUIET))


def test_every_legitimate_interest_that_is_used_is_named() -> None:
    assert "noticing misuse" in said(notice(QUIET))
    assert "the safety of people" not in said(notice(QUIET))
    assert "the safety of people" in said(notice(BUSY))


def test_the_notice_says_what_the_program_does() -> None:
    words = said(notice(QUIET))
    assert "encrypted on the salon’s own computer" in words
    assert "under whose login a card was opened" in words
    assert "a named person confirms" in words
    assert "President of the Personal Data Protection Office" in words


def test_the_notice_names_nobody_and_asks_for_no_signature() -> None:
    document = notice(BUSY)
    assert document.code == ""
    assert document.compartment == "salon"
    assert not [block for block in document.blocks if isinstance(block, Signature)]
    assert "needs no signature" in document.footer
    assert "Version 1 of 21 Nov 2026" in document.footer
    assert document.fingerprint == fingerprint(POLAND, BUSY).hex()


def test_braces_in_a_name_print_as_they_are() -> None:
    odd = replace(QUIET, name="Salon {contact} & <b>Wzór</b>")
    assert "Salon {contact} & <b>Wzór</b>, ul. Lipowa 4" in said(notice(odd))


def test_without_tax_number_or_phone_no_empty_words_stay() -> None:
    words = said(notice(replace(QUIET, tax_id="", phone="")))
    assert "Kraków. Contact: e-mail salon@jasmin.example." in words


def test_a_language_the_pack_lacks_is_not_found() -> None:
    with pytest.raises(NotFound):
        notice(QUIET, "zh")


def test_the_same_wording_has_the_same_fingerprint() -> None:
    turned = dict(reversed(list(QUIET.elsewhere.items())))
    same = replace(QUIET, elsewhere=turned, law_checks=(), idle_seconds=60, language="vi")
    assert fingerprint(POLAND, same) == fingerprint(POLAND, QUIET)
    assert len(fingerprint(POLAND, QUIET)) == 32


@pytest.mark.parametrize(
    "changed",
    [
        replace(QUIET, phone="+48 12 000 11 23"),
        replace(QUIET, officer="Jan Próbny"),
        with_answer(QUIET, "sms", Elsewhere(Where.INSIDE)),
        with_answer(QUIET, "sms", Elsewhere(Where.OUTSIDE, "", "USA", "klauzule")),
    ],
)
def test_another_wording_has_another_fingerprint(changed: Salon) -> None:
    assert fingerprint(POLAND, changed) != fingerprint(POLAND, QUIET)


@pytest.mark.parametrize("salon", [QUIET, BUSY], ids=["quiet", "busy"])
def test_a_salon_that_has_said_all_misses_nothing(salon: Salon) -> None:
    assert missing(POLAND, salon) == ()


@pytest.mark.parametrize(
    ("salon", "gaps"),
    [
        (replace(QUIET, name=""), ("salon.name",)),
        (replace(QUIET, address=""), ("salon.address",)),
        (replace(QUIET, phone="", mail=""), ("salon.phone",)),
        (replace(QUIET, phone=""), ()),
        (replace(QUIET, tax_id="", officer=""), ()),
        (
            replace(QUIET, elsewhere={q: Elsewhere() for q in QUESTIONS if q != "booking"}),
            ("elsewhere.booking",),
        ),
        (
            with_answer(QUIET, "sms", Elsewhere(Where.OUTSIDE, "Firma", country="USA")),
            ("elsewhere.sms.safeguard",),
        ),
        (
            with_answer(QUIET, "sms", Elsewhere(Where.OUTSIDE, country=" ")),
            ("elsewhere.sms.country", "elsewhere.sms.safeguard"),
        ),
        (
            replace(QUIET, law_checks=tuple(c for c in CHECKS if "address" not in c.fact)),
            ("law.authority.address",),
        ),
    ],
)
def test_what_stands_in_the_way_is_named(salon: Salon, gaps: tuple[str, ...]) -> None:
    assert missing(POLAND, salon) == gaps


def test_a_blank_salon_misses_settings_answers_and_checks() -> None:
    gaps = missing(POLAND, Salon())
    assert gaps[:3] == ("salon.name", "salon.address", "salon.phone")
    assert {f"elsewhere.{question}" for question in QUESTIONS} <= set(gaps)
    assert set(POLAND.unverified()) <= set(gaps)
