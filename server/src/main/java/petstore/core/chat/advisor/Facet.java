package petstore.core.chat.advisor;

/// What can be wanted of a pet; in the order in which wishes are told.
enum Facet {
  SIZE(true),
  GENDER(true),
  VACCINATED(true),
  NEUTERED(true),
  AVAILABILITY(true),
  SPECIES(false),
  AGE(false),
  KIDS(false),
  NEEDS(false),
  PRICE(false),
  WORDS(false),
  SORT(false);

  private final boolean before;

  Facet(boolean before) {
    this.before = before;
  }

  /// Whether it is told before the animal, as in `small dogs`.
  boolean isBefore() {
    return before;
  }
}
