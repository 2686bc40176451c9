package petstore;

import java.time.Duration;
import java.util.List;
import petstore.core.NewPassword;
import petstore.core.Storage;
import petstore.core.webhooks.DeliveryEngine;
import petstore.http.jetty.JettyServer;
import petstore.outbound.OutboundCourier;

/// A server that runs, and how it stops: it says so, lets running requests end, closes its store.
///
/// @param readiness is asked by those who send requests here
/// @param hardening that goes on beside requests, and so do the chores
/// @param deliveries what its chores begin has to end before the store is closed
/// @param courier brings what those tell
/// @param chat who answers in conversations
/// @param newPasswords that were made at the start
record RunningServer(
    JettyServer server,
    Storage storage,
    ReadinessProbe readiness,
    BackgroundHardening hardening,
    BackgroundChores chores,
    DeliveryEngine deliveries,
    OutboundCourier courier,
    ChatSource chat,
    List<NewPassword> newPasswords)
    implements Program.Running {
  private static final Duration GRACE = Duration.ofSeconds(10);

  // A letter is waited for five seconds at most.
  private static final Duration LAST_LETTERS = Duration.ofSeconds(6);

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public void stop() {
    readiness.stopping();
    server.stop(GRACE);
    hardening.stop();
    chores.stop();
    deliveries.stop(LAST_LETTERS);
    courier.close();
    chat.stop().run();
    storage.close();
  }
}
