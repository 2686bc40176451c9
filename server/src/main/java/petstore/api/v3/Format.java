package petstore.api.v3;

import java.util.List;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;
import petstore.http.json.Yaml;
import petstore.http.xml.XmlWriter;

/// The format of an answer. XML goes to those who accept nothing else, and say so in so many words;
/// YAML likewise; JSON to everybody else, whatever they accept.
enum Format {
  JSON(MediaType.JSON),
  XML(MediaType.XML),
  YAML(MediaType.YAML);

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /// The format of the answer to a request.
  static Format of(Request request) {
    String accept = String.join(",", request.headers().all("Accept"));
    if (accept.isEmpty() || accept.equals(MediaType.JSON)) {
      return JSON;
    }
    return accept.equals(MediaType.XML) ? XML : isYaml(accept) ? YAML : JSON;
  }

  /// An answer that says something.
  Response answer(int status, Wire content) {
    return Response.of(status, mediaType, bytes(content));
  }

  /// An answer with bare text under this format's name, as the published server gives it.
  Response bare(int status, String text) {
    return Response.of(status, mediaType, text);
  }

  private byte[] bytes(Wire content) {
    return switch (this) {
      case JSON -> Json.write(content::write);
      case YAML -> Yaml.write(content::write);
      case XML -> {
        var xml = new XmlWriter(XmlWriter.Escaping.LEAST);
        content.writeXml(xml, content.root());
        yield xml.toBytes();
      }
    };
  }

  private static boolean isYaml(String accept) {
    List<MediaType> accepted = MediaType.parseList(accept);
    return !accepted.isEmpty()
        && accepted.stream().allMatch(type -> type.name().equals(MediaType.YAML));
  }
}
