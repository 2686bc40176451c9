-- The words of each pet, each with the tenant in front, under the entry that the pet's row names.
CREATE VIRTUAL TABLE pet_words USING fts5(
  words, content='', contentless_delete=1, detail=none, tokenize='ascii');
