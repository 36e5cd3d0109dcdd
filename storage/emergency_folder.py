"""The blank papers in the database: those of nobody, and those that were given to a client."""

from salon_vault.consents.model import Outcome, PaperCode
from salon_vault.emergency_folder.model import Blank
from storage.cipher import Connection
from storage.planted import moment, sound

_WHAT = (
    "paper.code, kind, language, made_at, made_by, outcome, client IS NOT NULL,"
    " template_version, fingerprint"
)
_BLANKS = f"""
    SELECT {_WHAT} FROM paper WHERE client IS NULL
    UNION ALL SELECT {_WHAT} FROM given_paper JOIN paper USING (code) WHERE client IS NOT NULL
    ORDER BY made_at DESC, kind, paper.code"""  # noqa: S608 - constants only

_OUT = frozenset({Outcome.PRINTED, Outcome.SAVED})


class SqlFolderBook:
    """The blank papers as one transaction sees them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def blanks(self) -> list[Blank]:
        """Return every paper that was printed blank, the latest first; reports nothing."""
        return sound(self._connection.execute(_BLANKS).fetchall(), _blank_of)


def _blank_of(
    code: str,
    kind: str,
    language: str,
    made_at: str,
    made_by: str,
    outcome: str,
    given: int,
    version: int,
    fingerprint: str,
) -> Blank:
    return Blank(
        PaperCode(code),
        kind,
        language,
        moment(made_at),
        made_by,
        not given and Outcome(outcome) in _OUT,
        bool(given),
        version,
        fingerprint,
    )
