package petstore.api.pages;

import java.util.Optional;
import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Response;

/// Lets forms in that this server made for the browser that sends them, and no others.
final class Forms {
  private final Origin origin;
  private final Visitors visitors;
  private final Cookies cookies;
  private final Pages pages;

  Forms(Origin origin, Visitors visitors, Cookies cookies, Pages pages) {
    this.origin = origin;
    this.visitors = visitors;
    this.cookies = cookies;
    this.pages = pages;
  }

  /// Answers a form of somebody who is signed in.
  @FunctionalInterface
  interface OfVisitor {
    Response handle(Request request, PageForm form, Visitor visitor);
  }

  /// Answers a form of anybody.
  @FunctionalInterface
  interface OfAnybody {
    Response handle(Request request, PageForm form);
  }

  /// A form of somebody who is signed in. It is bound to their session.
  Handler ofVisitor(OfVisitor handler) {
    return request -> {
      if (origin.isForeign(request)) {
        return pages.foreign(request);
      }
      PageForm form = PageForm.read(request);
      Optional<Visitor> visitor =
          visitors
              .of(request)
              .filter(found -> FormToken.fits(form.text(FormToken.FIELD), found.secret()));
      return visitor.isEmpty()
          ? pages.stale(request)
          : handler.handle(request, form, visitor.get());
    };
  }

  /// A form that somebody signs in with, or up. It is bound to a cookie that came with it.
  Handler ofAnybody(OfAnybody handler) {
    return request -> {
      if (origin.isForeign(request)) {
        return pages.foreign(request);
      }
      PageForm form = PageForm.read(request);
      Optional<String> secret =
          cookies
              .form()
              .value(request)
              .filter(kept -> FormToken.fits(form.text(FormToken.FIELD), kept));
      return secret.isEmpty() ? pages.stale(request) : handler.handle(request, form);
    };
  }
}
