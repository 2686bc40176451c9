package petstore.core.sinks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import petstore.core.webhooks.Signer;

/// Looks at signatures as a receiver does (Standard Webhooks 1.0.0, "Verifying webhook
/// authenticity").
final class SignatureCheck {
  /// How far the time of a delivery may be from ours, in both directions.
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ID = "webhook-id";
  private static final String TIMESTAMP = "webhook-timestamp";
  private static final String SIGNATURE = "webhook-signature";

  private static final String VERSION = "v1,";
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  private final Signer signer;

  SignatureCheck(Signer signer) {
    this.signer = signer;
  }

  /// What is to be thought of a request that comes now.
  ///
  /// @param secrets of which one has to fit
  Verdict check(Incoming sent, List<byte[]> secrets, Instant now) {
    Optional<String> signature = sent.field(SIGNATURE);
    if (signature.isEmpty()) {
      return new Verdict(Verdict.Result.NOT_SIGNED, "There is no webhook-signature");
    }
    if (secrets.isEmpty()) {
      return new Verdict(
          Verdict.Result.UNKNOWN_SECRET, "No webhook endpoint of this shop leads here");
    }
    Optional<String> id = sent.field(ID);
    Optional<String> time = sent.field(TIMESTAMP);
    if (id.isEmpty() || time.isEmpty()) {
      return Verdict.notVerified("There is no " + (id.isEmpty() ? ID : TIMESTAMP));
    }
    if (!SECONDS.matcher(time.get()).matches()) {
      return Verdict.notVerified("The webhook-timestamp is no number of seconds since 1970");
    }
    byte[] message = message(id.get(), time.get(), sent.body());
    if (secrets.stream().noneMatch(secret -> fits(signature.get(), secret, message))) {
      return Verdict.notVerified(
          "No signature of version v1 fits the id, the time and the body with the secret");
    }
    return ofTime(Instant.ofEpochSecond(Long.parseLong(time.get())), now);
  }

  private boolean fits(String signatures, byte[] secret, byte[] message) {
    byte[] right =
        (VERSION + Base64.getEncoder().encodeToString(signer.sign(secret, message)))
            .getBytes(US_ASCII);
    return Stream.of(signatures.split(" "))
        .anyMatch(signature -> MessageDigest.isEqual(signature.getBytes(UTF_8), right));
  }

  private static Verdict ofTime(Instant signed, Instant now) {
    if (signed.isBefore(now.minus(TOLERANCE))) {
      return Verdict.notVerified("The signature fits, and is more than 5 minutes old");
    }
    return signed.isAfter(now.plus(TOLERANCE))
        ? Verdict.notVerified("The signature fits, and is of more than 5 minutes from now")
        : Verdict.VERIFIED;
  }

  private static byte[] message(String id, String time, byte[] body) {
    byte[] head = (id + "." + time + ".").getBytes(UTF_8);
    byte[] message = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, message, head.length, body.length);
    return message;
  }
}
