package petstore.api.pages;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Authorizations;
import petstore.core.oauth.IdTokens;
import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.UrlText;

/// Where clients send users to be let in (RFC 6749 section 3.1). All that is known of a request is
/// in its address, and is checked each time.
final class AuthorizationEndpoint {
  private final Parts parts;

  AuthorizationEndpoint(Parts parts) {
    this.parts = parts;
  }

  /// What it takes to answer.
  record Parts(
      ClientRequests requests,
      Authorizations authorizations,
      Grants grants,
      IdTokens idTokens,
      Visitors visitors,
      Forms forms,
      ConsentPage consent,
      Pages pages,
      InstantSource clock) {}

  /// Answers a client that sends a browser here.
  Handler show(Flow flow) {
    return request ->
        switch (parts.requests().read(request, flow)) {
          case Reading.Unanswerable(String detail) -> parts.pages().unanswerable(request, detail);
          case Reading.SentBack(String address) -> See.other(address);
          case Reading.Asked(ClientRequest asked) ->
              asked.signIn().has(Prompt.Type.NONE)
                  ? silent(request, asked)
                  : interactive(request, asked);
        };
  }

  /// Answers the form of the consent page. A client may post what it asks for, too (OpenID Connect
  /// Core 1.0 section 3.1.2.1): then there is no query in the address.
  Handler decide(Flow flow) {
    Handler decision =
        parts
            .forms()
            .ofVisitor((request, form, visitor) ->
                switch (parts.requests().read(request, flow)) {
                  case Reading.Unanswerable(String detail) ->
                      parts.pages().unanswerable(request, detail);
                  case Reading.SentBack(String address) -> See.other(address);
                  case Reading.Asked(ClientRequest asked) -> decided(request, form, visitor, asked);
                });
    return request ->
        request.rawQuery().isEmpty() ? posted(request, flow) : decision.handle(request);
  }

  // Sends the browser here again, with GET: only then does it send its cookie, if the page that
  // posted is another site's.
  private Response posted(Request request, Flow flow) {
    String query = UrlText.encoded(SentParameters.known(PageForm.parameters(request)));
    return SentParameters.refusal(query)
        .map(detail -> parts.pages().unanswerable(request, detail))
        .orElseGet(() -> See.other(Place.of(request).link(flow.path()) + "?" + query));
  }

  private Response silent(Request request, ClientRequest asked) {
    Optional<Visitor> visitor = parts.visitors().of(request).filter(one -> isFresh(asked, one));
    Response signedOut = error(asked, OIDCError.LOGIN_REQUIRED_CODE, "The user is not signed in");
    boolean isExpected =
        asked.signIn().idTokenHint().isEmpty()
            || (visitor.isPresent()
                && hinted(asked).equals(Optional.of(visitor.get().user().id())));
    if (visitor.isEmpty() || !isExpected) {
      return signedOut;
    }
    Set<Scope> granted = Authorizations.grantable(visitor.get().user(), asked.scopes());
    if (granted.isEmpty()) {
      return nothingToGive(asked);
    }
    return isAgreed(request, visitor.get(), asked, granted)
        ? given(request, visitor.get(), asked, granted, signedOut)
        : error(asked, OIDCError.CONSENT_REQUIRED_CODE, "The user has not agreed to this yet");
  }

  private Response interactive(Request request, ClientRequest asked) {
    Optional<Visitor> visitor = parts.visitors().of(request).filter(one -> !mustSignIn(asked, one));
    if (visitor.isEmpty()) {
      return toSignIn(request, asked);
    }
    Set<Scope> granted = Authorizations.grantable(visitor.get().user(), asked.scopes());
    if (granted.isEmpty()) {
      return nothingToGive(asked);
    }
    boolean isAgreed =
        !asked.signIn().has(Prompt.Type.CONSENT)
            && isAgreed(request, visitor.get(), asked, granted);
    return isAgreed
        ? given(request, visitor.get(), asked, granted, toSignIn(request, asked))
        : parts.consent().show(request, visitor.get(), asked, granted);
  }

  private Response decided(Request request, PageForm form, Visitor visitor, ClientRequest asked) {
    if (!form.text("decision").equals("allow")) {
      return error(asked, OAuth2Error.ACCESS_DENIED_CODE, "The user said no");
    }
    Set<Scope> granted = Authorizations.grantable(visitor.user(), asked.scopes());
    return granted.isEmpty()
        ? nothingToGive(asked)
        : given(request, visitor, asked, granted, toSignIn(request, asked));
  }

  /// @param signedOut the answer when the session ended meanwhile
  private Response given(
      Request request,
      Visitor visitor,
      ClientRequest asked,
      Set<Scope> granted,
      Response signedOut) {
    try {
      return See.other(parts.grants().address(request.shop(), visitor, asked, granted));
    } catch (Failure e) {
      if (e.problem() instanceof Problem.Unauthenticated) {
        return signedOut;
      }
      throw e;
    }
  }

  // Who agreed to a code, which only the client can use, did not agree to a token in an address.
  private boolean isAgreed(
      Request request, Visitor visitor, ClientRequest asked, Set<Scope> granted) {
    return asked.flow() == Flow.CODE
        && parts
            .authorizations()
            .isAgreed(request.shop(), visitor.user(), asked.authorization(granted));
  }

  private boolean isFresh(ClientRequest asked, Visitor visitor) {
    return !asked
        .signIn()
        .isOver(visitor.signedIn().session().signedInAt(), parts.clock().instant());
  }

  private boolean mustSignIn(ClientRequest asked, Visitor visitor) {
    return asked.signIn().wantsSignIn()
        || !isFresh(asked, visitor)
        || hinted(asked).filter(user -> !user.equals(visitor.user().id())).isPresent();
  }

  private Optional<UUID> hinted(ClientRequest asked) {
    return asked.signIn().idTokenHint().flatMap(parts.idTokens()::subject);
  }

  private static Response toSignIn(Request request, ClientRequest asked) {
    ReturnAddress after = ReturnAddress.of(asked.addressAfterSignIn()).orElseThrow();
    String page = asked.signIn().has(Prompt.Type.CREATE) ? "/sign-up" : "/sign-in";
    return See.other(Place.of(request).link(after.after(page)));
  }

  private static Response nothingToGive(ClientRequest asked) {
    return error(
        asked, OAuth2Error.ACCESS_DENIED_CODE, "The user has nothing of what is asked for to give");
  }

  private static Response error(ClientRequest asked, String code, String description) {
    return See.other(asked.back().withError(code, description));
  }
}
