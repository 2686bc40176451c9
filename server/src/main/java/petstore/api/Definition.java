package petstore.api;

/// The definition of an edition, as it is published.
///
/// @param title in the documentation's list of definitions
/// @param url where the documentation page loads it from, a path on this server
/// @param resource the resource that holds it, in YAML, such as `openapi/v2.yaml`
public record Definition(String title, String url, String resource) {}
