package petstore.api;

import java.util.Optional;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Tenant;
import petstore.http.Request;

/// For whom requests are counted: a caller who is known, else the network that the request comes
/// from; for each class of operations apart.
///
/// @param tenant whose user or key it is: tenants may have the same ones; none for a network
/// @param id of the user or the key, or the network
record Consumer(OperationClass doing, Optional<Tenant> tenant, Object id) {
  /// Who signs in is not known yet, whatever else the request shows.
  static Consumer of(OperationClass doing, Api api, Request request) {
    return doing == OperationClass.LOGIN
        ? network(doing, request)
        : switch (request.caller()) {
          case Caller.Anonymous() -> network(doing, request);
          case Caller.Person person -> ofShop(doing, api.tenant(request), person.user());
          case Caller.Program program -> ofShop(doing, api.tenant(request), program.id());
        };
  }

  private static Consumer ofShop(OperationClass doing, Tenant tenant, Object id) {
    return new Consumer(doing, Optional.of(tenant), id);
  }

  private static Consumer network(OperationClass doing, Request request) {
    return new Consumer(doing, Optional.empty(), request.peer().network());
  }
}
