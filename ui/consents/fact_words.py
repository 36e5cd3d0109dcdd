"""What the facts of papers and consents are called that an error names."""

from collections.abc import Mapping

from ui.words import N_

PAPER_FIELDS: Mapping[str, str] = {
    "box": N_("Box"),
    "client": N_("Client"),
    "days": N_("Number of days"),
    "how": N_("How it was said"),
    "language": N_("Language of papers"),
    "papers": N_("Papers"),
    "told_days": N_("Days for which a spoken yes counts"),
}
