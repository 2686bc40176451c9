package petstore.storage.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.webhooks.DeliveryAttempt;
import petstore.core.webhooks.Reply;
import tools.jackson.core.JsonParser;

/// What the row of an attempt says besides its keys.
final class AttemptDocument {
  private static final int VERSION = 1;

  private Instant at = Instant.EPOCH;
  private @Nullable Duration duration;
  private int status;
  private String answer = "";
  private Reply.@Nullable Reason reason;

  private AttemptDocument() {}

  static String write(DeliveryAttempt attempt) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.time(json, "at", attempt.at());
          attempt.took().ifPresent(took -> json.writeNumberProperty("nanos", took.toNanos()));
          switch (attempt.reply()) {
            case Reply.Answered(int status, String body, _) -> {
              json.writeNumberProperty("status", status);
              Documents.text(json, "answer", body);
            }
            case Reply.Failed(Reply.Reason reason) -> Documents.text(json, "reason", reason.name());
          }
        });
  }

  /// Reads the document that the parser stands on.
  static DeliveryAttempt read(JsonParser json, int number) {
    var document = new AttemptDocument();
    Documents.members(json, name -> document.member(json, name));
    Reply reply =
        document.reason == null
            ? new Reply.Answered(document.status, document.answer, Optional.empty())
            : new Reply.Failed(document.reason);
    return new DeliveryAttempt(number, document.at, document.duration, reply);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "at" -> at = Documents.time(json.getLongValue());
      case "nanos" -> duration = Duration.ofNanos(json.getLongValue());
      case "status" -> status = json.getIntValue();
      case "answer" -> answer = json.getString();
      case "reason" -> reason = Reply.Reason.valueOf(json.getString());
      default -> json.skipChildren();
    }
  }
}
