package petstore.api.pages;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.core.Core;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Client;
import petstore.core.oauth.Clients;
import petstore.core.oauth.GrantKind;
import petstore.support.Surfer;
import petstore.support.TestServer;
import petstore.support.WebPage;

/// A server with clients of all sorts, and people who come to its pages.
record PageShop(TestServer server, Core core) implements AutoCloseable {
  // RFC 7636 appendix B
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  /// A public client.
  static final String APP = "app";

  static final String APP_BACK = "https://app.example/back";

  /// A client with a secret; its address has a query.
  static final String BOT = "bot";

  static final String BOT_BACK = "https://bot.example/back?from=petstore";

  /// A program on the user's computer.
  static final String TOOL = "tool";

  static final String TOOL_BACK = "http://127.0.0.1:51234/back";

  /// A client of the obsolete way.
  static final String OLD = "old";

  static final String OLD_BACK = "http://localhost:51234/callback";

  /// A client without a page.
  static final String TELEVISION = "tv";

  /// A client of an app on a phone.
  static final String PHONE = "phone";

  static final String PHONE_BACK = "example.phone.app:/back";

  static PageShop start() {
    TestServer server = TestServer.start(Behavior.DOCUMENTED);
    var shop = new PageShop(server, server.core(InstantSource.system()));
    shop.add(APP, "The App", false, GrantKind.AUTHORIZATION_CODE, APP_BACK);
    shop.add(BOT, "The Bot", true, GrantKind.AUTHORIZATION_CODE, BOT_BACK);
    shop.add(TOOL, "The Tool", false, GrantKind.AUTHORIZATION_CODE, "http://127.0.0.1/back");
    shop.add(OLD, "The Old One", false, GrantKind.IMPLICIT, "http://localhost/callback");
    shop.add(TELEVISION, "The Television", false, GrantKind.DEVICE_CODE, APP_BACK);
    shop.add(PHONE, "The Phone", false, GrantKind.AUTHORIZATION_CODE, PHONE_BACK);
    return shop;
  }

  /// Adds a client that may have all scopes.
  Client add(String id, String name, boolean confidential, GrantKind kind, String back) {
    return core.oauth()
        .clients()
        .add(
            Tenant.DEFAULT,
            new Clients.Registration(
                id, name, confidential, Set.of(kind), List.of(back), Set.of(Scope.values())))
        .client();
  }

  /// Somebody who has not been here.
  Surfer visitor() {
    return new Surfer(server);
  }

  /// Somebody who is signed in as the customer of the seed.
  Surfer customer() {
    return signedIn("customer", InProcess.CUSTOMER_PASSWORD);
  }

  /// Somebody who is signed in as the member of staff of the seed.
  Surfer staff() {
    return signedIn("staff", InProcess.STAFF_PASSWORD);
  }

  Surfer signedIn(String username, String password) {
    Surfer surfer = visitor();
    WebPage page = signIn(surfer, surfer.open("/sign-in"), username, password);
    if (!page.address().getPath().equals("/account")) {
      throw new AssertionError(page.toString());
    }
    return surfer;
  }

  /// Signs in on a page that asks for it.
  static WebPage signIn(Surfer surfer, WebPage page, String username, String password) {
    return surfer.press(page, "Sign in", "username", username, "password", password);
  }

  /// Signs in as the customer on a page that asks for it.
  static WebPage signIn(Surfer surfer, WebPage page) {
    return signIn(surfer, page, "customer", InProcess.CUSTOMER_PASSWORD);
  }

  /// Signs up as somebody new, and is signed in.
  Surfer newcomer(String username) {
    Surfer surfer = visitor();
    WebPage page =
        surfer.press(
            surfer.open("/sign-up"),
            "Create account",
            "firstName",
            "New",
            "lastName",
            "Comer",
            "email",
            username + "@example.com",
            "username",
            username,
            "password",
            PASSWORD);
    if (!page.address().getPath().equals("/account")) {
      throw new AssertionError(page.toString());
    }
    return surfer;
  }

  /// Of those who sign up.
  static final String PASSWORD = "a goose on the green";

  /// The address at which the app asks for a code, with other parameters or more.
  ///
  /// @param changes names and values in turn; an empty value takes the parameter away
  static String app(String... changes) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("response_type", "code");
    parameters.put("client_id", APP);
    parameters.put("redirect_uri", APP_BACK);
    parameters.put("scope", "read:pets");
    parameters.put("state", "s1");
    parameters.put("code_challenge", CHALLENGE);
    parameters.put("code_challenge_method", "S256");
    return address("/authorize", parameters, changes);
  }

  /// The address at which the old client asks for a token.
  static String old(String... changes) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("response_type", "token");
    parameters.put("client_id", OLD);
    parameters.put("redirect_uri", OLD_BACK);
    parameters.put("scope", "read:pets");
    parameters.put("state", "s1");
    return address("/oauth/authorize", parameters, changes);
  }

  private static String address(String path, Map<String, String> parameters, String... changes) {
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i + 1].isEmpty()) {
        parameters.remove(changes[i]);
      } else {
        parameters.put(changes[i], changes[i + 1]);
      }
    }
    return path + "?" + Surfer.encoded(parameters);
  }

  @Override
  public void close() {
    server.close();
  }
}
