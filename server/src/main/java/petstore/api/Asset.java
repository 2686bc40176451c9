package petstore.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;
import petstore.http.conditional.ETag;
import petstore.http.conditional.Representation;

/// A file that comes with the program. It is read when it is first asked for, and compressed when
/// it is first asked for so.
final class Asset {
  private static final Header VARY = new Header("Vary", "Accept-Encoding");
  private static final Header REVALIDATED = new Header("Cache-Control", "no-cache");
  private static final Header KEPT =
      new Header("Cache-Control", "public, max-age=31536000, immutable");

  private final String contentType;
  private final Once<Content> plain;
  private final Once<Content> compressed;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Content(ETag tag, byte[] bytes) {}

  Asset(String contentType, Supplier<byte[]> bytes) {
    this.contentType = contentType;
    this.plain =
        new Once<>(() -> {
          byte[] content = bytes.get();
          return new Content(ETag.of(content), content);
        });
    // two forms are two representations, and have two tags
    this.compressed =
        new Once<>(() ->
            new Content(
                ETag.strong(plain.get().tag().opaque() + "-gzip"), gzip(plain.get().bytes())));
  }

  /// Names the content: equal content has equal versions.
  String version() {
    return plain.get().tag().opaque();
  }

  Response answer(Request request) {
    boolean zip = !contentType.startsWith("image/") && acceptsGzip(request);
    Content content = zip ? compressed.get() : plain.get();
    boolean isVersioned =
        request.query().first("v").filter(version -> version.equals(version())).isPresent();
    List<Header> headers = List.of(VARY, isVersioned ? KEPT : REVALIDATED);
    Response response =
        new Representation(content.tag(), contentType, headers, content.bytes()).answer(request);
    boolean hasBody = response.status() == 200 || response.status() == 206;
    return zip && hasBody ? response.with("Content-Encoding", "gzip") : response;
  }

  private static boolean acceptsGzip(Request request) {
    return request.headers().all("Accept-Encoding").stream()
        .flatMap(line -> List.of(line.toLowerCase(Locale.ROOT).split(",")).stream())
        .map(coding -> coding.replaceAll("[ \\t]", ""))
        .anyMatch(coding ->
            coding.equals("gzip") || coding.matches("gzip;q=(1(\\.0*)?|0\\.0*[1-9][0-9]*)"));
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 3);
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
