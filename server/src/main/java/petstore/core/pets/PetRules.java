package petstore.core.pets;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import petstore.core.kernel.Fault;

/// The rules that editions with rules hold pets to. Each tells the faults of one value, none when
/// it is right. Lengths are in characters (code points).
///
/// `where` is a JSON Pointer to the value.
public final class PetRules {
  /// The longest name.
  public static final int MAX_NAME = 50;

  /// The longest breed or color.
  public static final int MAX_WORD = 100;

  /// The longest description.
  public static final int MAX_DESCRIPTION = 5_000;

  /// The longest note on a pet's health.
  public static final int MAX_NOTES = 2_000;

  /// The most pictures that can be said to be a pet's.
  public static final int MAX_PHOTOS = 100;

  /// The longest address of a picture.
  public static final int MAX_URL = 2_000;

  private PetRules() {}

  /// A name: not only white space.
  public static List<Fault> name(String name, String where) {
    return name.isBlank() && !name.isEmpty()
        ? List.of(new Fault(where, "blank", "must not be only white space"))
        : length(name, MAX_NAME, where);
  }

  /// A breed or a color.
  public static List<Fault> word(String word, String where) {
    return length(word, MAX_WORD, where);
  }

  /// What is said about a pet.
  public static List<Fault> description(String text, String where) {
    return length(text, MAX_DESCRIPTION, where);
  }

  /// A note on a pet's health.
  public static List<Fault> notes(String text, String where) {
    return length(text, MAX_NOTES, where);
  }

  /// The address of a picture: an absolute `http` or `https` URL without user information. Nobody
  /// asks there for it, but browsers that show the pet do, so that it must not lead to the network
  /// that a machine configures itself by (RFC 3927, RFC 4291 section 2.5.6).
  public static List<Fault> photo(String url, String where) {
    if (url.length() > MAX_URL) {
      return List.of(
          new Fault(where, "invalid_length", "must have at most " + MAX_URL + " characters"));
    }
    return isAddress(url)
        ? List.of()
        : List.of(new Fault(where, "invalid_format", "must be an absolute http or https URL"));
  }

  private static boolean isAddress(String text) {
    try {
      var url = new URI(text);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      String host = url.getHost();
      return (scheme.equals("http") || scheme.equals("https"))
          && host != null
          && url.getRawUserInfo() == null
          && !isLinkLocal(host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isLinkLocal(String host) {
    return host.startsWith("169.254.")
        || host.matches("\\[(?:fe[89ab].:|::ffff:a9fe:|::ffff:169\\.254\\.).*");
  }

  private static List<Fault> length(String text, int max, String where) {
    int length = text.codePointCount(0, text.length());
    return length >= 1 && length <= max
        ? List.of()
        : List.of(new Fault(where, "invalid_length", "must have from 1 to " + max + " characters"));
  }
}
