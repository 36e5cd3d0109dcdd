"""One client's answers before a treatment, with a telling value in every field."""

from datetime import UTC, date, datetime

from salon_vault.clearance.model import Weight
from salon_vault.clients.model import ClientId
from salon_vault.contraindications.answers import Answers, AnswerSheet, AnswersId
from salon_vault.contraindications.model import Answer, ToDo
from salon_vault.treatments.model import Kind

ANSWERS = Answers(
    AnswersId("a" * 16),
    ClientId("c" * 16),
    Kind.LASER,
    3,
    datetime(2008, 7, 9, 10, 11, tzinfo=UTC),
    "Chair Twenty",
    Weight.STOP,
    ToDo.LEAVE_OUT,
    date(2009, 1, 2),
    "Chair Twenty-One",
    date(2009, 2, 3),
)
SHEET = AnswerSheet(
    (Answer("sun", "yes", date(2008, 11, 12)),),
    Weight.REFER,
    "saw the doctor's letter",
    "back from the sea",
)
KEPT = {
    **{("answers", name): getattr(ANSWERS, name) for name in ("kind", "asked_at", "asked_by")},
    **{("answers", name): getattr(ANSWERS, name) for name in ("weight", "to_do")},
    **{("answers", name): getattr(ANSWERS, name) for name in ("valid_until", "decided_by")},
    ("answers", "decided_on"): ANSWERS.decided_on,
    ("answer_sheet", "answers"): SHEET.answers[0].last,
    **{("answer_sheet", name): getattr(SHEET, name) for name in ("proposed", "reason", "note")},
}
