package petstore.http.json;

import java.util.LinkedHashMap;
import java.util.Map;
import petstore.http.Value;

/// JSON Merge Patch (RFC 7396).
public final class MergePatch {
  private MergePatch() {}

  /// The target as the patch wants it: members that the patch has are merged, those that are null
  /// in it are gone, and what is no object replaces the target.
  public static Value apply(Value target, Value patch) {
    return patch instanceof Value.Members(var changes)
        ? new Value.Members(merged(target, changes))
        : patch;
  }

  private static Map<String, Value> merged(Value target, Map<String, Value> changes) {
    var members = new LinkedHashMap<String, Value>();
    if (target instanceof Value.Members(var present)) {
      members.putAll(present);
    }
    changes.forEach((name, change) -> {
      if (change instanceof Value.Null) {
        members.remove(name);
      } else {
        members.put(name, apply(members.getOrDefault(name, new Value.Null()), change));
      }
    });
    return members;
  }
}
