package petstore.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A person with a browser that runs no script: keeps cookies, follows redirects within the server,
/// fills in forms. A redirect that leads elsewhere is where it stops.
public final class Surfer {
  private static final int MOST_REDIRECTS = 10;

  private final Client client;
  private final URI start;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  /// Somebody who comes to a server for the first time.
  public Surfer(TestServer server) {
    this(server.client(), server.publicUrl());
  }

  /// @param publicUrl where the server says that it is
  public Surfer(Client client, String publicUrl) {
    this.client = client;
    this.start = URI.create(publicUrl + "/");
    headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    headers.put("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
  }

  /// Sends a header field with each request from now on.
  public Surfer with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /// The cookies that are kept, by name.
  public Map<String, String> cookies() {
    return cookies;
  }

  /// Opens an address, or follows a link from a page's root.
  public WebPage open(String address) {
    return follow(start.resolve(address), "GET", Optional.empty());
  }

  /// Follows the link with this text.
  public WebPage click(WebPage page, String text) {
    return follow(page.address().resolve(page.link(text)), "GET", Optional.empty());
  }

  /// Sends the form that has a button with this text.
  ///
  /// @param typed names and values in turn
  public WebPage press(WebPage page, String button, String... typed) {
    return submit(page.form(button), typed);
  }

  /// Sends a form, as it is or with other values.
  ///
  /// @param typed names and values in turn
  public WebPage submit(WebPage.Form form, String... typed) {
    var values = new LinkedHashMap<>(form.values());
    for (int i = 0; i < typed.length; i += 2) {
      values.put(typed[i], typed[i + 1]);
    }
    return follow(form.action(), "POST", Optional.of(encoded(values)));
  }

  /// Posts a body of a form to an address, whatever is on any page.
  public WebPage post(String address, Map<String, String> values) {
    return follow(start.resolve(address), "POST", Optional.of(encoded(values)));
  }

  /// Names and values as a browser sends them.
  public static String encoded(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value ->
            URLEncoder.encode(value.getKey(), UTF_8)
                + "="
                + URLEncoder.encode(value.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private WebPage follow(URI address, String method, Optional<String> form) {
    URI at = address;
    Answer answer = send(at, method, form);
    for (int i = 0; i < MOST_REDIRECTS; i++) {
      Optional<String> location = answer.header("Location");
      if (location.isEmpty()) {
        return new WebPage(at, answer);
      }
      at = at.resolve(location.get());
      if (!start.getAuthority().equals(at.getAuthority()) || isOfClient(at)) {
        return new WebPage(at, answer);
      }
      answer = send(at, "GET", Optional.empty());
    }
    throw new AssertionError("too many redirects, at last to " + at);
  }

  // The page that Swagger UI waits at is the server's own; what it is told is what counts.
  private static boolean isOfClient(URI address) {
    return address.getPath().endsWith("/oauth2-redirect.html");
  }

  private Answer send(URI address, String method, Optional<String> form) {
    var sent = new ArrayList<String>();
    headers.forEach((name, value) -> sent.addAll(List.of(name, value)));
    if (!cookies.isEmpty()) {
      sent.addAll(
          List.of(
              "Cookie",
              cookies.entrySet().stream()
                  .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                  .collect(Collectors.joining("; "))));
    }
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String target = method + " " + address.getRawPath() + query;
    if (form.isPresent()) {
      sent.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
    }
    Answer answer =
        form.isPresent()
            ? client.sendText(target, form.get(), sent.toArray(String[]::new))
            : client.send(target, sent.toArray(String[]::new));
    answer.headers().getOrDefault("set-cookie", List.of()).forEach(this::keep);
    return answer;
  }

  private void keep(String line) {
    String pair = line.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    if (line.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.substring(name.length() + 1));
    }
  }
}
