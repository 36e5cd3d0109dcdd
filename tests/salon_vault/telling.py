"""One client with a telling value in every field of the compartment table."""

from datetime import UTC, date, datetime, time
from pathlib import Path

from salon_vault.attachments.model import Attachment, AttachmentId, AttachmentKind
from salon_vault.clearance.model import Ground
from salon_vault.clients.model import (
    Allergen,
    AllergyState,
    Client,
    ClientId,
    Contact,
    Handling,
    Health,
    Severity,
)
from salon_vault.compartments import Compartment
from salon_vault.consent_register.model import Answer, AnswerId, Said, Wording
from salon_vault.consent_register.model import How as Heard
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.model import Outcome, Paper, PaperCode, Why
from salon_vault.consents.tracking.model import Addendum, AddendumId
from salon_vault.day.model import Coming, DayEntry, DayEntryId
from salon_vault.formulas.mix import Mix, Shade
from salon_vault.formulas.model import Bowl, Formula, FormulaId, Level, Zone
from salon_vault.from_elsewhere.model import Format
from salon_vault.left_outside.model import Kind as OutsideKind
from salon_vault.left_outside.model import KnownFile
from salon_vault.notices.model import Handover, How
from salon_vault.photos.model import Photo, PhotoId, PhotoKind
from salon_vault.photos.publications import Publication, PublicationId
from salon_vault.products.model import LotId, ProductUse, UsedFor
from salon_vault.scans.kept import ScanId, ScanPage
from salon_vault.scans.model import Ink
from salon_vault.staff.model import StaffId
from salon_vault.treatments.model import Kind, TreatmentId
from salon_vault.visits.model import Against, Planned, Used, Visit, VisitId
from salon_vault.visits.notes import NoteId, NoteKind, VisitNote
from salon_vault.wishes.model import Wishes
from tests.salon_vault import telling_answers, telling_minors
from tests.salon_vault.telling_tests import TESTS_KEPT

ID = ClientId("c" * 16)
AT = datetime(2007, 8, 9, 10, 11, tzinfo=UTC)
CLIENT = Client(
    ID,
    "Zofia Markowa",
    "vi",
    date(2001, 2, 3),
    spelling="Зофия",
    phone_tail="417",
    handling=Handling(Severity.STOP, "mind the left side"),
    allergies_asked_on=date(2003, 4, 5),
    last_visit=date(2006, 7, 8),
)
CONTACT = Contact(
    "+48601555417", "zofia@example.org", "Lipowa 17", date(1971, 7, 8), date(2004, 5, 6)
)
HEALTH = Health(
    AllergyState.KNOWN,
    (Allergen("paraphenylene", "blisters"),),
    date(2005, 6, 7),
    "Chair Nine",
    "sleeps badly",
)
USE = ProductUse(
    LotId("1" * 16), ID, UsedFor.PATCH_TEST, "t" * 16, date(2008, 9, 10), "Chair Thirteen"
)
LISTED = DayEntry(
    DayEntryId("d" * 16),
    date(2026, 11, 27),
    time(17, 43),
    ID,
    treatment="Keratin gloss",
    person=StaffId("5" * 16),
    coming=Coming.MISSED,
    booking="8f14e45fceea167a5a36dedd4bea2543",
)
NAMED = DayEntry(DayEntryId("e" * 16), LISTED.day, name="Norma ohne Karte")
TREATMENT = TreatmentId("f" * 16)
VISIT = Visit(
    VisitId("v" * 16),
    ID,
    CLIENT.last_visit,
    "Balayage",
    "Chair Ten",
    12345,
    treatments=(TREATMENT,),
    practitioner=StaffId("s" * 16),
    used=(Used("Aurea cream", "L-4711"),),
    started_at=AT.replace(hour=13),
    closed_at=AT.replace(hour=14),
    against=(Against(TREATMENT, Ground.AGE, "too_young"),),
    seen_on=date(2006, 7, 9),
    unlisted=(Kind.PERMANENT_MAKEUP,),
    planned=(Planned(Kind.WAXING, "Golden comb 5"),),
)
VISIT_NOTE = VisitNote(
    NoteId(f"{VISIT.id}.00000000"),
    NoteKind.REASON,
    "itches behind the ear",
    "Chair Fourteen",
    AT.replace(hour=15),
)
FORMULA = Formula(
    FormulaId("f" * 16),
    ID,
    date(2009, 10, 11),
    Zone.TONER,
    (Bowl(Zone.ENDS, Mix((Shade("9.13X", 21.5),)), "Anybrand", "Anyline"),),
    "Chair Sixteen",
    VISIT.id,
    *(Level(2, "21"), Level(3, "31"), Level(4, "41")),
    result="warm at the nape",
    next_time="five minutes less",
)
PAPER = Paper(
    code=PaperCode("7KQM4T2F9XPDAAAA"),
    client=ID,
    kind="hair-colour-consent",
    template_version=1,
    language="zh",
    made_at=AT,
    made_by="Chair Eleven",
    pages=1,
    sha256=bytes(32),
    blob="",
    compartment=Compartment.CONTACT,
    outcome=Outcome.REFUSED,
    treatment="Paper treatment",
    outcome_on=date(2003, 4, 5),
    outcome_by="Chair Twenty-one",
    witness="Chair Twenty-two",
    box="2003-04 Q",
    why=Why.SPOILED,
    awaited_until=date(2003, 4, 17),
    noted_by=StaffId("7a" * 8),
    noted_at=AT.replace(hour=21),
    filed_on=date(2003, 5, 6),
    for_day=date(2003, 4, 27),
    signed_on=date(2003, 4, 28),
)
SCAN = ScanPage(
    id=ScanId("6" * 16),
    paper=PAPER.code,
    page=23,
    waits=None,
    ink=Ink.UNSURE,
    picture="",
    thumbnail="",
    size=1,
    source=bytes(32),
    number=2,
    came_at=AT.replace(hour=16),
    came_by="Chair Fifty-one",
    filed_at=AT.replace(hour=17),
    filed_by="Chair Fifty-two",
)
OUTSIDE = KnownFile(
    path=Path("/home/desk/zm-claim.pdf"),
    kind=OutsideKind.SCAN,
    sha256=bytes(range(32)),
    at=AT.replace(hour=4),
    by=StaffId("3" * 16),
    left_on=date(1988, 3, 4),
    client=ID,
)
ADDENDUM = Addendum(
    AddendumId(f"{PAPER.code}.00000000"),
    "itched behind the elbow the same night",
    "Chair Twenty-three",
    AT.replace(hour=22),
)
HANDOVER = Handover(ID, 71, "ru", AT.replace(hour=12), How.MAILED, "Chair Twelve")
DETAIL = {"reason": "told on the phone", "fields": ["mail_marked"], "words": "zof mark"}

