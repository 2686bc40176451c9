package petstore.pictures;

import java.util.LinkedHashMap;
import java.util.Map;

/// Every picture by its name.
final class Gallery {
  private Gallery() {}

  static Map<String, Animal> pictures() {
    var all = new LinkedHashMap<String, Animal>();
    all.putAll(Dogs.pictures());
    all.putAll(SmallDogs.pictures());
    all.putAll(SpottedDogs.pictures());
    all.putAll(Cats.pictures());
    all.putAll(Rabbits.pictures());
    all.putAll(Birds.pictures());
    all.putAll(Reptiles.pictures());
    all.putAll(Others.pictures());
    return all;
  }
}
