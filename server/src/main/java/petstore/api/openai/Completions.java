package petstore.api.openai;

import java.util.List;
import java.util.UUID;
import petstore.api.ChatChunks;
import petstore.api.ChatStream;
import petstore.core.chat.Chat;
import petstore.core.chat.Completion;
import petstore.core.chat.Reply;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Accept;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.ServerSentEvents;

/// Answers in conversations.
final class Completions {
  private final Chat chat;
  private final Models models;

  Completions(Chat chat, Models models) {
    this.chat = chat;
    this.models = models;
  }

  Response createOpenaiChatCompletion(Request request) {
    CompletionBody body = CompletionBody.read(request);
    String model = models.known(body.model());
    if (body.streamed()) {
      // Clients ask for a stream in the body, and mostly say that they take JSON.
      refuse(request, List.of(ServerSentEvents.TYPE, MediaType.JSON));
      Reply reply = chat.begun(request.shop(), request.caller(), body.asked());
      var chunks = new ChatChunks(id(reply.id()), reply.at(), model);
      return ServerSentEvents.answer(
          200, new ChatStream(reply, new CompletionWire(chunks, body.tellsUsage())));
    }
    refuse(request, List.of(MediaType.JSON));
    Completion completion = chat.complete(request.shop(), request.caller(), body.asked());
    var chunks = new ChatChunks(id(completion.id()), completion.at(), model);
    return Response.of(200, MediaType.JSON, new CompletionWire(chunks, true).whole(completion));
  }

  private static String id(UUID id) {
    return "chatcmpl-" + id.toString().replace("-", "");
  }

  private static void refuse(Request request, List<String> offered) {
    Accept accept = Accept.of(request);
    if (offered.stream().noneMatch(accept::admits)) {
      throw new Failure(new Problem.NotAcceptable(offered));
    }
  }
}
