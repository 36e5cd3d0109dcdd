"""The line: what is asked on the screen, carried out on one thread, and heard again here."""

import secrets
import threading
import time

import pytest
import shiboken6
from PySide6.QtCore import QObject

from salon_vault.audit import Subject
from salon_vault.clients.use_cases import add_client, find_clients
from salon_vault.errors import Cancelled, NotPermitted, ProofNeeded, WrongPassword
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import list_staff
from storage.copying import copy_database
from storage.door import VaultDoor
from ui.lane import Lane


@pytest.fixture
def asker(qapp):
    return QObject()


def heard(qtbot, answer, timeout=10_000):
    """Wait for an answer, and return it or its error."""
    outcome = []
    answer.then(outcome.append).otherwise(outcome.append)
    qtbot.waitUntil(lambda: bool(outcome), timeout=timeout)
    return outcome[0]


def test_question_is_answered_on_the_thread_of_the_screen(qtbot, line_of, asker):
    line = line_of(Tier.RECEPTION)
    threads = []

    line.ask(asker, find_clients, "").then(lambda _: threads.append(threading.current_thread()))

    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]


def test_everything_the_vault_does_happens_on_one_other_thread(
    qtbot, line, salon, clock, asker
):
    threads = []

    def unlock():
        threads.append(threading.current_thread().name)
        owner = salon.people[Tier.OWNER]
        door = VaultDoor(salon.folder, clock=clock)
        return door.open_with_identity(owner, salon.identity(Tier.OWNER))

    heard(qtbot, line.open(unlock, asker))

    assert threads == ["vault"]
    assert line.member.tier is Tier.OWNER
    assert not line.demo


def test_nobody_hears_an_answer_after_closing_the_screen(qtbot, line_of):
    line = line_of(Tier.RECEPTION)
    gone, here = QObject(), QObject()
    answers = []
    line.ask(gone, find_clients, "").then(lambda _: answers.append("gone"))
    shiboken6.delete(gone)

    line.ask(here, find_clients, "").then(lambda _: answers.append("here"))

    qtbot.waitUntil(lambda: "here" in answers)
    assert answers == ["here"]


def test_refusal_goes_to_whoever_wants_it_and_else_to_the_usual_place(
    qtbot, line_of, asker, complaints
):
    line = line_of(Tier.RECEPTION)

    assert isinstance(heard(qtbot, line.ask(asker, list_staff)), NotPermitted)
    assert complaints == []

    line.ask(asker, list_staff)
    qtbot.waitUntil(lambda: bool(complaints))
    assert isinstance(complaints[0], NotPermitted)


def test_tidying_up_happens_after_either(qtbot, line_of, asker):
    line = line_of(Tier.RECEPTION)
    tidied = []

    line.ask(asker, find_clients, "").at_last(lambda: tidied.append("answer"))
    line.ask(asker, list_staff).at_last(lambda: tidied.append("refusal"))

    qtbot.waitUntil(lambda: len(tidied) == 2)
    assert tidied == ["answer", "refusal"]


def test_buttons_know_what_the_person_may_do(line_of):
    line = line_of(Tier.RECEPTION)

    assert line.allows(find_clients)
    assert not line.allows(list_staff)


def test_before_unlocking_nothing_is_allowed(line):
    assert not line.allows(find_clients)
    assert not line.is_open


def test_a_change_is_news_and_a_read_is_none(qtbot, line_of, asker):
    line = line_of(Tier.RECEPTION)
    news = []
    line.changed.connect(news.append)

    heard(qtbot, line.ask(asker, find_clients, "x"))
    heard(qtbot, line.ask(asker, add_client, "Ada Lis", "pl"))

    qtbot.waitUntil(lambda: bool(news))
    assert news == [frozenset({Subject.CLIENT})]


def test_only_the_newest_question_of_a_channel_is_answered(qtbot, line_of, asker):
    line = line_of(Tier.RECEPTION)
    answers = []
    hold = threading.Event()
    line._lane.put(hold.wait)

    for text in ("a", "ad", "ada"):
        line.ask_newest(asker, "search", find_clients, text).then(
            lambda _, text=text: answers.append(text)
        )
    line.ask_newest(asker, "other", find_clients, "").then(lambda _: answers.append("other"))
    hold.set()

    qtbot.waitUntil(lambda: "other" in answers)
    assert answers == ["ada", "other"]


def test_stale_answer_is_dropped_even_when_it_was_already_on_its_way(qtbot, line_of, asker):
    line = line_of(Tier.RECEPTION)
    answers = []
    line.ask_newest(asker, "search", find_clients, "a").then(lambda _: answers.append("a"))
    done = threading.Event()
    line._lane.put(done.set)
    assert done.wait(10)  # the first answer now waits in the event queue

    line.ask_newest(asker, "search", find_clients, "ad").then(lambda _: answers.append("ad"))

    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["ad"]


def test_password_given_again_opens_what_needs_it(qtbot, line_of, asker, salon):
    from salon_vault.staff.use_cases import reset_password

    line = line_of(Tier.OWNER)
    who = salon.people[Tier.RECEPTION]
    question = (reset_password, who, "four-violet-ladders-in-may")

    assert isinstance(heard(qtbot, line.ask(asker, *question)), ProofNeeded)
    assert isinstance(heard(qtbot, line.confirm(asker, "not the password")), WrongPassword)
    proof = heard(qtbot, line.confirm(asker, salon.password))
    assert heard(qtbot, line.asking(asker, proof=proof).ask(*question), 30_000) is None


