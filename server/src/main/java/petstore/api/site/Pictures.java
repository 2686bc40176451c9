package petstore.api.site;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import petstore.api.Once;
import petstore.api.Resources;
import petstore.core.demo.DemoPictures;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;
import petstore.http.conditional.ETag;
import petstore.http.conditional.Representation;

/// The pictures that come with the program, of the pets of the demo seed. They are the same in all
/// shops, and belong to none. One that is not listed is not served.
final class Pictures {
  // They may change with the program, and then have the same name.
  private static final List<Header> HEADERS =
      List.of(
          new Header("Cache-Control", "public, max-age=604800"),
          new Header("Access-Control-Allow-Origin", "*"),
          new Header("Content-Disposition", "inline"),
          new Header("Content-Security-Policy", "default-src 'none'; sandbox"));

  private final Map<String, Once<Representation>> pictures =
      DemoPictures.names().stream().collect(Collectors.toMap(Function.identity(), Pictures::read));

  private static Once<Representation> read(String name) {
    return new Once<>(() -> {
      byte[] bytes = Resources.bytes("pictures/" + name);
      return new Representation(ETag.of(bytes), "image/png", HEADERS, bytes);
    });
  }

  Response get(Request request) {
    Once<Representation> picture = pictures.get(request.parameter("name"));
    if (picture == null) {
      throw new Failure(new Problem.NoSuchPath(request.path().raw()));
    }
    return picture.get().answer(request);
  }
}
