package petstore.core.pets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Event;
import petstore.core.kernel.EventType;

/// What happens to a pet. What is said of it changes more often: that is no event, unless it can be
/// had and could not before, or the other way round.
public sealed interface PetEvent extends Event {
  /// Why it happened.
  enum Reason {
    /// Somebody said so, in whatever edition.
    EDITED,
    ORDER_PLACED,
    /// The order was paid, or cost nothing.
    ORDER_PAID,
    ORDER_CANCELLED
  }

  /// The pet, as it is afterwards.
  Pet pet();

  @Override
  default UUID subject() {
    return pet().id();
  }

  @Override
  default @Nullable UUID owner() {
    return null;
  }

  /// It can be had: it is new, or was given back.
  record Available(Pet pet) implements PetEvent {
    @Override
    public EventType type() {
      return EventType.PET_AVAILABLE;
    }
  }

  /// It has a home.
  ///
  /// @param adopter who bought it; none when it was not bought here
  record Adopted(Pet pet, Optional<Adopter> adopter) implements PetEvent {
    @Override
    public EventType type() {
      return EventType.PET_ADOPTED;
    }

    @Override
    public @Nullable UUID owner() {
      return adopter.map(Adopter::id).orElse(null);
    }
  }

  /// It can be had, and could not before, or the other way round.
  ///
  /// @param before what it was
  record StatusChanged(Pet pet, Availability before, Reason reason) implements PetEvent {
    @Override
    public EventType type() {
      return EventType.PET_STATUS_CHANGED;
    }
  }

  /// What happens when a pet comes into the shop. One that cannot be had is none that anybody waits
  /// for.
  static Optional<PetEvent> ofNew(Pet pet) {
    return pet.availability() == Availability.AVAILABLE
        ? Optional.of(new Available(pet))
        : Optional.empty();
  }

  /// What happens when a pet becomes another.
  ///
  /// @param adopter who has it now, if somebody bought it
  static List<PetEvent> of(Pet before, Pet after, Reason reason, Optional<Adopter> adopter) {
    if (before.availability() == after.availability()) {
      return List.of();
    }
    var events = new ArrayList<PetEvent>(2);
    events.add(new StatusChanged(after, before.availability(), reason));
    switch (after.availability()) {
      case AVAILABLE -> events.add(new Available(after));
      case ADOPTED -> events.add(new Adopted(after, adopter));
      case PENDING, NOT_AVAILABLE -> {
        // nothing else
      }
    }
    return events;
  }
}
