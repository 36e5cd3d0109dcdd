"""A salon that has said all that its privacy notice asks, for tests of what is told first."""

from dataclasses import replace

from salon_vault.law.pack import load_pack
from salon_vault.salon.model import QUESTIONS, Elsewhere
from salon_vault.salon.use_cases import check_law, save_salon, view_salon


def make_ready(desk, **more):
    """Have the owner fill in the salon, ``more`` of it too, and check every point of law."""
    told = replace(
        desk.run(view_salon),
        name="Studio Urody Jaśmin",
        address="ul. Lipowa 4, 31-999 Kraków",
        phone="+48 12 000 11 22",
        elsewhere={question: Elsewhere() for question in QUESTIONS},
        **more,
    )
    desk.run(save_salon, told)
    for fact in load_pack("pl").unverified():
        desk.run(check_law, fact, "mec. Anna Wzorcowa")
