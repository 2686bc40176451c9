package petstore.api.modern;

import java.util.List;
import petstore.api.HouseStyle;
import petstore.api.PublicAddress;
import petstore.core.kernel.Page;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSearch;
import petstore.core.pets.Pets;
import petstore.http.Accept;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.StrictFields;
import petstore.http.StrictQuery;
import petstore.http.conditional.Conditions;
import petstore.http.conditional.ETag;
import petstore.http.json.JsonBody;

/// The operations of the Modern edition that look for pets.
final class ModernPetSearches {
  /// The forms of the answer.
  static final List<String> FORMS = List.of(MediaType.JSON, MediaType.JSON_LINES);

  private final Pets pets;
  private final PublicAddress address;

  ModernPetSearches(Pets pets, PublicAddress address) {
    this.pets = pets;
    this.address = address;
  }

  Response listPets(Request request) {
    StrictQuery query = StrictQuery.of(request, Problem.Kind.PET);
    PetSearch search = PetParameters.read(query);
    Listing listing = listing(search);
    Paging paging = Paging.read(query, listing);
    query.check();
    return answer(request, search, new Links(address.of(request, ""), listing, paging));
  }

  /// Answers QUERY, and POST for those who cannot send it.
  Response searchPets(Request request) {
    StrictFields body = JsonBody.read(request, Problem.Kind.PET).fields();
    PetSearch search = new PetCriteria(body).read();
    Listing listing = listing(search);
    Paging paging =
        body.object("pagination").map(sent -> Paging.read(sent, listing)).orElse(Paging.first());
    body.check();
    var links = new Links(address.of(request, ""), listing, paging);
    return answer(request, search, links).with("Content-Location", links.self());
  }

  private Response answer(Request request, PetSearch search, Links links) {
    Tenant tenant = request.shop();
    Page<Pet> page = pets.search(tenant, search, links.paging().request());
    var answer =
        new PageAnswer<Pet>(page, links, (pet, json) -> PetWire.of(pet, tenant).write(json));
    boolean inLines =
        Accept.of(request).best(FORMS).filter(MediaType.JSON_LINES::equals).isPresent();
    Response full = inLines ? answer.lines() : answer.content();
    return answer
        .described(Conditions.of(request).answer(ETag.of(full.body()), full))
        .with("Vary", "Accept")
        .with(List.of(HouseStyle.ACCEPT_QUERY));
  }

  private static Listing listing(PetSearch search) {
    return new Listing(ModernPets.PATH, PetParameters.text(search));
  }
}