def test_second_person_is_called_to_the_desk(qtbot, line_of, asker, salon):
    line = line_of(Tier.OWNER)
    who = salon.people[Tier.MANAGER]

    assert heard(qtbot, line.call_witness(asker, who, salon.password)) == who


def test_bug_on_the_lane_is_not_swallowed(qtbot, line_of, asker):
    line = line_of(Tier.RECEPTION)

    with qtbot.capture_exceptions() as exceptions:
        line.ask(asker, find_clients, None)
        qtbot.waitUntil(lambda: bool(exceptions))

    assert exceptions[0][0] is AttributeError


def test_work_beside_the_lane_does_not_hold_it(qtbot, line_of, asker):
    line = line_of(Tier.RECEPTION)
    hold = threading.Event()
    beside = []
    line.aside(asker, hold.wait).then(beside.append)

    assert heard(qtbot, line.ask(asker, find_clients, "")).total == 0
    assert beside == []

    hold.set()
    qtbot.waitUntil(lambda: beside == [True])


def test_printers_are_asked_for_beside_the_lane(qtbot, line_of, asker):
    assert heard(qtbot, line_of(Tier.RECEPTION).printers(asker)) == ["Counter"]


@pytest.fixture
def grown(qtbot, line_of, asker):
    """A line to a vault of ten megabytes."""
    line = line_of(Tier.OWNER)
    connection = line.desk.vault._connection

    def grow():
        connection.execute("BEGIN IMMEDIATE")  # else the disk is waited for 2500 times
        connection.execute("CREATE TABLE padding (words BLOB)")
        connection.executemany(
            "INSERT INTO padding VALUES (?)", ((bytes(4000),) for _ in range(2500))
        )
        connection.execute("COMMIT")

    heard(qtbot, line._carry(asker, grow)[0])
    return line


def test_letters_are_answered_while_the_vault_is_copied(
    qtbot, grown, asker, watchdog, tmp_path
):
    vault, target = grown.desk.vault, tmp_path / "staged.sqlite"
    letters, copied, steps = [], [], []

    class Steps:
        def reached(self, done, of):
            steps.append(done)
            grown.serve()

    def stage():
        return copy_database(
            vault._connection, target, bytearray(secrets.token_bytes(32)), Steps()
        )

    grown._carry(asker, stage, long=True)[0].then(copied.append)
    for text in "abcdefgh":
        grown.ask(asker, find_clients, text).then(lambda _: letters.append(len(copied)))
    qtbot.waitUntil(lambda: bool(copied), timeout=20_000)

    assert letters == [0] * 8
    assert len(steps) > 5
    assert target.stat().st_size > 9_000_000


def test_letters_wait_behind_a_job_that_never_serves_them(qtbot, line_of, asker):
    line = line_of(Tier.OWNER)
    copied, letters = [], []

    line._carry(asker, lambda: time.sleep(0.1), long=True)[0].then(copied.append)
    line.ask(asker, find_clients, "a").then(lambda _: letters.append(len(copied)))
    qtbot.waitUntil(lambda: bool(letters))

    assert letters == [1]


def test_short_jobs_do_not_serve_and_long_jobs_do_not_nest():
    lane = Lane("test")
    order = []
    over = threading.Event()
    started = threading.Event()

    def outer():
        started.wait(5)
        lane.serve()
        order.append("outer")

    lane.put(outer, long=True)
    lane.put(lambda: order.append("long"), long=True)
    lane.put(lambda: (lane.serve(), order.append("short")))
    lane.put(over.set)
    started.set()

    lane.end_with(lambda: None) if not over.wait(5) else None
    assert order[0] == "short"
    assert order[1] == "outer"
    lane.end_with(lambda: order.append("end"))
    assert lane.join(5)
    assert order[-1] == "end"


def test_long_job_hears_that_the_lane_is_closing():
    lane = Lane("test")
    inside, heard_of = threading.Event(), []

    def long_job():
        inside.set()
        try:
            while True:
                lane.serve()
        except Cancelled:
            heard_of.append("closing")

    lane.put(long_job, long=True)
    inside.wait(5)
    lane.end_with(lambda: heard_of.append("closed"))

    assert lane.join(5)
    assert heard_of == ["closing", "closed"]


def test_saving_something_else_keeps_the_checks_of_the_law(qtbot, line_of, asker):
    line = line_of(Tier.OWNER)

    salon = heard(qtbot, line.ask(asker, view_salon))
    saved = heard(qtbot, line.ask(asker, save_salon, salon.__class__(name="Magnolia")))

    assert saved.name == "Magnolia"


def test_hanging_up_closes_the_vault_for_the_next_one(qtbot, line_of, salon, clock):
    line = line_of(Tier.OWNER)
    assert line.is_open

    answer = line.let_go(line)
    assert heard(qtbot, answer) is None

    VaultDoor(salon.folder, clock=clock).close()


def test_draft_is_on_disk_without_the_lane(qtbot, line_of, asker):
    line = line_of(Tier.RECEPTION)
    hold = threading.Event()
    line._lane.put(hold.wait)

    line.drafts.keep("card-1", b"half a sentence")
    line.drafts.keep("card-1", b"a whole sentence")
    line.drafts.keep_now()
    assert line.drafts.settle(within=5)
    left = heard(qtbot, line.unfinished(asker))
    line.drafts.drop("card-1")

    assert left == {"card-1": b"a whole sentence"}
    qtbot.waitUntil(lambda: heard(qtbot, line.unfinished(asker)) == {})
    hold.set()
