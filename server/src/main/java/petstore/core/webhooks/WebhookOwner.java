package petstore.core.webhooks;

import java.util.Optional;
import petstore.core.kernel.Caller;

/// Whose an endpoint is: nobody else sees it.
///
/// @param id of the user, or of the API key or client
public record WebhookOwner(Kind kind, String id) {
  /// What sort of caller an owner is.
  public enum Kind {
    USER,
    PROGRAM
  }

  /// A caller as an owner; nothing for one who is not known.
  public static Optional<WebhookOwner> of(Caller caller) {
    return switch (caller) {
      case Caller.Person person ->
          Optional.of(new WebhookOwner(Kind.USER, person.user().toString()));
      case Caller.Program program -> Optional.of(new WebhookOwner(Kind.PROGRAM, program.id()));
      case Caller.Anonymous() -> Optional.empty();
    };
  }
}
