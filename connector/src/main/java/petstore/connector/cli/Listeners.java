package petstore.connector.cli;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import petstore.connector.runtime.ExchangeListener;

/// Several that look on, one after the other.
record Listeners(List<ExchangeListener> all) implements ExchangeListener {
  Listeners {
    all = List.copyOf(all);
  }

  @Override
  public void sending(String method, URI uri, Map<String, List<String>> headers) {
    all.forEach(one -> one.sending(method, uri, headers));
  }

  @Override
  public void answered(int status, Map<String, List<String>> headers, Duration took) {
    all.forEach(one -> one.answered(status, headers, took));
  }

  @Override
  public void sent(long bytes, long total) {
    all.forEach(one -> one.sent(bytes, total));
  }
}
