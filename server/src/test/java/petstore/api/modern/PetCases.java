package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import petstore.api.StatusContract.Case;
import petstore.core.Storage;
import petstore.core.images.Image;
import petstore.core.images.ImageType;
import petstore.core.images.Images;
import petstore.core.images.Picture;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.pets.PetDraft;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetTraits;
import petstore.core.pets.Species;
import petstore.support.Pictures;
import petstore.support.TestServer;

/// Requests about pets, one for each status of each operation.
///
/// @param staff the credentials of somebody who may change pets
/// @param customer those of somebody who may not
record PetCases(TestServer server, String staff, String customer) {
  private static final String UNKNOWN = "/pets/0197f7a2-0000-7000-8000-00000000000a";
  private static final String TOO_LARGE = "\"" + "a".repeat(1024 * 1024) + "\"";
  private static final String PET =
      """
      {"species": "DOG", "name": "Max", "ageMonths": 24, "price": "250.00", "status": "AVAILABLE"}
      """;

  List<Case> all() {
    var cases = new ArrayList<Case>();
    cases.addAll(listing());
    cases.addAll(searching("searchPets", "QUERY /pets"));
    cases.addAll(searching("searchPetsThere", "QUERY /pets/search"));
    cases.addAll(searching("searchPetsByPost", "POST /pets/search"));
    cases.addAll(creating());
    cases.addAll(showing());
    cases.addAll(changing("updatePet", "PUT "));
    cases.addAll(changing("patchPet", "PATCH "));
    cases.addAll(deleting());
    cases.addAll(uploading());
    cases.addAll(counting());
    return cases;
  }

  private static List<Case> listing() {
    return List.of(
        Case.of("listPets", 200, "GET /pets?species=DOG&limit=3"),
        Case.of("listPets", 304, "GET /pets").header("If-None-Match", "*"),
        Case.of("listPets", 400, "GET /pets?limit=abc"),
        Case.of("listPets", 406, "GET /pets").header("Accept", "text/html"),
        Case.of("listPets", 412, "GET /pets").header("If-Match", "\"0\""),
        Case.of("listPets", 422, "GET /pets?limit=101"));
  }

  private static List<Case> searching(String operationId, String target) {
    var cases = new ArrayList<Case>();
    Case search = Case.of(operationId, 200, target);
    cases.add(search.json("{}"));
    cases.add(search.status(400).json("{"));
    cases.add(search.status(406).json("{}").header("Accept", "text/html"));
    cases.add(search.status(412).json("{}").header("If-Match", "\"0\""));
    cases.add(search.status(413).json(TOO_LARGE));
    cases.add(search.status(415).with("text/plain", "{}".getBytes(UTF_8)));
    cases.add(search.status(422).json("{\"criteria\": {\"species\": [\"DRAGON\"]}}"));
    if (target.startsWith("QUERY")) {
      cases.add(search.status(304).json("{}").header("If-None-Match", "*"));
    }
    return cases;
  }

  private List<Case> creating() {
    Case create = Case.of("createPet", 201, "POST /pets");
    return List.of(
        by(staff, create).json(PET),
        by(staff, create.status(400)).json("{"),
        create.status(401).json(PET),
        by(customer, create.status(403)).json(PET),
        by(staff, create.status(406)).json(PET).header("Accept", "text/html"),
        by(staff, create.status(413)).json(TOO_LARGE),
        by(staff, create.status(415)).with("text/plain", PET.getBytes(UTF_8)),
        by(staff, create.status(422)).json("{}"));
  }

  private List<Case> showing() {
    String target = "GET /pets/" + pet().id();
    return List.of(
        Case.of("getPet", 200, target),
        Case.of("getPet", 304, target).header("If-None-Match", "\"1\""),
        Case.of("getPet", 400, target).header("X-Tenant-ID", "mine"),
        Case.of("getPet", 404, "GET " + UNKNOWN),
        Case.of("getPet", 404, "GET /pets/123"),
        Case.of("getPet", 406, target).header("Accept", "text/html"),
        Case.of("getPet", 412, target).header("If-Match", "\"0\""));
  }

