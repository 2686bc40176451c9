package petstore.core.orders;

import java.time.Instant;
import java.util.UUID;
import petstore.core.kernel.Money;

/// That somebody wants to be told, at an address of theirs, when an order was processed.
///
/// @param id of the request (UUID version 7)
/// @param order the order's id
/// @param amount the order's total, as the sender knows it
/// @param sentAt when the sender says that it was sent
/// @param url keeps [petstore.core.kernel.TargetRules]; the name may lead anywhere by the time when
///   it is used
public record CallbackRequest(
    UUID id, UUID order, Money amount, Instant sentAt, String url, Instant createdAt) {
  // There may be secrets in the address.
  @Override
  public String toString() {
    return "CallbackRequest[" + id + ", " + order + "]";
  }
}
