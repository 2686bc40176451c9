-- Stands in for a sequence, which SQLite does not have.
CREATE TABLE positions (last bigint NOT NULL);
INSERT INTO positions VALUES (0);
