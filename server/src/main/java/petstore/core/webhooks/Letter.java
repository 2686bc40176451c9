package petstore.core.webhooks;

import java.util.List;

/// One request that is to be sent.
///
/// @param url keeps [petstore.core.kernel.TargetRules]; the name may lead anywhere
/// @param fields besides `Content-Type: application/json` and `User-Agent`
/// @param body in JSON
public record Letter(String url, List<Field> fields, String body) {
  public Letter {
    fields = List.copyOf(fields);
  }

  /// A header field.
  public record Field(String name, String value) {}

  // There may be secrets in the address, and names in the body.
  @Override
  public String toString() {
    return "Letter";
  }
}
