package petstore.interop.classic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.generated.ApiException;
import petstore.generated.api.PetApi;
import petstore.generated.api.StoreApi;
import petstore.generated.api.UserApi;

/// A client that openapi-generator made of the published definition.
class GeneratedClientTest extends OperationsContract {
  // Each operation has several methods, of which one has a name that ends so.
  private static final String MARK = "WithHttpInfo";

  @Override
  protected Operations connect(Shop shop) {
    return new GeneratedOperations(shop);
  }

  @Test
  void the_client_has_the_operations_and_nothing_else() {
    Set<String> generated =
        Stream.of(PetApi.class, StoreApi.class, UserApi.class)
            .flatMap(api -> Arrays.stream(api.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName)
            .filter(name -> name.endsWith(MARK))
            .map(name -> name.substring(0, name.length() - MARK.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> expected =
        Arrays.stream(Operations.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    expected.addAll(Set.of("loginUser", "logoutUser"));
    assertEquals(19, expected.size());
    assertEquals(expected, generated);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "a&b=c?#", "ü", "😀", "100%", "a+b", "..."})
  void names_with_hard_characters_survive(String name) throws Exception {
    Operations client = connect(shop);
    var user = Shop.JSON.createObjectNode().put("id", 5).put("username", name);
    client.createUser(user);
    assertEquals(5, client.getUserByName(name).get("id").asInt());
    client.deleteUser(name);
    var gone = assertThrows(ApiException.class, () -> client.getUserByName(name));
    assertEquals(404, gone.getCode());
  }
}
