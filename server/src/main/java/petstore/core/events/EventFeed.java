package petstore.core.events;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import petstore.core.events.EventLog.Entry;
import petstore.core.kernel.Chore;
import petstore.core.kernel.Tenant;

/// Tells those who follow what happens, on whatever server. One reads the store for all of them and
/// keeps the newest in memory: who waits asks nobody, and who is far behind reads the store.
public final class EventFeed {
  /// How long an event may be there before it is told.
  private static final Duration EVERY = Duration.ofMillis(100);

  private static final int PAGE = 100;

  private final EventLog log;
  private final int kept;
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private final ReentrantLock beginning = new ReentrantLock();
  private volatile @Nullable Newest newest;

  public EventFeed(EventLog log) {
    this(log, 1_000);
  }

  /// @param kept how many of the newest events stay in memory
  EventFeed(EventLog log, int kept) {
    this.log = log;
    this.kept = kept;
  }

  /// What reads the store. To be done by one at a time.
  public Chore chore() {
    return new Chore("tell what happens", EVERY, this::read);
  }

  /// Behind which position there is what happens from now on.
  public long last() {
    return newest().last();
  }

  /// Follows what happens in a shop behind a position.
  public Follower follow(Tenant tenant, long position) {
    Newest now = newest();
    if (position >= now.since() && position <= now.last()) {
      return added(new Follower(this, tenant, position, false));
    }
    long nearest = Math.clamp(position, log.first() - 1, log.last());
    return added(new Follower(this, tenant, nearest, nearest != position));
  }

  private Follower added(Follower follower) {
    followers.add(follower);
    return follower;
  }

  void leave(Follower follower) {
    followers.remove(follower);
  }

  /// Some of what follows a position.
  ///
  /// @param position up to which nothing else follows
  record Reading(List<Entry> entries, long position) {}

  /// What comes behind a position in a shop.
  Reading behind(Tenant tenant, long position) {
    Newest now = newest();
    if (position >= now.last()) {
      return new Reading(List.of(), position);
    }
    if (position >= now.since()) {
      return new Reading(now.behind(tenant, position), now.last());
    }
    List<Entry> page = log.after(tenant, position, PAGE);
    return new Reading(page, page.isEmpty() ? now.last() : page.getLast().position());
  }

  /// Reads what is new.
  ///
  /// @param limit the most events that are read
  /// @return how many were
  int read(int limit) {
    Newest before = newest();
    List<Entry> news = log.after(before.last(), limit);
    if (!news.isEmpty()) {
      newest = before.with(news, kept);
      Set<Tenant> shops = news.stream().map(Entry::tenant).collect(Collectors.toSet());
      for (Follower follower : followers) {
        if (shops.contains(follower.tenant())) {
          follower.notice();
        }
      }
    }
    return news.size();
  }

  // Not at birth: the store is not asked before somebody wants to know.
  private Newest newest() {
    Newest known = newest;
    if (known != null) {
      return known;
    }
    beginning.lock();
    try {
      known = newest;
      if (known == null) {
        long last = log.last();
        long since = Math.max(0, last - kept);
        known = new Newest(since, List.of(), since);
        for (var more = log.after(since, kept);
            !more.isEmpty();
            more = log.after(known.last(), kept)) {
          known = known.with(more, kept);
        }
        newest = known;
      }
      return known;
    } finally {
      beginning.unlock();
    }
  }
}
