package petstore.core.pets;

import org.jspecify.annotations.Nullable;

/// What is known of a pet's health; null where nothing is.
public record MedicalInfo(
    @Nullable Boolean spayedNeutered,
    @Nullable Boolean vaccinated,
    @Nullable Boolean microchipped,
    @Nullable Boolean specialNeeds,
    @Nullable String healthNotes) {}
