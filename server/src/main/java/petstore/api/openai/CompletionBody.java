package petstore.api.openai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import petstore.core.chat.ChatMessage;
import petstore.core.chat.ChatMessage.Role;
import petstore.core.chat.ChatRequest;
import petstore.core.chat.Conversation;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.json.JsonBody;

/// Reads what is asked for, as clients of OpenAI's API say it. Members that are not known are not
/// looked at, since clients send many; those that would ask for what nobody does here are refused.
///
/// @param streamed whether the answer shall come piece by piece
/// @param tellsUsage whether the stream shall tell its tokens
record CompletionBody(ChatRequest asked, String model, boolean streamed, boolean tellsUsage) {
  private static final int MOST_STOPS = 4;
  private static final int LONGEST_STOP = 200;
  private static final double DEFAULT_TEMPERATURE = 1;

  private static final Map<String, Role> ROLES =
      Map.of(
          "system", Role.SYSTEM,
          "developer", Role.SYSTEM,
          "user", Role.USER,
          "assistant", Role.ASSISTANT);

  /// @throws petstore.core.kernel.Failure as [JsonBody#read]; with [Problem.Invalid] and all faults
  static CompletionBody read(Request request) {
    JsonBody body = JsonBody.read(request, Problem.Kind.CONVERSATION);
    StrictFields fields =
        StrictFields.of(Problem.Kind.CONVERSATION, Tidied.of(body.value()), body.faults())
            .require("messages")
            .ignoreOthers();
    List<ChatMessage> messages = messages(fields);
    Optional<String> model = fields.text("model");
    boolean streamed = fields.bool("stream").orElse(false);
    boolean tellsUsage =
        fields
            .object("stream_options")
            .map(StrictFields::ignoreOthers)
            .flatMap(options -> options.bool("include_usage"))
            .orElse(false);
    int maxTokens = maxTokens(fields);
    double temperature =
        fields.number("temperature", 0, ChatRequest.MAX_TEMPERATURE).orElse(DEFAULT_TEMPERATURE);
    List<String> stops = fields.texts("stop", MOST_STOPS, CompletionBody::stop).orElse(List.of());
    refuseOthers(fields);
    fields.check();
    return new CompletionBody(
        new ChatRequest(new Conversation(messages), maxTokens, temperature, stops),
        model.orElse(Models.DEFAULT),
        streamed,
        tellsUsage);
  }

  // The newer name counts; more than are ever given is no fault.
  private static int maxTokens(StrictFields fields) {
    Optional<Long> older = fields.integer("max_tokens", 1, Integer.MAX_VALUE);
    Optional<Long> newer = fields.integer("max_completion_tokens", 1, Integer.MAX_VALUE);
    return newer
        .or(() -> older)
        .map(count -> (int) Math.min(count, ChatRequest.MAX_TOKENS))
        .orElse(ChatRequest.DEFAULT_TOKENS);
  }

  private static List<ChatMessage> messages(StrictFields fields) {
    Optional<List<StrictFields>> sent = fields.objects("messages", Conversation.MAX_MESSAGES);
    List<ChatMessage> messages =
        sent.orElse(List.of()).stream()
            .map(CompletionBody::message)
            .flatMap(Optional::stream)
            .toList();
    if (sent.isPresent() && sent.get().isEmpty()) {
      fields.fault("messages", "invalid_length", "must have at least one element");
    }
    if (messages.stream().mapToLong(message -> message.content().length()).sum()
        > Conversation.MAX_CHARACTERS) {
      fields.fault(
          "messages",
          "invalid_length",
          "must have at most " + Conversation.MAX_CHARACTERS + " characters together");
    }
    return messages;
  }

  private static Optional<ChatMessage> message(StrictFields fields) {
    fields.require("role", "content").ignoreOthers();
    Optional<Role> role =
        fields.text("role", CompletionBody::role).map(text -> ROLES.getOrDefault(text, Role.USER));
    Optional<String> content = fields.text("content");
    return role.flatMap(known -> content.map(text -> new ChatMessage(known, text)));
  }

  private static List<Fault> role(String text, String where) {
    return ROLES.containsKey(text)
        ? List.of()
        : List.of(
            new Fault(where, "invalid_value", "must be one of system, developer, user, assistant"));
  }

  private static List<Fault> stop(String text, String where) {
    return text.isEmpty() || text.length() > LONGEST_STOP
        ? List.of(
            new Fault(
                where, "invalid_length", "must have from 1 to " + LONGEST_STOP + " characters"))
        : List.of();
  }

  private static void refuseOthers(StrictFields fields) {
    var _ = fields.integer("n", 1, 1);
    var _ = fields.number("top_p", 0, 1);
    var _ = fields.number("presence_penalty", -2, 2);
    var _ = fields.number("frequency_penalty", -2, 2);
    if (fields.has("response_format")) {
      fields
          .object("response_format")
          .map(StrictFields::ignoreOthers)
          .ifPresent(format -> format.word("type", List.of("text"), type -> type));
    }
  }
}
