package petstore.api.modern;

import java.util.List;
import petstore.api.ChatStream;
import petstore.api.Recorder;
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

/// Talking to the shop.
final class ModernChat {
  /// The forms of an answer; where both are liked alike, it comes piece by piece, as published.
  static final List<String> FORMS = List.of(ServerSentEvents.TYPE, MediaType.JSON);

  private final Chat chat;

  ModernChat(Chat chat) {
    this.chat = chat;
  }

  Response createChatCompletion(Request request, Recorder recorder) {
    ChatBody body = ChatBody.read(request);
    if (!isStreamed(request, body)) {
      return whole(request, body, recorder);
    }
    Reply reply = chat.begun(request.shop(), request.caller(), body.asked());
    var wire = ChatWire.of(reply.id(), reply.at(), body.model(), request.path().raw());
    return ServerSentEvents.answer(201, new ChatStream(reply, wire));
  }

  // What the body says counts, and has to be taken; without a word, what the client likes better.
  private static boolean isStreamed(Request request, ChatBody body) {
    Accept accept = Accept.of(request);
    boolean streamed =
        body.streamed()
            .orElseGet(() -> accept.best(FORMS).filter(ServerSentEvents.TYPE::equals).isPresent());
    String form = streamed ? ServerSentEvents.TYPE : MediaType.JSON;
    if (!accept.admits(form)) {
      throw new Failure(new Problem.NotAcceptable(List.of(form)));
    }
    return streamed;
  }

  private Response whole(Request request, ChatBody body, Recorder recorder) {
    return recorder == Recorder.NONE
        ? answer(request, body, chat.complete(request.shop(), request.caller(), body.asked()))
        : chat.complete(
            request.shop(),
            request.caller(),
            body.asked(),
            recorder::begin,
            completion -> recorder.record(answer(request, body, completion)));
  }

  private static Response answer(Request request, ChatBody body, Completion completion) {
    var wire = ChatWire.of(completion.id(), completion.at(), body.model(), request.path().raw());
    return Response.of(201, MediaType.JSON, wire.whole(completion));
  }
}
