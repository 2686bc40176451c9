-- What a user is found by besides the exact name: the name without regard to the case of ASCII
-- letters (accounts have no others), and, unless the user was born in a classic edition, the e-mail
-- address. No column needs a value that old rows, or an older program, do not give it: so no row is
-- written here, and users are locked no longer than it takes to make the indexes.
ALTER TABLE users ADD COLUMN email text;
ALTER TABLE users ADD COLUMN classic boolean NOT NULL DEFAULT true;
CREATE INDEX users_by_folded ON users (tenant, ${folded_username}, username);
CREATE UNIQUE INDEX users_by_account ON users (tenant, ${folded_username}) WHERE NOT classic;
CREATE UNIQUE INDEX users_by_email ON users (tenant, email) WHERE email IS NOT NULL;
-- Those with a password that is sealed, not only hashed.
CREATE INDEX users_by_copy ON users (tenant, username) WHERE doc ->> 'sealedPassword' IS NOT NULL;

-- What a sign-in or a consent gave: access tokens name it, and count for nothing when it is gone.
CREATE TABLE grants (
  tenant ${uuid} NOT NULL,
  id ${uuid} NOT NULL,
  user_id ${uuid},
  expires bigint NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id) ON DELETE CASCADE
);
CREATE INDEX grants_by_user ON grants (tenant, user_id, id);
CREATE INDEX grants_by_expiry ON grants (tenant, expires);

-- Of each refresh token its digest; those that were used stay, so that a second use is noticed.
CREATE TABLE refresh_tokens (
  tenant ${uuid} NOT NULL,
  digest ${bytes} NOT NULL,
  grant_id ${uuid} NOT NULL,
  spent boolean NOT NULL,
  expires bigint NOT NULL,
  PRIMARY KEY (tenant, digest),
  FOREIGN KEY (tenant, grant_id) REFERENCES grants (tenant, id) ON DELETE CASCADE
)${clustered};
CREATE INDEX refresh_tokens_by_grant ON refresh_tokens (tenant, grant_id);
CREATE INDEX refresh_tokens_by_expiry ON refresh_tokens (tenant, expires);

CREATE TABLE api_keys (
  tenant ${uuid} NOT NULL,
  digest ${bytes} NOT NULL,
  id ${uuid} NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, digest)
)${clustered};
CREATE UNIQUE INDEX api_keys_by_id ON api_keys (tenant, id);

-- Wrong passwords of the last minutes: for which account, and from where.
CREATE TABLE wrong_passwords (
  tenant ${uuid} NOT NULL,
  account text NOT NULL,
  address text NOT NULL,
  at bigint NOT NULL,
  id ${uuid} NOT NULL,
  PRIMARY KEY (tenant, account, at, id)
)${clustered};
CREATE INDEX wrong_passwords_by_address ON wrong_passwords (tenant, address, at);
CREATE INDEX wrong_passwords_by_time ON wrong_passwords (tenant, at);

CREATE TABLE favorites (
  tenant ${uuid} NOT NULL,
  user_id ${uuid} NOT NULL,
  pet bigint NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (tenant, user_id, pet),
  FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant, pet) REFERENCES pets (tenant, number) ON DELETE CASCADE
)${clustered};
CREATE INDEX favorites_by_pet ON favorites (tenant, pet);

-- Of the whole database: what access tokens are signed with, sealed.
CREATE TABLE signing_keys (
  id text NOT NULL PRIMARY KEY,
  created bigint NOT NULL,
  signs_from bigint NOT NULL,
  sealed text NOT NULL
);

-- Of the whole database: the public URLs of its servers, whose tokens count.
CREATE TABLE issuers (url text NOT NULL PRIMARY KEY);
