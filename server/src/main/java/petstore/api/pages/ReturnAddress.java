package petstore.api.pages;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import petstore.http.Query;
import petstore.http.Request;

/// Where somebody goes on who had to sign in first: one of a few pages of ours, and never anywhere
/// else.
///
/// @param path without a tenant's prefix
/// @param rawQuery encoded, without a question mark; empty when there is none
record ReturnAddress(String path, String rawQuery) {
  /// Where those go on who came for nothing in particular.
  static final ReturnAddress ACCOUNT = new ReturnAddress("/account", "");

  static final String PARAMETER = "return";

  private static final Set<String> PATHS =
      Set.of("/authorize", "/oauth/authorize", "/device", "/account");
  // RFC 3986 section 3.4
  private static final Pattern QUERY =
      Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*+");

  /// Reads one; none for anything that is not an address of ours, character for character.
  static Optional<ReturnAddress> of(String text) {
    int question = text.indexOf('?');
    String path = question < 0 ? text : text.substring(0, question);
    String query = question < 0 ? "" : text.substring(question + 1);
    return PATHS.contains(path) && QUERY.matcher(query).matches()
        ? Optional.of(new ReturnAddress(path, query))
        : Optional.empty();
  }

  /// The one that a page's address names, if there is one and it is named once.
  static ReturnAddress in(Request request) {
    Query query = request.query();
    return query.all(PARAMETER).size() == 1
        ? query.first(PARAMETER).flatMap(ReturnAddress::of).orElse(ACCOUNT)
        : ACCOUNT;
  }

  /// As text, from the slash on.
  String text() {
    return rawQuery.isEmpty() ? path : path + "?" + rawQuery;
  }

  /// A page of ours that leads here afterwards.
  ///
  /// @param page such as `/sign-in`
  String after(String page) {
    return equals(ACCOUNT) ? page : page + "?" + PARAMETER + "=" + inQuery(text());
  }

  // Only what has to be encoded is: with more, what fits into the one address would not fit into
  // the other.
  private static String inQuery(String text) {
    return text.replace("%", "%25").replace("&", "%26").replace("+", "%2B");
  }
}
