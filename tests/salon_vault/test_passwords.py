"""Which passwords are taken: long ones of any kind, unless everybody would try them first."""

import pytest

from salon_vault.errors import WeakPassword
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.staff.model import Tier
from salon_vault.staff.passwords import (
    SHORTEST,
    SHORTEST_WITH_KEY_FILE,
    check_password,
    shortest,
)
from salon_vault.staff.use_cases import change_own_password, words_of_the_house

HOUSE = ("Salon Laurowa", "ul. Długa 5, Gdańsk", "Ewa K.", "Magdalena")


def problem(password, known=HOUSE, least=SHORTEST):
    with pytest.raises(WeakPassword) as refusal:
        check_password(password, known, least)
    return refusal.value.problem


@pytest.mark.parametrize(
    "password",
    [
        "plum gravel otter nine lamps",
        "trzy zielone krzesla pod oknem",
        "mưa rơi trên mái ngói chiều nay",
        "семь лиловых стульев у окна",
        "窗边七把淡紫色的椅子今天都在这里",
        "484950271836104958271",
        "x7#Kq!vR2m$Zp9&Tw",
        "correct " * 7 + "horse battery staple",
        "a quiet harbour, two lanterns and rain " * 5,
    ],
)
def test_length_is_all_that_is_asked_for(password):
    check_password(password, HOUSE)


@pytest.mark.parametrize(
    "password",
    [
        "Salon-Laurowa-2026!",
        "laurowalaurowalaurowa",
        "Gdansk!Dluga!5!5!5",
        "GDAŃSK-Magdalena-01",
        "haslo-haslo-haslo-1",
        "Kochanie1234567890",
        "пароль-пароль-2026",
        "qwertyuiopasdfghjkl",
        "matkhau-anhyeuem-99",
        "woaini5201314woaini",
        "Password!!Welcome!!2026",
    ],
)
def test_what_is_tried_first_is_refused_however_long(password):
    assert problem(password) == "common"


def test_the_other_faults_have_names_of_their_own():
    assert problem("ten chars!") == "short"
    assert problem("x" * 257) == "long"
    assert problem("abababababababab") == "few"


def test_beside_a_key_file_ten_characters_do():
    least = shortest(with_key_file=True)
    assert (least, shortest(with_key_file=False)) == (SHORTEST_WITH_KEY_FILE, SHORTEST)
    check_password("otter gravel", HOUSE, least)
    assert problem("otter gra", least=least) == "short"
    assert problem("laurowa2026", least=least) == "common"


def test_the_salons_own_words_are_held_against_a_password(seat, salon):
    owner = seat(Tier.OWNER)
    settings = owner.run(view_salon)
    owner.run(save_salon, _named(settings, "Pracownia Mimoza"))
    assert "Pracownia Mimoza" in owner.run(words_of_the_house)
    with pytest.raises(WeakPassword) as refusal:
        owner.run(change_own_password, salon.password, "Pracownia-Mimoza-2026")
    assert refusal.value.problem == "common"


def _named(settings: Salon, name: str) -> Salon:
    from dataclasses import replace

    return replace(settings, name=name)
