"""Finding what was kept or shown on the ground of a consent that is withdrawn."""

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.consent_register.model import Consents, Said
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.withdrawing.model import Withdrawal
from salon_vault.consents.model import PaperCode
from salon_vault.errors import NotFound
from salon_vault.ports import Work


def withdrawal_of(work: Work, client_id: ClientId, said: Consents, receipt: str) -> Withdrawal:
    """
    Return what was withdrawn under the code of a receipt, and what is left of it to be done.

    Raises:
        NotFound: if nothing was, or it was taken back.
    """
    purposes = tuple(
        purpose
        for purpose in Purpose
        if (latest := said.latest(purpose)) is not None
        and (latest.said, latest.receipt) == (Said.WITHDRAWN, receipt)
    )
    if not purposes or not receipt:
        raise NotFound("withdrawal", receipt)
    photos = work.photos.of_client(client_id) if Purpose.RECORD in purposes else []
    held = work.consents.health_held(client_id) if Purpose.HEALTH in purposes else {}
    return Withdrawal(
        client=client_id,
        purposes=purposes,
        receipt=PaperCode(receipt),
        printed=any(paper.code == receipt for paper in work.papers.of_client(client_id)),
        photos=photos if isinstance(photos, Sealed) else tuple(photos),
        photo_count=work.photos.count(client_id) if Purpose.RECORD in purposes else 0,
        still_up=tuple(
            one
            for one in work.photos.publications(client_id)
            if one.down_on is None and one.purpose in purposes
        ),
        held=held,
    )
