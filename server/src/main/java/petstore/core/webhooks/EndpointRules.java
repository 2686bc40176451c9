package petstore.core.webhooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.TargetRules;

/// What an endpoint may be like.
final class EndpointRules {
  private final TargetRules.Reach reach;

  /// @param reach how far letters may go
  EndpointRules(TargetRules.Reach reach) {
    this.reach = reach;
  }

  /// @throws Failure with [Problem.Invalid] and all faults
  void check(EndpointDraft draft) {
    List<Fault> faults = faults(draft.url(), draft.description());
    String secret = draft.secret();
    if (secret != null) {
      faults.addAll(WebhookSecret.faults(secret, "/secret"));
    }
    refuse(faults);
  }

  /// @throws Failure with [Problem.Invalid] and all faults
  void check(EndpointChange change) {
    refuse(faults(change.url(), change.description()));
  }

  private List<Fault> faults(String url, String description) {
    var faults = new ArrayList<>(TargetRules.faults(url, "/url", reach));
    if (description.length() > WebhookEndpoint.LONGEST_DESCRIPTION) {
      faults.add(
          new Fault(
              "/description",
              "invalid_length",
              "must have at most " + WebhookEndpoint.LONGEST_DESCRIPTION + " characters"));
    }
    return faults;
  }

  /// @throws Failure with [Problem.Forbidden] when somebody may not be told of one of the types
  static void checkScopes(Collection<EventType> types, Set<Scope> scopes) {
    Set<Scope> missing =
        types.stream()
            .flatMap(type -> type.scope().stream())
            .filter(scope -> !scopes.contains(scope))
            .collect(Collectors.toSet());
    if (!missing.isEmpty()) {
      throw new Failure(
          new Problem.Forbidden(
              missing, "To be told of these events, one needs also " + Scope.list(missing)));
    }
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw invalid(faults);
    }
  }

  static Failure invalid(List<Fault> faults) {
    return new Failure(new Problem.Invalid(Problem.Kind.WEBHOOK_ENDPOINT, faults));
  }
}
