package petstore.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import petstore.core.auth.Credential;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;

/// An edition: one published API, or another part of the server with paths of its own.
public interface Api {
  /// Its name in metrics, logs and the documentation's list.
  String name();

  /// Where its paths begin, such as `/v2`; empty for the root.
  String basePath();

  /// Its definition in OpenAPI, if it is a published API.
  default Optional<Definition> definition() {
    return Optional.empty();
  }

  /// The same definition in older versions of OpenAPI, for programs that do not read its own.
  default List<Definition> olderDefinitions() {
    return List.of();
  }

  /// Its operations, in the order of the definition.
  List<Route> routes();

  /// Whether an operation is answered however loaded the server is: one that tells of the server
  /// itself and costs next to nothing.
  default boolean isEssential(String operationId) {
    return false;
  }

  /// Whether an operation signs somebody in, or tries to: with a password, a code, a token.
  default boolean isSignIn(String operationId) {
    return false;
  }

  /// As what an operation is counted for each caller; empty: it is not counted, and never refused
  /// for being asked for too often, as is right for what the documentation page needs.
  default Optional<OperationClass> counted(Route route) {
    if (PublishedDefinition.isServedBy(route.operationId())) {
      return Optional.empty();
    }
    return Optional.of(
        isSignIn(route.operationId()) ? OperationClass.LOGIN : OperationClass.of(route.method()));
  }

  /// Whether answers are compressed for clients that take it.
  default boolean compresses() {
    return false;
  }

  /// Whether what it changes has entity tags, so that `If-Match` can be asked for.
  default boolean takesPreconditions() {
    return false;
  }

  /// Whether each answer tells the caller how much more it may ask for.
  default boolean tellsLimits() {
    return false;
  }

  /// Where the paths that it takes begin, when that is more than one place; its routes then begin
  /// at [#basePath], which all of them are below.
  default List<String> roots() {
    return List.of(basePath());
  }

  /// Whose shop a request is about.
  default Tenant tenant(Request request) {
    return request.shop();
  }

  /// Which credentials open the operations that its definition protects; none: nothing is
  /// protected, and credentials are not looked at.
  default Set<Credential.Kind> credentials() {
    return Set.of();
  }

  /// The answer to a problem, in the edition's own form.
  Response answer(Problem problem, Request request);

  /// The answer to OPTIONS on a path that exists.
  ///
  /// @param allowed the methods of the path's routes
  Response options(Request request, List<String> allowed);

  /// What is added to every answer, whatever it is: headers for other origins, say.
  Response finish(Request request, Response response);
}
