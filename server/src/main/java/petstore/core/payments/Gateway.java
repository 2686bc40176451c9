package petstore.core.payments;

import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// Who takes money from cards and accounts for the shop. It is not in the shop's transactions, so
/// none is open while it is asked.
///
/// Whatever it does, it does once for each id: who does not hear its answer may ask again.
public interface Gateway {
  /// Takes the money, unless it was taken, refused or called off before: then it tells that.
  ///
  /// @throws GatewayFailure when it is not known whether it did
  ChargeOutcome charge(Charge charge);

  /// What came of a charge; none when it knows of none.
  ///
  /// @throws GatewayFailure when it does not say
  Optional<ChargeOutcome> find(Tenant tenant, UUID charge);

  /// Calls a charge off, unless it was made or refused before. When it comes after all, it is
  /// refused.
  ///
  /// @return what came of the charge in the end
  /// @throws GatewayFailure when it does not say
  ChargeOutcome cancel(Tenant tenant, UUID charge);

  /// Gives money back.
  ///
  /// @return whether it does
  /// @throws GatewayFailure when it does not say
  boolean refund(RefundOrder refund);
}
