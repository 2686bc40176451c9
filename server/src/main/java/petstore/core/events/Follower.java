package petstore.core.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import petstore.core.events.EventLog.Entry;
import petstore.core.kernel.Tenant;

/// Somebody who is told what happens in a shop, in order, nothing twice and nothing left out. Used
/// by one thread, but for [#wake].
public final class Follower implements AutoCloseable {
  private final EventFeed feed;
  private final Tenant tenant;
  private final boolean missed;
  private long position;
  private volatile @Nullable Thread waiting;
  private volatile boolean noticed;
  private volatile boolean woken;

  Follower(EventFeed feed, Tenant tenant, long position, boolean missed) {
    this.feed = feed;
    this.tenant = tenant;
    this.position = position;
    this.missed = missed;
  }

  /// Whether there may have been events between the position that was asked for and [#position]
  /// that are not kept any more, or there never was that position.
  public boolean missed() {
    return missed;
  }

  /// Up to where everything was told.
  public long position() {
    return position;
  }

  /// What comes next; waits for it, but not after [#wake]. May return without anything earlier.
  ///
  /// @param time how long it waits at most
  public List<Entry> next(Duration time) {
    List<Entry> next = read();
    if (!next.isEmpty() || woken) {
      return next;
    }
    waiting = Thread.currentThread();
    noticed = false;
    next = read(); // what came before anybody could notice that we wait
    // Whoever waits for the store in there may be woken in the place of who waits here.
    if (next.isEmpty() && !noticed && !woken) {
      LockSupport.parkNanos(this, time.toNanos());
    }
    return next.isEmpty() ? read() : next;
  }

  /// Ends the waiting, for good.
  public void wake() {
    woken = true;
    notice();
  }

  @Override
  public void close() {
    feed.leave(this);
  }

  Tenant tenant() {
    return tenant;
  }

  /// Something has happened in the shop.
  void notice() {
    noticed = true;
    LockSupport.unpark(waiting);
  }

  private List<Entry> read() {
    EventFeed.Reading reading = feed.behind(tenant, position);
    position = reading.position();
    return reading.entries();
  }
}
