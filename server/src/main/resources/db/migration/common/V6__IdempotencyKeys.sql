-- What was answered to requests with a key. While one is being answered, there is a claim, and no
-- answer. Not clustered: answers may be large.
CREATE TABLE idempotency_keys (
  tenant ${uuid} NOT NULL,
  subject text NOT NULL,
  operation text NOT NULL,
  digest ${bytes} NOT NULL,
  fingerprint text NOT NULL,
  expires bigint NOT NULL,
  claim ${uuid},
  status integer,
  fields ${document},
  body ${bytes},
  PRIMARY KEY (tenant, subject, operation, digest)
);
CREATE INDEX idempotency_keys_by_expiry ON idempotency_keys (expires);
