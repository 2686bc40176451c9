package petstore.core.events;

import java.time.Instant;
import java.util.List;
import petstore.core.kernel.Tenant;

/// The store of events. Each has a position: who has read up to one has missed nothing, and will
/// see nothing twice, whichever servers write at the same time.
public interface EventLog {
  /// An event at its place, among those of all shops.
  ///
  /// @param position above 0
  record Entry(long position, Tenant tenant, RecordedEvent event) {}

  /// Adds an event, in a transaction. It has no position, and nobody sees it, until that was
  /// committed and [#number] has run.
  ///
  /// Events of one subject are given positions in the order in which they were added, as long as
  /// whoever adds one holds the subject.
  void append(Tenant tenant, RecordedEvent event);

  /// Gives positions to what was committed; does nothing where the store gives them by itself.
  /// Several servers may do this at the same time.
  ///
  /// @param limit the most that are given
  /// @return how many were
  int number(int limit);

  /// What comes behind a position, of all shops, in order. When it is large, not all at once: only
  /// when nothing is returned, there is nothing.
  ///
  /// @param limit the most events that are returned
  List<Entry> after(long position, int limit);

  /// The same for one shop.
  List<Entry> after(Tenant tenant, long position, int limit);

  /// The position of the newest event; 0 if there never was one.
  long last();

  /// The position of the oldest event that is still kept; one above [#last] if none is.
  long first();

  /// Deletes events that are older, the oldest first. Positions are never given again.
  ///
  /// @param position none is deleted that has this one, or one behind it
  /// @param limit the most that are deleted
  /// @return how many were
  int deleteBefore(Instant time, long position, int limit);
}
