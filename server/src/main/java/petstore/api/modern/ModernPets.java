package petstore.api.modern;

import java.util.Optional;
import java.util.UUID;
import petstore.api.HouseStyle;
import petstore.api.PublicAddress;
import petstore.api.Recorder;
import petstore.api.Uuids;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetDraft;
import petstore.core.pets.Pets;
import petstore.http.MediaType;
import petstore.http.Preference;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.StrictFields;
import petstore.http.conditional.Conditions;
import petstore.http.json.JsonBody;

/// The operations of the Modern edition on one pet.
final class ModernPets {
  /// The path of all pets.
  static final String PATH = ModernApi.BASE_PATH + "/pets";

  private final Pets pets;
  private final PublicAddress address;

  ModernPets(Pets pets, PublicAddress address) {
    this.pets = pets;
    this.address = address;
  }

  Response createPet(Request request, Recorder recorder) {
    Tenant tenant = request.shop();
    StrictFields fields = NewThing.fields(request, Problem.Kind.PET);
    PetDraft draft = new PetFields(fields, Optional.empty()).read();
    var preference = Preference.of(request);
    return pets.create(
        tenant, draft, pet -> recorder.record(preference.answer(created(pet, request))));
  }

  Response getPet(Request request) {
    Tenant tenant = request.shop();
    PetWire pet = PetWire.of(pets.get(tenant, id(request)), tenant);
    return Conditions.of(request)
        .answer(pet.tag(), () -> Response.of(200, MediaType.JSON, pet.bytes()));
  }

  Response updatePet(Request request) {
    return change(request, new PetChange(JsonBody.read(request, Problem.Kind.PET), false));
  }

  Response patchPet(Request request) {
    return change(
        request, new PetChange(JsonBody.read(request, Problem.Kind.PET, HouseStyle.PATCHES), true));
  }

  Response deletePet(Request request) {
    Tenant tenant = request.shop();
    var conditions = Conditions.of(request);
    pets.remove(tenant, id(request), pet -> conditions.check(PetWire.of(pet, tenant).tag()));
    return Response.of(204);
  }

  /// The id in the path.
  ///
  /// @throws Failure with [Problem.NotFound] if it is none
  static UUID id(Request request) {
    return Uuids.inPath(request, "id", Problem.Kind.PET);
  }

  private Response change(Request request, PetChange change) {
    Tenant tenant = request.shop();
    var conditions = Conditions.of(request);
    var preference = Preference.of(request);
    return pets.change(
        tenant,
        id(request),
        pet -> {
          PetWire shown = PetWire.of(pet, tenant);
          conditions.check(shown.tag());
          return change.of(shown);
        },
        pet -> preference.answer(shown(200, PetWire.of(pet, tenant))));
  }

  private Response created(Pet pet, Request request) {
    return shown(201, PetWire.of(pet, request.shop()))
        .with("Location", address.of(request, PATH + "/" + pet.id()));
  }

  private static Response shown(int status, PetWire pet) {
    return Response.of(status, MediaType.JSON, pet.bytes()).with("ETag", pet.tag().toString());
  }
}
