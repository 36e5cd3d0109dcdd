"""How answers on consent are told on screen: in a word, as a chip, and in full."""

from collections.abc import Iterator, Mapping

from salon_vault.consent_register.model import ASK_AGAIN, Answer, Consents, Said, Standing
from salon_vault.consent_register.purposes import NEWS, PHOTOS, Purpose
from salon_vault.consent_register.words import BY_GUARDIAN, HOWS, PURPOSES
from salon_vault.consents.model import PaperCode, spoken_code
from ui.consents.words import form_name
from ui.dates import near_day
from ui.parts.chip import Chip
from ui.words import N_, _, about, listed

GROUPS: Mapping[str, tuple[Purpose, ...]] = {
    "health": (Purpose.HEALTH,),
    "photos": PHOTOS,
    "news": NEWS,
}
"""What is asked in one go."""

GROUP_NAMES: Mapping[str, str] = {
    "health": N_("Health data"),
    "photos": N_("Photos"),
    "news": N_("News and offers"),
}

LOOKS: Mapping[Standing, tuple[str, str]] = {
    Standing.NOT_ASKED: ("neutral", "circle-help"),
    Standing.AGREED: ("ok", "circle-check"),
    Standing.REFUSED: ("neutral", "circle-x"),
    Standing.WITHDRAWN: ("danger", "circle-x"),
    Standing.LAPSED: ("warn", "clock"),
    Standing.UNHEARD: ("warn", "circle-help"),
    Standing.UNREADABLE: ("danger", "octagon-alert"),
}
"""Tone and icon."""

STANDINGS: Mapping[Standing, str] = {
    Standing.NOT_ASKED: N_("not asked"),
    Standing.AGREED: N_("yes, {day}"),
    Standing.REFUSED: N_("no, {day}"),
    Standing.WITHDRAWN: N_("withdrawn {day}"),
    Standing.LAPSED: N_("counted until {day}"),
    Standing.UNHEARD: N_("a guardian has to say so"),
    Standing.UNREADABLE: N_("an answer cannot be read"),
}


def name_of(purpose: Purpose) -> str:
    """Return what a purpose is called, beginning large."""
    words = _(PURPOSES[purpose])
    return words[:1].upper() + words[1:]


def standing_words(consents: Consents, purpose: Purpose) -> str:
    """Return how a purpose stands, with its day."""
    standing, latest = consents.standing(purpose), consents.latest(purpose)
    words = _(STANDINGS[standing])
    if latest is None:
        return words
    day = latest.until if standing is Standing.LAPSED and latest.until else latest.on
    return words.format(day=near_day(day))


def consent_chip(consents: Consents, purpose: Purpose) -> Chip:
    """Return a purpose as sign, words and colour."""
    latest = consents.latest(purpose)
    tone, sign = LOOKS[consents.standing(purpose)]
    detail = listed(told_of(latest)) if latest is not None else ""
    words = about(_(PURPOSES[purpose]), standing_words(consents, purpose))
    return Chip(words, tone, sign, detail)


def group_chips(consents: Consents) -> Iterator[Chip]:
    """Yield a chip for each group of which anything was answered: what is agreed to, or no."""
    for key, purposes in GROUPS.items():
        standings = {each: consents.standing(each) for each in purposes}
        if set(standings.values()) == {Standing.NOT_ASKED}:
            continue
        agreed = [each for each, standing in standings.items() if standing is Standing.AGREED]
        odd = next((each for each in purposes if standings[each] in ASK_AGAIN), None)
        words = (
            listed(_(PURPOSES[each]) for each in agreed) if len(purposes) > 1 else _("agreed")
        )
        tone, sign = LOOKS[Standing.AGREED if agreed else Standing.REFUSED]
        if not agreed:
            words = standing_words(consents, odd) if odd else _("refused")
        if odd:
            tone, sign = LOOKS[standings[odd]]
        yield Chip(f"{_(GROUP_NAMES[key])} · {words}", tone, sign)


def told_of(answer: Answer) -> Iterator[str]:
    """Yield what is known of an answer besides its day: how, proof, who, until when."""
    if answer.paper:
        form = form_name(answer.wording.form)
        code = spoken_code(PaperCode(answer.paper))
        yield _("on paper: {form}, {code}").format(form=form, code=code)
    else:
        yield _(HOWS[answer.how])
    if answer.agrees and answer.until is not None:
        yield _("until {day}").format(day=near_day(answer.until))
    if answer.guardian:
        yield _(BY_GUARDIAN)
    yield _("recorded under the login of {who}").format(who=answer.by)


def wording_words(answer: Answer) -> str:
    """Return which words were answered: form or screen, version, language, first digits."""
    wording = answer.wording
    source = form_name(wording.form) if wording.form else _("questions on screen")
    words = _("{source}, version {n}").format(source=source, n=wording.version)
    parts = (words, wording.language.upper(), wording.fingerprint[:8])
    return listed(part for part in parts if part)


def said_word(answer: Answer) -> str:
    """Return what an answer says, in a word."""
    return _(SAID[answer.said])


SAID: Mapping[Said, str] = {
    Said.YES: N_("agreed"),
    Said.NO: N_("refused"),
    Said.BLANK: N_("left open"),
    Said.OVERTAKEN: N_("yes on an older paper, not counted"),
    Said.UNKNOWN: N_("in a row that is not known, not counted"),
    Said.WITHDRAWN: N_("withdrawn"),
    Said.MISTAKEN: N_("entry taken back"),
    Said.DOUBTED: N_("no, counted until the paper is read again"),
}
