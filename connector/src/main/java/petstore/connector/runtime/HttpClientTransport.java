package petstore.connector.runtime;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import petstore.connector.definition.Method;

/// Requests by the JDK's own client, which keeps connections for the next.
final class HttpClientTransport implements Transport {
  private final HttpClient client;
  private final int maxAnswerBytes;

  HttpClientTransport(Settings settings) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout());
    if (settings.sslContext() != null) {
      builder.sslContext(settings.sslContext());
    }
    this.client = builder.build();
    this.maxAnswerBytes = settings.maxAnswerBytes();
  }

  @Override
  public Answer send(ActionRequest request, Deadline deadline)
      throws IOException, TimeoutException, InterruptedException {
    CompletableFuture<HttpResponse<AnswerBody>> answer =
        client.sendAsync(written(request), reader(request));
    try {
      HttpResponse<AnswerBody> got = answer.get(deadline.left(), TimeUnit.NANOSECONDS);
      return new Answer(got.statusCode(), got.headers().map(), got.body());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IOException(failed.getCause());
    } finally {
      // Nothing when it is done; else it ends the exchange, and with it its connection.
      answer.cancel(true);
    }
  }

  private static HttpRequest written(ActionRequest request) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
    if (request.method() == Method.GET) {
      // Any publisher, even of nothing, would make it say that it has a body.
      builder.GET();
    } else {
      builder.method(request.method().name(), publisher(request.body()));
    }
    request.headers().forEach(builder::header);
    return builder.build();
  }

  private static HttpRequest.BodyPublisher publisher(@Nullable RequestBody body) {
    return body == null || body.length() == 0
        ? HttpRequest.BodyPublishers.noBody()
        : new BodyPublisher(body);
  }

  private BodyHandler<AnswerBody> reader(ActionRequest request) {
    return answer ->
        request.wantsBody(answer.statusCode())
            ? new BodyReader(maxAnswerBytes)
            : BodySubscribers.replacing(new AnswerBody(0));
  }
}