PHOTO = Photo(
    id=PhotoId("f" * 16),
    client=ID,
    taken_on=date(1988, 9, 10),
    kind=PhotoKind.PROGRESS,
    about="crown, seen from above",
    by="Chair Forty",
    picture="",
    thumbnail="",
    visit=VisitId("beef" * 4),
    pair="cafe" * 4,
)
WISHES = Wishes("brush with boar bristles", "Ceylon tea", "about her allotment")
HEALTH_CHANGED = date(2098, 5, 6)
ANSWER = Answer(
    id=AnswerId("6" * 16),
    client=ID,
    purpose=Purpose.SOCIAL,
    said=Said.WITHDRAWN,
    on=date(1989, 10, 11),
    by="Chair Thirty-one",
    wording=Wording("photos in the window", 1213, "e" * 64, "vi"),
    how=Heard.WRITTEN,
    paper="ABCDEFGH23456789",
    until=date(1994, 3, 2),
    guardian="7" * 16,
    receipt="HGFEDCBA98765432",
)
PUBLICATION = Publication(
    id=PublicationId("9" * 16),
    client=ID,
    photo=PHOTO.id,
    purpose=Purpose.PORTFOLIO,
    place="album by the door",
    on=date(1990, 11, 12),
    by="Chair Thirty-two",
    down_on=date(1991, 12, 13),
    down_by="Chair Thirty-three",
)
ATTACHMENT = Attachment(
    id=AttachmentId("8" * 16),
    client=ID,
    kind=AttachmentKind.SIGNED_BEFORE,
    title="letter in blue ink",
    format=Format.PDF,
    pages=3,
    size=1415,
    filed_on=date(1992, 1, 14),
    by="Chair Thirty-four",
    blob="",
)

STAR = Client(
    ClientId("5" * 16),
    "Zyta Zamykalska",
    "vi",
    date(1990, 7, 8),
    spelling="Зыта Закрытая",
    phone_tail="903",
)
"""Whose card is closed."""

