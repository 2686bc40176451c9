package petstore.api.modern;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import petstore.core.chat.ChatMessage;
import petstore.core.chat.ChatMessage.Role;
import petstore.core.chat.ChatRequest;
import petstore.core.chat.Conversation;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.json.JsonBody;

/// Reads what is asked for: the published shape, whose examples write roles and models differently
/// from its schema; both are taken.
///
/// @param model as it was written
/// @param streamed whether the answer shall come piece by piece, if that was said
record ChatBody(ChatRequest asked, String model, Optional<Boolean> streamed) {
  private static final double DEFAULT_TEMPERATURE = 1;

  /// @throws petstore.core.kernel.Failure as [JsonBody#read]; with [Problem.Invalid] and all faults
  static ChatBody read(Request request) {
    StrictFields fields =
        JsonBody.read(request, Problem.Kind.CONVERSATION).fields().require("messages");
    List<ChatMessage> messages = messages(fields);
    Optional<String> model = fields.text("model", ChatBody::knownModel);
    Optional<Boolean> streamed = fields.bool("stream");
    int maxTokens =
        fields
            .integer("maxTokens", 1, ChatRequest.MAX_TOKENS)
            .map(Math::toIntExact)
            .orElse(ChatRequest.DEFAULT_TOKENS);
    double temperature =
        fields.number("temperature", 0, ChatRequest.MAX_TEMPERATURE).orElse(DEFAULT_TEMPERATURE);
    fields.check();
    return new ChatBody(
        new ChatRequest(new Conversation(messages), maxTokens, temperature, List.of()),
        model.orElse(ChatModelName.PET_ADVISOR_1.name()),
        streamed);
  }

  private static List<ChatMessage> messages(StrictFields fields) {
    Optional<List<StrictFields>> sent = fields.objects("messages", Conversation.MAX_MESSAGES);
    List<Optional<ChatMessage>> read =
        sent.orElse(List.of()).stream().map(ChatBody::message).toList();
    List<ChatMessage> messages = read.stream().flatMap(Optional::stream).toList();
    if (sent.isPresent() && read.isEmpty()) {
      fields.fault("messages", "invalid_length", "must have at least one element");
    } else if (!read.isEmpty()
        && read.getLast().filter(last -> last.role() != Role.USER).isPresent()) {
      sent.orElseThrow().getLast().fault("role", "invalid_value", "must be USER in the last one");
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
    fields.require("role", "content");
    Optional<Role> role = fields.text("role", ChatBody::knownRole).flatMap(ChatBody::role);
    Optional<String> content = fields.text("content");
    return role.flatMap(known -> content.map(text -> new ChatMessage(known, text)));
  }

  private static Optional<Role> role(String text) {
    return Arrays.stream(Role.values())
        .filter(role ->
            Stream.of(role.name(), role.name().toLowerCase(Locale.ROOT)).anyMatch(text::equals))
        .findFirst();
  }

  private static List<Fault> knownRole(String text, String where) {
    return role(text).isPresent()
        ? List.of()
        : List.of(new Fault(where, "invalid_value", "must be one of SYSTEM, USER, ASSISTANT"));
  }

  private static List<Fault> knownModel(String text, String where) {
    return ChatModelName.of(text).isPresent()
        ? List.of()
        : List.of(
            new Fault(
                where,
                "invalid_value",
                "must be one of " + String.join(", ", ChatModelName.spellings())));
  }
}
