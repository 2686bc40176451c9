package petstore.api;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static petstore.api.TinyApi.route;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import petstore.http.Route;

/// Shows that the contract of editions holds where it should, and fails where it should.
class TinyApiContractTest extends ApiContract {
  private static final Route GET_THING = route("GET", "/thing/{id}", "getThing");
  private static final Route ADD_THING = route("POST", "/thing", "addThing");

  @Override
  protected Api api() {
    return TinyApi.complete();
  }

  @Test
  void an_operation_that_is_not_served_is_noticed() {
    assertRefused(List.of(GET_THING));
  }

  @Test
  void an_operation_that_is_not_published_is_noticed() {
    assertRefused(List.of(GET_THING, ADD_THING, route("DELETE", "/thing/{id}", "deleteThing")));
  }

  @Test
  void an_operation_with_another_name_method_or_path_is_noticed() {
    assertRefused(List.of(GET_THING, route("POST", "/thing", "makeThing")));
    assertRefused(List.of(GET_THING, route("PUT", "/thing", "addThing")));
    assertRefused(List.of(GET_THING, route("POST", "/things", "addThing")));
  }

  private static void assertRefused(List<Route> routes) {
    var contract =
        new ApiContract() {
          @Override
          protected Api api() {
            return new TinyApi(routes);
          }
        };
    assertThrows(
        AssertionFailedError.class, contract::the_routes_are_the_operations_of_the_definition);
  }
}
