package petstore.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import petstore.pictures.Dog.Ears;
import petstore.pictures.Dog.Head;

/// The dogs.
final class Dogs {
  private static final int BLACK = 0x3B3640;
  private static final int WHITE = 0xFBF6EE;
  private static final int TAN = 0xC98A4B;
  private static final int BROWN_EYES = 0x6B4226;
  private static final int BLUE_EYES = 0x7DB4D8;
  private static final int NOSE = 0x2E2733;

  private Dogs() {}

  static Map<String, Animal> pictures() {
    var all = new LinkedHashMap<String, Animal>();
    retrievers(all);
    herders(all);
    return all;
  }

  private static void retrievers(Map<String, Animal> all) {
    all.put(
        "dog-labrador-yellow",
        c -> {
          Backdrop.meadow(c, 0xBFE0EE, 0x8CBF7D);
          new Dog(
                  Head.BROAD,
                  Ears.HANGING,
                  0xEBCB93,
                  0xF4DFB6,
                  0xF4DFB6,
                  0xD9AE6C,
                  NOSE,
                  BROWN_EYES,
                  0x3E7CB1,
                  true,
                  List.of())
              .draw(c);
        });
    all.put(
        "dog-labrador-black",
        c -> {
          Backdrop.studio(c, 0xF0B76B);
          new Dog(
                  Head.BROAD,
                  Ears.HANGING,
                  BLACK,
                  0x4A4450,
                  0x46404C,
                  0x2F2A35,
                  0x211C27,
                  0x8A5A34,
                  0xD9534F,
                  true,
                  List.of())
              .draw(c);
        });
    all.put(
        "dog-labrador-chocolate",
        c -> {
          Backdrop.foliage(c, 0xE9DFC7, 0x86A873);
          new Dog(
                  Head.BROAD,
                  Ears.HANGING,
                  0x80543A,
                  0x936549,
                  0x8C5F44,
                  0x67402B,
                  0x4A2C20,
                  0xA9743F,
                  0x5BA59B,
                  false,
                  List.of())
              .draw(c);
        });
    all.put(
        "dog-golden-retriever",
        c -> {
          Backdrop.room(c, 0xA9C9C4, 0xC99F77);
          new Dog(
                  Head.BROAD,
                  Ears.SILKY,
                  0xE0A458,
                  0xEFC488,
                  0xF1CD98,
                  0xC98A42,
                  NOSE,
                  BROWN_EYES,
                  0x8E5BA6,
                  true,
                  List.of())
              .draw(c);
        });
  }

  private static void herders(Map<String, Animal> all) {
    all.put(
        "dog-german-shepherd",
        c -> {
          Backdrop.meadow(c, 0xD7E6EA, 0x7FAF7A);
          new Dog(
                  Head.LONG,
                  Ears.PRICKED,
                  0xC79155,
                  BLACK,
                  0xD9AF78,
                  0x6E5138,
                  NOSE,
                  BROWN_EYES,
                  0xC8553D,
                  true,
                  List.of(Marking.cap(0x4A4046)))
              .draw(c);
        });
    all.put(
        "dog-border-collie",
        c -> {
          Backdrop.meadow(c, 0xC9E4F1, 0x95C37F);
          new Dog(
                  Head.LONG,
                  Ears.TIPPED,
                  BLACK,
                  WHITE,
                  WHITE,
                  BLACK,
                  NOSE,
                  BROWN_EYES,
                  0xE07A5F,
                  true,
                  List.of(Marking.blaze(WHITE, 34)))
              .draw(c);
        });
    all.put(
        "dog-australian-shepherd",
        c -> {
          Backdrop.studio(c, 0xE8A598);
          new Dog(
                  Head.LONG,
                  Ears.TIPPED,
                  0x9AA3B0,
                  WHITE,
                  WHITE,
                  0x565B69,
                  NOSE,
                  BLUE_EYES,
                  0x3D5A80,
                  false,
                  List.of(
                      Marking.specks(0x4C4F5C, 15, 44, 7),
                      Marking.cheeks(TAN),
                      Marking.blaze(WHITE, 30)))
              .draw(c);
        });
    all.put(
        "dog-corgi",
        c -> {
          Backdrop.room(c, 0xF0CDB0, 0xB98A6A);
          new Dog(
                  Head.LONG,
                  Ears.BAT,
                  0xDE9A55,
                  WHITE,
                  WHITE,
                  0xD08A45,
                  NOSE,
                  BROWN_EYES,
                  0x4C9F8A,
                  true,
                  List.of(Marking.blaze(WHITE, 36)))
              .draw(c);
        });
    all.put(
        "dog-husky",
        c -> {
          Backdrop.studio(c, 0x9CC3DD);
          new Dog(
                  Head.LONG,
                  Ears.PRICKED,
                  0x717C8C,
                  WHITE,
                  WHITE,
                  0x5A6474,
                  NOSE,
                  BLUE_EYES,
                  0xD9534F,
                  false,
                  List.of(Marking.mask(WHITE), Marking.blaze(WHITE, 16)))
              .draw(c);
        });
  }
}
