"""Which version of the notice is in force."""

from salon_vault.errors import PaperNotReady
from salon_vault.law.pack import load_pack
from salon_vault.notices.model import NoticeVersion
from salon_vault.notices.text import fingerprint, missing
from salon_vault.ports import Work


def version_in_force(work: Work) -> NoticeVersion:
    """
    Return the version that says what the settings are now; other words are a new version.

    Raises:
        PaperNotReady: if a setting is missing or a fact of the law is unchecked.
    """
    salon = work.salon.get()
    pack = load_pack(salon.law)
    if gaps := missing(pack, salon):
        raise PaperNotReady(gaps)
    wording = fingerprint(pack, salon)
    latest = work.notices.latest()
    if latest is not None and latest.fingerprint == wording:
        return latest
    number = latest.number + 1 if latest else 1
    version = NoticeVersion(number, salon.law, wording, work.clock.now())
    work.notices.add_version(version)
    return version
