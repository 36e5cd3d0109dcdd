"""What purposes and answers are called, on screens and on paper."""

from collections.abc import Mapping

from salon_vault.consent_register.model import How, Said, Standing
from salon_vault.consent_register.purposes import Purpose
from salon_vault.words import N_

PURPOSES: Mapping[Purpose, str] = {
    Purpose.HEALTH: N_("use of health data"),
    Purpose.RECORD: N_("photos on the card"),
    Purpose.TRAINING: N_("training of staff"),
    Purpose.PORTFOLIO: N_("album in the salon"),
    Purpose.WEBSITE: N_("the salon's website"),
    Purpose.SOCIAL: N_("social media"),
    Purpose.PRINT: N_("print and advertising"),
    Purpose.SMS: N_("news by text message"),
    Purpose.MAIL: N_("news by e-mail"),
    Purpose.PHONE: N_("news by phone"),
    Purpose.POST: N_("news by post"),
}

SAYINGS: Mapping[Said, str] = {
    Said.YES: N_("Consent to {purpose}: yes"),
    Said.NO: N_("Consent to {purpose}: no"),
    Said.BLANK: N_("Consent to {purpose}: left open on the paper"),
    Said.OVERTAKEN: N_("Consent to {purpose}: yes on an older paper, not counted"),
    Said.UNKNOWN: N_("Consent to {purpose}: a row that is not known, not counted"),
    Said.WITHDRAWN: N_("Consent to {purpose}: withdrawn"),
    Said.MISTAKEN: N_("Consent to {purpose}: an entry was taken back"),
    Said.DOUBTED: N_("Consent to {purpose}: no, counted until the paper is read again"),
}

STANDINGS: Mapping[Standing, str] = {
    Standing.NOT_ASKED: N_("not asked"),
    Standing.AGREED: N_("agreed"),
    Standing.REFUSED: N_("refused"),
    Standing.WITHDRAWN: N_("withdrawn"),
    Standing.LAPSED: N_("lapsed"),
    Standing.UNHEARD: N_("a guardian has to say so"),
    Standing.UNREADABLE: N_("an answer cannot be read"),
}

HOWS: Mapping[How, str] = {
    How.PAPER: N_("on paper"),
    How.ORALLY: N_("said in the salon"),
    How.PHONE: N_("said by phone"),
    How.WRITTEN: N_("by letter or mail"),
}

BY_GUARDIAN = N_("said by a guardian")
