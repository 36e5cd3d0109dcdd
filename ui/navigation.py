"""The places of the window, in the order of its rail."""

from collections.abc import Callable
from dataclasses import replace

from ui.access_review.screen import ReviewScreen
from ui.around import Around
from ui.backup.screen import BackupsScreen
from ui.checkup.screen import CheckupScreen
from ui.clients.screen import ClientsScreen
from ui.consents.screen import FormsScreen
from ui.contraindications.sets.screen import SetsScreen
from ui.day.screen import DayScreen
from ui.line import Line
from ui.log.screen import LogScreen
from ui.notices.screen import NoticeScreen
from ui.odd_use.screen import InboxScreen
from ui.odd_use.watch import INBOX
from ui.patch_rules.place import TEST_RULES
from ui.place import Place, place_of
from ui.products.screen import ProductsScreen
from ui.salon.screen import SettingsScreen
from ui.screen import Screen
from ui.staff.screen import StaffScreen
from ui.staff_notice.screen import StaffNoticeScreen
from ui.treatments.place import TREATMENTS_PLACE
from ui.words import N_


def _make_forms(line: Line, around: Around) -> Screen:
    preferences = around.preferences
    return FormsScreen(line, printer=preferences.printer, remember=_remembers_printer(around))


def _make_notices(line: Line, around: Around) -> Screen:
    preferences = around.preferences
    return NoticeScreen(line, printer=preferences.printer, remember=_remembers_printer(around))


def _make_staff_notice(line: Line, around: Around) -> Screen:
    printer, remember = around.preferences.printer, _remembers_printer(around)
    return StaffNoticeScreen(line, printer=printer, remember=remember)


def _make_backups(line: Line, around: Around) -> Screen:
    screen = BackupsScreen(line, around.carrier)
    screen.leaves.connect(around.lock.lock_now)
    return screen


def _make_settings(line: Line, around: Around) -> Screen:
    return SettingsScreen(line, preferences=around.preferences, prefer=around.prefer)


def _make_checkup(line: Line, around: Around) -> Screen:
    screen = CheckupScreen(line, look_around=around.look_around)
    screen.use_printer(around.preferences.printer, _remembers_printer(around))
    return screen


def _remembers_printer(around: Around) -> Callable[[str], None]:
    return lambda printer: around.prefer(replace(around.preferences, printer=printer))


BACKUPS, CLIENTS, DAY, LOG, CHECKUP = "backups", "clients", "day", "log", "checkup"
PRODUCTS = "products"

ALSO_CALLED = {"card": CLIENTS}
"""Other names that screens use for a place."""

