package petstore.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import petstore.pictures.Rabbit.Ears;

/// The rabbits.
final class Rabbits {
  private static final int WHITE = 0xFBF6EE;

  private Rabbits() {}

  static Map<String, Animal> pictures() {
    var all = new LinkedHashMap<String, Animal>();
    all.put(
        "rabbit-holland-lop-orange",
        c -> {
          Backdrop.meadow(c, 0xC8E3EF, 0x93C381);
          new Rabbit(Ears.LOP, false, 0xDFA063, 0xF8E8D0, 0xF5DDBB, 0xC98543, List.of()).draw(c);
        });
    all.put(
        "rabbit-holland-lop-broken",
        c -> {
          Backdrop.studio(c, 0x8FC4BC);
          new Rabbit(
                  Ears.LOP,
                  false,
                  WHITE,
                  0xFFFDF8,
                  WHITE,
                  0x8A6A50,
                  List.of(Marking.patches(0x9A785C)))
              .draw(c);
        });
    all.put(
        "rabbit-netherland-dwarf-gray",
        c -> {
          Backdrop.studio(c, 0xF2BFA0);
          new Rabbit(Ears.SHORT, false, 0xA39C98, 0xDDD6CF, 0xD8D1CA, 0x8E8783, List.of()).draw(c);
        });
    all.put(
        "rabbit-netherland-dwarf-chestnut",
        c -> {
          Backdrop.foliage(c, 0xF0E6D0, 0x82AC7C);
          new Rabbit(Ears.SHORT, false, 0x9C6B43, 0xE8D2B5, 0xE2C7A3, 0x845634, List.of()).draw(c);
        });
    all.put(
        "rabbit-dutch",
        c -> {
          Backdrop.meadow(c, 0xDCE9DA, 0x8DB884);
          new Rabbit(
                  Ears.LONG,
                  false,
                  0x46404A,
                  WHITE,
                  WHITE,
                  0x3B3640,
                  List.of(Marking.blaze(WHITE, 34)))
              .draw(c);
        });
    all.put(
        "rabbit-lionhead-cream",
        c -> {
          Backdrop.room(c, 0xBBD0E6, 0xB9977C);
          new Rabbit(Ears.SHORT, true, 0xEBCFA4, 0xFBF1DF, 0xF8E9CE, 0xD9B581, List.of()).draw(c);
        });
    all.put(
        "rabbit-white",
        c -> {
          Backdrop.studio(c, 0xC2A9DA);
          new Rabbit(Ears.LONG, false, WHITE, 0xFFFDF8, 0xFFFDF8, 0xF4EADF, List.of()).draw(c);
        });
    all.put(
        "rabbit-rex-blue",
        c -> {
          Backdrop.studio(c, 0xF0CE7C);
          new Rabbit(Ears.LONG, false, 0x7F8899, 0x98A1B0, 0x939CAC, 0x6F788A, List.of()).draw(c);
        });
    return all;
  }
}
