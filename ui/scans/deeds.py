"""What is done with scans of papers, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

SCAN_FACTS: Mapping[str, str] = {
    "useless": N_("Why the page was thrown away"),
}
"""What the sealed details of these entries are called."""

SCAN_DEEDS: Mapping[str, Deed] = {
    "scans.file_scans": Deed(
        N_("Under the login of {who} scans of papers were filed"), N_("file scans of papers")
    ),
    "scans.list_tray": Deed(
        N_("Under the login of {who} the tray of scanned papers was looked through"),
        N_("look through the tray of scanned papers"),
    ),
    "scans.give_page": Deed(
        N_("Under the login of {who} a scanned page was given to a paper"),
        N_("give a scanned page to a paper"),
    ),
    "scans.keep_beside": Deed(
        N_("Under the login of {who} a scanned page was kept beside what is filed"),
        N_("keep a scanned page beside what is filed"),
    ),
    "scans.give_paper": Deed(
        N_("Under the login of {who} a blank paper was given to a client"),
        N_("give a blank paper to a client"),
    ),
    "scans.attach_page": Deed(
        N_("Under the login of {who} a scanned page was kept as a file on a card"),
        N_("keep a scanned page as a file on a card"),
    ),
    "scans.throw_page_away": Deed(
        N_("Under the login of {who} a scanned page was thrown away"),
        N_("throw a scanned page away"),
    ),
    "scans.take_page_back": Deed(
        N_("Under the login of {who} a filed page was taken back to the tray"),
        N_("take a filed page back to the tray"),
    ),
    "scans.take_page_out": Deed(
        N_("Under the login of {who} a filed page was taken out as one of another paper"),
        N_("take out a filed page as one of another paper"),
    ),
    "scans.list_scans": Deed(
        N_("Under the login of {who} it was looked up which papers of a client are scanned"),
        N_("look up which papers of a client are scanned"),
    ),
    "scans.view_scan": Deed(
        N_("Under the login of {who} the scan of a paper was looked up"),
        N_("look up the scan of a paper"),
    ),
    "scans.view_scan_thumbnails": Deed(
        N_("Under the login of {who} small pictures of scanned pages were shown"),
        N_("show small pictures of scanned pages"),
    ),
    "scans.open_scan_page": Deed(
        N_("Under the login of {who} a scanned page was opened"), N_("open a scanned page")
    ),
}
