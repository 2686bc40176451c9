package petstore.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import petstore.pictures.Rodent.Ears;
import petstore.pictures.Rodent.Tail;

/// Everybody else.
final class Others {
  private static final int WHITE = 0xFBF6EE;

  private Others() {}

  static Map<String, Animal> pictures() {
    var all = new LinkedHashMap<String, Animal>();
    all.put(
        "hamster-golden",
        c -> {
          Backdrop.studio(c, 0x8FC4BC);
          new Rodent(Ears.SMALL, Tail.NONE, false, 0xDC9B54, 0xFBF0DE, 0xB97C41, List.of()).draw(c);
        });
    all.put(
        "hamster-dwarf-gray",
        c -> {
          Backdrop.studio(c, 0xF0B7A4);
          new Rodent(
                  Ears.SMALL,
                  Tail.NONE,
                  false,
                  0xA29A98,
                  0xF6F1EA,
                  0x857C7B,
                  List.of(Marking.blaze(0x6F6767, 10)))
              .draw(c);
        });
    all.put(
        "guinea-pig-tricolor",
        c -> {
          Backdrop.meadow(c, 0xCFE6EE, 0x97C285);
          new Rodent(
                  Ears.PETALS,
                  Tail.NONE,
                  false,
                  WHITE,
                  0xFFFDF8,
                  0x5A4038,
                  List.of(Marking.leftPatch(0xC98243), Marking.rightPatch(0x4A3B38)))
              .draw(c);
        });
    all.put(
        "guinea-pig-cream",
        c -> {
          Backdrop.room(c, 0xB9CDB5, 0xB28C70);
          new Rodent(Ears.PETALS, Tail.NONE, false, 0xEBCFA3, 0xFBF1DF, 0xD1A878, List.of())
              .draw(c);
        });
    all.put(
        "chinchilla-gray",
        c -> {
          Backdrop.studio(c, 0xC3AEDB);
          new Rodent(Ears.LARGE, Tail.BUSHY, false, 0x9AA0AC, 0xEDEEF0, 0x848A97, List.of())
              .draw(c);
        });
    all.put(
        "rat-hooded",
        c -> {
          Backdrop.room(c, 0xE6C3B4, 0xA98873);
          new Rodent(Ears.LARGE, Tail.THIN, false, 0x6E6670, WHITE, 0x8A7F86, List.of()).draw(c);
        });
    all.put(
        "gerbil-agouti",
        c -> {
          Backdrop.desert(c, 0xB7D6DB, 0xE0BD8A);
          new Rodent(Ears.SMALL, Tail.THIN, false, 0xBE8A55, 0xF8EDDC, 0xA3713F, List.of()).draw(c);
        });
    all.put(
        "hedgehog",
        c -> {
          Backdrop.foliage(c, 0xF2E3C8, 0x86A873);
          new Rodent(
                  Ears.SMALL,
                  Tail.NONE,
                  true,
                  0xE2C8A4,
                  0xF8ECD8,
                  0x6F5644,
                  List.of(Marking.cap(0x6F5644)))
              .draw(c);
        });
    all.put(
        "ferret-sable",
        c -> {
          Backdrop.studio(c, 0x9CBFA4);
          new Ferret(0x7B5B45, 0x5A4034, 0xF1E4CF).draw(c);
        });
    all.put(
        "ferret-champagne",
        c -> {
          Backdrop.room(c, 0xA9BFDA, 0xB99A82);
          new Ferret(0xD9B58C, 0xC79C70, 0xFBF3E6).draw(c);
        });
    return all;
  }
}
