package petstore.core.payments;

import java.util.UUID;
import petstore.core.kernel.Money;
import petstore.core.kernel.Tenant;

/// What a gateway is asked to give back.
///
/// @param id the refund's: one that was made already is not made again
/// @param charge the payment's id
public record RefundOrder(Tenant tenant, UUID id, UUID charge, Money amount) {}
