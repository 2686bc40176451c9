package petstore.api.v2;

import java.util.List;
import java.util.Optional;
import petstore.core.Core;
import petstore.core.kernel.Problem.Kind;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Pets;
import petstore.http.Query;
import petstore.http.Request;
import petstore.http.Response;

/// The operations of `/v2` on pets, named by operationId.
final class V2Pets {
  private final Core core;
  private final V2Behavior behavior;
  private final V2Errors errors;
  private final XmlShape shape;

  V2Pets(Core core, V2Behavior behavior, V2Errors errors) {
    this.core = core;
    this.behavior = behavior;
    this.errors = errors;
    this.shape = new XmlShape(behavior.xmlScalar());
  }

  Response getPetById(Request request) {
    Format.of(request, Format.BOTH);
    return answer(request, core.pets().get(behavior.tenant(request), petId(request)));
  }

  Response addPet(Request request) {
    Format.of(request, Format.BOTH);
    PetBody pet = body(request);
    behavior.pets().check().accept(pet);
    Pet stored =
        core.pets()
            .put(
                behavior.tenant(request),
                pet.number(),
                pet.profile(),
                behavior.numbering(),
                Pets.Place.KEPT);
    return answer(request, stored);
  }

  Response updatePet(Request request) {
    Format.of(request, Format.BOTH);
    PetBody pet = body(request);
    behavior.pets().check().accept(pet);
    return answer(request, behavior.pets().replace().replace(core, behavior.tenant(request), pet));
  }

  Response updatePetWithForm(Request request) {
    Format format = Format.of(request, Format.BOTH);
    Query form = Bodies.form(request);
    Query query = request.query();
    Tenant tenant = behavior.tenant(request);
    long number = petId(request);
    if (!core.pets().exists(tenant, number)) {
      return Answers.of(format, Message.unknown(404, "not found"));
    }
    core.pets()
        .update(
            tenant,
            number,
            pet -> changed(pet, value("name", form, query), value("status", form, query)));
    return Answers.of(format, Message.done(Long.toString(number)));
  }

  Response deletePet(Request request) {
    Format format = Format.of(request, Format.BOTH);
    long number = petId(request);
    return core.pets().delete(behavior.tenant(request), number)
        ? Answers.of(format, Message.done(Long.toString(number)))
        : errors.nothingToDelete(Kind.PET, request);
  }

  Response findPetsByStatus(Request request) {
    Format.of(request, Format.BOTH);
    List<String> wanted = behavior.pets().statuses().apply(request.query());
    List<Pet> pets = core.pets().withStatus(behavior.tenant(request), wanted);
    return Answers.of(
        request, Pets.repeated(pets, pet -> behavior.pets().byStatus().times(pet, wanted)));
  }

  Response findPetsByTags(Request request) {
    Format.of(request, Format.BOTH);
    List<String> wanted = behavior.pets().tags().apply(request.query());
    List<Pet> pets = core.pets().withTags(behavior.tenant(request), wanted);
    return Answers.of(
        request, Pets.repeated(pets, pet -> behavior.pets().byTags().times(pet, wanted)));
  }

  Response uploadFile(Request request) {
    Format format = Format.of(request, List.of(Format.JSON));
    long number = petId(request);
    Upload upload = Upload.read(request);
    return Answers.of(
        format, behavior.pets().upload().answer(core, behavior.tenant(request), number, upload));
  }

  private PetBody body(Request request) {
    return PetBody.read(Bodies.read(request, Kind.PET, shape::pet));
  }

  private static Response answer(Request request, Pet pet) {
    return Answers.of(request, pet, PetWire::write, PetWire::writeXml);
  }

  private static long petId(Request request) {
    return PathIds.number(request, "petId", Kind.PET);
  }

  private static Optional<String> value(String name, Query form, Query query) {
    return form.first(name).or(() -> query.first(name)).filter(value -> !value.isEmpty());
  }

  private static PetProfile changed(
      PetProfile pet, Optional<String> name, Optional<String> status) {
    PetProfile named = name.map(pet::withName).orElse(pet);
    return status.map(named::withStatus).orElse(named);
  }
}
