"""One catalogue for screens, papers and Qt's own buttons; English where a word is missing."""

import re
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from resources import path
from salon_vault.words import LANGUAGES, Translator
from scripts.words import LANGUAGES as TRANSLATED
from scripts.words import compile_po, read, template
from ui import words
from ui.words import QtWords, about, chained, ended, listed, run_on


@pytest.fixture(autouse=True)
def spoken():
    yield
    words.speak("en")


@pytest.fixture(scope="module")
def polish(tmp_path_factory):
    """A small Polish catalogue, compiled as the real ones are."""
    import gettext

    folder = tmp_path_factory.mktemp("pl") / "pl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source = folder / "salon_vault.po"
    source.write_text(
        'msgid ""\nmsgstr ""\n"Language: pl\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && '
        '(n%100<10 || n%100>=20) ? 1 : 2);\\n"\n\n'
        'msgid "Unlock"\nmsgstr "Otwórz"\n\n'
        'msgid "{n} card"\nmsgid_plural "{n} cards"\n'
        'msgstr[0] "{n} karta"\nmsgstr[1] "{n} karty"\nmsgstr[2] "{n} kart"\n',
        encoding="utf-8",
    )
    compile_po(source)
    with source.with_suffix(".mo").open("rb") as file:
        return Translator("pl", gettext.GNUTranslations(file))


def test_words_come_from_the_catalogue_and_else_from_the_source(polish):
    assert polish.tr("Unlock") == "Otwórz"
    assert polish.tr("Not translated yet") == "Not translated yet"
    assert polish.tr("") == ""


@pytest.mark.parametrize(
    ("n", "said"), [(1, "1 karta"), (3, "3 karty"), (5, "5 kart"), (22, "22 karty")]
)
def test_numbers_take_the_form_of_the_language(polish, n, said):
    assert polish.plural("{n} card", "{n} cards", n) == said


def test_two_languages_at_once_do_not_disturb_each_other(polish):
    assert (Translator("en").tr("Unlock"), polish.tr("Unlock")) == ("Unlock", "Otwórz")


def test_every_other_language_has_a_catalogue_file():
    kept = {folder.parent.name for folder in path("locale").glob("*/LC_MESSAGES")}

    assert kept == set(LANGUAGES) - {"en"}


def test_unknown_language_speaks_english():
    assert Translator.of("tlh").language == "en"


@pytest.mark.parametrize(
    ("language", "in_words", "in_figures"),
    [
        ("en", "3 November 2026", "03/11/2026"),
        ("pl", "3 listopada 2026", "03.11.2026"),
        ("ru", "3 ноября 2026 г.", "03.11.2026"),
        ("vi", "3 tháng 11, 2026", "03/11/2026"),
        ("zh", "2026年11月3日", "2026-11-03"),
    ],
)
def test_days_are_written_as_people_there_write_them(language, in_words, in_figures):
    words.speak(language)

    assert words.day(date(2026, 11, 3)) == in_words
    assert words.short_day(date(2026, 11, 3)) == in_figures


def test_time_of_day_is_this_pcs_own():
    moment = datetime(2026, 11, 3, 12, 5, tzinfo=UTC)

    assert words.clock(moment) == moment.astimezone().strftime("%H:%M")


def test_qt_is_given_the_words_it_lacks_and_keeps_the_others(qapp):
    ours = QtWords(qapp)

    assert ours.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert ours.translate("QPlatformTheme", "Retry") is None
    assert not ours.isEmpty()


def test_qts_own_button_speaks_our_language(qtbot, qapp, polish):
    class Spoken(QtWords):
        def translate(self, context, sourceText, disambiguation=None, n=-1):
            return "Anuluj" if sourceText == "Cancel" else None

    ours = Spoken(qapp)
    qapp.installTranslator(ours)
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Anuluj"
    finally:
        qapp.removeTranslator(ours)


def test_joints_between_words_belong_to_the_language():
    assert listed(["one", "", "two"]) == "one, two"
    assert chained(["one", "two"]) == "one; two"
    assert run_on(("Kept.", "", "Look again.")) == "Kept. Look again."
    assert (ended("Look"), ended("Look?"), ended("")) == ("Look.", "Look?", "")
    assert about("Key", "health") == "Key: health"
    assert listed([]) == ""
    assert listed(["{first}", "{next}"]) == "{first}, {next}"


NAMES = r"\{(who|person|label|name|day|program)\}[.。]"
"""Names and days may end in a stop of their own: a sentence that ends in one is ``ended``."""


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_no_stop_follows_a_name_that_may_have_one(language):
    catalogue = template() if language == "en" else read(language)
    said = [str(each.id if language == "en" else each.string) for each in catalogue]

    assert [text for text in said if re.search(NAMES, text)] == []


def test_a_stop_after_a_name_would_be_found():
    assert re.search(NAMES, "Nadano login: {who}.")


def test_a_sentence_that_ends_in_a_name_has_one_stop():
    assert ended("Login given to Ewa K.") == "Login given to Ewa K."
    assert ended("Login given to Ewa") == "Login given to Ewa."
