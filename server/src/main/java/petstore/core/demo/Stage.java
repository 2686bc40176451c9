package petstore.core.demo;

import java.util.Locale;
import petstore.core.pets.Tag;

/// How far an animal has come in its life.
enum Stage {
  BABY(11, 0.005, 0.04),
  YOUNG(12, 0.045, 0.1),
  ADULT(13, 0.12, 0.48),
  MATURE(14, 0.5, 0.72),
  SENIOR(15, 0.75, 0.92);

  private final long tag;
  private final double from;
  private final double to;

  Stage(long tag, double from, double to) {
    this.tag = tag;
    this.from = from;
    this.to = to;
  }

  /// The youngest in it, in months.
  ///
  /// @param life how long such an animal lives, in months
  int youngest(int life, int weanedAt) {
    return Math.max(weanedAt, (int) Math.ceil(from * life));
  }

  /// The oldest in it, in months.
  int oldest(int life, int weanedAt) {
    return Math.max(youngest(life, weanedAt), (int) Math.floor(to * life));
  }

  /// What animals at this stage are found by.
  Tag tag() {
    return new Tag(tag, name().toLowerCase(Locale.ROOT));
  }

  boolean isEarly() {
    return this == BABY || this == YOUNG;
  }

  boolean isLate() {
    return this == MATURE || this == SENIOR;
  }
}
