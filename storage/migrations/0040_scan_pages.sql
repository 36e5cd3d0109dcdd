-- Pages from a scanner: with their paper, or in the tray. What they show lies in blobs sealed to
-- *health*; see salon_vault/scans/kept.py. Of a page in the tray nobody may know whose it is.
CREATE TABLE scan_page (
    id TEXT NOT NULL PRIMARY KEY,
    paper TEXT REFERENCES paper (code) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    waits TEXT NOT NULL,
    ink TEXT NOT NULL,
    picture TEXT NOT NULL,
    thumbnail TEXT NOT NULL,
    size INTEGER NOT NULL,
    source TEXT NOT NULL,
    number INTEGER NOT NULL,
    came_at TEXT NOT NULL,
    came_by TEXT NOT NULL,
    filed_at TEXT,
    filed_by TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The same page of the same file is kept once.
CREATE UNIQUE INDEX scan_page_by_source ON scan_page (source, number);
-- Which papers lack pages is told by this index alone.
CREATE INDEX scan_page_by_paper ON scan_page (paper, waits, page, pages);
CREATE INDEX scan_page_waiting ON scan_page (came_at) WHERE waits <> '';
