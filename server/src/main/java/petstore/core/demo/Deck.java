package petstore.core.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// Things that are dealt in a random order, each once before any comes again.
final class Deck<T> {
  private final List<T> things;
  private final RandomGenerator random;
  private int next;

  Deck(List<T> things, RandomGenerator random) {
    this.things = new ArrayList<>(things);
    this.random = random;
  }

  T deal() {
    if (next == 0) {
      Collections.shuffle(things, random);
    }
    T thing = things.get(next);
    next = (next + 1) % things.size();
    return thing;
  }
}
