-- What was paid for orders, and with what, as far as that may be kept. What is being processed is
-- looked after at a time that `due` tells.
CREATE TABLE payments (
  tenant ${uuid} NOT NULL,
  id ${uuid} NOT NULL,
  order_id ${uuid} NOT NULL,
  status text NOT NULL,
  receipt ${uuid},
  due bigint,
  version bigint NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, id)
);
-- One payment at most of each order that did not fail: whoever else pays it is refused here.
CREATE UNIQUE INDEX payments_live ON payments (tenant, order_id)
  WHERE status IN ('PENDING', 'PROCESSING', 'SUCCEEDED');
CREATE INDEX payments_by_order ON payments (tenant, order_id, id);
CREATE UNIQUE INDEX payments_by_receipt ON payments (tenant, receipt) WHERE receipt IS NOT NULL;
-- Of all tenants: there are few, and none has to be asked for its own.
CREATE INDEX payments_due ON payments (due) WHERE due IS NOT NULL;

CREATE TABLE refunds (
  tenant ${uuid} NOT NULL,
  id ${uuid} NOT NULL,
  payment ${uuid} NOT NULL,
  due bigint,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, payment) REFERENCES payments (tenant, id) ON DELETE CASCADE
);
CREATE INDEX refunds_by_payment ON refunds (tenant, payment, id);
CREATE INDEX refunds_due ON refunds (due) WHERE due IS NOT NULL;

-- The books of the simulated gateway, which plays a bank elsewhere: nothing refers to them.
CREATE TABLE gateway_charges (
  tenant ${uuid} NOT NULL,
  id ${uuid} NOT NULL,
  order_id ${uuid},
  kind text NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE INDEX gateway_charges_by_order ON gateway_charges (tenant, order_id, id);
