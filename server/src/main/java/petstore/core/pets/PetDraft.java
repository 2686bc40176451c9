package petstore.core.pets;

/// What is said about a pet by whoever makes or changes it.
public record PetDraft(PetProfile profile, PetTraits traits) {
  /// What is said about a pet now.
  public static PetDraft of(Pet pet) {
    return new PetDraft(pet.profile(), pet.traits());
  }
}
