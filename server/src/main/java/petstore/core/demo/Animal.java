package petstore.core.demo;

import petstore.core.pets.Gender;

/// An animal of the demo before it becomes a pet in a shop.
record Animal(
    String name,
    Breed breed,
    Breed.Coat coat,
    Stage stage,
    int ageMonths,
    Gender gender,
    Temper temper) {

  /// Whether it stays with its mother for now.
  boolean isTooYoung() {
    return stage == Stage.BABY && breed.kind().isVaccinated() && ageMonths <= 2;
  }
}
