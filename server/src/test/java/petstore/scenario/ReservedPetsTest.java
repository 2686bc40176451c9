package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.pets.PetTraits;
import petstore.support.Answer;
import petstore.support.TestServer;

/// A pet that an order keeps, as the classic editions see it.
final class ReservedPetsTest {
  private static final long NUMBER = 3;
  private static final UUID ORDER = new UUID(9, 9);
  private static final PetTraits TRAITS =
      new PetTraits(
          "Tabby", 7, null, null, null, null, PetTraits.NONE.price(), "Likes boxes", null);

  private static TestServer server;
  private Pet cat;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void reserve() {
    cat =
        server
            .storage()
            .inTransaction(() -> {
              Pet found = server.storage().pets().find(Tenant.DEFAULT, NUMBER).orElseThrow();
              Pet kept =
                  found
                      .changed(found.profile(), TRAITS, Instant.EPOCH)
                      .reserved(ORDER, Availability.PENDING, Instant.EPOCH);
              server.storage().pets().update(Tenant.DEFAULT, kept);
              return kept;
            });
  }

  @Test
  void v2_does_not_delete_it_nor_change_its_status() {
    refused(400, send("DELETE /v2/pet/3", ""));
    refused(400, send("POST /v2/pet", body("available")));
    refused(400, send("PUT /v2/pet", body("sold")));
    refused(400, send("PUT /v2/pet", "{\"id\":3,\"name\":\"n\",\"photoUrls\":[]}"));
    refused(400, form("POST /v2/pet/3", "status=available"));
    assertEquals(Optional.of(cat), found());
  }

  @Test
  void v2_changes_all_else() {
    assertEquals(200, send("POST /v2/pet", body("pending")).status());
    assertKept("n");
    assertEquals(200, send("PUT /v2/pet", body("pending")).status());
    assertEquals(200, form("POST /v2/pet/3", "name=new").status());
    assertKept("new");
  }

  @Test
  void v3_does_not_delete_it_nor_change_its_status() {
    refused(422, send("DELETE /api/v3/pet/3", ""));
    refused(422, send("POST /api/v3/pet", body("available")));
    refused(422, send("PUT /api/v3/pet", body("sold")));
    refused(422, send("PUT /api/v3/pet", "{\"id\":3,\"name\":\"n\",\"photoUrls\":[]}"));
    refused(422, send("POST /api/v3/pet/3?name=n&status=available", ""));
    assertEquals(Optional.of(cat), found());
  }

  @Test
  void v3_changes_all_else() {
    assertEquals(200, send("POST /api/v3/pet", body("pending")).status());
    assertKept("n");
    assertEquals(200, send("PUT /api/v3/pet", body("pending")).status());
    assertEquals(200, send("POST /api/v3/pet/3?name=new&status=pending", "").status());
    assertKept("new");
  }

  private static void refused(int status, Answer answer) {
    assertEquals(status, answer.status(), answer::toString);
    assertTrue(answer.body().contains("Pet is reserved by an order"), answer::toString);
  }

  private static void assertKept(String name) {
    Pet after = found().orElseThrow();
    assertEquals(name, after.profile().name());
    assertEquals(TRAITS, after.traits());
    assertEquals(ORDER, after.reservedBy());
  }

  private static Optional<Pet> found() {
    return server.storage().pets().find(Tenant.DEFAULT, NUMBER);
  }

  private static String body(String status) {
    return "{\"id\":3,\"name\":\"n\",\"photoUrls\":[],\"status\":\"" + status + "\"}";
  }

  private static Answer send(String target, String body) {
    return body.isEmpty()
        ? server.client().send(target)
        : server.client().sendText(target, body, "Content-Type", "application/json");
  }

  private static Answer form(String target, String form) {
    return server
        .client()
        .sendText(target, form, "Content-Type", "application/x-www-form-urlencoded");
  }
}
