package petstore.connector.cli;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import petstore.connector.runtime.ExchangeListener;

/// Tells what is sent and answered, as it happens: no secrets, since none reach it, and no bodies.
///
/// @param out gets its lines
record Transcript(PrintStream out) implements ExchangeListener {
  @Override
  public void sending(String method, URI uri, Map<String, List<String>> headers) {
    tell("> " + method + " " + uri);
    tell("> ", headers);
  }

  @Override
  public void answered(int status, Map<String, List<String>> headers, Duration took) {
    tell("< " + status + " in " + took.toMillis() + " ms");
    tell("< ", headers);
  }

  private void tell(String mark, Map<String, List<String>> headers) {
    headers.forEach((name, values) -> values.forEach(value -> tell(mark + name + ": " + value)));
  }

  private void tell(String line) {
    out.println(Shell.printable(line));
  }
}
