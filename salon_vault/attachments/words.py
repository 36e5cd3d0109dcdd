"""What kinds of files are called, on screens and papers."""

from collections.abc import Mapping

from salon_vault.attachments.model import AttachmentKind
from salon_vault.words import N_

KINDS: Mapping[AttachmentKind, str] = {
    AttachmentKind.OLD_CARD: N_("Old paper card"),
    AttachmentKind.INSURER: N_("Insurer's letter"),
    AttachmentKind.DOCTOR: N_("Doctor's letter"),
    AttachmentKind.SIGNED_BEFORE: N_("Paper signed earlier"),
    AttachmentKind.OTHER: N_("Other file"),
}
