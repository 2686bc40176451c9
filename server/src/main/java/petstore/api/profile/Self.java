package petstore.api.profile;

import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.http.Request;

/// The user who sends a request, in their shop.
record Self(Tenant tenant, Caller.Person person) {

  /// @throws Failure with [Problem.Unauthenticated] when nobody is known to send it;
  ///   [Problem.Forbidden] when it is a program that speaks for itself
  static Self of(Request request) {
    return new Self(
        request.shop(),
        switch (request.caller()) {
          case Caller.Person person -> person;
          case Caller.Program _ ->
              throw new Failure(new Problem.Forbidden(Set.of(), "Only users have a profile"));
          case Caller.Anonymous _ ->
              throw new Failure(new Problem.Unauthenticated(false, "This needs credentials"));
        });
  }

  UUID user() {
    return person.user();
  }
}
