package petstore.core.pets;

/// How large a pet is among those of its species.
public enum PetSize {
  SMALL,
  MEDIUM,
  LARGE
}
