"""What the salon's answers mean for the notice: who receives data, and what leaves the area."""

from collections.abc import Iterator

from salon_vault.law.pack import Pack
from salon_vault.law.shape import Category, Purpose
from salon_vault.salon.model import QUESTIONS, Elsewhere, Salon, Where


def used(salon: Salon) -> dict[str, Elsewhere]:
    """Return the answers on what the salon does outside the program, by question."""
    answers = ((question, salon.elsewhere.get(question)) for question in QUESTIONS)
    return {
        question: answer
        for question, answer in answers
        if answer is not None and answer.where is not Where.NOT_USED
    }


def outside(salon: Salon) -> dict[str, Elsewhere]:
    """Return the answers under which data leave the area in which they may travel freely."""
    return {q: answer for q, answer in used(salon).items() if answer.where is Where.OUTSIDE}


def purposes(pack: Pack, salon: Salon) -> Iterator[tuple[Purpose, tuple[Category, ...]]]:
    """Yield the purposes this salon has, each with the data it uses for it."""
    done = {*used(salon), *salon.kept}
    kept = {
        category.id: category
        for category in pack.data
        if not category.only_with or done & set(category.only_with)
    }
    for purpose in pack.purposes:
        data = tuple(kept[name] for name in purpose.data if name in kept)
        if data and (not purpose.only_with or done & set(purpose.only_with)):
            yield purpose, data


def recipients(pack: Pack, salon: Salon, language: str) -> dict[str, str]:
    """Return who receives data, in the order of the questions, by question."""
    kinds = {recipient.question: recipient.who[language] for recipient in pack.recipients}
    return {
        question: f"{kinds[question]} ({answer.name})" if answer.name else kinds[question]
        for question, answer in used(salon).items()
    }


def missing(pack: Pack, salon: Salon) -> tuple[str, ...]:
    """
    Return what stands in the way of printing the notice.

    Settings are named "salon.name", "elsewhere.booking" (not answered) or
    "elsewhere.booking.country"; facts of the law as the pack calls them, "law.bases".
    """
    gaps = [f"salon.{name}" for name in ("name", "address") if not getattr(salon, name)]
    if not (salon.phone or salon.mail):
        gaps.append("salon.phone")
    gaps += [f"elsewhere.{question}" for question in salon.unanswered()]
    for question, answer in outside(salon).items():
        for part in ("country", "safeguard"):
            if not getattr(answer, part).strip():
                gaps.append(f"elsewhere.{question}.{part}")
    gaps += [fact for fact in pack.unverified() if salon.checked(fact) is None]
    return tuple(gaps)
