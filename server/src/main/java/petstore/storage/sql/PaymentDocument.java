package petstore.storage.sql;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.payments.Attempt;
import petstore.core.payments.Decline;
import petstore.core.payments.Payment;
import petstore.core.payments.PaymentSource;
import petstore.core.payments.PaymentStatus;
import petstore.core.payments.Receipt;
import petstore.core.users.Sealer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/// What a payment's row says besides its keys. Fingerprints of sources are sealed: the numbers of
/// cards are few enough to be tried out.
record PaymentDocument(Sealer sealer) {
  private static final int VERSION = 1;

  /// What stands in columns.
  record Keys(
      UUID id,
      UUID order,
      PaymentStatus status,
      @Nullable UUID receipt,
      @Nullable Instant checkAt,
      long version) {}

  String write(Payment payment) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.time(json, "created", payment.createdAt());
          Documents.time(json, "updated", payment.updatedAt());
          Documents.money(json, "amount", payment.amount());
          Documents.money(json, "refunded", payment.refunded());
          SourceDocument.write(json, payment.source());
          payment
              .decline()
              .ifPresent(decline -> {
                Documents.text(json, "declineCode", decline.code());
                Documents.text(json, "declineDetail", decline.detail());
              });
          payment
              .receipt()
              .ifPresent(receipt -> {
                Documents.time(json, "receiptIssued", receipt.issuedAt());
                Documents.text(json, "receiptItem", receipt.item());
              });
          write(json, payment.progress().attempt());
        });
  }

  private void write(JsonGenerator json, @Nullable Attempt attempt) {
    if (attempt != null) {
      Documents.text(json, "sealedFingerprint", sealer.seal(attempt.fingerprint()));
      Documents.time(json, "busyUntil", attempt.busyUntil());
    }
  }

  /// Reads the document that the parser stands on.
  Payment read(JsonParser json, Keys keys) {
    var members = new Members();
    Documents.members(json, name -> members.member(json, name, sealer));
    return members.payment(keys);
  }

  private static final class Members {
    private Instant created = Instant.EPOCH;
    private Instant updated = Instant.EPOCH;
    private Money amount = Money.NONE;
    private @Nullable Money refunded;
    private @Nullable PaymentSource source;
    private @Nullable String declineCode;
    private String declineDetail = "";
    private Instant receiptIssued = Instant.EPOCH;
    private String receiptItem = "";
    private @Nullable String fingerprint;
    private Instant busyUntil = Instant.EPOCH;

    void member(JsonParser json, String member, Sealer sealer) {
      switch (member) {
        case "created" -> created = Documents.time(json.getLongValue());
        case "updated" -> updated = Documents.time(json.getLongValue());
        case "amount" -> amount = Documents.money(json);
        case "refunded" -> refunded = Documents.money(json);
        case "source" -> source = SourceDocument.read(json);
        case "declineCode" -> declineCode = json.getString();
        case "declineDetail" -> declineDetail = json.getString();
        case "receiptIssued" -> receiptIssued = Documents.time(json.getLongValue());
        case "receiptItem" -> receiptItem = json.getString();
        case "sealedFingerprint" -> fingerprint = sealer.open(json.getString());
        case "busyUntil" -> busyUntil = Documents.time(json.getLongValue());
        default -> json.skipChildren();
      }
    }

    Payment payment(Keys keys) {
      return new Payment(
          keys.id(),
          keys.order(),
          keys.version(),
          created,
          updated,
          amount,
          Objects.requireNonNull(source, "every payment has a source"),
          refunded == null ? Money.zero(amount.currency()) : refunded,
          new Payment.Progress(
              keys.status(),
              declineCode == null ? null : new Decline(declineCode, declineDetail),
              keys.receipt() == null
                  ? null
                  : new Receipt(keys.receipt(), receiptIssued, receiptItem),
              fingerprint == null ? null : new Attempt(fingerprint, busyUntil),
              keys.checkAt()));
    }
  }
}
