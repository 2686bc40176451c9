package petstore.core.users;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The part of a user that the classic editions show and write.
///
/// @param username unique in the tenant, case-sensitive
/// @param password in clear text, as the classic editions show it; it is sealed before it is stored
public record UserAccount(
    String username,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String password,
    @Nullable String phone,
    int userStatus) {

  /// The same with another password, or none.
  public UserAccount withPassword(@Nullable String password) {
    return new UserAccount(username, firstName, lastName, email, password, phone, userStatus);
  }

  /// First and last name, as far as they are known; none when neither is.
  public Optional<String> fullName() {
    String name =
        Stream.of(Optional.ofNullable(firstName), Optional.ofNullable(lastName))
            .flatMap(Optional::stream)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  // The password must not reach a log.
  @Override
  public String toString() {
    return "UserAccount[" + username + "]";
  }
}
