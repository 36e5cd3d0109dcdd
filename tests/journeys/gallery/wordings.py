"""Pictures of forms in the salon's own words: list, writing, faults, versions."""

from dataclasses import replace
from datetime import UTC, datetime

from salon_vault.adapted_forms.model import OWN_FROM, Wording
from salon_vault.consents.library import form_of
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import has_ink, press
from ui.adapted_forms.dialogs import BackToShipped, HowToWrite, PublishWording
from ui.adapted_forms.editor_form import CHANGES, PAPER, SHIPPED, TONGUES, EditorForm
from ui.adapted_forms.versions import ShippedNews, Versions

FORM = "waxing-consent"
ASKING = "photo-marketing"


def wordings(seat: Seat) -> None:
    """Write a form in other words, see what is wrong, put it into force, go back."""
    screen = seat.go("adapted_forms", FORM)
    form: EditorForm = screen.form
    until(lambda: has_ink(form.paper))
    seat.album.take("wordings-shipped")
    press(form.rules)
    seat.album.take("wordings-rules")
    press(seat.front(HowToWrite).go)
    _spoil(form)
    until(lambda: len(form.faults.buttons) > 3)
    seat.album.take("wordings-faults")
    form.discard.trigger()
    _write(form)
    form.views.setCurrentIndex(CHANGES)
    until(form.publish.isEnabled)
    seat.album.take("wordings-changes")
    press(form.publish)
    seat.album.take("wordings-publish")
    press(seat.front(PublishWording).go)
    until(screen.list.isVisible)
    seat.settle()
    seat.album.take("wordings-list")
    _afterwards(seat)


def _afterwards(seat: Seat) -> None:
    screen = seat.page
    form: EditorForm = screen.form
    press(screen.list.lines[FORM].adapt)
    until(form.shipped_again.isVisible)
    form.views.setCurrentIndex(SHIPPED)
    seat.settle()
    seat.album.take("wordings-own")
    form.versions.trigger()
    seat.settle()
    seat.album.take("wordings-versions")
    press(seat.front(Versions).go)
    opened = screen.editor.draft.form
    news = ShippedNews(form, _with_news(opened))
    news.open()
    seat.album.take("wordings-news")
    press(news.go)
    form.shipped_again.trigger()
    seat.album.take("wordings-back")
    press(seat.front(BackToShipped).go)  # else it would not print in every language
    until(screen.list.isVisible)
    form.views.setCurrentIndex(PAPER)


def marks(seat: Seat) -> None:
    """Lose the mark of a row, ask in other words, and come from before there were marks."""
    screen = seat.go("adapted_forms", ASKING)
    form: EditorForm = screen.form
    until(lambda: has_ink(form.paper))
    opened = screen.editor.draft.form
    form.tabs.setCurrentIndex(TONGUES.index("pl"))
    form.belongs.click()
    form.tabs.setCurrentIndex(TONGUES.index("en"))
    text = form.text.toPlainText()
    lost = text.replace("[?]{sms} By text", "[?] By text", 1).replace("{mail}", "{phone}", 1)
    form.text.setPlainText(lost)
    until(lambda: len(form.faults.buttons) > 1)
    seat.settle()
    press(form.faults.buttons[0])
    seat.settle()
    seat.album.take("wordings-mark-lost")
    form.text.setPlainText(text.replace("By text message", "A text now and then", 1))
    until(form.publish.isEnabled)
    press(form.publish)
    asked = seat.front(PublishWording)
    seat.album.take("wordings-mark-own-words")
    press(asked.stop)
    form.discard.trigger()
    until(lambda: not form.publish.isEnabled())
    made = datetime(2026, 11, 2, 9, tzinfo=UTC)
    texts = {each: opened.today[each] for each in ("en", "pl")}
    old = Wording(ASKING, OWN_FROM, made, "Helena S.", 1, texts)
    screen.editor.begin(replace(opened, state=replace(opened.state, newest=old, unmarked=True)))
    until(form.publish.isEnabled)
    form.text.jump(40)
    seat.settle()
    seat.album.take("wordings-without-marks")
    screen.editor.begin(opened)


def _with_news(opened):
    """The form as if another shipped wording had come since."""
    old = {each: text.replace("## ", "## · ", 1) for each, text in opened.shipped.items()}
    return replace(opened, adapted_from=old)


def _spoil(form: EditorForm) -> None:
    text = form.text.toPlainText()
    text = text.replace("{{treatment}}", "{{client.allergy}}", 1)
    text = text.replace("~~~signature\n", "~~~line\n", 1)
    form.text.setPlainText(text + "\n[note]: 2 cm\n")


def _write(form: EditorForm) -> None:
    for number, language in enumerate(TONGUES):
        form.tabs.setCurrentIndex(number)
        if language in {"en", "pl"}:
            text = form.text.toPlainText()
            form.text.setPlainText(text.replace("## ", "## 1. ", 1))
    form.tabs.setCurrentIndex(0)
    assert form_of(FORM).version == 1
