package petstore.storage.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import petstore.core.sinks.Incoming;
import petstore.core.sinks.SinkDelivery;
import petstore.core.sinks.Verdict;
import tools.jackson.core.JsonParser;

/// What the row of something that came to a sink says besides its keys and its body.
final class SinkDocument {
  private static final int VERSION = 1;

  private String contentType = "";
  private List<Incoming.Field> fields = List.of();
  private int status;
  private Verdict.Result result = Verdict.Result.NOT_SIGNED;
  private String reason = "";

  private SinkDocument() {}

  static String write(SinkDelivery delivery) {
    return Documents.write(
        VERSION,
        json -> {
          json.writeStringProperty("contentType", delivery.sent().contentType());
          json.writeNumberProperty("status", delivery.status());
          json.writeStringProperty("verdict", delivery.verdict().result().name());
          json.writeStringProperty("reason", delivery.verdict().reason());
          // names and values in turn
          json.writeArrayPropertyStart("fields");
          for (Incoming.Field field : delivery.sent().fields()) {
            json.writeString(field.name());
            json.writeString(field.value());
          }
          json.writeEndArray();
        });
  }

  /// Reads the document that the parser stands on.
  static SinkDelivery read(JsonParser json, long number, Instant received, byte[] body) {
    var document = new SinkDocument();
    Documents.members(json, name -> document.member(json, name));
    return new SinkDelivery(
        number,
        received,
        new Incoming(document.contentType, document.fields, body),
        document.status,
        new Verdict(document.result, document.reason));
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "contentType" -> contentType = json.getString();
      case "status" -> status = json.getIntValue();
      case "verdict" -> result = Verdict.Result.valueOf(json.getString());
      case "reason" -> reason = json.getString();
      case "fields" -> fields = fields(Documents.list(json, JsonParser::getString));
      default -> json.skipChildren();
    }
  }

  private static List<Incoming.Field> fields(List<String> texts) {
    var fields = new ArrayList<Incoming.Field>();
    for (int i = 0; i < texts.size(); i += 2) {
      fields.add(new Incoming.Field(texts.get(i), texts.get(i + 1)));
    }
    return fields;
  }
}
