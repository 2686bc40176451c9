package petstore.connector;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import petstore.connector.connection.Connection;
import petstore.connector.connection.Credentials;
import petstore.connector.connection.NoCredentials;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.ComponentDefinition;
import petstore.connector.definition.PetstoreDefinition;
import petstore.connector.runtime.ActionRunner;
import petstore.connector.runtime.ExchangeListener;
import petstore.connector.runtime.FileContent;
import petstore.connector.runtime.FileSource;
import petstore.connector.runtime.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A Petstore, somewhere else: 17 actions, run by name from JSON or through typed methods, which do
/// the same.
///
/// Before anything is sent, the input is held against the definition; all that is wrong with it is
/// in one message. So is the answer when it came. Each failure is a [ConnectorException]; nothing
/// is tried twice, and no redirect is followed. The JDK's client makes one exception: an action
/// that only reads (GET) is sent once more when the server closes the connection instead of
/// answering.
///
/// It does not change and needs not be closed; any number of threads may use one.
public final class PetstoreConnector {
  private final ActionRunner runner;

  private PetstoreConnector(Settings settings) {
    this.runner = new ActionRunner(settings);
  }

  /// For a Petstore at `http://localhost:8080/api/v3` without credentials, unless told otherwise.
  public static Builder builder() {
    return new Builder();
  }

  /// What it can do.
  public static ComponentDefinition definition() {
    return PetstoreDefinition.COMPONENT;
  }

  /// Runs an action by its name.
  ///
  /// A property that has a default and is not given gets it, as `available` becomes the `status` of
  /// `findPetsByStatus`. A property that is null is not given. Blank values of the query and of
  /// headers are left out, and so are those that a list has twice.
  ///
  /// @param input an object with the action's properties
  /// @return the answer as the action declares it; null when it declares none
  /// @throws ConnectorException when it fails, in whatever way
  public @Nullable JsonNode run(String action, JsonNode input) {
    return runner.run(action(action), Objects.requireNonNull(input, "input"));
  }

  private static ActionDefinition action(String name) {
    return definition()
        .action(Objects.requireNonNull(name, "action"))
        .orElseThrow(() ->
            new ConnectorException(
                ConnectorException.Kind.UNKNOWN_ACTION,
                null,
                "There is no such action; there are "
                    + String.join(
                        ", ", definition().actions().stream().map(ActionDefinition::name).toList()),
                null));
  }

  /// Adds a pet.
  public Pet addPet(Pet pet) {
    return run("addPet", Records.input("pet", pet), Pet.class);
  }

  /// Changes the pet with that id.
  public Pet updatePet(Pet pet) {
    return run("updatePet", Records.input("pet", pet), Pet.class);
  }

  /// Finds pets.
  ///
  /// @param status `available`, `pending` or `sold`; null means `available`
  public List<Pet> findPetsByStatus(@Nullable String status) {
    ObjectNode input = Records.input().put("status", status);
    return Records.read("findPetsByStatus", run("findPetsByStatus", input), Records.PETS);
  }

  /// Finds pets that have one of the tags.
  public List<Pet> findPetsByTags(List<String> tags) {
    ObjectNode input = Records.input("tags", tags);
    return Records.read("findPetsByTags", run("findPetsByTags", input), Records.PETS);
  }

  /// Deletes a pet.
  public void deletePet(long petId) {
    deletePet(petId, null);
  }

  /// Deletes a pet with a key of its own, unless the connection has one: that wins.
  public void deletePet(long petId, @Nullable String apiKey) {
    run("deletePet", Records.input("petId", petId).put("api_key", apiKey));
  }

  /// Finds one pet.
  public Pet getPetById(long petId) {
    return run("getPetById", Records.input("petId", petId), Pet.class);
  }

  /// Gives a pet another name and another status. What is null or blank is not sent: our server
  /// refuses a pet without a name, and takes the status away when none comes.
  public void updatePetWithForm(long petId, @Nullable String name, @Nullable String status) {
    run("updatePetWithForm", Records.input("petId", petId).put("name", name).put("status", status));
  }

  /// Sends a picture of a pet, as it is read.
  public ApiResponse uploadFile(long petId, @Nullable String additionalMetadata, Path file) {
    return upload(petId, additionalMetadata, FileSource.of(file));
  }

  /// Sends a picture of a pet, as it is read. The stream is closed in any case.
  public ApiResponse uploadFile(
      long petId, @Nullable String additionalMetadata, FileContent content) {
    Objects.requireNonNull(content, "content");
    try (content) {
      return upload(petId, additionalMetadata, url -> content);
    }
  }

