package petstore.core.payments;

import java.util.UUID;
import petstore.core.kernel.Money;
import petstore.core.kernel.Tenant;

/// What a gateway is asked to charge.
///
/// @param tenant whose shop gets the money
/// @param id the payment's: a charge that was made already is not made again
/// @param order what is paid, for the statement of accounts
public record Charge(Tenant tenant, UUID id, UUID order, Money amount, SourceDetails source) {}
