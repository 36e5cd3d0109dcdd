"""The owner writes a form in other words: faults lead to their line, nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.adapted_forms.model import OWN_FROM, Wording
from salon_vault.adapted_forms.numbering import numbered
from salon_vault.adapted_forms.use_cases import list_wordings
from salon_vault.consent_register.shipped_asks import marked_source
from salon_vault.consents.library import library
from salon_vault.consents.templates import shipped_source
from salon_vault.staff.model import Tier
from ui.adapted_forms.dialogs import PublishWording
from ui.adapted_forms.draft import draft_name
from ui.adapted_forms.editor_form import TONGUES
from ui.adapted_forms.screen import WordingsScreen
from ui.adapted_forms.versions import ShippedNews, Versions
from ui.navigation import place_named, places_for
from ui.parts.remark import Remark

FORM = "waxing-consent"


@pytest.fixture
def screen_on(qtbot, line_of):
    """The screen of an owner, at one form."""

    def screen_on(form=FORM):
        screen = WordingsScreen(line_of(Tier.OWNER))
        qtbot.addWidget(screen)
        screen.resize(1200, 700)
        with qtbot.waitSignal(screen._unfinished.loaded):
            screen.show()
        screen.arrive(form)
        qtbot.waitUntil(lambda: screen.editor.draft is not None)
        return screen

    return screen_on


def rewrite(screen, language, old, new):
    screen.form.tabs.setCurrentIndex(TONGUES.index(language))
    text = screen.form.text.toPlainText()
    assert old in text
    screen.form.text.setPlainText(text.replace(old, new, 1))


def test_every_form_stands_on_the_list_and_opens(qtbot, screen_on):
    screen = screen_on()
    screen.form.back.click()
    qtbot.waitUntil(lambda: bool(screen.list.lines))
    assert list(screen.list.lines) == list(library().forms)


def test_a_fault_is_listed_with_its_line_and_leads_there(qtbot, screen_on):
    screen = screen_on()
    rewrite(screen, "pl", "{{treatment}}", "{{client.allergy}}")
    screen.form.tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: bool(screen.form.faults.buttons))
    assert not screen.form.publish.isEnabled()
    qtbot.waitUntil(lambda: not screen.form.faults.buttons[-1].visibleRegion().isEmpty())
    (place,) = [b for b in screen.form.faults.buttons if b.text().strip() == "Polish, line 11"]
    assert "client.allergy" in place.accessibleDescription()
    place.click()
    assert screen.form.text.language == "pl"
    assert screen.form.text.textCursor().blockNumber() == 10


def test_writing_putting_into_force_and_reading_it_again(qtbot, screen_on, asked):
    screen = screen_on()
    for language in ("en", "pl"):
        rewrite(screen, language, "## ", "## 1. ")
        assert screen.form.belongs.isChecked()
    qtbot.waitUntil(screen.form.publish.isEnabled)
    screen.form.publish.click()
    (dialog,) = screen.form.findChildren(PublishWording)
    dialog.go.click()
    qtbot.waitUntil(screen.list.isVisible)
    (state,) = [each for each in asked(list_wordings) if each.form.id == FORM]
    assert set(state.newest.texts) == {"en", "pl"}
    screen.list.opened.emit(FORM)
    qtbot.waitUntil(lambda: screen.editor.draft is not None)
    assert "## 1. " in screen.form.text.toPlainText()
    screen.form.versions.trigger()
    qtbot.waitUntil(lambda: bool(screen.form.findChildren(Versions)))
    view = screen.form.findChildren(Versions)[0].view.toPlainText()
    assert "+  ## 1. " in view


def test_what_was_typed_comes_back_after_a_lock(qtbot, screen_on, line):
    screen = screen_on()
    rewrite(screen, "vi", "## ", "## 1. ")
    line.drafts.keep_now()
    name = draft_name(FORM)
    qtbot.waitUntil(lambda: name in line.desk.vault.drafts.waiting())
    again = screen_on()
    assert again.editor.draft.languages == {"vi"}
    assert "## 1. " in again.editor.draft.texts["vi"]
    again.form.back.click()
    qtbot.waitUntil(lambda: again.list.lines[FORM].adapt.text().strip() == "Go on")
    again.list.opened.emit(FORM)
    again.form.discard.trigger()
    qtbot.waitUntil(lambda: name not in line.desk.vault.drafts.waiting())


def test_another_shipped_wording_waits_and_can_be_set_aside(
    qtbot, seat, counter, screen_on, clock
):
    form = "hair-colour-health"
    texts = {each: numbered(marked_source(form, 1, each), OWN_FROM) for each in ("en", "pl")}
    with seat(Tier.OWNER).vault.work() as work:
        work.wordings.add(Wording(form, OWN_FROM, clock.now(), "Ewa K.", 1, texts))
    counter.clear()
    screen = screen_on(form)
    qtbot.waitUntil(screen.form.keep_own.isVisible)
    screen.form.look_at_news.click()
    (news,) = screen.form.findChildren(ShippedNews)
    assert "+  " in news.view.toPlainText()
    news.close()
    screen.form.keep_own.click()
    qtbot.waitUntil(screen.list.isVisible)
    screen.arrive(form)
    qtbot.waitUntil(lambda: screen.editor.draft is not None)
    assert not screen.form.keep_own.isVisible()
    assert screen.editor.draft.form.state.newest.number == 2


def test_a_wording_without_marks_is_looked_at_once_and_put_into_force_again(
    qtbot, seat, counter, screen_on, clock, asked
):
    form = "photo-marketing"
    texts = {each: numbered(shipped_source(form, 1, each), OWN_FROM) for each in ("en", "pl")}
    texts["en"] = texts["en"].replace("[?] By e-mail", "[?] Mail from us", 1)
    with seat(Tier.OWNER).vault.work() as work:
        work.wordings.add(Wording(form, OWN_FROM, clock.now(), "Ewa K.", 1, texts))
    counter.clear()
    screen = screen_on(form)
    assert "which row asks" in screen.form.news.title.text()
    assert not screen.form.keep_own.isVisible()
    assert "[?]{sms} By text message" in screen.form.text.toPlainText()
    qtbot.waitUntil(lambda: bool(screen.form.faults.buttons))
    (place,) = (each for each in screen.form.faults.buttons if "English" in each.text())
    assert "[?]{mail}" in place.accessibleDescription()
    assert not screen.form.publish.isEnabled()
    assert not screen.editor.draft.is_begun, "nothing was typed yet"
    rewrite(screen, "en", "[?] Mail from us", "[?]{mail} Mail from us")
    qtbot.waitUntil(screen.form.publish.isEnabled)
    screen.form.publish.click()
    (dialog,) = screen.form.findChildren(PublishWording)
    told = [remark.text.text() for remark in dialog.findChildren(Remark)]
    assert "News by e-mail: Mail from us, English" in told
    dialog.go.click()
    qtbot.waitUntil(screen.list.isVisible)
    (state,) = [each for each in asked(list_wordings) if each.form.id == form]
    assert not state.unmarked


def test_words_are_found_in_the_text(screen_on):
    screen = screen_on()
    screen.form.search.setText("retinoids")
    QTest.keyClick(screen.form.search, Qt.Key.Key_Return)
    assert screen.form.text.textCursor().selectedText() == "retinoids"


def test_each_language_takes_back_its_own_typing(screen_on):
    screen = screen_on()
    text = screen.form.text
    text.setFocus()
    QTest.keyClicks(text, "ABC")
    screen.form.tabs.setCurrentIndex(1)
    assert "ABC" not in text.toPlainText()
    screen.form.tabs.setCurrentIndex(0)
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "ABC" not in text.toPlainText()


def test_the_page_is_there_for_owners_alone(line_of):
    line = line_of(Tier.MANAGER)
    assert place_named("adapted_forms") not in places_for(line)
