package petstore.api.modern;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import petstore.core.kernel.Problem;
import petstore.core.pets.PetDraft;
import petstore.http.StrictFields;
import petstore.http.Value;
import petstore.http.json.Json;
import petstore.http.json.JsonBody;

/// What a body makes of a pet that is there already.
///
/// @param merges whether it is a merge patch (RFC 7396), and not the whole of the pet
record PetChange(JsonBody body, boolean merges) {
  private static final List<String> READ_ONLY = List.of("id", "tenantId");
  private static final List<String> TIMES = List.of("createdAt", "updatedAt");

  /// What the pet is to say.
  ///
  /// @param shown the pet as it is shown
  /// @throws petstore.core.kernel.Failure with [Problem.Invalid] and all faults
  PetDraft of(PetWire shown) {
    Map<String, Value> members = members(shown);
    JsonBody wanted = merges ? body.mergedInto(new Value.Members(members)) : body;
    StrictFields fields = wanted.fields();
    READ_ONLY.forEach(name -> fields.readOnly(name, members.getOrDefault(name, new Value.Null())));
    time(fields, wanted.value(), "createdAt", shown.pet().createdAt());
    time(fields, wanted.value(), "updatedAt", shown.pet().updatedAt());
    if (merges) {
      removed(fields, members);
    }
    return new PetFields(fields, Optional.of(shown.pet())).read();
  }

  private static Map<String, Value> members(PetWire shown) {
    return Json.read(shown.bytes()).orElseThrow() instanceof Value.Members(var members)
        ? members
        : Map.of();
  }

  // The same time may be written in several ways, and programs that read it do not remember which.
  private static void time(StrictFields fields, Value sent, String name, Instant is) {
    fields.ignore(name);
    if (sent instanceof Value.Members(var members)
        && members.containsKey(name)
        && !isTime(members.get(name), is.truncatedTo(ChronoUnit.MILLIS))) {
      fields.fault(name, "read_only", "cannot be changed");
    }
  }

  private static boolean isTime(Value value, Instant time) {
    try {
      return value instanceof Value.Text(String text)
          && OffsetDateTime.parse(text).toInstant().equals(time);
    } catch (DateTimeException e) {
      return false;
    }
  }

  // Merging leaves no trace of what is to be removed.
  private void removed(StrictFields fields, Map<String, Value> shown) {
    for (String name : removed(body.value())) {
      boolean isReadOnly = READ_ONLY.contains(name) || TIMES.contains(name);
      if (isReadOnly && shown.containsKey(name)) {
        fields.fault(name, "read_only", "cannot be removed");
      } else if (!isReadOnly && !PetFields.MEMBERS.contains(name)) {
        fields.fault(name, "unknown_field", "is not known here");
      }
    }
    if (body.value() instanceof Value.Members(var patch)) {
      for (String name : removed(patch.getOrDefault("medicalInfo", new Value.Null()))) {
        if (!PetFields.MEDICAL.contains(name)) {
          fields.fault("medicalInfo", "unknown_field", "has a member that is not known here");
        }
      }
    }
  }

  private static List<String> removed(Value patch) {
    return patch instanceof Value.Members(var members)
        ? members.entrySet().stream()
            .filter(member -> member.getValue() instanceof Value.Null)
            .map(Map.Entry::getKey)
            .toList()
        : List.of();
  }
}