  private ApiResponse upload(long petId, @Nullable String additionalMetadata, FileSource source) {
    ObjectNode input = Records.input("petId", petId).put("additionalMetadata", additionalMetadata);
    // The source knows the file: nothing of this entry is looked at, but it has to be whole.
    input
        .putObject("fileEntry")
        .put("extension", "")
        .put("mimeType", "")
        .put("name", "")
        .put("url", "");
    return Records.read(
        "uploadFile", runner.run(action("uploadFile"), input, source), ApiResponse.class);
  }

  /// How many pets have which status.
  public Map<String, Long> getInventory() {
    return Records.read("getInventory", run("getInventory", Records.input()), Records.INVENTORY);
  }

  /// Orders pets.
  public Order placeOrder(Order order) {
    return run("placeOrder", Records.input("order", order), Order.class);
  }

  /// Deletes an order.
  public void deleteOrder(long orderId) {
    run("deleteOrder", Records.input("orderId", orderId));
  }

  /// Finds one order.
  public Order getOrderById(long orderId) {
    return run("getOrderById", Records.input("orderId", orderId), Order.class);
  }

  /// Makes an account.
  public User createUser(User user) {
    return run("createUser", Records.input("user", user), User.class);
  }

  /// Makes some accounts.
  public List<User> createUsersWithListInput(List<User> users) {
    ObjectNode input = Records.input("__items", users);
    return Records.read(
        "createUsersWithListInput", run("createUsersWithListInput", input), Records.USERS);
  }

  /// Deletes an account.
  public void deleteUser(String username) {
    run("deleteUser", Records.input("username", username));
  }

  /// Finds one account.
  public User getUserByName(String username) {
    return run("getUserByName", Records.input("username", username), User.class);
  }

  /// Changes an account, its name, too, when the user has another one.
  public User updateUser(String username, User user) {
    ObjectNode input = Records.input("username", username);
    return run("updateUser", input.setAll(Records.input("user", user)), User.class);
  }

  private <T> T run(String action, ObjectNode input, Class<T> type) {
    return Records.read(action, run(action, input), type);
  }

  /// What a connector is made of.
  public static final class Builder {
    private URI baseUri = PetstoreDefinition.COMPONENT.connection().baseUri();
    private Credentials credentials = new NoCredentials();
    private Duration timeout = Duration.ofSeconds(60);
    private Duration connectTimeout = Duration.ofSeconds(4);
    private Clock clock = Clock.systemUTC();
    private FileSource files = FileSource.standard();
    private ExchangeListener listener = ExchangeListener.NONE;
    private @Nullable SSLContext sslContext;
    private int maxAnswerBytes = 64 * 1024 * 1024;

    private Builder() {}

    /// Below which the paths of actions are, as in `http://localhost:8080/api/v3`.
    public Builder baseUri(URI value) {
      baseUri = value;
      return this;
    }

    /// What is shown with each request; nothing by default.
    public Builder credentials(Credentials value) {
      credentials = value;
      return this;
    }

    /// The base URI and the credentials, both at once.
    public Builder connection(Connection value) {
      return baseUri(value.baseUri()).credentials(value.credentials());
    }

    /// How long a whole action may take, to the last byte of the answer; 60 seconds by default.
    public Builder timeout(Duration value) {
      timeout = value;
      return this;
    }

    /// How long a connection may take; 4 seconds by default.
    public Builder connectTimeout(Duration value) {
      connectTimeout = value;
      return this;
    }

    /// By which access tokens expire; the system's by default.
    public Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /// What opens the files of uploads; [FileSource#standard()] by default, which opens all that
    /// this program may read.
    public Builder files(FileSource value) {
      files = value;
      return this;
    }

    /// Who looks on; nobody by default.
    public Builder listener(ExchangeListener value) {
      listener = value;
      return this;
    }

    /// Which certificates are trusted; those that the JVM trusts by default.
    public Builder sslContext(SSLContext value) {
      sslContext = value;
      return this;
    }

    /// How many bytes of an answer's body are read; 64 MiB by default.
    public Builder maxAnswerBytes(int value) {
      maxAnswerBytes = value;
      return this;
    }

    /// @throws IllegalArgumentException when the base URI or a time-out is none
    /// @throws NullPointerException when something is null, but for the SSL context
    public PetstoreConnector build() {
      return new PetstoreConnector(
          new Settings(
              new Connection(baseUri, credentials),
              timeout,
              connectTimeout,
              clock,
              files,
              listener,
              sslContext,
              maxAnswerBytes));
    }
  }
}
