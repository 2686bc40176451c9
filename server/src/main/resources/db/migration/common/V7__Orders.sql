-- What an order is found by that somebody bought. Orders that were born in a classic edition have
-- nothing here, and their status, any word, stands in the document alone; so no row is written now.
-- Lists go by id, which begins with the time (RFC 9562 section 5.7).
ALTER TABLE orders ADD COLUMN buyer ${uuid};
ALTER TABLE orders ADD COLUMN pet ${uuid};
ALTER TABLE orders ADD COLUMN status text;
CREATE INDEX orders_by_buyer ON orders (tenant, buyer, status, id) WHERE buyer IS NOT NULL;
CREATE INDEX orders_by_pet ON orders (tenant, pet, id) WHERE pet IS NOT NULL;
-- A pet is kept for one order at a time, whatever a program does.
CREATE UNIQUE INDEX orders_by_kept_pet ON orders (tenant, pet)
  WHERE status IN ('placed', 'approved', 'shipped');
-- Of all tenants, so that those that nobody pays are found at once.
CREATE INDEX orders_by_unpaid ON orders (id, tenant) WHERE status = 'placed';
-- Of every order: a word that is not known counts as placed.
CREATE INDEX orders_by_status ON orders (tenant,
  (CASE WHEN doc ->> 'status' IN ('approved', 'shipped', 'delivered', 'cancelled')
   THEN doc ->> 'status' ELSE 'placed' END), id);

-- Who wants to be told, and where, when an order was processed.
CREATE TABLE order_callbacks (
  tenant ${uuid} NOT NULL,
  id ${uuid} NOT NULL,
  order_id ${uuid} NOT NULL,
  doc ${document} NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, order_id) REFERENCES orders (tenant, id) ON DELETE CASCADE
);
CREATE INDEX order_callbacks_by_order ON order_callbacks (tenant, order_id, id);
