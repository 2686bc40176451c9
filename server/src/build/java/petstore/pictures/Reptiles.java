package petstore.pictures;

import java.util.LinkedHashMap;
import java.util.Map;
import petstore.pictures.Lizard.Back;

/// The reptiles.
final class Reptiles {
  private Reptiles() {}

  static Map<String, Animal> pictures() {
    var all = new LinkedHashMap<String, Animal>();
    lizards(all);
    all.put(
        "reptile-ball-python",
        c -> {
          Backdrop.foliage(c, 0xE9E0CF, 0x6F9E7C);
          new Snake(0x7A5840, 0xD9B27C, 0x43302A).draw(c);
        });
    all.put(
        "reptile-corn-snake",
        c -> {
          Backdrop.desert(c, 0xBFDCE0, 0xE3C08E);
          new Snake(0xEFA25A, 0xC84E2F, 0x5B2E26).draw(c);
        });
    all.put(
        "reptile-corn-snake-snow",
        c -> {
          Backdrop.studio(c, 0xB39DCB);
          new Snake(0xF7E7DC, 0xF2B9A8, 0xF9F3E4).draw(c);
        });
    all.put(
        "reptile-hermanns-tortoise",
        c -> {
          Backdrop.meadow(c, 0xD3E8EC, 0x97BE7F);
          new Tortoise(0xB7A86B, 0x5E4C38, 0xD3B067).draw(c);
        });
    all.put(
        "reptile-russian-tortoise",
        c -> {
          Backdrop.desert(c, 0xF0D3B8, 0xD9B483);
          new Tortoise(0xA99A6A, 0x6B5B45, 0xA48D62).draw(c);
        });
    all.put(
        "reptile-veiled-chameleon",
        c -> {
          Backdrop.foliage(c, 0xF4E3CB, 0x6FA377);
          new Chameleon(0x7DBE6A, 0xE6C34F).draw(c);
        });
    return all;
  }

  private static void lizards(Map<String, Animal> all) {
    all.put(
        "reptile-leopard-gecko",
        c -> {
          Backdrop.desert(c, 0xA9D0CE, 0xE7C893);
          new Lizard(Back.SPOTS, 0xF0C65B, 0xFAF0D9, 0x4A3D3A, 0xD08A3C).draw(c);
        });
    all.put(
        "reptile-bearded-dragon",
        c -> {
          Backdrop.desert(c, 0xF3C9A5, 0xD9A86F);
          new Lizard(Back.THORNS, 0xD2A568, 0xF0DCB4, 0x8F6238, 0xC9822F).draw(c);
        });
    all.put(
        "reptile-crested-gecko",
        c -> {
          Backdrop.foliage(c, 0xDFEBDD, 0x649A76);
          new Lizard(Back.CREST, 0xB4714A, 0xE6C9A6, 0xE9CFA3, 0xD9A24A).draw(c);
        });
    all.put(
        "reptile-blue-tongued-skink",
        c -> {
          Backdrop.desert(c, 0xC7DDE8, 0xCFA57A);
          new Lizard(Back.BANDS, 0xC7A071, 0xEEDDBC, 0x6A4A34, 0x8A5A34).draw(c);
        });
  }
}
