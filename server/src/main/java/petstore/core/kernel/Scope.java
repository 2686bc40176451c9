package petstore.core.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a caller may be allowed to do (RFC 6749 section 3.3), in the order in which scopes are
/// told.
public enum Scope {
  READ_PETS("read:pets"),
  WRITE_PETS("write:pets"),
  READ_ORDERS("read:orders"),
  WRITE_ORDERS("write:orders"),
  READ_USER("read:user"),
  WRITE_USER("write:user"),
  CHAT_WRITE("chat:write"),
  /// To be told by webhooks what happens, as far as the other scopes let one read it.
  WEBHOOKS_MANAGE("webhooks:manage"),
  /// To be told who signed in (OpenID Connect Core 1.0 section 3.1.2.1).
  OPENID("openid"),
  /// To be told the user's name (OpenID Connect Core 1.0 section 5.4).
  PROFILE("profile"),
  /// To be told the user's e-mail address (OpenID Connect Core 1.0 section 5.4).
  EMAIL("email"),
  /// To go on when the user has left (OpenID Connect Core 1.0 section 11). Whoever may have a
  /// refresh token is given one without it, too; it is told to the user.
  OFFLINE_ACCESS("offline_access");

  private static final Set<Scope> IDENTITY = Set.of(OPENID, PROFILE, EMAIL, OFFLINE_ACCESS);

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /// As it is written in tokens, definitions and requests.
  public String text() {
    return text;
  }

  /// Whether it opens no operation of the shop, but tells a client about the user.
  public boolean isIdentity() {
    return IDENTITY.contains(this);
  }

  /// Those that open operations of the shop.
  public static Set<Scope> ofShop() {
    return Arrays.stream(values())
        .filter(scope -> !scope.isIdentity())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The scope that is written like this, if there is one.
  public static Optional<Scope> of(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }

  /// Scopes as a list with spaces between them.
  public static String list(Collection<Scope> scopes) {
    return new TreeSet<>(scopes).stream().map(Scope::text).collect(Collectors.joining(" "));
  }

  /// The scopes of a list with spaces between them. Words that are no scopes of ours are left out.
  public static Set<Scope> parse(String list) {
    return Arrays.stream(list.split(" "))
        .flatMap(word -> of(word).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
