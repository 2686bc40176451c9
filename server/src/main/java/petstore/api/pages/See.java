package petstore.api.pages;

import petstore.http.Response;

/// Sends a browser elsewhere.
final class See {
  private See() {}

  /// With GET, whatever it came with (RFC 9110 section 15.4.4; RFC 9700 section 4.12).
  static Response other(String address) {
    return Response.of(303).with("Location", address);
  }
}
