package petstore.core.pets;

/// A pet's gender.
public enum Gender {
  MALE,
  FEMALE,
  /// Somebody looked, and could not tell.
  UNKNOWN
}
