package petstore.api.v3;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.Pets;
import petstore.http.Query;

/// How pets are looked for.
record Searches(Search byStatus, Search byTags) {

  /// Looks for pets.
  @FunctionalInterface
  interface Search {
    /// The pets that a query asks for.
    ///
    /// @throws Failure with [Problem.InvalidParameter] or [Problem.Malformed]
    List<Pet> find(Pets pets, Tenant tenant, Query query);
  }

  static List<Pet> documentedStatuses(Pets pets, Tenant tenant, Query query) {
    Set<String> statuses = separated(query.all("status"));
    if (statuses.isEmpty()) {
      return pets.withStatus(tenant, List.of("available"));
    }
    if (!statuses.stream().allMatch(Validation::isPetStatus)) {
      throw new Failure(new Problem.InvalidParameter("status", "Invalid status value"));
    }
    return pets.withStatus(tenant, statuses);
  }

  static List<Pet> documentedTags(Pets pets, Tenant tenant, Query query) {
    Set<String> tags = separated(query.all("tags"));
    tags.remove("");
    return pets.withTags(tenant, needed(tags));
  }

  // The published server takes one status of those that it knows, as it is.
  static List<Pet> observedStatuses(Pets pets, Tenant tenant, Query query) {
    String status =
        query
            .first("status")
            .orElseThrow(() ->
                new Failure(
                    new Problem.InvalidParameter("status", "No status provided. Try again?")));
    if (!Validation.isPetStatus(status)) {
      throw new Failure(
          new Problem.Malformed(
              false,
              "query parameter `status value `"
                  + status
                  + "` is not in the allowable values `"
                  + Validation.petStatuses()
                  + "`"));
    }
    return pets.withStatus(tenant, List.of(status));
  }

  // The published server lists a pet once for each of its tags that is asked for.
  static List<Pet> observedTags(Pets pets, Tenant tenant, Query query) {
    List<String> tags = query.all("tags").stream().filter(tag -> !tag.isEmpty()).toList();
    List<Pet> found = pets.withTags(tenant, needed(new LinkedHashSet<>(tags)));
    return Pets.repeated(found, pet -> tags.stream().mapToLong(pet::tagged).sum());
  }

  private static Set<String> separated(List<String> values) {
    var all = new LinkedHashSet<String>();
    for (String value : values) {
      Collections.addAll(all, value.split(",", -1));
    }
    return all;
  }

  private static Set<String> needed(Set<String> tags) {
    if (tags.isEmpty()) {
      throw new Failure(new Problem.InvalidParameter("tags", "No tags provided. Try again?"));
    }
    return tags;
  }
}
