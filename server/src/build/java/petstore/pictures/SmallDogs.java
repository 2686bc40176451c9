package petstore.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import petstore.pictures.Dog.Ears;
import petstore.pictures.Dog.Head;

/// The small dogs.
final class SmallDogs {
  private static final int BLACK = 0x3B3640;
  private static final int WHITE = 0xFBF6EE;
  private static final int TAN = 0xC98A4B;
  private static final int BROWN_EYES = 0x6B4226;
  private static final int NOSE = 0x2E2733;

  private SmallDogs() {}

  static Map<String, Animal> pictures() {
    var all = new LinkedHashMap<String, Animal>();
    small(all);
    return all;
  }

  private static void small(Map<String, Animal> all) {
    all.put(
        "dog-poodle-apricot",
        c -> {
          Backdrop.studio(c, 0xB7A6D6);
          new Dog(
                  Head.LONG,
                  Ears.CURLY,
                  0xE3AE7E,
                  0xEFC7A0,
                  0xEFC7A0,
                  0xD49A68,
                  0x4A3228,
                  BROWN_EYES,
                  0xE26D8C,
                  false,
                  List.of())
              .draw(c);
        });
    all.put(
        "dog-french-bulldog-fawn",
        c -> {
          Backdrop.studio(c, 0x8FC1B5);
          new Dog(
                  Head.FLAT,
                  Ears.BAT,
                  0xDDB48A,
                  0x564A4C,
                  0xF0DABF,
                  0xCB9F74,
                  NOSE,
                  BROWN_EYES,
                  0x2F6690,
                  false,
                  List.of())
              .draw(c);
        });
    all.put(
        "dog-pug",
        c -> {
          Backdrop.studio(c, 0xF3C969);
          new Dog(
                  Head.FLAT,
                  Ears.BUTTON,
                  0xE8CDA0,
                  0x463E44,
                  0xEED9B4,
                  0x4A4147,
                  NOSE,
                  BROWN_EYES,
                  0xC44569,
                  true,
                  List.of())
              .draw(c);
        });
    all.put(
        "dog-shih-tzu",
        c -> {
          Backdrop.room(c, 0xD9C6E0, 0xB59A86);
          new Dog(
                  Head.FLAT,
                  Ears.SILKY,
                  WHITE,
                  0xFFFDF8,
                  WHITE,
                  0xB98556,
                  NOSE,
                  BROWN_EYES,
                  0xE26D8C,
                  false,
                  List.of(Marking.patches(0xC99566)))
              .draw(c);
        });
    all.put(
        "dog-dachshund-red",
        c -> {
          Backdrop.foliage(c, 0xF3E2C9, 0x7FA98C);
          new Dog(
                  Head.LONG,
                  Ears.LONG,
                  0xB4693A,
                  0xC77E4C,
                  0xC77E4C,
                  0x964F27,
                  NOSE,
                  BROWN_EYES,
                  0x3E7CB1,
                  false,
                  List.of())
              .draw(c);
        });
    all.put(
        "dog-dachshund-black-and-tan",
        c -> {
          Backdrop.studio(c, 0xE6B89C);
          new Dog(
                  Head.LONG,
                  Ears.LONG,
                  BLACK,
                  TAN,
                  0x9C683A,
                  0x2F2A35,
                  0x211C27,
                  BROWN_EYES,
                  0x74A57F,
                  true,
                  List.of(Marking.brows(TAN), Marking.cheeks(TAN)))
              .draw(c);
        });
  }
}