  private List<Case> changing(String operationId, String method) {
    String target = method + "/pets/" + pet().id();
    Case change = Case.of(operationId, 200, target);
    return List.of(
        by(staff, change).json(PET),
        by(staff, change.status(204)).json(PET).header("Prefer", "return=minimal"),
        by(staff, change.status(400)).json("{"),
        change.status(401).json(PET),
        by(customer, change.status(403)).json(PET),
        by(staff, Case.of(operationId, 404, method + UNKNOWN)).json(PET),
        by(staff, change.status(406)).json(PET).header("Accept", "text/html"),
        by(staff, Case.of(operationId, 409, method + "/pets/" + reserved().id())).json(PET),
        by(staff, change.status(412)).json(PET).header("If-Match", "\"0\""),
        by(staff, change.status(413)).json(TOO_LARGE),
        by(staff, change.status(415)).with("text/plain", PET.getBytes(UTF_8)),
        by(staff, change.status(422)).json("{\"ageMonths\": -1}"));
  }

  private List<Case> deleting() {
    Case delete = Case.of("deletePet", 204, "DELETE /pets/" + pet().id());
    return List.of(
        by(staff, delete.status(400)).header("If-Match", "1"),
        delete.status(401),
        by(customer, delete.status(403)),
        by(staff, Case.of("deletePet", 409, "DELETE /pets/" + reserved().id())),
        by(staff, delete.status(412)).header("If-Match", "\"0\""),
        by(staff, delete),
        by(staff, delete.status(404)));
  }

  private List<Case> uploading() {
    byte[] picture = Pictures.png(8, 8);
    Case upload = Case.of("uploadPetPhoto", 201, "POST /pets/" + pet().id() + "/images");
    String full = "POST /pets/" + full().id() + "/images";
    return List.of(
        by(staff, upload).file(picture),
        by(staff, upload.status(400)).with("multipart/form-data", picture),
        upload.status(401).file(picture),
        by(customer, upload.status(403)).file(picture),
        by(staff, Case.of("uploadPetPhoto", 404, "POST " + UNKNOWN + "/images")).file(picture),
        by(staff, upload.status(406)).file(picture).header("Accept", "text/html"),
        by(staff, Case.of("uploadPetPhoto", 409, full)).file(picture),
        by(staff, upload.status(413)).file(new byte[Images.MAX_BYTES + 1]),
        by(staff, upload.status(415)).file("%PDF-1.7".getBytes(UTF_8)),
        by(staff, upload.status(422)).file(new byte[0]));
  }

  private static List<Case> counting() {
    return List.of(
        Case.of("getInventory", 200, "GET /inventories"),
        Case.of("getInventory", 400, "GET /inventories").header("X-Tenant-ID", "mine"),
        Case.of("getInventory", 406, "GET /inventories").header("Accept", "text/html"),
        Case.of("getInventory", 422, "GET /inventories?status=LOST"),
        Case.of("getStoreInventory", 200, "GET /inventory"),
        Case.of("getStoreInventory", 400, "GET /inventory").header("X-Tenant-ID", "mine"),
        Case.of("getStoreInventory", 406, "GET /inventory").header("Accept", "text/html"));
  }

  private static Case by(String token, Case sent) {
    return sent.header("Authorization", "Bearer " + token);
  }

  private Pet pet() {
    PetProfile profile = PetProfile.of(Species.CAT, "Whiskers", List.of(), Availability.AVAILABLE);
    return server
        .core(InstantSource.system())
        .pets()
        .create(Tenant.DEFAULT, new PetDraft(profile, PetTraits.NONE), pet -> pet);
  }

  private Pet reserved() {
    Pet pet = pet();
    Storage storage = server.storage();
    return storage.inTransaction(() -> {
      Pet kept = pet.reserved(UUID.randomUUID(), Availability.PENDING, Instant.now());
      storage.pets().update(Tenant.DEFAULT, kept);
      return kept;
    });
  }

  private Pet full() {
    Pet pet = pet();
    var picture = new Picture(ImageType.PNG, new byte[1], ImageType.PNG, new byte[1]);
    Storage storage = server.storage();
    return storage.inTransaction(() -> {
      for (int i = 0; i < Images.MAX_OF_PET; i++) {
        storage
            .images()
            .insert(
                Tenant.DEFAULT, new Image(UUID.randomUUID(), pet.number(), Instant.now(), picture));
      }
      return pet;
    });
  }
}
