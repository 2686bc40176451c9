package petstore.api.site;

import petstore.http.problem.ProblemType;

/// What the kinds of problems mean, for people who write clients.
///
/// @param meaning what happened, in a sentence or two
/// @param advice what to do
/// @param detail an example of what an answer says
record ProblemGuide(String meaning, String advice, String detail) {

  static ProblemGuide of(ProblemType type) {
    return switch (type) {
      case BAD_REQUEST ->
          new ProblemGuide(
              "The server cannot read the request: its JSON is broken, a parameter is of another"
                  + " type, or a header field is not in its form.",
              "Correct the request; the same one will fail again.",
              "The request cannot be read: it is not valid JSON at line 1, column 2");
      case UNAUTHORIZED ->
          new ProblemGuide(
              "The operation needs credentials, and there were none, or none that are good any"
                  + " more.",
              "Get an access token, at POST /v1/auth/tokens say, and send it as Authorization:"
                  + " Bearer. WWW-Authenticate says what is wanted.",
              "This needs credentials");
      case PAYMENT_DECLINED ->
          new ProblemGuide(
              "Whoever holds the buyer's money did not pay. The order is as it was.",
              "Pay in another way; errors has a code that says why.",
              "The card was declined");
      case FORBIDDEN ->
          new ProblemGuide(
              "The server knows who you are, and this is not yours to do: a scope is missing, or"
                  + " only staff may do it.",
              "Ask for a token with the scope that detail names. Nothing else changes the answer.",
              "The scope is missing: write:pets");
      case NOT_FOUND ->
          new ProblemGuide(
              "There is nothing at this address, or nothing that you may know of.",
              "Look at the id, at the tenant, and at whose token you send.",
              "Pet not found");
      case METHOD_NOT_ALLOWED ->
          new ProblemGuide(
              "The address is there, but it does not take this method.",
              "Use a method of the field Allow.",
              "This path takes only GET");
      case NOT_ACCEPTABLE ->
          new ProblemGuide(
              "The field Accept admits none of the formats that the answer could have.",
              "Send Accept: application/json, or none.",
              "It is answered only as application/json");
      case REQUEST_TIMEOUT ->
          new ProblemGuide(
              "The request came so slowly that the server gave it up.",
              "Send it again, over a better connection.",
              "The request came too slowly");
      case CONFLICT ->
          new ProblemGuide(
              "The request does not fit the state that things are in: a name is taken, a pet is"
                  + " spoken for, an order has gone on. Or a request with the same Idempotency-Key"
                  + " is being answered; then there is Retry-After.",
              "Load the thing again, and decide anew; after Retry-After, send the request again.",
              "/username is another user's");
      case PRECONDITION_FAILED ->
          new ProblemGuide(
              "The thing was changed since you loaded it: its entity tag is not that of If-Match.",
              "Load it again, make your change to what it is now, and send its new ETag.",
              "The resource was changed meanwhile");
      case CONTENT_TOO_LARGE ->
          new ProblemGuide(
              "The body, or a part of it, is larger than the server takes.",
              "Send less; detail says how much is taken.",
              "The body has more than 1048576 bytes");
      case URI_TOO_LONG ->
          new ProblemGuide(
              "The address is longer than the server reads.",
              "Shorten it; a search with many conditions may be sent as a body, with QUERY.",
              "The path has more than 8192 bytes");
      case UNSUPPORTED_MEDIA_TYPE ->
          new ProblemGuide(
              "The body is in a format, an encoding or a coding that this operation does not read,"
                  + " or its Content-Type is missing.",
              "Send one of the formats in Accept-Post or Accept-Patch, in UTF-8, not compressed.",
              "The body is taken only as application/json");
      case VALIDATION_ERROR ->
          new ProblemGuide(
              "The request can be read, but values in it are missing, unknown, or break a rule.",
              "Correct them all: errors lists each with its place (a JSON Pointer into the body, or"
                  + " the name of a parameter), what is wrong, and a code for programs.",
              "The request is understood, but 2 of its values are wrong");
      case IDEMPOTENCY_KEY_REUSED ->
          new ProblemGuide(
              "You sent another request with this Idempotency-Key within the last 24 hours: with"
                  + " another body, Content-Type or query, or to another thing.",
              "Make up a new key for each request; send the same key only with the very same"
                  + " bytes.",
              "The Idempotency-Key was used for another request");
      case PRECONDITION_REQUIRED ->
          new ProblemGuide(
              "This shop takes changes only from those who say which state they change.",
              "Load the thing, and send its ETag as If-Match.",
              "Changes need If-Match");
      case RATE_LIMIT_EXCEEDED ->
          new ProblemGuide(
              "You sent more requests, or more wrong passwords, than are taken in a while.",
              "Wait as many seconds as Retry-After says. RateLimit tells with each answer how much"
                  + " is left.",
              "Too many requests; try again later");
      case HEADER_FIELDS_TOO_LARGE ->
          new ProblemGuide(
              "The header of the request is larger than the server reads.",
              "Send fewer or shorter fields; old cookies are often the reason.",
              "The header has more than 16384 bytes");
      case SERVICE_UNAVAILABLE ->
          new ProblemGuide(
              "The server, or the store behind it, cannot take the request now.",
              "Send it again after Retry-After, with the same Idempotency-Key if it has one.",
              "The server is overloaded");
      case UPSTREAM_UNAVAILABLE ->
          new ProblemGuide(
              "Somebody whom the server has to ask, such as the gateway for payments, does not"
                  + " answer.",
              "Send it again after Retry-After, with the same Idempotency-Key if it has one:"
                  + " nothing is done twice.",
              "The gateway for payments does not answer");
    };
  }
}
