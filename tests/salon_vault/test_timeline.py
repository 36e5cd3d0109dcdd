"""The timeline: every feature's moments in one order, closed parts counted, printed."""

from datetime import timedelta

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.contraindications.model import YES
from salon_vault.errors import NoPrinter, NotFound
from salon_vault.staff.model import Tier
from salon_vault.timeline.model import MomentKind, Tone
from salon_vault.timeline.sources import SOURCES
from salon_vault.timeline.use_cases import Narrowed, list_timeline, print_timeline
from salon_vault.timeline.words import detail_of, narrowed, title_of
from salon_vault.visits.use_cases import record_visit
from salon_vault.words import LANGUAGES, Translator
from tests.salon_vault.telling import ID
from tests.salon_vault.test_answers import STOP, client, record
from tests.salon_vault.test_compartments import filled

__all__ = ["client", "filled"]

ENGLISH = Translator.of("en")


def titles(timeline):
    return [title_of(one, ENGLISH) for one in timeline.moments]


def test_every_feature_tells_and_the_latest_comes_first(filled, seat):
    timeline = seat(Tier.OWNER).run(list_timeline, ID)
    told = {one.kind for one in timeline.moments}
    assert told == set(MomentKind)
    moments = [one.at for one in timeline.moments]
    assert moments == sorted(moments, reverse=True)
    assert timeline.closed == ()
    assert len(SOURCES) == 13


def test_closed_compartments_are_counted_and_say_nothing(filled, seat):
    owners = seat(Tier.OWNER).run(list_timeline, ID)
    timeline = seat(Tier.RECEPTION).run(list_timeline, ID)
    counts = {one.kind: one.count for one in timeline.closed}
    assert set(counts) <= {MomentKind.PHOTO, MomentKind.FILE}
    missing = len(owners.moments) - len(timeline.moments)
    assert missing == sum(counts.values()) > 0


def test_answers_stand_there_with_what_to_do_and_not_why(seat, client):
    record(seat(Tier.SPECIALIST), client, STOP, isotretinoin=YES)
    timeline = seat(Tier.RECEPTION).run(list_timeline, client)
    (asked,) = (one for one in timeline.moments if one.kind is MomentKind.ANSWERS)
    assert title_of(asked, ENGLISH) == "Asked before: Facials and peels"
    assert detail_of(asked, ENGLISH) == "Not today: ask the specialist · decided by Chair 2"
    assert asked.tone is Tone.GRAVE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_moment_has_words_in_every_language(filled, seat, language):
    words = Translator.of(language)
    for one in seat(Tier.OWNER).run(list_timeline, ID).moments:
        assert title_of(one, words).strip()
        assert "{" not in title_of(one, words) + detail_of(one, words)


@pytest.fixture
def visits(seat, client, clock):
    """Record a visit this year and one last year."""
    desk = seat(Tier.RECEPTION)
    today = clock.now().date()
    desk.run(record_visit, client, today, "Brow lift", 5000)
    desk.run(record_visit, client, today - timedelta(days=400), "Gel manicure", None)
    return desk


def test_the_list_is_narrowed_by_kind_year_and_text(visits, client):
    moments = visits.run(list_timeline, client).moments
    shown = narrowed(moments, ENGLISH, frozenset({MomentKind.VISIT}))
    assert [title_of(one, ENGLISH) for one in shown] == ["Brow lift", "Gel manicure"]
    assert [title_of(one, ENGLISH) for one in narrowed(moments, ENGLISH, year=2025)] == [
        "Gel manicure"
    ]
    assert [title_of(one, ENGLISH) for one in narrowed(moments, ENGLISH, text=" BROW ")] == [
        "Brow lift"
    ]


def test_what_is_printed_is_what_was_narrowed_and_is_logged(visits, client, printer, entries):
    wanted = Narrowed(frozenset({MomentKind.VISIT}), 2026, "")
    visits.run(print_timeline, client, wanted, "en", "Counter")
    ((pdf, title, _printer, copies),) = printer.sent
    assert (title, copies, pdf[:5]) == ("Timeline", 1, b"%PDF-")
    entry = [line.entry for line in entries() if line.entry.case.endswith("print_timeline")][-1]
    (touch,) = (one for one in entry.touches if one.verb is Verb.PRINTED)
    assert (touch.subject, touch.id) == (Subject.CLIENT, client)
    assert touch.digest


def test_nothing_is_printed_of_a_card_that_is_not_there(seat, printer):
    with pytest.raises(NotFound):
        seat(Tier.RECEPTION).run(print_timeline, "0" * 16, Narrowed(), "en", "Counter")
    assert printer.sent == []


def test_a_printer_that_is_not_there_prints_nothing(visits, client, printer):
    with pytest.raises(NoPrinter):
        visits.run(print_timeline, client, Narrowed(), "en", "Attic")
    assert printer.sent == []
