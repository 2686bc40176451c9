package petstore.api.v3;

import petstore.core.Core;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.Pets;
import petstore.http.Query;
import petstore.http.Request;
import petstore.http.Response;

/// The operations of `/api/v3` on pets.
final class V3Pets {
  private final Core core;
  private final V3Behavior behavior;
  private final BodyType<PetBody> added;
  private final BodyType<PetBody> updated;

  V3Pets(Core core, V3Behavior behavior) {
    this.core = core;
    this.behavior = behavior;
    this.added = PetBody.type(behavior.ids().ofPet());
    this.updated = PetBody.type(MissingId.REFUSED);
  }

  Response updatePet(Request request) {
    PetBody body = read(request, updated);
    return answer(request, core.pets().replace(tenant(request), numberOf(body), body.profile()));
  }

  Response addPet(Request request) {
    PetBody body = read(request, added);
    return answer(
        request,
        core.pets()
            .put(
                tenant(request),
                body.number(),
                body.profile(),
                behavior.ids().numbering(),
                Pets.Place.LAST));
  }

  Response findPetsByStatus(Request request) {
    return search(request, behavior.searches().byStatus());
  }

  Response findPetsByTags(Request request) {
    return search(request, behavior.searches().byTags());
  }

  Response getPetById(Request request) {
    return answer(request, core.pets().get(tenant(request), petId(request)));
  }

  Response updatePetWithForm(Request request) {
    long petId = petId(request);
    Query query = request.query();
    String name =
        query
            .first("name")
            .orElseThrow(() ->
                new Failure(new Problem.InvalidParameter("name", "No Name provided. Try again?")));
    String status = query.first("status").orElse(null);
    return answer(
        request,
        core.pets()
            .update(tenant(request), petId, profile -> profile.withName(name).withStatus(status)));
  }

  Response deletePet(Request request) {
    core.pets().delete(tenant(request), petId(request));
    return behavior.deletions().pet().apply(request);
  }

  Response uploadFile(Request request) {
    long petId = petId(request);
    Tenant tenant = tenant(request);
    Uploads uploads = behavior.uploads();
    Upload upload = uploads.reader().read(request);
    return Format.of(request).answer(200, uploads.keeper().keep(core, tenant, petId, upload));
  }

  private PetBody read(Request request, BodyType<PetBody> type) {
    PetBody body = Bodies.read(request, type);
    behavior.rules().pet().check(body);
    return body;
  }

  private static long numberOf(PetBody body) {
    Long number = body.number();
    if (number == null) {
      throw new IllegalStateException("read without an id");
    }
    return number;
  }

  private Response search(Request request, Searches.Search search) {
    return Format.of(request)
        .answer(200, PetWire.list(search.find(core.pets(), tenant(request), request.query())));
  }

  private static Response answer(Request request, Pet pet) {
    return Format.of(request).answer(200, new PetWire(pet));
  }

  private Tenant tenant(Request request) {
    return behavior.tenant(request);
  }

  private static long petId(Request request) {
    return PathIds.number(request, "petId", Problem.Kind.PET);
  }
}
