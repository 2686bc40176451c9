package petstore.core.users;

import java.util.List;
import petstore.core.pets.Pet;

/// A user, and the pets that they like.
///
/// @param favorites in the order in which they became that
public record Profile(User user, List<Pet> favorites) {
  public Profile {
    favorites = List.copyOf(favorites);
  }
}
