package petstore.core.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Everything that can be wrong with a request: one vocabulary for all rooms. Each edition turns a
/// problem into its own status and body with one exhaustive `switch`.
public sealed interface Problem {
  /// What was asked for is not there, or the caller may not know that it is.
  ///
  /// @param kind what is missing
  /// @param key what it was looked up by
  record NotFound(Kind kind, String key) implements Problem {}

  /// A well-formed value that breaks rules; all of its faults at once.
  record Invalid(Kind kind, List<Fault> faults) implements Problem {
    public Invalid {
      faults = List.copyOf(faults);
    }

    /// All faults in one line of text.
    public String text() {
      return Fault.text(faults);
    }
  }

  /// A body or parameter that cannot be read: broken syntax, or a value of the wrong type.
  ///
  /// @param syntax whether the text itself is broken, in contrast to a member of the wrong type
  /// @param detail what cannot be read, and where
  record Malformed(boolean syntax, String detail) implements Problem {}

  /// A body is needed and there is none (or a JSON `null`).
  record NoBody(Kind kind) implements Problem {}

  /// An identifier in the path that is not one.
  ///
  /// @param sent the path segment as it was sent, decoded
  record InvalidId(Kind kind, String sent) implements Problem {}

  /// A parameter of the query that is missing or has a value that is not allowed.
  ///
  /// @param name of the parameter
  /// @param message what is wrong, for people
  record InvalidParameter(String name, String message) implements Problem {}

  /// A query of which parameters cannot be read.
  ///
  /// @param faults all that is wrong with it, besides also values that break rules
  record InvalidQuery(List<Fault> faults) implements Problem {
    public InvalidQuery {
      faults = List.copyOf(faults);
    }

    /// All faults in one line of text.
    public String text() {
      return Fault.text(faults);
    }
  }

  /// More things were found than are given in one answer.
  ///
  /// @param limit the most that are given
  record TooMany(Kind kind, int limit) implements Problem {
    /// What is wrong, for people.
    public String text() {
      return "More than " + limit + " " + kind.title().toLowerCase(Locale.ROOT) + "s were found";
    }
  }

  /// Wrong user name or password; deliberately does not say which.
  record WrongCredentials() implements Problem {}

  /// The operation needs credentials, and none were sent, or none that are good.
  ///
  /// @param sent whether any were sent
  /// @param detail what is wrong with them, for people; nothing that helps to guess others
  record Unauthenticated(boolean sent, String detail) implements Problem {}

  /// The caller is known, and may not do this.
  ///
  /// @param missing the scopes that would be needed besides those that the caller has; none when no
  ///   scope would help
  /// @param detail what is missing, for people
  record Forbidden(Set<Scope> missing, String detail) implements Problem {
    public Forbidden {
      missing = Set.copyOf(missing);
    }
  }

  /// The request does not fit the state that things are in: a name is taken, say.
  record Conflict(Kind kind, List<Fault> faults) implements Problem {
    public Conflict {
      faults = List.copyOf(faults);
    }

    /// What is wrong, for people who are not told the faults.
    public String text() {
      return kind == Kind.IMAGE
          ? "Pet has as many images as it can have"
          : kind.title() + " exists already";
    }
  }

  /// A condition of the request does not hold: the thing was changed since the client saw it.
  record PreconditionFailed() implements Problem {}

  /// The tenant wants every change to say which state it is a change of, and this one does not.
  record PreconditionRequired() implements Problem {}

  /// An order keeps the thing: it cannot be deleted, and its status is the order's to change.
  ///
  /// @param kind what is kept
  record Reserved(Kind kind) implements Problem {
    /// What is wrong, for people.
    public String text() {
      return kind == Kind.ORDER
          ? "Order belongs to a buyer"
          : kind.title() + " is reserved by an order";
    }
  }

  /// Whoever holds the buyer's money does not pay.
  ///
  /// @param code why, in lower snake case, such as `insufficient_funds`
  /// @param detail why, for people
  record PaymentDeclined(String code, String detail) implements Problem {}

  /// Somebody whom this server asks does not answer, or not in time; it is worth trying again.
  ///
  /// @param retryAfter when to try again, at least a second
  record UpstreamUnavailable(String detail, Duration retryAfter) implements Problem {}

  /// The request has the `Idempotency-Key` of another one that the caller sent before.
  record KeyReused() implements Problem {}

  /// Another request with the same `Idempotency-Key` is being answered.
  ///
  /// @param retryAfter when to try again, at least a second
  record KeyInUse(Duration retryAfter) implements Problem {}

  /// The caller sends more requests, or guesses more passwords, than are taken.
  ///
  /// @param retryAfter when to try again, at least a second
  record TooManyRequests(String detail, Duration retryAfter) implements Problem {}

  /// The operation is only for callers on this machine.
  record LocalOnly() implements Problem {}

  /// No operation has this path.
  record NoSuchPath(String path) implements Problem {}

  /// The path exists, but not with this method.
  ///
  /// @param allowed the methods that it has, for the `Allow` header
  record MethodNotAllowed(List<String> allowed) implements Problem {}

  /// Nothing that we can answer with is acceptable to the client.
  record NotAcceptable(List<String> offered) implements Problem {}

  /// The body is in a format that the operation does not read.
  ///
  /// @param sent the `Content-Type` as it was sent, empty if there was none
  record UnsupportedMediaType(String sent, List<String> accepted) implements Problem {}

  /// Something is larger than we take.
  ///
  /// @param what the part that is too large
  /// @param limit the largest that is taken
  /// @param unit what the limit counts, such as `bytes`
  record TooLarge(String what, long limit, String unit) implements Problem {}

  /// The request's path is longer than `limit` bytes.
  record UriTooLong(int limit) implements Problem {}

  /// The request's header is larger than `limit` bytes.
  record HeaderTooLarge(int limit) implements Problem {}

  /// The client sent its request too slowly.
  record RequestTimeout() implements Problem {}

  /// The upload is not a picture of a kind that is kept.
  record NotAnImage(String detail) implements Problem {}

  /// The upload starts like a picture, but is broken or cut short.
  record BrokenImage(String detail) implements Problem {}

  /// No room for one more tenant.
  record TooManyTenants(int limit) implements Problem {}

  /// The server, or its store, cannot take the request now; it is worth trying again later.
  ///
  /// @param retryAfter when to try again, at least a second
  record Unavailable(String detail, Duration retryAfter) implements Problem {}

  /// When it is worth trying again, if waiting helps: for `Retry-After` (RFC 9110 section 10.2.3).
  default Optional<Duration> delay() {
    return switch (this) {
      case Unavailable(_, Duration after) -> Optional.of(after);
      case UpstreamUnavailable(_, Duration after) -> Optional.of(after);
      case TooManyRequests(_, Duration after) -> Optional.of(after);
      case KeyInUse(Duration after) -> Optional.of(after);
      case TooManyTenants _ -> Optional.of(Duration.ofHours(1));
      default -> Optional.empty();
    };
  }

  /// What a problem is about.
  enum Kind {
    PET("Pet"),
    ORDER("Order"),
    USER("User"),
    IMAGE("Image"),
    TENANT("Tenant"),
    CLIENT("Client"),
    PAYMENT("Payment"),
    REFUND("Refund"),
    RECEIPT("Receipt"),
    CONVERSATION("Conversation"),
    WEBHOOK_ENDPOINT("Webhook endpoint"),
    DELIVERY("Delivery"),
    SINK("Webhook sink"),
    EVENT("Event");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /// The word for people, with a capital.
    public String title() {
      return title;
    }
  }
}
