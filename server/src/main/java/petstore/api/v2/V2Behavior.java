package petstore.api.v2;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import petstore.api.Behavior;
import petstore.core.Core;
import petstore.core.auth.Credential;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.users.Editor;
import petstore.core.users.UserAccount;
import petstore.http.Query;
import petstore.http.Request;
import petstore.http.Response;

/// Everything in which the two behaviours of `/v2` differ.
///
/// @param defaultTenant whose shop is meant when the client names none
/// @param numbering which numbers that are sent are kept, and how others are made
/// @param errors the answers to problems
/// @param pets rules for pets
/// @param store rules for orders
/// @param users rules for users
/// @param xmlScalar what a text in XML is that is no value for its element
/// @param finish adds the headers that every answer has
/// @param credentials that open what the definition protects; none: nothing is protected
record V2Behavior(
    Tenant defaultTenant,
    Numbering numbering,
    Errors errors,
    Pets pets,
    Store store,
    Users users,
    XmlShape.Scalar xmlScalar,
    Finish finish,
    Set<Credential.Kind> credentials) {

  /// @param enforced whether callers are asked for the credentials that the definition declares
  static V2Behavior of(Behavior behavior, boolean enforced) {
    V2Behavior open =
        switch (behavior) {
          case DOCUMENTED -> Documented.BEHAVIOR;
          case OBSERVED -> Observed.BEHAVIOR;
        };
    return enforced ? open.enforced() : open;
  }

  // Signing in is real then, whatever the published server pretends.
  private V2Behavior enforced() {
    return new V2Behavior(
        defaultTenant,
        numbering,
        errors,
        pets,
        store,
        users.enforced(),
        xmlScalar,
        finish,
        Set.of(Credential.Kind.values()));
  }

  /// Whose shop a request is about.
  Tenant tenant(Request request) {
    return request.tenant().orElse(defaultTenant);
  }

  /// The answers to problems that differ.
  ///
  /// @param invalidId to a path that has no number where one belongs
  /// @param malformed to a body or parameter that cannot be read
  /// @param nothingToDelete to DELETE of what is not there; empty: no body
  /// @param allowed the methods that a 405 names, none: it has no `Allow`
  record Errors(
      Function<Problem.InvalidId, Message> invalidId,
      Function<Problem.Malformed, Message> malformed,
      Function<Problem.Kind, Optional<Message>> nothingToDelete,
      Function<List<String>, List<String>> allowed) {}

  /// What differs for pets.
  ///
  /// @param check refuses what may not be stored
  /// @param replace answers PUT
  /// @param statuses the words to look for
  /// @param tags the names to look for
  /// @param byStatus how often a pet is listed for what was looked for
  /// @param byTags how often a pet is listed for what was looked for
  /// @param upload answers an upload
  record Pets(
      Consumer<PetBody> check,
      Replace replace,
      Function<Query, List<String>> statuses,
      Function<Query, List<String>> tags,
      Times byStatus,
      Times byTags,
      UploadAnswer upload) {}

  /// What differs for orders.
  ///
  /// @param check refuses what may not be stored
  record Store(Consumer<OrderBody> check) {}

  /// What differs for users.
  ///
  /// @param draft the user to store, none when there is nothing to store; refuses what may not be
  /// @param update answers PUT with the number of the user
  /// @param login signs in, or not
  /// @param logout ends a session, or not
  /// @param editor how far a caller may go who changes a user
  /// @param shown what is shown of an account
  record Users(
      Function<UserBody, Optional<petstore.core.users.Users.Draft>> draft,
      Update update,
      Login login,
      Logout logout,
      Function<Caller, Editor> editor,
      UnaryOperator<UserAccount> shown) {

    /// Where callers are asked for nothing.
    static Users open(
        Function<UserBody, Optional<petstore.core.users.Users.Draft>> draft,
        Update update,
        Login login,
        Logout logout) {
      return new Users(
          draft, update, login, logout, _ -> new Editor.Anybody(), UnaryOperator.identity());
    }

    private Users enforced() {
      Users real = Documented.BEHAVIOR.users();
      return new Users(
          draft,
          real.update(),
          real.login(),
          real.logout(),
          Editor.Known::new,
          account -> account.withPassword(null));
    }
  }

  /// Stores a pet by PUT.
  @FunctionalInterface
  interface Replace {
    Pet replace(Core core, Tenant tenant, PetBody pet);
  }

  /// How often a pet is listed.
  @FunctionalInterface
  interface Times {
    long times(PetProfile pet, List<String> wanted);
  }

  /// Keeps an uploaded picture, or not.
  @FunctionalInterface
  interface UploadAnswer {
    Message answer(Core core, Tenant tenant, long pet, Upload upload);
  }

  /// Stores a user by PUT.
  @FunctionalInterface
  interface Update {
    long update(Core core, Tenant tenant, String username, UserBody user, Editor editor);
  }

  /// Signs a user in.
  @FunctionalInterface
  interface Login {
    /// The number of the session.
    ///
    /// @param now in milliseconds since 1970
    LoggedIn login(Core core, Tenant tenant, Request request, long now);
  }

  /// What a login gives.
  ///
  /// @param session the number in the published message
  /// @param headers more header fields of the answer
  record LoggedIn(long session, List<Response.Header> headers) {}

  /// Signs a user out.
  @FunctionalInterface
  interface Logout {
    void logout(Core core, Tenant tenant, Request request);
  }

  /// Adds what every answer has.
  @FunctionalInterface
  interface Finish {
    Response finish(Request request, Response response);
  }
}
