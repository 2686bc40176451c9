package petstore.core.sinks;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.List;
import petstore.core.kernel.Tenant;
import petstore.core.webhooks.EndpointRepository;
import petstore.core.webhooks.WebhookSecret;

/// Finds the endpoints that lead to a sink by the path of their addresses. Their hosts are not
/// looked at: a server has more names than it knows.
public final class EndpointsOfSinks implements SinkSecrets {
  private static final String PATH = "/v1/webhook-sink/";

  private final EndpointRepository endpoints;
  private final InstantSource clock;

  public EndpointsOfSinks(EndpointRepository endpoints, InstantSource clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public List<byte[]> of(Tenant tenant, String name) {
    return endpoints.enabled(tenant).stream()
        .filter(endpoint -> leadsTo(endpoint.url(), PATH + name))
        .flatMap(endpoint -> endpoint.secrets().at(clock.instant()).stream())
        .map(WebhookSecret::key)
        .toList();
  }

  private static boolean leadsTo(String url, String path) {
    try {
      String its = new URI(url).getPath();
      return its != null && its.endsWith(path);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
