package petstore.core.chat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import petstore.InProcess;
import petstore.core.Core;
import petstore.core.chat.ChatMessage.Role;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Tenant;

/// Somebody who talks to the advisor of a furnished shop.
record Talk(InProcess shop, Core core) implements AutoCloseable {
  /// Whoever asks, without any scope.
  static final Caller STRANGER = new Caller.Program("stranger", Set.of());

  static Talk open() {
    InProcess shop = InProcess.startDemo();
    return new Talk(shop, shop.core(InstantSource.system()));
  }

  /// The last answer to what a stranger says, one after the other.
  String ask(String... said) {
    return ask(STRANGER, Tenant.DEFAULT, said);
  }

  /// The last answer to what somebody says, one after the other.
  String ask(Caller caller, Tenant tenant, String... said) {
    var messages = new ArrayList<ChatMessage>();
    String answer = "";
    for (String one : said) {
      messages.add(new ChatMessage(Role.USER, one));
      answer = answer(caller, tenant, messages);
      messages.add(new ChatMessage(Role.ASSISTANT, answer));
    }
    return answer;
  }

  /// The answer to a conversation.
  String answer(Caller caller, Tenant tenant, List<ChatMessage> messages) {
    return core.chat().complete(tenant, caller, request(messages)).text();
  }

  static ChatRequest request(List<ChatMessage> messages) {
    return new ChatRequest(new Conversation(messages), ChatRequest.MAX_TOKENS, 1, List.of());
  }

  @Override
  public void close() {
    shop.close();
  }
}
