package petstore.api.v2;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import petstore.api.AuthorizationContract;
import petstore.api.Behavior;
import petstore.api.ClassicRows;
import petstore.core.auth.Credential.Kind;
import petstore.support.TestServer;

public class V2AuthorizationTest extends AuthorizationContract {
  @Override
  protected TestServer startServer() {
    return TestServer.startEnforced(Behavior.DOCUMENTED);
  }

  @Override
  protected String basePath() {
    return "/v2";
  }

  @Override
  protected String definition() {
    return "/v2/swagger.json";
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
                Row.of("deleteUser", 404, "DELETE /user/{new}"),
                Row.of("uploadFile", 415, "POST /pet/1/uploadImage").json("{}"),
                Row.of("updatePetWithForm", 415, "POST /pet/1").json("{}"),
                Row.of("deletePet", 404, "DELETE /pet/999"),
                Row.of("deleteOrder", 404, "DELETE /store/order/999"),
                Row.of("createUsersWithArrayInput", 200, "POST /user/createWithArray").json("[]")))
        .toList();
  }
}
