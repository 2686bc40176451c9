package petstore.storage.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static petstore.storage.Shop.pet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Mark;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSearch;
import petstore.storage.Searches;
import petstore.storage.Shop;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;

class LargeShopTest {
  /// More than are kept in memory, so that some have to go while others are read.
  private static final int PETS = 20_000;

  @Test
  void pages_are_whole_where_there_are_more_pets_than_are_kept_in_memory()
      throws StorageUnavailable {
    PetSearch available = Searches.among(Searches.ANY, Set.of(Availability.AVAILABLE));
    try (var storage =
        Storages.open(new StorageConfig.Memory(), Shop.SEALER, StorageObserver.NONE)) {
      storage.inTransaction(() -> {
        for (int number = 1; number <= PETS; number++) {
          storage.pets().insert(Tenant.DEFAULT, pet(number, "available"));
        }
        return true;
      });
      var numbers = new ArrayList<Long>();
      Optional<Mark> next = Optional.empty();
      do {
        PageRequest request =
            next.map(mark -> new PageRequest(new Start.After(mark), 100))
                .orElse(PageRequest.page(1, 100));
        Page<Pet> page = storage.pets().search(Tenant.DEFAULT, available, request);
        numbers.addAll(page.items().stream().map(Pet::number).toList());
        next = page.next();
      } while (next.isPresent());
      List<Long> wanted = LongStream.rangeClosed(1, PETS).boxed().toList();
      assertEquals(wanted, numbers);
    }
  }
}
