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
  CHAT_WRITE("chat:write");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /// As it is written in tokens, definitions and requests.
  public String text() {
    return text;
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
