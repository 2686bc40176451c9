package petstore.api.oauth;

import java.util.List;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Handler;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.StrictFields;
import petstore.http.json.Json;
import petstore.http.json.JsonBody;
import tools.jackson.core.JsonGenerator;

/// Gives new tokens for a refresh token, in both languages: the one of OAuth, to a form; the one of
/// the editions that give such tokens, to JSON.
final class RefreshEndpoint implements Handler {
  private static final List<String> ACCEPTED = List.of(MediaType.JSON, MediaType.FORM);

  private final Tokens tokens;
  private final Handler forms;

  /// @param forms answers forms
  RefreshEndpoint(Tokens tokens, Handler forms) {
    this.tokens = tokens;
    this.forms = forms;
  }

  @Override
  public Response handle(Request request) {
    return switch (OauthForm.mediaType(request).map(MediaType::name).orElse("")) {
      case MediaType.FORM -> forms.handle(request);
      case MediaType.JSON ->
          answer(tokens.refresh(request.tenant(), Tokens.OWN_CLIENT, token(request)));
      default ->
          throw new Failure(
              new Problem.UnsupportedMediaType(
                  request.header("Content-Type").orElse(""), ACCEPTED));
    };
  }

  private static String token(Request request) {
    StrictFields fields =
        JsonBody.read(request, Problem.Kind.USER, ACCEPTED).fields().require("refreshToken");
    var token = fields.text("refreshToken");
    fields.check();
    return token.orElseThrow();
  }

  private static Response answer(Tokens.Issued issued) {
    return Response.of(200, MediaType.JSON, Json.write(json -> write(issued, json)))
        .with(OauthError.NOT_KEPT);
  }

  private static void write(Tokens.Issued issued, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("token", issued.accessToken());
    json.writeStringProperty("expiresAt", issued.expiresAt().toString());
    issued.refreshToken().ifPresent(token -> json.writeStringProperty("refreshToken", token));
    json.writeEndObject();
  }
}
