"""Pictures of a list of clients on its way in, step by step, and of one that goes out."""

from salon_vault.importing.model import Allergies
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.exporting.save_list import SaveClientList
from ui.importing.lists_panel import ListsPanel
from ui.importing.wizard import ImportWizard

LIST = (
    "Imię;Nazwisko;Telefon;E-mail;Data urodzenia;Uwagi;Uczulenia\n"
    "Żaneta;Wójcik;604 555 666;zaneta@example.org;03.04.1990;woli rano;henna\n"
    "Józefa;Ćwik;605 555 666;;;;brak\n"
    "Łucja;Sówka;606 555 666;lucja@example.org;12.05.1988;uczulona na nikiel;\n"
    "Oleg;Źrebiec;607 555 666;;31.02.1990;;lateks, PPD\n"
    ";;608 555 666;;;;\n"
    "Żaneta;Wójcik;604 555 666;;;;\n"
    "Iga;Bąk;4,86E+10;;;;brak\n"
)


def lists(seat: Seat) -> None:
    """Take a list in from the settings, with everything that may have to be asked."""
    screen = seat.go("salon", "screen")
    panel = screen.findChild(ListsPanel)
    press(panel.take_in)
    wizard = seat.front(ImportWizard)
    seat.album.take("import-file")
    source = seat.studio.new_vault.with_name("klienci.csv")
    source.touch()
    wizard.source.pick(source)
    until(wizard.source.problem.isVisible)
    seat.album.take("import-no-list")
    source.write_bytes(LIST.encode("cp1250"))
    wizard.source.pick(source)
    _show(seat, wizard, wizard.reading, "import-reading")
    wizard.reading.encoding.choose("utf-8")
    wizard.reading.encoding.activated.emit(0)
    until(wizard.reading.problem.isVisible)
    seat.album.take("import-other-encoding")
    wizard.reading.encoding.choose("cp1250")
    wizard.reading.encoding.activated.emit(0)
    until(lambda: not wizard.reading.problem.isVisible())
    press(wizard.go)
    _show(seat, wizard, wizard.columns, "import-columns")
    press(wizard.go)
    _show(seat, wizard, wizard.allergies, "import-allergies")
    press(wizard.allergies.button(Allergies.TAKE_IN))
    press(wizard.go)
    _show(seat, wizard, wizard.preview, "import-preview")
    press(wizard.go)
    _show(seat, wizard, wizard.outcome, "import-result")
    press(wizard.outcome.delete)
    until(lambda: not source.exists())
    seat.settle()
    seat.album.take("import-file-deleted")
    press(wizard.go)
    seat.settle()
    seat.album.scroll(screen.form.stack.currentWidget(), "import-in-settings")


def goes_out(seat: Seat) -> None:
    """Show what the owner is asked before the list of clients is saved."""
    screen = seat.go("salon", "screen")
    press(screen.findChild(ListsPanel).save)
    dialog = seat.front(SaveClientList)
    type_into(dialog.reason, "The booking program changes in May")
    seat.album.take("save-client-list")
    press(dialog.stop)


def _show(seat: Seat, wizard: ImportWizard, step: object, place: str) -> None:
    until(lambda: wizard.step is step)
    until(lambda: wizard.stop.isEnabled() or wizard.is_done())
    seat.settle()
    seat.album.take(place)
