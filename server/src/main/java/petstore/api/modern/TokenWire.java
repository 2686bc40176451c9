package petstore.api.modern;

import petstore.core.auth.Tokens;
import tools.jackson.core.JsonGenerator;

/// Tokens as the edition gives them.
record TokenWire(Tokens.Issued issued) {

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("token", issued.accessToken());
    json.writeStringProperty("expiresAt", issued.expiresAt().toString());
    issued.refreshToken().ifPresent(token -> json.writeStringProperty("refreshToken", token));
    json.writeEndObject();
  }
}
