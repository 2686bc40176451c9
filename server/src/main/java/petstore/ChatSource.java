package petstore;

import java.util.List;
import java.util.Optional;
import petstore.core.chat.ChatModels;
import petstore.core.chat.advisor.Advisor;
import petstore.core.chat.advisor.MatchingPets;
import petstore.outbound.OutboundConfig;
import petstore.outbound.OutboundHttp;
import petstore.outbound.UpstreamChat;
import petstore.outbound.UpstreamConfig;

/// Who answers in conversations, and what it takes to ask them.
///
/// @param names of models besides the shop's own
/// @param stop ends all calls that leave
record ChatSource(ChatModels models, List<String> names, Runnable stop) {
  ChatSource {
    names = List.copyOf(names);
  }

  /// Where the operator named another server, that one; else the advisor.
  static ChatSource of(Optional<UpstreamConfig> upstream) {
    return upstream
        .map(ChatSource::calling)
        .orElseGet(() -> new ChatSource(Advisor::new, List.of(), () -> {}));
  }

  // Wherever the operator said: that is not for others to choose.
  private static ChatSource calling(UpstreamConfig config) {
    OutboundHttp http = OutboundHttp.start(OutboundConfig.anywhere(VersionCommand.version()));
    return new ChatSource(
        (pets, purchases) -> new UpstreamChat(http, config, new MatchingPets(pets, purchases)),
        List.of(config.model()),
        http::close);
  }
}
