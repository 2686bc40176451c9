package petstore.pictures;

import java.util.LinkedHashMap;
import java.util.Map;
import petstore.pictures.Bird.Beak;
import petstore.pictures.Bird.Crest;
import petstore.pictures.Bird.Tail;

/// The birds.
final class Birds {
  private Birds() {}

  static Map<String, Animal> pictures() {
    var all = new LinkedHashMap<String, Animal>();
    parakeets(all);
    parrots(all);
    songbirds(all);
    return all;
  }

  private static void parakeets(Map<String, Animal> all) {
    all.put(
        "bird-budgerigar-green",
        c -> {
          Backdrop.studio(c, 0xF2B9A5);
          new Bird(
                  Beak.HOOKED,
                  Crest.NONE,
                  Tail.LONG,
                  0x8CC152,
                  0xF4DC5D,
                  0xD9D35A,
                  0x3F7FA6,
                  0xD8B08A,
                  0x5B83C4,
                  0x4A4A3C)
              .draw(c);
        });
    all.put(
        "bird-budgerigar-blue",
        c -> {
          Backdrop.studio(c, 0xF5D48B);
          new Bird(
                  Beak.HOOKED,
                  Crest.NONE,
                  Tail.LONG,
                  0x6FB6E2,
                  0xFBF8F2,
                  0xE5EBF0,
                  0x3E5FA0,
                  0xD8B08A,
                  0x8A7BC8,
                  0x4C5262)
              .draw(c);
        });
    all.put(
        "bird-cockatiel-gray",
        c -> {
          Backdrop.foliage(c, 0xDDEBF0, 0x6EA58F);
          new Bird(
                  Beak.HOOKED,
                  Crest.FEATHERS,
                  Tail.LONG,
                  0x9FA3AC,
                  0xF4E27E,
                  0x868B96,
                  0x7A7F8A,
                  0x9B958F,
                  0xEE8B4A,
                  0)
              .draw(c);
        });
    all.put(
        "bird-cockatiel-lutino",
        c -> {
          Backdrop.studio(c, 0x9CBFE0);
          new Bird(
                  Beak.HOOKED,
                  Crest.FEATHERS,
                  Tail.LONG,
                  0xFBF3D6,
                  0xF6E58A,
                  0xF6E9B8,
                  0xEBD98F,
                  0xE3B9A2,
                  0xEE8B4A,
                  0)
              .draw(c);
        });
    all.put(
        "bird-monk-parakeet",
        c -> {
          Backdrop.foliage(c, 0xF3E6CF, 0x7CA86E);
          new Bird(
                  Beak.HOOKED,
                  Crest.NONE,
                  Tail.LONG,
                  0xB9C8B4,
                  0xC3C9C4,
                  0x5FA45A,
                  0x4C8D57,
                  0xD9A273,
                  0,
                  0)
              .draw(c);
        });
  }

  private static void parrots(Map<String, Animal> all) {
    all.put(
        "bird-lovebird-peach-faced",
        c -> {
          Backdrop.studio(c, 0x94C9C6);
          new Bird(
                  Beak.HOOKED,
                  Crest.NONE,
                  Tail.SHORT,
                  0x8CC66B,
                  0xF0805F,
                  0x66AD58,
                  0x4E8FBF,
                  0xE8CFA6,
                  0,
                  0)
              .draw(c);
        });
    all.put(
        "bird-sun-conure",
        c -> {
          Backdrop.studio(c, 0xA9B7E0);
          new Bird(
                  Beak.HOOKED,
                  Crest.NONE,
                  Tail.LONG,
                  0xF5A33C,
                  0xF4743B,
                  0xF4C545,
                  0x4D9A6E,
                  0x4A4248,
                  0,
                  0)
              .draw(c);
        });
    all.put(
        "bird-african-grey",
        c -> {
          Backdrop.foliage(c, 0xE6DDEB, 0x6F9E86);
          new Bird(
                  Beak.HOOKED,
                  Crest.NONE,
                  Tail.SHORT,
                  0xA4A8B0,
                  0xC3C6CC,
                  0x868B95,
                  0xCF3F40,
                  0x3A3840,
                  0,
                  0)
              .draw(c);
        });
    all.put(
        "bird-cockatoo",
        c -> {
          Backdrop.studio(c, 0xD99BB0);
          new Bird(
                  Beak.HOOKED,
                  Crest.FAN,
                  Tail.SHORT,
                  0xFBF8F2,
                  0xFFFDF8,
                  0xF1ECE3,
                  0xF3E7BE,
                  0x4C4850,
                  0xF9E7A1,
                  0)
              .draw(c);
        });
  }

  private static void songbirds(Map<String, Animal> all) {
    all.put(
        "bird-canary-yellow",
        c -> {
          Backdrop.studio(c, 0x9FCBB0);
          new Bird(
                  Beak.CONE,
                  Crest.NONE,
                  Tail.SHORT,
                  0xF8DA56,
                  0xFAE272,
                  0xF0C63F,
                  0xE3B836,
                  0xEDB98C,
                  0,
                  0)
              .draw(c);
        });
    all.put(
        "bird-zebra-finch",
        c -> {
          Backdrop.foliage(c, 0xE3EDD6, 0x7FAA76);
          new Bird(
                  Beak.CONE,
                  Crest.NONE,
                  Tail.SHORT,
                  0xF1ECE4,
                  0xA9A8AE,
                  0x8E8D95,
                  0x4A464E,
                  0xE8622F,
                  0xE08A3E,
                  0)
              .draw(c);
        });
  }
}
