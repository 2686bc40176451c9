package petstore.api.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import petstore.http.Characters;
import petstore.http.Query;
import petstore.http.UrlText;

/// The parameters of a client's request. One without a value is as if missing (RFC 6749 section
/// 3.1), but for `scope`.
///
/// @param values by name, the first of each
/// @param doubled the name of one that is there twice
record SentParameters(Map<String, String> values, Optional<String> doubled) {
  private static final int MAX_BYTES = 8 * 1024;
  private static final int MAX_PARAMETERS = 100;
  private static final String TOO_LONG = "it is longer than 8 KiB";
  // All others are not looked at.
  private static final List<String> KNOWN =
      List.of(
          "response_type",
          "response_mode",
          "client_id",
          "redirect_uri",
          "scope",
          "state",
          "code_challenge",
          "code_challenge_method",
          "nonce",
          "prompt",
          "max_age",
          "login_hint",
          "id_token_hint",
          "request",
          "request_uri",
          "registration");

  /// Why a query is not even looked at; empty when it is.
  static Optional<String> refusal(String rawQuery) {
    if (rawQuery.length() > MAX_BYTES) {
      return Optional.of(TOO_LONG);
    }
    List<Query.Parameter> all = Query.parse(rawQuery).all();
    // Encoded as it should be, it may be much longer, and has to fit into an address again.
    if (UrlText.encoded(all).length() > MAX_BYTES) {
      return Optional.of(TOO_LONG);
    }
    if (all.size() > MAX_PARAMETERS) {
      return Optional.of("it has more than 100 parameters");
    }
    boolean isPlain =
        all.stream()
            .noneMatch(
                one -> Characters.haveControl(one.name()) || Characters.haveControl(one.value()));
    return isPlain ? Optional.empty() : Optional.of("it has control characters");
  }

  /// @throws petstore.core.kernel.Failure as [Query#parse]
  static SentParameters of(String rawQuery) {
    var values = new LinkedHashMap<String, String>();
    Optional<String> doubled = Optional.empty();
    for (Query.Parameter one : Query.parse(rawQuery).all()) {
      if (KNOWN.contains(one.name()) && values.putIfAbsent(one.name(), one.value()) != null) {
        doubled = Optional.of(one.name());
      }
    }
    values.entrySet().removeIf(one -> one.getValue().isEmpty() && !one.getKey().equals("scope"));
    return new SentParameters(values, doubled);
  }

  /// Those of a form that are looked at, as often as they were sent. Others may be secrets, which
  /// must not be in an address.
  static List<Query.Parameter> known(Query form) {
    return form.all().stream().filter(one -> KNOWN.contains(one.name())).toList();
  }

  /// A parameter, if it is there.
  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
