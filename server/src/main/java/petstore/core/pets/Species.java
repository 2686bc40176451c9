package petstore.core.pets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What kind of animal a pet is. The classic editions say it with a category.
@SuppressWarnings("ImmutableEnumChecker") // a category is a record of values
public enum Species {
  DOG(new Category(1, "Dogs")),
  CAT(new Category(2, "Cats")),
  RABBIT(new Category(3, "Rabbits")),
  BIRD(new Category(5, "Birds")),
  REPTILE(new Category(6, "Reptiles")),
  /// Whatever has another category, or none.
  OTHER(new Category(7, "Others"));

  private final Category category;

  Species(Category category) {
    this.category = category;
  }

  /// What a pet of this species is sorted under, unless something better is known.
  public Category category() {
    return category;
  }

  /// The species of what is sorted under a category.
  public static Species of(@Nullable Category category) {
    String name = category == null ? null : category.name();
    return Arrays.stream(values())
        .filter(species -> String.valueOf(species.category.name()).equals(name))
        .findFirst()
        .orElse(OTHER);
  }
}
