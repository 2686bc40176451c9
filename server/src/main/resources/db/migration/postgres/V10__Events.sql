-- What happened in the shops. Several write at the same time, and commit in another order than that
-- of their entries: positions are given to what was committed, by one at a time, who holds the row
-- of event_positions. The text for strangers stands where it differs from the one for all others.
CREATE TABLE events (
  entry bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  position bigint,
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  type integer NOT NULL,
  subject uuid NOT NULL,
  owner uuid,
  at bigint NOT NULL,
  payload text NOT NULL,
  open_payload text
);
CREATE UNIQUE INDEX events_by_position ON events (position) WHERE position IS NOT NULL;
CREATE INDEX events_by_tenant ON events (tenant, position);
CREATE INDEX events_without_position ON events (entry) WHERE position IS NULL;

-- The last position that was given.
CREATE TABLE event_positions (last bigint NOT NULL);
INSERT INTO event_positions VALUES (0);
