package petstore.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import petstore.pictures.Cat.Fur;

/// The cats.
final class Cats {
  private static final int BLACK = 0x3A3540;
  private static final int WHITE = 0xFBF6EE;
  private static final int GREEN = 0xA9C46C;
  private static final int AMBER = 0xE8B04A;
  private static final int BLUE = 0x77B5E0;

  private Cats() {}

  static Map<String, Animal> pictures() {
    var all = new LinkedHashMap<String, Animal>();
    shorthairs(all);
    patched(all);
    longhairs(all);
    others(all);
    return all;
  }

  private static void shorthairs(Map<String, Animal> all) {
    all.put(
        "cat-orange-tabby",
        c -> {
          Backdrop.room(c, 0xA8CFCB, 0xC79B75);
          new Cat(
                  Fur.SHORT,
                  false,
                  0xEBA455,
                  0xF9E3C4,
                  0xF6D3A4,
                  0xE1963F,
                  GREEN,
                  0x3E7CB1,
                  List.of(Marking.tabby(0xC8752B)))
              .draw(c);
        });
    all.put(
        "cat-gray-tabby",
        c -> {
          Backdrop.studio(c, 0xF2C078);
          new Cat(
                  Fur.SHORT,
                  false,
                  0xA7A5A8,
                  0xEDE9E4,
                  0xDEDAD5,
                  0x94929A,
                  GREEN,
                  0xC8553D,
                  List.of(Marking.tabby(0x66646E)))
              .draw(c);
        });
    all.put(
        "cat-black",
        c -> {
          Backdrop.studio(c, 0x9DB7DE);
          new Cat(Fur.SHORT, false, BLACK, 0x45404C, 0x403B47, 0x332E39, AMBER, 0xE26D8C, List.of())
              .draw(c);
        });
    all.put(
        "cat-british-blue",
        c -> {
          Backdrop.room(c, 0xE7C6C0, 0xB58D76);
          new Cat(
                  Fur.SHORT, false, 0x8B95A6, 0x9DA7B6, 0x98A2B2, 0x7E889A, 0xEE9F3F, 0xE2B33C,
                  List.of())
              .draw(c);
        });
    all.put(
        "cat-russian-blue",
        c -> {
          Backdrop.studio(c, 0xBFD8B8);
          new Cat(
                  Fur.SHORT, false, 0xA0ADBD, 0xB3BFCC, 0xADB9C7, 0x8F9DAE, 0x8CC56B, 0x7A5BA6,
                  List.of())
              .draw(c);
        });
  }

  private static void patched(Map<String, Animal> all) {
    all.put(
        "cat-tuxedo",
        c -> {
          Backdrop.studio(c, 0xE58F83);
          new Cat(
                  Fur.SHORT,
                  false,
                  BLACK,
                  WHITE,
                  WHITE,
                  BLACK,
                  GREEN,
                  0xD9534F,
                  List.of(Marking.blaze(WHITE, 15)))
              .draw(c);
        });
    all.put(
        "cat-calico",
        c -> {
          Backdrop.meadow(c, 0xCDE6EF, 0x97C285);
          new Cat(
                  Fur.SHORT,
                  false,
                  WHITE,
                  0xFFFDF8,
                  WHITE,
                  0xE09A4E,
                  GREEN,
                  0x5BA59B,
                  List.of(Marking.leftPatch(0xE29B50), Marking.rightPatch(0x4A434B)))
              .draw(c);
        });
    all.put(
        "cat-tortoiseshell",
        c -> {
          Backdrop.foliage(c, 0xEADFD0, 0x7DA58B);
          new Cat(
                  Fur.SHORT,
                  false,
                  0x4A3D3C,
                  0xB8743A,
                  0x5C483F,
                  0x3F3434,
                  AMBER,
                  0x4C9F8A,
                  List.of(
                      Marking.specks(0xC07C3E, 24, 62, 11),
                      Marking.leftPatch(0xC9853F),
                      Marking.specks(0x3D3333, 9, 50, 5)))
              .draw(c);
        });
    all.put(
        "cat-siamese",
        c -> {
          Backdrop.studio(c, 0xC3AEDB);
          new Cat(
                  Fur.SHORT,
                  false,
                  0xEFE2CD,
                  0x5A453D,
                  0xE6D5BB,
                  0x57423A,
                  BLUE,
                  0xE2B33C,
                  List.of(Marking.point(0x5A453D)))
              .draw(c);
        });
    all.put(
        "cat-bengal",
        c -> {
          Backdrop.foliage(c, 0xDDEAD9, 0x5F9A79);
          new Cat(
                  Fur.SHORT,
                  false,
                  0xD9A05C,
                  0xF6E3C6,
                  0xEFCF9F,
                  0xC68A47,
                  GREEN,
                  0,
                  List.of(Marking.specks(0x6B4426, 13, 46, 21), Marking.tabby(0x6B4426)))
              .draw(c);
        });
  }

  private static void longhairs(Map<String, Animal> all) {
    all.put(
        "cat-maine-coon",
        c -> {
          Backdrop.meadow(c, 0xE8E2CE, 0x8AAF7C);
          new Cat(
                  Fur.LONG,
                  false,
                  0x9A7652,
                  0xEADAC1,
                  0xD9C2A0,
                  0x7E5E3F,
                  GREEN,
                  0,
                  List.of(Marking.tabby(0x4F3827)))
              .draw(c);
        });
    all.put(
        "cat-persian-white",
        c -> {
          Backdrop.room(c, 0xB9B4DC, 0xA88C9C);
          new Cat(Fur.LONG, false, 0xF8F3EA, 0xFFFDF8, WHITE, 0xEADFD0, AMBER, 0xE26D8C, List.of())
              .draw(c);
        });
    all.put(
        "cat-ragdoll",
        c -> {
          Backdrop.studio(c, 0x93C7C3);
          new Cat(
                  Fur.LONG,
                  false,
                  0xEBE3DB,
                  0xFFFDF8,
                  WHITE,
                  0x7F8294,
                  BLUE,
                  0x3D5A80,
                  List.of(Marking.patches(0xA4A5B2)))
              .draw(c);
        });
  }

  private static void others(Map<String, Animal> all) {
    all.put(
        "cat-scottish-fold",
        c -> {
          Backdrop.studio(c, 0xF0B7A4);
          new Cat(
                  Fur.SHORT,
                  true,
                  0xD8CBB9,
                  0xF3ECE1,
                  0xECE2D4,
                  0xC4B5A0,
                  AMBER,
                  0x4C9F8A,
                  List.of(Marking.tabby(0xB3A28B)))
              .draw(c);
        });
    all.put(
        "cat-sphynx",
        c -> {
          Backdrop.room(c, 0x9FB8AD, 0x9C7F6B);
          new Cat(
                  Fur.NONE, false, 0xEDC3B2, 0xF3D3C6, 0xF1CDBE, 0xE3B09D, BLUE, 0x8E5BA6,
                  List.of())
              .draw(c);
        });
  }
}
