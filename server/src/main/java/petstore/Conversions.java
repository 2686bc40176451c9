package petstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import petstore.api.Behavior;
import petstore.core.Seeding.Seed;
import petstore.core.auth.PasswordRules;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.TargetRules.Reach;
import petstore.core.oauth.GrantKind;
import picocli.CommandLine.ITypeConverter;

/// Values of options. What is wrong with one is said as [IllegalArgumentException], whose message
/// follows the option's name.
final class Conversions {
  private Conversions() {}

  /// 0 to 65535.
  static final class ToPort implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return integer(value, 65535, "a port (0 to 65535)");
    }
  }

  /// 0 or more.
  static final class ToCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return integer(value, Integer.MAX_VALUE, "a number (0 to 2147483647)");
    }
  }

  /// An absolute URL, given back without the slash at its end. Its path, if it has one, is written
  /// in one way only: it is part of the issuer, which clients compare character by character (RFC
  /// 8414 section 3.3), and of paths where they look for its metadata.
  static final class ToPublicUrl implements ITypeConverter<URI> {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._~/!$&'()*+,=:@-]*");

    @Override
    public URI convert(String value) {
      try {
        var url = new URI(value.replaceFirst("/+$", ""));
        if (url.getScheme() != null
            && SCHEMES.contains(url.getScheme())
            && url.getHost() != null
            && url.getRawUserInfo() == null
            && url.getRawQuery() == null
            && url.getRawFragment() == null
            && PATH.matcher(url.getRawPath()).matches()
            && url.normalize().equals(url)) {
          return url;
        }
      } catch (URISyntaxException e) {
        // said below, like any other text
      }
      throw new IllegalArgumentException(
          "'" + value + "' is not a URL such as https://petstore.example.com");
    }
  }

  /// Addresses and networks.
  static final class ToNetworks implements ITypeConverter<List<String>> {
    @Override
    public List<String> convert(String value) {
      List<String> networks =
          Arrays.stream(value.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
      networks.forEach(ToNetworks::check);
      return networks;
    }

    private static void check(String network) {
      String[] parts = network.split("/", 2);
      try {
        int bits = InetAddress.ofLiteral(parts[0]).getAddress().length * 8;
        if (parts.length == 1 || integer(parts[1], bits, "a prefix") >= 0) {
          return;
        }
      } catch (IllegalArgumentException e) {
        // said below
      }
      throw new IllegalArgumentException(
          "'" + network + "' is neither an address nor a network such as 10.0.0.0/8");
    }
  }

  /// A JDBC URL of PostgreSQL. It may hold a password, so it is not repeated.
  static final class ToDatabaseUrl implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (value.startsWith("jdbc:postgresql:")) {
        return value;
      }
      throw new IllegalArgumentException("not a URL such as jdbc:postgresql://localhost/petstore");
    }
  }

  /// A UUID in its full form.
  static final class ToUuid implements ITypeConverter<UUID> {
    @Override
    public UUID convert(String value) {
      try {
        UUID id = UUID.fromString(value);
        // shorter groups are taken too
        if (id.toString().equalsIgnoreCase(value)) {
          return id;
        }
      } catch (IllegalArgumentException e) {
        // said below
      }
      throw isNot(value, "a UUID");
    }
  }

  /// `never`, `always`, or the tenants who want it.
  static final class ToConditions implements ITypeConverter<Config.Conditions> {
    @Override
    public Config.Conditions convert(String value) {
      return switch (value) {
        case "never" -> new Config.Conditions(false, Set.of());
        case "always" -> new Config.Conditions(true, Set.of());
        default ->
            new Config.Conditions(
                false,
                Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .map(new ToUuid()::convert)
                    .collect(Collectors.toUnmodifiableSet()));
      };
    }
  }

  /// `true` or `false`, of an option that is given without a value.
  static final class ToSwitch implements ITypeConverter<Boolean> {
    @Override
    public Boolean convert(String value) {
      return switch (value) {
        case "true" -> true;
        case "false" -> false;
        default -> throw isNot(value, "true or false");
      };
    }
  }

  /// `none`, `small` or `demo`.
  static final class ToSeed implements ITypeConverter<Seed> {
    @Override
    public Seed convert(String value) {
      return switch (value) {
        case "none" -> Seed.NONE;
        case "small" -> Seed.SMALL;
        case "demo" -> Seed.DEMO;
        default -> throw isNot(value, "none, small or demo");
      };
    }
  }

  /// A password of the seed. Those who run the server choose it as they like, as long as it can be
  /// hashed. It is not repeated.
  static final class ToPassword implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      int bytes = value.getBytes(UTF_8).length;
      if (bytes == 0 || bytes > PasswordRules.MAX_BYTES) {
        throw new IllegalArgumentException("not 1 to " + PasswordRules.MAX_BYTES + " bytes");
      }
      return value;
    }
  }

  /// A secret of a program, of which only a digest is kept: too long to be guessed. It is not
  /// repeated.
  static final class ToSecret implements ITypeConverter<String> {
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{16,1024}");

    @Override
    public String convert(String value) {
      if (SECRET.matcher(value).matches()) {
        return value;
      }
      throw new IllegalArgumentException("not 16 to 1024 visible ASCII characters");
    }
  }

  /// `documented` or `observed`.
  static final class ToClassic implements ITypeConverter<Behavior> {
    @Override
    public Behavior convert(String value) {
      return switch (value) {
        case "documented" -> Behavior.DOCUMENTED;
        case "observed" -> Behavior.OBSERVED;
        default -> throw isNot(value, "documented or observed");
      };
    }
  }

  /// `open` or `enforced`.
  static final class ToSecurity implements ITypeConverter<ClassicOptions.Security> {
    @Override
    public ClassicOptions.Security convert(String value) {
      return switch (value) {
        case "open" -> ClassicOptions.Security.OPEN;
        case "enforced" -> ClassicOptions.Security.ENFORCED;
        default -> throw isNot(value, "open or enforced");
      };
    }
  }

  /// `public` or `local`.
  static final class ToReach implements ITypeConverter<Reach> {
    @Override
    public Reach convert(String value) {
      return switch (value) {
        case "public" -> Reach.PUBLIC;
        case "local" -> Reach.LOCAL;
        default -> throw isNot(value, "public or local");
      };
    }
  }

  /// `NUMBER/hour`.
  static final class ToRate implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      String number = value.endsWith("/hour") ? value.substring(0, value.length() - 5) : "";
      int perHour = integer(number, Integer.MAX_VALUE, "a rate such as 5000/hour");
      if (perHour == 0) {
        throw isNot(value, "a rate such as 5000/hour");
      }
      return perHour;
    }
  }

  /// A decimal from 0 to 1.
  static final class ToShare implements ITypeConverter<Double> {
    private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?");

    @Override
    public Double convert(String value) {
      if (!SHARE.matcher(value).matches()) {
        throw isNot(value, "a share from 0 to 1, such as 0.25");
      }
      return Double.valueOf(value);
    }
  }

  /// `table` or `json`.
  static final class ToListFormat implements ITypeConverter<Listing.Format> {
    @Override
    public Listing.Format convert(String value) {
      return switch (value) {
        case "table" -> Listing.Format.TABLE;
        case "json" -> Listing.Format.JSON;
        default -> throw isNot(value, "table or json");
      };
    }
  }

  /// `customer` or `staff`.
  static final class ToRole implements ITypeConverter<Role> {
    @Override
    public Role convert(String value) {
      return Role.of(value).orElseThrow(() -> isNot(value, "customer or staff"));
    }
  }

  /// A scope such as `read:pets`.
  static final class ToScope implements ITypeConverter<Scope> {
    @Override
    public Scope convert(String value) {
      return Scope.of(value).orElseThrow(() -> isNot(value, "a scope such as read:pets"));
    }
  }

  /// A scope that opens something of the shop.
  static final class ToShopScope implements ITypeConverter<Scope> {
    @Override
    public Scope convert(String value) {
      return Scope.of(value)
          .filter(scope -> !scope.isIdentity())
          .orElseThrow(() -> isNot(value, "a scope such as read:pets"));
    }
  }

  /// A way in which a client gets tokens, by its short name.
  static final class ToGrant implements ITypeConverter<GrantKind> {
    @Override
    public GrantKind convert(String value) {
      return Arrays.stream(GrantKind.values())
          .filter(kind -> word(kind).equals(value))
          .findFirst()
          .orElseThrow(() -> isNot(value, "a grant such as authorization_code"));
    }

    /// The short name.
    static String word(GrantKind kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }

  /// A number of days such as `90d`, or a date such as `2027-01-01`.
  static final class ToExpiry implements ITypeConverter<Expiry> {
    private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d");

    @Override
    public Expiry convert(String value) {
      Matcher days = DAYS.matcher(value);
      try {
        return days.matches()
            ? new Expiry.After(Integer.parseInt(days.group(1)))
            : new Expiry.On(LocalDate.parse(value));
      } catch (DateTimeParseException e) {
        throw isNot(value, "a number of days such as 90d, or a date such as 2027-01-01");
      }
    }
  }

  /// `text` or `json`.
  static final class ToFormat implements ITypeConverter<Config.Log.Format> {
    @Override
    public Config.Log.Format convert(String value) {
      return switch (value) {
        case "text" -> Config.Log.Format.TEXT;
        case "json" -> Config.Log.Format.JSON;
        default -> throw isNot(value, "text or json");
      };
    }
  }

  private static int integer(String value, int max, String what) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 0 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, like a number that is out of range
    }
    throw isNot(value, what);
  }

  private static IllegalArgumentException isNot(String value, String what) {
    return new IllegalArgumentException("'" + value + "' is not " + what);
  }
}
