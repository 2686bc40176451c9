-- The words of each pet, each with the tenant in front, under the entry that the pet's row names.
CREATE TABLE pet_words (entry bigint NOT NULL PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX pet_words_by_word ON pet_words USING gin (words);
