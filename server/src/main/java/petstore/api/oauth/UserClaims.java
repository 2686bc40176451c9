package petstore.api.oauth;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Scope;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserRules;
import petstore.core.users.UserSettings;
import tools.jackson.core.JsonGenerator;

/// What is known about a user, as the claims that scopes ask for (OpenID Connect Core 1.0 sections
/// 5.1 and 5.4). What is not known is left out; so is what the classic editions took for an e-mail
/// address, when it is none.
record UserClaims(User user, Set<Scope> scopes) {
  /// All that there can be.
  static final List<String> NAMES =
      List.of(
          "sub",
          "name",
          "given_name",
          "family_name",
          "preferred_username",
          "picture",
          "zoneinfo",
          "locale",
          "updated_at",
          "email",
          "email_verified");

  UserClaims {
    scopes = Set.copyOf(scopes);
  }

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("sub", user.id().toString());
    if (scopes.contains(Scope.PROFILE)) {
      profile(json, user.account(), user.settings());
    }
    if (scopes.contains(Scope.EMAIL)) {
      email(json, user.account().email());
    }
    json.writeEndObject();
  }

  private void profile(JsonGenerator json, UserAccount account, UserSettings settings) {
    text(json, "name", account.fullName().orElse(null));
    text(json, "given_name", account.firstName());
    text(json, "family_name", account.lastName());
    text(json, "preferred_username", account.username());
    text(json, "picture", settings.avatarUrl());
    text(json, "zoneinfo", settings.timeZone());
    text(json, "locale", settings.locale());
    json.writeNumberProperty("updated_at", user.updatedAt().getEpochSecond());
  }

  private void email(JsonGenerator json, @Nullable String email) {
    if (email != null && UserRules.email(email, "").isEmpty()) {
      json.writeStringProperty("email", email);
      json.writeBooleanProperty("email_verified", user.settings().emailVerified());
    }
  }

  private static void text(JsonGenerator json, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      json.writeStringProperty(name, text);
    }
  }
}
