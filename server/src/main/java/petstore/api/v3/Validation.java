package petstore.api.v3;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;

/// The rules that the definition has for bodies.
final class Validation {
  private static final List<String> PET_STATUSES = List.of("available", "pending", "sold");
  private static final List<String> ORDER_STATUSES = List.of("placed", "approved", "delivered");

  private Validation() {}

  /// @throws Failure with [Problem.Invalid]
  static void pet(PetBody pet) {
    var faults = new ArrayList<Fault>();
    if (pet.profile().name() == null) {
      faults.add(new Fault("/name", "required", "is required"));
    }
    if (!pet.hasPhotoUrls()) {
      faults.add(new Fault("/photoUrls", "required", "is required"));
    }
    status(pet.profile().status(), PET_STATUSES, faults);
    refuse(Problem.Kind.PET, faults);
  }

  /// @throws Failure with [Problem.Invalid]
  static void order(OrderBody order) {
    var faults = new ArrayList<Fault>();
    status(order.details().status(), ORDER_STATUSES, faults);
    refuse(Problem.Kind.ORDER, faults);
  }

  /// Whether pets can be looked for by this status.
  static boolean isPetStatus(String status) {
    return PET_STATUSES.contains(status);
  }

  /// The statuses of pets, as the published server lists them.
  static String petStatuses() {
    return PET_STATUSES.toString();
  }

  private static void status(@Nullable String status, List<String> known, List<Fault> faults) {
    if (status != null && !known.contains(status)) {
      faults.add(new Fault("/status", "unknown_value", "must be one of " + known));
    }
  }

  private static void refuse(Problem.Kind kind, List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Failure(new Problem.Invalid(kind, faults));
    }
  }
}
