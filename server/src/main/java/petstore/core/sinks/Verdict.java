package petstore.core.sinks;

/// What is to be thought of a delivery's signature.
///
/// @param reason why, for people; empty when it is good
public record Verdict(Result result, String reason) {
  static final Verdict VERIFIED = new Verdict(Result.VERIFIED, "");

  /// The verdicts that there are.
  public enum Result {
    /// The signature is right, and not too old.
    VERIFIED,
    /// The signature is wrong, or not of this time.
    NOT_VERIFIED,
    /// There is no signature.
    NOT_SIGNED,
    /// It is signed, and no endpoint of this shop leads here: there is no secret to try.
    UNKNOWN_SECRET
  }

  static Verdict notVerified(String reason) {
    return new Verdict(Result.NOT_VERIFIED, reason);
  }
}
