package petstore.core.demo;

import petstore.core.pets.Species;

/// What an animal is, as far as it matters for what is said of it.
enum Kind {
  DOG(Species.DOG, 2),
  CAT(Species.CAT, 2),
  RABBIT(Species.RABBIT, 2),
  PARROT(Species.BIRD, 3),
  SONGBIRD(Species.BIRD, 2),
  LIZARD(Species.REPTILE, 3),
  SNAKE(Species.REPTILE, 3),
  TORTOISE(Species.REPTILE, 6),
  RODENT(Species.OTHER, 1),
  FERRET(Species.OTHER, 2);

  private final Species species;
  private final int weanedAt;

  Kind(Species species, int weanedAt) {
    this.species = species;
    this.weanedAt = weanedAt;
  }

  Species species() {
    return species;
  }

  /// How old the youngest are that a shop shows, in months.
  int weanedAt() {
    return weanedAt;
  }

  /// Whether vets vaccinate it.
  boolean isVaccinated() {
    return this == DOG || this == CAT || this == RABBIT || this == FERRET;
  }

  /// Whether it comes when it is called, if it likes.
  boolean isCompanion() {
    return this == DOG || this == CAT || this == FERRET;
  }

  /// Whether it is seldom known if one is male.
  boolean hidesGender() {
    return species == Species.BIRD || species == Species.REPTILE;
  }
}
