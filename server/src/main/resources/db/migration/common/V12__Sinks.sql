-- Where those who try webhooks out have deliveries sent to: how many ever came under a name, and when
-- the last one did.
CREATE TABLE sinks (
  tenant ${uuid} NOT NULL,
  name text NOT NULL,
  taken bigint NOT NULL,
  used bigint NOT NULL,
  PRIMARY KEY (tenant, name)
);
CREATE INDEX sinks_by_use ON sinks (tenant, used, name);

-- What came. Not clustered: bodies may be large, and they are any bytes.
CREATE TABLE sink_deliveries (
  tenant ${uuid} NOT NULL,
  name text NOT NULL,
  number bigint NOT NULL,
  received bigint NOT NULL,
  size bigint NOT NULL,
  doc ${document} NOT NULL,
  body ${bytes} NOT NULL,
  PRIMARY KEY (tenant, name, number),
  FOREIGN KEY (tenant, name) REFERENCES sinks (tenant, name) ON DELETE CASCADE
);
