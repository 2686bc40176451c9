package petstore.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import petstore.pictures.Dog.Ears;
import petstore.pictures.Dog.Head;

/// The dogs of more than one color.
final class SpottedDogs {
  private static final int BLACK = 0x3B3640;
  private static final int WHITE = 0xFBF6EE;
  private static final int BROWN_EYES = 0x6B4226;
  private static final int NOSE = 0x2E2733;

  private SpottedDogs() {}

  static Map<String, Animal> pictures() {
    var all = new LinkedHashMap<String, Animal>();
    spotted(all);
    return all;
  }

  private static void spotted(Map<String, Animal> all) {
    all.put(
        "dog-beagle",
        c -> {
          Backdrop.meadow(c, 0xCFE8E4, 0x9CC48A);
          new Dog(
                  Head.LONG,
                  Ears.HANGING,
                  0xC07F45,
                  WHITE,
                  WHITE,
                  0x8E5529,
                  NOSE,
                  BROWN_EYES,
                  0xD9534F,
                  true,
                  List.of(Marking.blaze(WHITE, 26)))
              .draw(c);
        });
    all.put(
        "dog-dalmatian",
        c -> {
          Backdrop.studio(c, 0xE27D74);
          new Dog(
                  Head.LONG,
                  Ears.HANGING,
                  WHITE,
                  0xFFFDF8,
                  WHITE,
                  BLACK,
                  NOSE,
                  BROWN_EYES,
                  0x2F6690,
                  false,
                  List.of(Marking.specks(BLACK, 11, 46, 3)))
              .draw(c);
        });
    all.put(
        "dog-cavalier",
        c -> {
          Backdrop.room(c, 0xA8C5DA, 0xC3A384);
          new Dog(
                  Head.FLAT,
                  Ears.SILKY,
                  0xB5653A,
                  WHITE,
                  WHITE,
                  0x9C5029,
                  NOSE,
                  BROWN_EYES,
                  0xE2B33C,
                  false,
                  List.of(Marking.blaze(WHITE, 34)))
              .draw(c);
        });
    all.put(
        "dog-boxer",
        c -> {
          Backdrop.foliage(c, 0xDCE7DF, 0x6FA08B);
          new Dog(
                  Head.FLAT,
                  Ears.BUTTON,
                  0xC98B56,
                  0x4A3D40,
                  WHITE,
                  0xB47743,
                  NOSE,
                  BROWN_EYES,
                  0xC8553D,
                  true,
                  List.of(Marking.blaze(WHITE, 18)))
              .draw(c);
        });
    all.put(
        "dog-terrier-mix",
        c -> {
          Backdrop.meadow(c, 0xF1E3C6, 0xA4C088);
          new Dog(
                  Head.LONG,
                  Ears.TIPPED,
                  WHITE,
                  0xFFFDF8,
                  WHITE,
                  0xA9754A,
                  NOSE,
                  BROWN_EYES,
                  0x5BA59B,
                  true,
                  List.of(Marking.leftPatch(0xB58154)))
              .draw(c);
        });
  }
}
