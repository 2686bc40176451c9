-- A floor for positions: SQLite has no sequence, and gives them by the clock.
CREATE TABLE positions (last bigint NOT NULL);
INSERT INTO positions VALUES (0);
