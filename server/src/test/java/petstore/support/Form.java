package petstore.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A form as clients of OAuth post it.
public final class Form {
  private final List<String> pairs;

  private Form(List<String> pairs) {
    this.pairs = List.copyOf(pairs);
  }

  /// A form with parameters.
  ///
  /// @param parameters names and values in turn
  public static Form of(String... parameters) {
    return new Form(List.of()).with(parameters);
  }

  /// A form of a grant type.
  public static Form grant(String type, String... parameters) {
    return of("grant_type", type).with(parameters);
  }

  /// The same with more parameters, be they there already.
  ///
  /// @param parameters names and values in turn
  public Form with(String... parameters) {
    var all = new ArrayList<>(pairs);
    for (int i = 0; i < parameters.length; i += 2) {
      all.add(encode(parameters[i]) + "=" + encode(parameters[i + 1]));
    }
    return new Form(all);
  }

  /// The same without a parameter.
  public Form without(String name) {
    return new Form(
        pairs.stream()
            .filter(pair -> !pair.startsWith(encode(name) + "="))
            .collect(Collectors.toList()));
  }

  /// Posts it.
  ///
  /// @param path with the prefix of a tenant, if it is for one
  /// @param headers names and values in turn
  public Answer post(Client client, String path, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
    all.addAll(List.of(headers));
    return client.sendText("POST " + path, toString(), all.toArray(String[]::new));
  }

  /// As it is sent.
  @Override
  public String toString() {
    return String.join("&", pairs);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
