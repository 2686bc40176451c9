package petstore.api.modern;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import petstore.core.kernel.Problem;
import petstore.core.pets.Availability;
import petstore.core.pets.Inventory;
import petstore.core.pets.Pets;
import petstore.core.pets.Species;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.StrictQuery;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// How many pets there are.
final class ModernInventory {
  private final Pets pets;

  ModernInventory(Pets pets) {
    this.pets = pets;
  }

  Response getInventory(Request request) {
    StrictQuery query = StrictQuery.of(request, Problem.Kind.PET);
    Set<Availability> asked =
        query.words("status", List.of(Availability.values()), Availability::name);
    boolean all = !query.has("status");
    query.check();
    Inventory inventory = pets.inventory(request.shop());
    Set<Availability> told = all ? EnumSet.allOf(Availability.class) : asked;
    return Response.of(200, MediaType.JSON, Json.write(json -> counts(json, inventory, told)));
  }

  Response getStoreInventory(Request request) {
    Inventory inventory = pets.inventory(request.shop());
    return Response.of(200, MediaType.JSON, Json.write(json -> totals(json, inventory)));
  }

  private static void counts(JsonGenerator json, Inventory inventory, Set<Availability> told) {
    json.writeStartObject();
    told.stream()
        .sorted()
        .forEach(status -> json.writeNumberProperty(status.name(), inventory.count(status)));
    json.writeEndObject();
  }

  private static void totals(JsonGenerator json, Inventory inventory) {
    json.writeStartObject();
    for (Availability status : Availability.values()) {
      json.writeNumberProperty(word(status), inventory.count(status));
    }
    json.writeNumberProperty("total", inventory.total());
    json.writeObjectPropertyStart("bySpecies");
    for (Species species : Species.values()) {
      json.writeNumberProperty(species.name(), inventory.count(species));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String word(Availability status) {
    return switch (status) {
      case AVAILABLE -> "available";
      case PENDING -> "pending";
      case ADOPTED -> "adopted";
      case NOT_AVAILABLE -> "notAvailable";
    };
  }
}
