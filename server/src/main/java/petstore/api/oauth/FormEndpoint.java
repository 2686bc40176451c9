package petstore.api.oauth;

import java.util.Optional;
import petstore.core.oauth.Client;
import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Response;

/// An endpoint that clients post forms to: what comes before all of them is done here. Reads the
/// form, finds out which client it is, and tells what is wrong in the form of OAuth.
final class FormEndpoint implements Handler {
  private final ClientAuthenticator clients;
  private final Service service;

  FormEndpoint(ClientAuthenticator clients, Service service) {
    this.clients = clients;
    this.service = service;
  }

  /// What an endpoint does.
  interface Service {
    /// The client of a form that names none.
    ///
    /// @return none: it has to name one
    /// @throws OauthFailure when it would be refused, whoever sent it
    default Optional<Client> unnamed(OauthForm form) {
      return Optional.empty();
    }

    /// Answers a client.
    ///
    /// @throws OauthFailure to refuse it
    Response answer(ClientRequest request);
  }

  @Override
  public Response handle(Request request) {
    try {
      OauthForm form = OauthForm.read(request);
      Client client =
          clients
              .authenticate(request, form)
              .or(() -> service.unnamed(form))
              .orElseThrow(
                  () -> new OauthFailure(OauthError.invalidClient("The client_id is missing")));
      return service.answer(new ClientRequest(client, form, request));
    } catch (OauthFailure e) {
      return e.error().answer();
    }
  }
}
