package petstore.core.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of lanes: each endpoint has one, and each request that is answered by one letter. A
/// lane is worked off by one node at a time, which has to show that it is alive: another one takes
/// the lanes of one that did not for [#PATIENCE_MILLIS], by the clock of the store. Where one
/// process has the store for itself, nobody is waited for.
public interface LaneRepository {
  /// How long a node that is not heard of keeps its lanes.
  long PATIENCE_MILLIS = 5_000;

  /// Says that a node begins.
  void enter(UUID node);

  /// Says that a node is alive.
  void beat(UUID node);

  /// Says that a node ends: its lanes are free at once.
  void leave(UUID node);

  /// Holds a lane until the transaction ends, and adds it if it is not there. Who holds several
  /// holds them in the order of their ids.
  ///
  /// @param letter where to send what is told but once; none: the endpoint says it
  void hold(Tenant tenant, UUID lane, Optional<OneOff> letter);

  /// Says that something of a lane is due. Only who holds it.
  void wake(Tenant tenant, UUID lane, Instant due);

  /// Forgets that a lane has failed. Only who holds it.
  void forgive(Tenant tenant, UUID lane);

  /// Takes lanes in which something is due, and that are nobody's, a dead node's, or the node's
  /// own.
  ///
  /// @param busy of them, those that the node works off already, which are left out
  List<Lane> claim(UUID node, Instant now, Set<Lane.Key> busy, int limit);

  /// Holds a lane until the transaction ends, and says how it is, if the node still has it.
  Optional<Lane> hold(UUID node, Lane lane);

  /// Keeps how a lane is, and finds out when something of it is due next. Only who holds it.
  void update(Lane lane);

  /// Gives a lane back, unless something of it is due by now; whether it was.
  boolean release(UUID node, Lane lane, Instant now);

  /// Up to which position of events it was found out who is to be told. In a transaction nobody
  /// else finds it out until that ends.
  long cursor();

  /// Moves that position.
  void moveCursor(long position);
}
