-- One row a thing: its keys, the columns that it is looked up by, and the rest as one document.
-- Every key starts with the tenant, which is also what a spread-out database would spread by.
-- A status, tag or name that is too long for an index stands in its key column as a digest.

CREATE TABLE tenants (
  tenant ${uuid} NOT NULL PRIMARY KEY,
  own boolean NOT NULL,
  created ${time} NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE pets (
  tenant ${uuid} NOT NULL,
  number bigint NOT NULL,
  id ${uuid} NOT NULL,
  version bigint NOT NULL,
  -- A random number that is new with every change: rows with the same stamp say the same.
  stamp bigint NOT NULL,
  -- Where the pet stands in lists.
  position bigint NOT NULL,
  status text,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, number)
);
CREATE UNIQUE INDEX pets_by_id ON pets (tenant, id);
-- Holds all that a list needs to find out which pets are in it.
CREATE INDEX pets_by_status ON pets (tenant, status, position, number, stamp);

CREATE TABLE pet_tags (
  tenant ${uuid} NOT NULL,
  name text NOT NULL,
  number bigint NOT NULL,
  PRIMARY KEY (tenant, name, number)
)${clustered};

CREATE TABLE orders (
  tenant ${uuid} NOT NULL,
  number bigint NOT NULL,
  id ${uuid} NOT NULL,
  version bigint NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, number)
);
CREATE UNIQUE INDEX orders_by_id ON orders (tenant, id);

CREATE TABLE users (
  tenant ${uuid} NOT NULL,
  username text NOT NULL,
  number bigint NOT NULL,
  id ${uuid} NOT NULL,
  version bigint NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, username)
);
CREATE UNIQUE INDEX users_by_id ON users (tenant, id);
CREATE INDEX users_by_number ON users (tenant, number);

CREATE TABLE sessions (
  tenant ${uuid} NOT NULL,
  digest ${bytes} NOT NULL,
  user_id ${uuid} NOT NULL,
  expires bigint NOT NULL,
  PRIMARY KEY (tenant, digest)
)${clustered};
CREATE INDEX sessions_by_user ON sessions (tenant, user_id);
CREATE INDEX sessions_by_expiry ON sessions (tenant, expires);

CREATE TABLE images (
  tenant ${uuid} NOT NULL,
  id ${uuid} NOT NULL,
  pet bigint NOT NULL,
  created bigint NOT NULL,
  type text NOT NULL,
  thumbnail_type text NOT NULL,
  thumbnail ${bytes} NOT NULL,
  content ${bytes} NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, pet) REFERENCES pets (tenant, number) ON DELETE CASCADE
);
CREATE INDEX images_by_pet ON images (tenant, pet);

-- How many things have each status, and the sum of what they count, kept with every write. The
-- slots spread the rows, so that writers on one status seldom wait for each other.
CREATE TABLE tallies (
  tenant ${uuid} NOT NULL,
  kind text NOT NULL,
  word text NOT NULL,
  slot bigint NOT NULL,
  full_word text NOT NULL,
  things bigint NOT NULL,
  total bigint NOT NULL,
  PRIMARY KEY (tenant, kind, word, slot)
)${clustered};

-- Of the whole database, not of a tenant: shows whether a server has the key that secrets were
-- sealed with.
CREATE TABLE seals (
  name text NOT NULL PRIMARY KEY,
  seal text NOT NULL
);
