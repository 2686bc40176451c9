package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.connector.Pet;
import petstore.connector.PetstoreConnector;
import petstore.connector.Tag;
import petstore.connector.User;
import petstore.connector.connection.NoCredentials;
import petstore.connector.runtime.FileContent;
import petstore.support.Pictures;
import petstore.support.TestServer;

/// Texts that mean something in an address or in a header get through as they are. What came is
/// looked up in the store, where no address is needed.
class ConnectorCharactersTest {
  private static TestServer server;

  private final ConnectorShop shop;
  private final PetstoreConnector connector;

  ConnectorCharactersTest() {
    shop = ConnectorShop.on(server);
    connector =
        PetstoreConnector.builder().connection(shop.connection(new NoCredentials())).build();
  }

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a/b",
        "/",
        "a&b=c?#",
        "ü",
        "😀",
        "100%",
        "%2F",
        "a+b",
        "...",
        "..a",
        "a;b=c",
        "a\\b",
        "a\"b'<c>",
        "~{user}",
        "a:b@c",
        "日本語",
        "e\u0301"
      })
  void in_a_path(String name) {
    connector.createUser(User.of(name).withId(5L));
    assertEquals(Optional.of("none"), phone(name));
    assertEquals(5, connector.getUserByName(name).id());
    connector.updateUser(name, User.of(name).withId(5L).withPhone("123"));
    assertEquals(Optional.of("123"), phone(name));
    connector.deleteUser(name);
    assertEquals(Optional.empty(), phone(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a/b",
        "a&b=c?#",
        "ü",
        "😀",
        "100%",
        "%2F",
        "a+b",
        "..",
        "a;b=c",
        "a\\b",
        "[a]",
        "a\"b'<c>",
        "~{tag}",
        "日本語"
      })
  void in_a_query(String text) {
    var photo = FileContent.of(Pictures.png(4, 4));
    connector.addPet(Pet.of("Rex").withId(77L).withTags(List.of(Tag.of(text))));
    assertEquals(
        List.of(77L), connector.findPetsByTags(List.of(text)).stream().map(Pet::id).toList());
    connector.updatePetWithForm(77, text, "sold");
    assertEquals(text, shop.get("/pet/77").json().get("name").asString());
    String message = String.valueOf(connector.uploadFile(77, text, photo).message());
    assertTrue(message.contains(text), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "a&b=c?#", "ü", "😀"})
  void in_a_header(String key) {
    assertEquals(200, shop.get("/pet/1").status());
    // Nobody looks at it in an open shop, but a request that it breaks would delete nothing.
    connector.deletePet(1, key);
    assertEquals(404, shop.get("/pet/1").status());
  }

  private Optional<String> phone(String name) {
    return server
        .storage()
        .users()
        .find(shop.tenant(), name)
        .map(user -> Objects.requireNonNullElse(user.account().phone(), "none"));
  }
}
