package petstore.core.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The part of an order that the classic editions show and write.
///
/// @param petId the number of the pet that is ordered; it need not exist
/// @param shipDate when it is sent, to the millisecond
/// @param status a word; known ones are placed, approved and delivered, any other is kept
public record OrderDetails(
    long petId,
    int quantity,
    @Nullable Instant shipDate,
    @Nullable String status,
    boolean complete) {}
