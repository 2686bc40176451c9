-- What a pet is found and sorted by, beside its document. It is not filled when a pet is written, but
-- before it is looked for by it: until then the row lags, which it does when `indexed` is not its
-- stamp. So old rows, and those of an older program, need nothing special: nothing is written here.
ALTER TABLE pets ADD COLUMN indexed bigint;
-- The row of its words, and a digest of them.
ALTER TABLE pets ADD COLUMN entry bigint;
ALTER TABLE pets ADD COLUMN wording bigint;
ALTER TABLE pets ADD COLUMN availability integer;
ALTER TABLE pets ADD COLUMN species integer;
ALTER TABLE pets ADD COLUMN age integer;
-- In ten-thousandths, of whatever currency.
ALTER TABLE pets ADD COLUMN price bigint;
ALTER TABLE pets ADD COLUMN name text${binary};
ALTER TABLE pets ADD COLUMN size integer;
ALTER TABLE pets ADD COLUMN breed text${binary};
ALTER TABLE pets ADD COLUMN color text${binary};
ALTER TABLE pets ADD COLUMN gender integer;
ALTER TABLE pets ADD COLUMN good_with_kids integer;
ALTER TABLE pets ADD COLUMN vaccinated integer;
ALTER TABLE pets ADD COLUMN spayed_neutered integer;
ALTER TABLE pets ADD COLUMN special_needs integer;

-- What lags: little, or nothing.
CREATE INDEX pets_by_lag ON pets (tenant, position, number) WHERE indexed IS DISTINCT FROM stamp;
CREATE UNIQUE INDEX pets_by_entry ON pets (entry) WHERE entry IS NOT NULL;
-- Those whose status is none of the words that have an index of their own, pets_by_status.
CREATE INDEX pets_by_absence ON pets (tenant, availability, position, number) WHERE availability = 3;
CREATE INDEX pets_by_species ON pets (tenant, availability, species, position, number)
  WHERE availability IS NOT NULL;
CREATE INDEX pets_by_age ON pets (tenant, availability, age, position, number)
  WHERE availability IS NOT NULL;
CREATE INDEX pets_by_price ON pets (tenant, availability, price, position, number)
  WHERE availability IS NOT NULL;
CREATE INDEX pets_by_name ON pets (tenant, availability, name, position, number)
  WHERE availability IS NOT NULL;
CREATE INDEX pets_by_size ON pets (tenant, availability, size, position, number)
  WHERE size IS NOT NULL;
CREATE INDEX pets_by_breed ON pets (tenant, availability, breed, position, number)
  WHERE breed IS NOT NULL;
CREATE INDEX pets_by_color ON pets (tenant, availability, color, position, number)
  WHERE color IS NOT NULL;
CREATE INDEX pets_by_gender ON pets (tenant, availability, gender, position, number)
  WHERE gender IS NOT NULL;
CREATE INDEX pets_by_good_with_kids ON pets (tenant, availability, good_with_kids, position, number)
  WHERE good_with_kids IS NOT NULL;
CREATE INDEX pets_by_vaccinated ON pets (tenant, availability, vaccinated, position, number)
  WHERE vaccinated IS NOT NULL;
CREATE INDEX pets_by_spayed_neutered
  ON pets (tenant, availability, spayed_neutered, position, number)
  WHERE spayed_neutered IS NOT NULL;
CREATE INDEX pets_by_special_needs ON pets (tenant, availability, special_needs, position, number)
  WHERE special_needs IS NOT NULL;

-- Slots from 16 on say of which species the pets are; those below are an older program's.
CREATE INDEX tallies_by_lag ON tallies (tenant) WHERE kind = 'pets' AND slot < 16;
