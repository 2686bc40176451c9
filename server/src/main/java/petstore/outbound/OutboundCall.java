package petstore.outbound;

import java.net.URI;
import java.util.Map;

/// A request by POST with JSON.
///
/// @param url of `http` or `https`
/// @param fields of the header, besides those about the body, the host and the sender
/// @param body in JSON
public record OutboundCall(URI url, Map<String, String> fields, String body, Patience patience) {
  public OutboundCall {
    fields = Map.copyOf(fields);
  }

  // There may be keys in the header and the address, and what people wrote in the body.
  @Override
  public String toString() {
    return "OutboundCall[" + patience + "]";
  }
}
