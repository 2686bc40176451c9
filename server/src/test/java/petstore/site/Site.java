package petstore.site;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import petstore.api.Admission;
import petstore.api.Api;
import petstore.api.Definition;
import petstore.api.Surfaces;
import petstore.api.site.SiteApi;
import petstore.core.Core;
import petstore.core.Seeding.Seed;
import petstore.support.HandlerServer;
import petstore.support.TestStorage;

/// The server whose documentation is tested.
record Site(String url, Runnable end) implements AutoCloseable {
  private static final Definition V2 =
      new Definition("Petstore, Swagger 2.0", "/v2/swagger.json", "openapi/v2.yaml");
  private static final Definition V3 =
      new Definition("Petstore, OpenAPI 3.0", "/api/v3/openapi.json", "openapi/v3.yaml");

  /// A site that is not there.
  static Site none() {
    return new Site("", () -> {});
  }

  /// Starts on a free port of this machine.
  static Site start() throws IOException {
    Core core =
        Core.over(
            new TestStorage(),
            new Core.Surroundings(
                _ -> {
                  throw new UnsupportedOperationException("no pictures here");
                },
                InstantSource.system(),
                new Random(),
                "http://localhost",
                10));
    var parts =
        new SiteApi.Parts(
            core,
            "http://localhost",
            Seed.NONE,
            List.of(V2, V3),
            () -> SiteApi.Readiness.READY,
            () -> "");
    List<Api> apis =
        List.of(new ClassicDouble(V2, "/v2"), new ClassicDouble(V3, "/api/v3"), new SiteApi(parts));
    var server = HandlerServer.start(new Surfaces(apis, new Admission(64), List.of()));
    return new Site(server.url(), server::close);
  }

  @Override
  public void close() {
    end.run();
  }
}
