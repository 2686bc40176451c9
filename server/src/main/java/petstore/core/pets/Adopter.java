package petstore.core.pets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who gives a pet a home.
///
/// @param id the user's
/// @param name for people
/// @param email none when none is known
public record Adopter(UUID id, String name, @Nullable String email) {
  // Whose name and address it is must not reach a log.
  @Override
  public String toString() {
    return "Adopter[" + id + "]";
  }
}
