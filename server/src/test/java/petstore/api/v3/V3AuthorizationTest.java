package petstore.api.v3;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import petstore.api.AuthorizationContract;
import petstore.api.Behavior;
import petstore.api.ClassicRows;
import petstore.core.auth.Credential.Kind;
import petstore.support.TestServer;

public class V3AuthorizationTest extends AuthorizationContract {
  @Override
  protected TestServer startServer() {
    return TestServer.startEnforced(Behavior.DOCUMENTED);
  }

  @Override
  protected String basePath() {
    return "/api/v3";
  }

  @Override
  protected String definition() {
    return "/api/v3/openapi.json";
  }

  @Override
  protected Set<Kind> kinds() {
    return Set.of(Kind.values());
  }

  @Override
  protected List<Row> rows() {
    return Stream.concat(
            ClassicRows.all().stream(),
            Stream.of(
                Row.of("deleteUser", missing(), "DELETE /user/{new}"),
                Row.of("uploadFile", 415, "POST /pet/1/uploadImage").json("{}"),
                Row.of("updatePetWithForm", 200, "POST /pet/1?name=n"),
                Row.of("deletePet", 200, "DELETE /pet/999"),
                Row.of("deleteOrder", missing(), "DELETE /store/order/999")))
        .toList();
  }

  /// The status of the answer to the deletion of what is not there.
  int missing() {
    return 404;
  }
}
