package petstore.api.modern;

import java.util.List;
import java.util.function.Supplier;
import petstore.api.Html;
import petstore.api.PublicAddress;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.sinks.Incoming;
import petstore.core.sinks.SinkDelivery;
import petstore.core.sinks.SinkState;
import petstore.core.sinks.Sinks;
import petstore.http.Accept;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.conditional.Conditions;
import petstore.http.conditional.ETag;

/// The receiver for those who try webhooks out: takes whatever is sent to it, answers as the
/// address says, and shows what came to whoever knows the address.
final class ModernSinks {
  static final String PATH = ModernApi.BASE_PATH + "/webhook-sink";

  private static final List<String> FORMS = List.of(MediaType.JSON, Html.MEDIA_TYPE);

  private final Sinks sinks;
  private final PublicAddress address;
  private final SinkPage page;
  private final SlowAnswers slow = new SlowAnswers();

  ModernSinks(Sinks sinks, PublicAddress address) {
    this.sinks = sinks;
    this.address = address;
    this.page = new SinkPage(address);
  }

  Response newSink(Request request) {
    return Response.of(303)
        .with("Location", address.of(request, PATH + "/" + sinks.newName()))
        .with("Cache-Control", "no-store");
  }

  Response sendToSink(Request request) {
    String name = name(request);
    SinkOrders orders = SinkOrders.read(request);
    byte[] body = request.body().read(Sinks.MAX_BODY);
    Incoming sent =
        new Incoming(
            String.join(", ", request.headers().all("Content-Type")),
            request.headers().all().stream()
                .map(header -> new Incoming.Field(header.name(), header.value()))
                .toList(),
            body);
    return slow.after(
        orders.delay(),
        () -> SinkWire.taken(sinks.take(request.shop(), name, sent, orders::status)));
  }

  Response getSink(Request request) {
    String type =
        Accept.of(request)
            .best(FORMS)
            .orElseThrow(() -> new Failure(new Problem.NotAcceptable(FORMS)));
    String name = name(request);
    Conditions conditions = Conditions.of(request);
    Supplier<List<SinkDelivery>> deliveries = () -> sinks.deliveries(request.shop(), name);
    if (type.equals(Html.MEDIA_TYPE)) {
      Response full = page.of(request, name, deliveries.get());
      return conditions.answer(ETag.of(full.body()), full);
    }
    List<SinkDelivery> shown = deliveries.get();
    return conditions.answer(tag(SinkState.of(shown)), () -> SinkWire.list(name, shown));
  }

  Response emptySink(Request request) {
    Conditions conditions = Conditions.of(request);
    sinks.clear(request.shop(), name(request), state -> conditions.check(tag(state)));
    return Response.of(204);
  }

  private static ETag tag(SinkState state) {
    return ETag.strong(state.newest() + "-" + state.oldest() + "-" + state.last().toEpochMilli());
  }

  private static String name(Request request) {
    String name = request.parameter("name");
    if (!Sinks.isName(name)) {
      throw new Failure(new Problem.NotFound(Problem.Kind.SINK, name));
    }
    return name;
  }
}
