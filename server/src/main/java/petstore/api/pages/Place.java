package petstore.api.pages;

import petstore.http.Request;

/// Where a request is: links lead from there, so that they keep the prefix of a tenant, and that of
/// a proxy.
///
/// @param root leads to the start of the server or of the tenant's part, with a slash at the end
record Place(String root) {
  static Place of(Request request) {
    // A browser counts the slashes as they were sent.
    int depth = (int) request.path().raw().chars().filter(c -> c == '/').count() - 1;
    return new Place(depth < 1 ? "./" : "../".repeat(depth));
  }

  /// A link to an address of ours.
  ///
  /// @param address begins with a slash
  String link(String address) {
    return root + address.substring(1);
  }
}
