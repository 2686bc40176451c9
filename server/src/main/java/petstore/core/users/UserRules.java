package petstore.core.users;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import petstore.core.kernel.Fault;

/// What the members of a user must be like, wherever they are not made by the classic editions.
///
/// Every method gives the faults of a value, none when it is right. `where` is a JSON Pointer to
/// it. All patterns take time in proportion to the length of the value.
public final class UserRules {
  private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]*+");
  private static final Set<String> RESERVED =
      Set.of("admin", "administrator", "root", "system", "petstore", "me");
  // RFC 5321 section 4.1.2, without quoted local parts and address literals
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+"
              + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?+\\.)+"
              + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?+");
  private static final Pattern PHONE = Pattern.compile("\\+?[1-9]\\d{1,14}");

  private UserRules() {}

  /// 3 to 50 ASCII letters, digits and `.` `_` `-` `@` `+`, the first a letter or a digit: so that
  /// no two names look the same. A few names that would be taken for the server's are reserved.
  public static List<Fault> username(String value, String where) {
    if (value.length() < 3 || value.length() > 50) {
      return List.of(new Fault(where, "invalid_length", "must have 3 to 50 characters"));
    }
    if (!USERNAME.matcher(value).matches()) {
      return List.of(
          new Fault(
              where,
              "invalid_format",
              "must consist of ASCII letters, digits and . _ - @ +, and begin with a letter or"
                  + " digit"));
    }
    return RESERVED.contains(value.toLowerCase(Locale.ROOT))
        ? List.of(new Fault(where, "reserved", "is a reserved name"))
        : List.of();
  }

  /// An address of at most 254 characters (RFC 5321).
  public static List<Fault> email(String value, String where) {
    boolean right =
        value.length() <= 254 && value.indexOf('@') <= 64 && EMAIL.matcher(value).matches();
    return right
        ? List.of()
        : List.of(new Fault(where, "invalid_format", "must be an e-mail address"));
  }

  /// A number as in E.164; the plus sign may be left out.
  public static List<Fault> phone(String value, String where) {
    return PHONE.matcher(value).matches()
        ? List.of()
        : List.of(
            new Fault(where, "invalid_format", "must be an E.164 number such as +14155550123"));
  }

  /// A number in full as in E.164.
  public static List<Fault> internationalPhone(String value, String where) {
    return value.startsWith("+")
        ? phone(value, where)
        : List.of(
            new Fault(where, "invalid_format", "must be an E.164 number such as +14155550123"));
  }

  /// A first or last name: 1 to 100 characters, not only white space, no control characters.
  public static List<Fault> name(String value, String where) {
    if (value.isBlank() || value.codePointCount(0, value.length()) > 100) {
      return List.of(new Fault(where, "invalid_length", "must have 1 to 100 characters"));
    }
    return value.codePoints().anyMatch(Character::isISOControl)
        ? List.of(new Fault(where, "invalid_format", "must not have control characters"))
        : List.of();
  }

  /// A language tag that is well-formed (BCP 47).
  public static List<Fault> locale(String value, String where) {
    try {
      boolean right =
          value.length() <= 35
              && !new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty();
      if (right) {
        return List.of();
      }
    } catch (IllformedLocaleException e) {
      // said below
    }
    return List.of(
        new Fault(where, "invalid_format", "must be a BCP 47 language tag such as en-GB"));
  }

  /// A name of the IANA time zone database.
  public static List<Fault> timeZone(String value, String where) {
    return ZoneId.getAvailableZoneIds().contains(value)
        ? List.of()
        : List.of(
            new Fault(where, "invalid_format", "must be an IANA time zone such as Europe/Berlin"));
  }

  /// An absolute `http` or `https` URL of at most 2,048 characters, without user information.
  public static List<Fault> url(String value, String where) {
    try {
      var url = new URI(value);
      boolean right =
          value.length() <= 2048
              && ("http".equalsIgnoreCase(url.getScheme())
                  || "https".equalsIgnoreCase(url.getScheme()))
              && url.getHost() != null
              && url.getRawUserInfo() == null;
      if (right) {
        return List.of();
      }
    } catch (URISyntaxException e) {
      // said below
    }
    return List.of(new Fault(where, "invalid_format", "must be an absolute http or https URL"));
  }
}
