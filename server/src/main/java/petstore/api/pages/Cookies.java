package petstore.api.pages;

import petstore.core.kernel.Tenant;
import petstore.http.Request;

/// The cookies of the pages.
final class Cookies {
  private final boolean secure;

  /// @param publicUrl where this server is reached
  Cookies(String publicUrl) {
    this.secure = publicUrl.startsWith("https:");
  }

  /// Who is signed in: one for each shop, as each has its own users.
  Cookie signIn(Request request) {
    Tenant shop = request.shop();
    return new Cookie(
        shop.equals(Tenant.DEFAULT)
            ? "petstore_signin"
            : "petstore_signin_" + shop.toString().replace("-", ""),
        secure);
  }

  /// What the forms are bound to of somebody who is about to sign in.
  Cookie form() {
    return new Cookie("petstore_form", secure);
  }
}
