package petstore.core.payments;

import java.time.Instant;
import java.util.UUID;

/// What a buyer is given for their money. It stays as it is, whatever becomes of the pet.
///
/// @param id what it is asked for by
/// @param item what was paid for: the pet's name on that day
public record Receipt(UUID id, Instant issuedAt, String item) {}
