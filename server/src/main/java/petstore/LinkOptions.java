package petstore;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What absolute links begin with.
final class LinkOptions {
  @Option(
      names = "--public-url",
      paramLabel = "URL",
      converter = Conversions.ToPublicUrl.class,
      description =
          "Where clients reach the server; every absolute link begins with it. Without it:"
              + " http://localhost and the port, https with TLS.")
  private @Nullable URI publicUrl;

  Optional<URI> given() {
    return Optional.ofNullable(publicUrl);
  }
}
