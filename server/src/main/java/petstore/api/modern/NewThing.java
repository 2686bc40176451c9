package petstore.api.modern;

import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.json.JsonBody;

/// Reads the body of something that is made.
final class NewThing {
  private NewThing() {}

  /// Its members. Those that are read-only everywhere are ignored: clients that were generated from
  /// the published definition, which requires them, have to send them.
  ///
  /// @throws petstore.core.kernel.Failure as [JsonBody#read]
  static StrictFields fields(Request request, Problem.Kind kind) {
    return JsonBody.read(request, kind).fields().ignore("id", "createdAt", "updatedAt", "tenantId");
  }
}
