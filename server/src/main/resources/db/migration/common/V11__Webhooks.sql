-- Who wants to be told what happens. What is removed stays, out of sight, until its deliveries have
-- been deleted.
CREATE TABLE webhook_endpoints (
  tenant ${uuid} NOT NULL,
  id ${uuid} NOT NULL,
  owner text NOT NULL,
  state text NOT NULL,
  version bigint NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE INDEX webhook_endpoints_by_owner ON webhook_endpoints (tenant, owner, id)
  WHERE state <> 'REMOVED';
CREATE INDEX webhook_endpoints_by_tenant ON webhook_endpoints (tenant, id)
  WHERE state = 'ENABLED';
CREATE INDEX webhook_endpoints_by_removal ON webhook_endpoints (tenant, id)
  WHERE state = 'REMOVED';

-- The servers that work lanes off. Nothing of a tenant is in it.
CREATE TABLE webhook_nodes (
  id ${uuid} NOT NULL PRIMARY KEY,
  beat bigint NOT NULL
);

-- Who works off what is told to an endpoint, or in answer to one request, which has its address here.
CREATE TABLE webhook_lanes (
  tenant ${uuid} NOT NULL,
  id ${uuid} NOT NULL,
  node ${uuid},
  fence bigint NOT NULL,
  due bigint,
  failures integer NOT NULL,
  failing_since bigint,
  doc ${document},
  PRIMARY KEY (tenant, id)
);
-- Of all tenants: a server looks for whatever is due.
CREATE INDEX webhook_lanes_by_due ON webhook_lanes (due) WHERE due IS NOT NULL;
CREATE INDEX webhook_lanes_by_node ON webhook_lanes (node) WHERE node IS NOT NULL;

-- What is told. Due is the first one that is pending of each queue of a lane: the others wait for it.
CREATE TABLE webhook_deliveries (
  tenant ${uuid} NOT NULL,
  lane ${uuid} NOT NULL,
  id ${uuid} NOT NULL,
  queue ${uuid} NOT NULL,
  place bigint NOT NULL,
  state text NOT NULL,
  due bigint,
  attempts integer NOT NULL,
  updated bigint NOT NULL,
  doc ${document} NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (tenant, lane, id)
);
CREATE INDEX webhook_deliveries_by_due ON webhook_deliveries (tenant, lane, due)
  WHERE due IS NOT NULL;
CREATE INDEX webhook_deliveries_by_queue ON webhook_deliveries (tenant, lane, queue, place)
  WHERE state = 'PENDING';
CREATE INDEX webhook_deliveries_by_state ON webhook_deliveries (tenant, lane, state, id);
-- Of all tenants: what has been finished for long goes.
CREATE INDEX webhook_deliveries_by_end ON webhook_deliveries (updated)
  WHERE state <> 'PENDING';

CREATE TABLE webhook_attempts (
  tenant ${uuid} NOT NULL,
  lane ${uuid} NOT NULL,
  delivery ${uuid} NOT NULL,
  number integer NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, lane, delivery, number)
);

-- Up to which event it was found out who is to be told.
CREATE TABLE webhook_cursor (position bigint NOT NULL);
INSERT INTO webhook_cursor VALUES (0);
