package petstore.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import petstore.InProcess;
import petstore.api.StatusContract.Case;
import petstore.core.kernel.Tenant;
import petstore.support.TestServer;

/// The requests of a classic edition for a server that asks for credentials: the same as for one
/// that does not, by staff, and those that are refused.
public final class EnforcedStatuses {
  // Those that any credential opens, since they want no scope.
  private static final Set<String> FOR_ALL = Set.of("getPetById", "getInventory");

  // It would end the session that it shows, which the others need.
  private static final String ENDING = "logoutUser";

  private static final List<Case> PROTECTED =
      List.of(
          Case.of("uploadFile", 401, "POST /pet/2/uploadImage"),
          Case.of("addPet", 401, "POST /pet"),
          Case.of("updatePet", 401, "PUT /pet"),
          Case.of("findPetsByStatus", 401, "GET /pet/findByStatus"),
          Case.of("findPetsByTags", 401, "GET /pet/findByTags"),
          Case.of("getPetById", 401, "GET /pet/1"),
          Case.of("updatePetWithForm", 401, "POST /pet/1"),
          Case.of("deletePet", 401, "DELETE /pet/1"),
          Case.of("getInventory", 401, "GET /store/inventory"),
          Case.of("updateUser", 401, "PUT /user/user5").json("{\"username\":\"user5\"}"),
          Case.of("deleteUser", 401, "DELETE /user/user5"));

  private EnforcedStatuses() {}

  /// All of them.
  public static List<Case> of(TestServer server, List<Case> cases) {
    String staff = bearer(server, "staff", InProcess.STAFF_PASSWORD);
    String customer = bearer(server, "customer", InProcess.CUSTOMER_PASSWORD);
    return Stream.of(
            cases.stream()
                .map(one ->
                    ENDING.equals(one.operationId()) ? one : one.header("Authorization", staff)),
            PROTECTED.stream(),
            PROTECTED.stream()
                .filter(one -> !FOR_ALL.contains(one.operationId()))
                .map(one -> one.status(403).header("Authorization", customer)))
        .flatMap(all -> all)
        .toList();
  }

  private static String bearer(TestServer server, String username, String password) {
    return "Bearer " + server.session(Tenant.DEFAULT, username, password);
  }
}
