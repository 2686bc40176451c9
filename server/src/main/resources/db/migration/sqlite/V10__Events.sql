-- What happened in the shops. There is one writer, so that positions are in the order of commits;
-- none is given again, whatever is deleted (sqlite.org/autoinc.html). The text for strangers stands
-- where it differs from the one for all others. No index but one: every write of a pet adds a row.
CREATE TABLE events (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant text NOT NULL,
  id text NOT NULL,
  type integer NOT NULL,
  subject text NOT NULL,
  owner text,
  at bigint NOT NULL,
  payload text NOT NULL,
  open_payload text
);
CREATE INDEX events_by_tenant ON events (tenant);

-- The last position that was given.
CREATE VIEW event_positions AS
  SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS last;