PLACES: tuple[Place, ...] = (
    place_of(
        CLIENTS,
        ClientsScreen,
        "users",
        lambda line, _around: ClientsScreen(line),
        N_(
            "Type three letters of a name, or the last three digits of a phone number, and "
            "press Enter. Arrow keys move through the list. A client who is not found can be "
            "added from what you typed. Fields save themselves when you leave them; Ctrl+Z "
            "undoes the last step."
        ),
        short=N_("Clients"),
    ),
    place_of(
        DAY,
        DayScreen,
        "calendar-days",
        lambda line, _around: DayScreen(line),
        N_(
            "Type a time, three letters of the client, the treatment; Enter puts it on the "
            "list. Ctrl+G is for a guest, of whom nothing is kept. On the list Enter opens the "
            "card, Space marks who came, Delete takes off, Ctrl+V pastes lines."
        ),
    ),
    place_of(
        "consents",
        FormsScreen,
        "printer",
        _make_forms,
        N_(
            "Forms are filled in with name, treatment and date, never with an answer or a "
            "tick. Choose the client's language, look at the preview, print. The code at the "
            "bottom names nobody; it brings the signed paper back to its card."
        ),
        on_rail=False,
    ),
    place_of(
        "notices",
        NoticeScreen,
        "file-text",
        _make_notices,
        N_(
            "The privacy notice is written from the settings. What is still missing is listed "
            "at the top. Recording a handover needs no signature; a changed wording becomes a "
            "new version, and the list says who still has to be told."
        ),
        short=N_("Notice"),
    ),
    place_of(
        PRODUCTS,
        ProductsScreen,
        "package",
        lambda line, _around: ProductsScreen(line),
        N_(
            "Batches appear here by themselves from formulas, visits and tests; the one that "
            "is open is proposed there. Type the number of a batch to see who had it; "
            "spaces, small letters and O for 0 make no difference."
        ),
        on_rail=False,
        offered=True,
    ),
    TREATMENTS_PLACE,
    place_of(
        "staff",
        StaffScreen,
        "key-round",
        lambda line, _around: StaffScreen(line),
        N_(
            "Everybody who works here has a login of their own. The role decides what a login "
            "opens; the table below shows it for all four."
        ),
        short=N_("Staff"),
    ),
    place_of(
        LOG,
        LogScreen,
        "scroll-text",
        lambda line, _around: LogScreen(line),
        N_(
            "The log says what was done, and under whose login. Verify it now and then: as "
            "far as the log shows, you then see whether entries were changed or taken out."
        ),
    ),
    place_of(
        INBOX,
        InboxScreen,
        "inbox",
        lambda line, _around: InboxScreen(line),
        N_(
            "What is unusual comes here as a question: look at the entries behind it, ask the "
            "person, and note what was said. Nothing follows by itself, and nothing is looked "
            "at before the staff notice is in force."
        ),
    ),
    place_of(
        "staff_notice",
        StaffNoticeScreen,
        "file-text",
        _make_staff_notice,
        N_(
            "The papers are written from the settings, in the language of whoever signs them. "
            "Print one for each person, hand it over, and note the day of the signature. After "
            "a change the list says who has to be told again."
        ),
        on_rail=False,
    ),
    place_of(
        "access_review",
        ReviewScreen,
        "shield-check",
        lambda line, _around: ReviewScreen(line),
        N_(
            "Go through the people one after the other: look at what the login reaches, "
            "decide, press Ctrl+Enter. At the end a sheet is printed for you to sign."
        ),
        on_rail=False,
    ),
    place_of(
        "questions",
        SetsScreen,
        "clipboard-check",
        lambda line, _around: SetsScreen(line),
        N_(
            "What is asked before each kind of treatment, and from which age on it is done. "
            "Read a proposal through, change what your insurer or the maker of a product wants "
            "otherwise, and adopt it; cards then say what is still to be asked."
        ),
        on_rail=False,
        offered=True,
    ),
    TEST_RULES,
    place_of(
        BACKUPS,
        BackupsScreen,
        "database-backup",
        _make_backups,
        N_(
            "Backups are made by themselves while the vault is unlocked, and copied to every "
            "backup stick that is plugged in, also while it is locked. Keep two sticks: one "
            "here, one at home, and swap them once a week. Say here when one goes home."
        ),
    ),
    place_of(
        CHECKUP,
        CheckupScreen,
        "clipboard-check",
        _make_checkup,
        N_(
            "The program looks at backups, keys, logins, this PC, and at what lies readable "
            "outside the vault. What stands at the top should be done; what this PC does not "
            "tell a program is said as well. Print the page for whoever looks after the PC."
        ),
    ),
    place_of(
        "salon",
        SettingsScreen,
        "settings",
        _make_settings,
        N_(
            "The owner sets the salon's details and how soon the vault locks. How the program "
            "looks on this PC, its language and the size of its text are for everybody to "
            "choose."
        ),
    ),
)


def place_named(name: str) -> Place | None:
    """Return a place by one of its names, None if there is none."""
    wanted = ALSO_CALLED.get(name, name)
    return next((place for place in PLACES if place.name == wanted), None)


def places_for(line: Line) -> tuple[Place, ...]:
    """Return the places that the person at the desk may go to."""
    return tuple(place for place in PLACES if line.allows(place.opens_with))
