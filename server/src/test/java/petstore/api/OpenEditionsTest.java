package petstore.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.api.AuthorizationContract.Manner;
import petstore.api.AuthorizationContract.Row;
import petstore.core.kernel.Tenant;
import petstore.support.Answer;
import petstore.support.TestServer;

/// Where a classic edition asks nobody who they are, credentials change nothing, good or bad.
class OpenEditionsTest {
  private static final Set<Integer> REFUSALS = Set.of(401, 403);

  @ParameterizedTest
  @CsvSource({"DOCUMENTED,/v2", "DOCUMENTED,/api/v3", "OBSERVED,/v2", "OBSERVED,/api/v3"})
  void everybody_is_answered_like_those_who_show_nothing(Behavior behavior, String base) {
    var faults = new ArrayList<String>();
    try (TestServer server = TestServer.start(behavior)) {
      var cast = new Cast(server, tenant(behavior, base));
      for (Row row : rows()) {
        String expected = answer(server, base, row, cast.actor(Cast.Part.ANONYMOUS));
        for (Cast.Part part : Cast.Part.values()) {
          String answer = answer(server, base, row, cast.actor(part));
          if (!answer.equals(expected)) {
            faults.add(row.target() + " by " + part + ", not " + expected + ": " + answer);
          }
        }
      }
    }
    assertEquals(List.of(), faults, () -> String.join("\n", faults));
  }

  private static List<Row> rows() {
    var rows = new ArrayList<>(ClassicRows.all());
    rows.add(Row.of("updatePetWithForm", 200, "POST /pet/1?name=n"));
    rows.add(Row.of("deletePet", 200, "DELETE /pet/999"));
    rows.add(Row.of("deleteOrder", 200, "DELETE /store/order/999"));
    rows.add(Row.of("deleteUser", 200, "DELETE /user/{new}"));
    return rows;
  }

  // Without names and numbers of sessions, which are others each time.
  private static String answer(TestServer server, String base, Row row, Cast.Actor actor) {
    Answer answer = AuthorizationContract.send(server, base, row, Manner.AS_IT_IS, actor);
    assertFalse(REFUSALS.contains(answer.status()), answer::toString);
    String body =
        answer
            .body()
            .replace(actor.subject(), "{user}")
            .replace(actor.fresh(), "{new}")
            .replaceAll("session: ?\\d+", "session");
    return answer.status() + " " + answer.header("Content-Type").orElse("") + " " + body;
  }

  private static Tenant tenant(Behavior behavior, String base) {
    Tenant observed = base.equals("/v2") ? Tenant.CLASSIC_V2 : Tenant.CLASSIC_V3;
    return behavior == Behavior.OBSERVED ? observed : Tenant.DEFAULT;
  }
}
