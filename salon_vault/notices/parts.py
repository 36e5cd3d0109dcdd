"""What the notice says, section by section, before it becomes a paper."""

from dataclasses import dataclass

from salon_vault.law.notice import Layout, Needed, Section
from salon_vault.law.pack import Pack
from salon_vault.notices.answers import outside, purposes, recipients
from salon_vault.salon.model import Salon


@dataclass(frozen=True, slots=True)
class Part:
    """One section in one language, every gap filled."""

    heading: str
    body: str
    layout: Layout
    points: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def parts(pack: Pack, salon: Salon, language: str) -> tuple[Part, ...]:
    """Return the sections that this salon's notice has, in the pack's order."""
    gaps = _gaps(pack, salon, language)
    return tuple(
        _part(section, gaps, pack, salon, language)
        for section in pack.notice.sections
        if _applies(section.needed, salon)
    )


def _applies(needed: Needed, salon: Salon) -> bool:
    match needed:
        case Needed.IF_TRANSFER:
            return bool(outside(salon))
        case Needed.IF_NO_TRANSFER:
            return not outside(salon)
        case Needed.ALWAYS:
            return True


def _part(
    section: Section, gaps: dict[str, str], pack: Pack, salon: Salon, language: str
) -> Part:
    part = Part(
        section.heading[language],
        section.body[language].format_map(gaps),
        section.layout,
    )
    if section.layout is Layout.PURPOSES:
        return Part(part.heading, part.body, part.layout, *_table(pack, salon, language))
    if section.layout is Layout.TRANSFERS:
        points = _transfers(pack, salon, language)
        return Part(part.heading, part.body, part.layout, points)
    return part


def _gaps(pack: Pack, salon: Salon, language: str) -> dict[str, str]:
    words = pack.notice.words
    tax_id = salon.tax_id and f"{words.tax_id[language]} {salon.tax_id}"
    phone = salon.phone and f"{words.phone[language]} {salon.phone}"
    mail = salon.mail and f"{words.mail[language]} {salon.mail}"
    officer = salon.officer and f"{words.officer[language]} {salon.officer}"
    interests = (
        purpose.interest[language]
        for purpose, _ in purposes(pack, salon)
        if purpose.interest is not None
    )
    receive = *recipients(pack, salon, language).values(), pack.notice.always_receives[language]
    return {
        "controller": _joined(salon.name, salon.address, tax_id),
        "contact": "; ".join(filter(None, (_joined(phone, mail), officer))),
        "authority": _joined(pack.authority.name[language], pack.authority.address),
        "interests": "; ".join(interests),
        "recipients": "; ".join(receive),
    }


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _table(
    pack: Pack, salon: Salon, language: str
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return no points, then header and rows: purpose, data, ground, how long."""
    words = pack.notice.words
    bases = {basis.id: basis for basis in pack.bases}
    retentions = {retention.id: retention for retention in pack.retentions}
    columns = (words.purpose, words.data, words.basis, words.retention)
    rows = []
    named: set[str] = set()
    for purpose, data in purposes(pack, salon):
        basis = bases[purpose.basis]
        how_long = retentions[purpose.retention].label[language]
        if purpose.retention_if_injury:
            injury = retentions[purpose.retention_if_injury].label[language]
            how_long = f"{how_long}. {words.injury[language]}: {injury}"
        rows.append(
            (
                purpose.label[language],
                "; ".join(
                    (category.short if category.id in named else category.label)[language]
                    for category in data
                ),
                f"{basis.label[language]} ({basis.cite[language]})",
                how_long,
            )
        )
        named.update(category.id for category in data)
    return (), tuple(column[language] for column in columns), tuple(rows)


def _transfers(pack: Pack, salon: Salon, language: str) -> tuple[str, ...]:
    words = pack.notice.words
    receive = recipients(pack, salon, language)
    return tuple(
        f"{receive[question]}: {words.country[language]} {answer.country},"
        f" {words.safeguard[language]} {answer.safeguard}"
        for question, answer in outside(salon).items()
    )
