package petstore.support;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import petstore.core.Storage;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Money;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetTraits;

/// Puts pets into a shop that can be ordered, at 75 dollars each.
public final class Pets {
  private static final Ids IDS = new Ids(InstantSource.system(), new SecureRandom());
  private static final PetTraits TRAITS =
      new PetTraits(
          null, 3, null, null, null, null, new Money(new BigDecimal("75.00"), "USD"), null, null);

  private Pets() {}

  /// A new pet that is available, in the shop that everybody shares.
  public static Pet available(Storage storage) {
    return with(storage, "available");
  }

  /// A new pet with a status.
  public static Pet with(Storage storage, String status) {
    Instant now = Instant.now();
    var profile = new PetProfile(null, "Rex", List.of(), null, status);
    return storage.inTransaction(() -> {
      long number = storage.pets().next(Tenant.DEFAULT, Numbering.UNSAFE);
      var pet = new Pet(number, IDS.next(now), 1, now, now, profile, TRAITS, null);
      storage.pets().insert(Tenant.DEFAULT, pet);
      return pet;
    });
  }

  /// The pet as it is now.
  public static Pet now(Storage storage, UUID id) {
    return storage.pets().find(Tenant.DEFAULT, id).orElseThrow();
  }
}
