package petstore.core.events;

import java.util.ArrayList;
import java.util.List;
import petstore.core.events.EventLog.Entry;
import petstore.core.kernel.Tenant;

/// The newest events.
///
/// @param since the position behind which all are here
/// @param entries in order
/// @param last the position of the newest
record Newest(long since, List<Entry> entries, long last) {
  /// The most characters that payloads have together.
  private static final long MOST_TEXT = 4 * 1024 * 1024;

  Newest {
    entries = List.copyOf(entries);
  }

  /// The same with more, without the oldest.
  ///
  /// @param most how many there may be
  Newest with(List<Entry> more, int most) {
    var all = new ArrayList<>(entries);
    all.addAll(more);
    int first = all.size();
    long text = 0;
    while (first > 0 && all.size() - first < most && text < MOST_TEXT) {
      first--;
      text += all.get(first).event().payload().full().length();
    }
    return new Newest(
        first == 0 ? since : all.get(first - 1).position(),
        all.subList(first, all.size()),
        all.isEmpty() ? last : all.getLast().position());
  }

  /// What comes behind a position in a shop, in order.
  List<Entry> behind(Tenant tenant, long position) {
    int first = entries.size();
    while (first > 0 && entries.get(first - 1).position() > position) {
      first--;
    }
    return entries.subList(first, entries.size()).stream()
        .filter(entry -> entry.tenant().equals(tenant))
        .toList();
  }
}