KEPT = {
    **{("closed_card", name): getattr(STAR, name) for name in ("name", "spelling")},
    ("closed_card", "phone_tail"): STAR.phone_tail,
    **{("client", name): getattr(CLIENT, name) for name in ("name", "spelling", "language")},
    **{("client", name): getattr(CLIENT, name) for name in ("since", "phone_tail")},
    ("client", "handling"): CLIENT.handling.severity,
    ("client", "allergies_asked_on"): CLIENT.allergies_asked_on,
    ("client", "last_visit"): CLIENT.last_visit,
    **{("contact", name): getattr(CONTACT, name) for name in ("phone", "mail", "address")},
    **{("contact", name): getattr(CONTACT, name) for name in ("birthday", "confirmed_on")},
    **{("health", name): getattr(HEALTH, name) for name in ("state", "notes")},
    **{("health", name): getattr(HEALTH, name) for name in ("confirmed_on", "confirmed_by")},
    ("health", "allergens"): "paraphenylene",
    **{("visit", name): getattr(VISIT, name) for name in ("on", "treatment", "by", "price")},
    **{("formula", name): getattr(FORMULA, name) for name in ("on", "by", "purpose", "visit")},
    **{("formula", name): getattr(FORMULA, name) for name in ("result", "next_time")},
    **{
        ("formula", name): getattr(FORMULA, name).tone
        for name in ("natural", "start", "target")
    },
    ("formula", "bowls"): "9.13X",
    **{("product_use", name): getattr(USE, name) for name in ("lot", "used_for", "on", "by")},
    **{("day_entry", name): getattr(LISTED, name) for name in ("day", "at", "treatment")},
    **{("day_entry", name): getattr(LISTED, name) for name in ("person", "coming", "booking")},
    ("day_entry", "name"): NAMED.name,
    **{("visit", name): getattr(VISIT, name) for name in ("practitioner", "seen_on")},
    ("visit", "unlisted"): Kind.PERMANENT_MAKEUP,
    ("visit", "planned"): "Golden comb 5",
    **{("visit", name): getattr(VISIT, name) for name in ("started_at", "closed_at")},
    ("visit", "treatments"): TREATMENT,
    ("visit", "used"): "L-4711",
    ("visit", "against"): "too_young",
    **{("wishes", name): getattr(WISHES, name) for name in ("hair", "drink", "talk")},
    **{("visit_note", name): getattr(VISIT_NOTE, name) for name in ("kind", "text")},
    **{("visit_note", name): getattr(VISIT_NOTE, name) for name in ("by", "at")},
    **telling_answers.KEPT,
    **telling_minors.KEPT,
    **{("paper", name): getattr(PAPER, name) for name in ("code", "kind", "language")},
    ("paper", "made_at"): PAPER.made_at,
    ("paper", "outcome"): PAPER.outcome,
    **{
        ("paper", name): getattr(PAPER, name)
        for name in (
            *("treatment", "outcome_on", "outcome_by", "witness", "box", "why"),
            *("awaited_until", "noted_by", "noted_at", "filed_on", "for_day", "signed_on"),
        )
    },
    **{("scan", name): getattr(SCAN, name) for name in ("page", "ink", "came_at", "came_by")},
    **{("scan", name): getattr(SCAN, name) for name in ("filed_at", "filed_by")},
    **{("outside_file", name): getattr(OUTSIDE, name) for name in ("path", "kind", "at")},
    **{("outside_file", name): getattr(OUTSIDE, name) for name in ("by", "left_on", "sha256")},
    **{("addendum", name): getattr(ADDENDUM, name) for name in ("text", "by", "at")},
    **{("handover", name): getattr(HANDOVER, name) for name in ("version", "how", "by")},
    ("handover", "language"): HANDOVER.language,
    ("handover", "at"): HANDOVER.at,
    **{("photo", name): getattr(PHOTO, name) for name in ("taken_on", "kind", "about")},
    **{("photo", name): getattr(PHOTO, name) for name in ("by", "visit", "pair")},
    **{("consent", name): getattr(ANSWER, name) for name in ("purpose", "said", "on", "by")},
    ("consent", "wording"): ANSWER.wording.form,
    ("health_change", "on"): HEALTH_CHANGED,
    **{("consent", name): getattr(ANSWER, name) for name in ("how", "paper", "until")},
    **{("consent", name): getattr(ANSWER, name) for name in ("guardian", "receipt")},
    **{("publication", name): getattr(PUBLICATION, name) for name in ("purpose", "place")},
    **{("publication", name): getattr(PUBLICATION, name) for name in ("on", "by")},
    **{("publication", name): getattr(PUBLICATION, name) for name in ("down_on", "down_by")},
    **{("attachment", name): getattr(ATTACHMENT, name) for name in ("kind", "title")},
    **{("attachment", name): getattr(ATTACHMENT, name) for name in ("filed_on", "by")},
    **TESTS_KEPT,
    **{("log_detail", name): DETAIL[name] for name in ("reason", "words")},
    ("log_detail", "fields"): "mail_marked",
}
"""What each field holds, as it is seen when it is open."""

PRINTED = {
    ("client", "name"): "Zofia Markowa",
    ("client", "spelling"): "Зофия",
    ("client", "handling"): "left side",
    ("contact", "phone"): "601555417",
    ("contact", "mail"): "zofia@example.org",
    ("contact", "address"): "Lipowa 17",
    ("contact", "birthday"): "8 Jul 1971",
    ("health", "allergens"): "paraphenylene",
    ("health", "notes"): "sleeps badly",
    ("health", "confirmed_by"): "Chair Nine",
    ("visit", "treatment"): "Balayage",
    ("visit", "used"): "L-4711",
    ("visit_note", "text"): "itches behind the ear",
    ("log_detail", "reason"): "told on the phone",
}
"""Part of how a field would look on paper, for those that no form has by itself."""
