-- The programs that users let in. What the tables below keep for one ends with it.
CREATE TABLE clients (
  tenant ${uuid} NOT NULL,
  id text NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, id)
)${clustered};

-- The tables from here on are not clustered: to delete what one user or client has, SQLite would go
-- through a whole tenant rather than use the index.

-- Of each code its digest; those that were used stay for a while, so that a second use is noticed.
CREATE TABLE authorization_codes (
  tenant ${uuid} NOT NULL,
  digest ${bytes} NOT NULL,
  client text NOT NULL,
  user_id ${uuid} NOT NULL,
  spent boolean NOT NULL,
  expires bigint NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, digest),
  FOREIGN KEY (tenant, client) REFERENCES clients (tenant, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id) ON DELETE CASCADE
);
CREATE INDEX authorization_codes_by_user ON authorization_codes (tenant, user_id, client);
CREATE INDEX authorization_codes_by_client ON authorization_codes (tenant, client);
CREATE INDEX authorization_codes_by_expiry ON authorization_codes (tenant, expires);

-- Of each device code its digest, and the code that people type in. The user is who approved it.
CREATE TABLE device_requests (
  tenant ${uuid} NOT NULL,
  digest ${bytes} NOT NULL,
  user_code text NOT NULL,
  client text NOT NULL,
  user_id ${uuid},
  expires bigint NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, digest),
  FOREIGN KEY (tenant, client) REFERENCES clients (tenant, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX device_requests_by_user_code ON device_requests (tenant, user_code);
CREATE INDEX device_requests_by_user ON device_requests (tenant, user_id);
CREATE INDEX device_requests_by_client ON device_requests (tenant, client);
CREATE INDEX device_requests_by_expiry ON device_requests (tenant, expires);

-- Sign-ins on pages: of each cookie its digest.
CREATE TABLE browser_sessions (
  tenant ${uuid} NOT NULL,
  digest ${bytes} NOT NULL,
  id ${uuid} NOT NULL,
  user_id ${uuid} NOT NULL,
  expires bigint NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, digest),
  FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX browser_sessions_by_user ON browser_sessions (tenant, user_id, id);
CREATE INDEX browser_sessions_by_expiry ON browser_sessions (tenant, expires);

CREATE TABLE consents (
  tenant ${uuid} NOT NULL,
  user_id ${uuid} NOT NULL,
  client text NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, user_id, client),
  FOREIGN KEY (tenant, client) REFERENCES clients (tenant, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id) ON DELETE CASCADE
);
CREATE INDEX consents_by_client ON consents (tenant, client);

-- Whose grants end with a client. It refers to no row: the server's own client has none. Grants of
-- an older program have no client here, and are the own one's.
ALTER TABLE grants ADD COLUMN client text;
CREATE INDEX grants_by_client ON grants (tenant, client) WHERE client IS NOT NULL;

-- What a key signs with (RFC 7518 section 3.1); those of an older program are all of one kind.
ALTER TABLE signing_keys ADD COLUMN algorithm text NOT NULL DEFAULT 'ES256';
