package petstore.connector.definition;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way for a connection to show who it is.
///
/// @param name by which it is chosen
/// @param title a few words for people
/// @param type how it works
/// @param properties what it has to be told
/// @param authorizationUrl where a browser goes for a token; null where there is none
/// @param scopes what a token is asked for; empty where there is none
public record AuthorizationDefinition(
    String name,
    String title,
    AuthorizationType type,
    List<PropertyDefinition> properties,
    @Nullable URI authorizationUrl,
    List<String> scopes) {
  public AuthorizationDefinition {
    properties = List.copyOf(properties);
    scopes = List.copyOf(scopes);
  }
}
