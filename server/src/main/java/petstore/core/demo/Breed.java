package petstore.core.demo;

import java.util.Arrays;
import java.util.List;
import petstore.core.pets.PetSize;

/// A breed that the shop has.
///
/// @param size among those of its species
/// @param low the price of an old one, in whole units
/// @param high the price of a young one
/// @param years how long one lives
record Breed(Kind kind, String name, PetSize size, int low, int high, int years, List<Coat> coats) {

  /// A color in which there are animals of a breed, and the picture of one.
  ///
  /// @param picture the name of a file, without its extension
  record Coat(String color, String picture) {
    static Coat read(String text) {
      String[] parts = text.split(" = ", 2);
      return new Coat(parts[0], parts[1]);
    }
  }

  /// A line of the catalogue.
  static Breed read(String line) {
    String[] cells = line.split("; *");
    return new Breed(
        Kind.valueOf(cells[0]),
        cells[1],
        PetSize.valueOf(cells[2]),
        Integer.parseInt(cells[3]),
        Integer.parseInt(cells[4]),
        Integer.parseInt(cells[5]),
        Arrays.stream(cells).skip(6).map(Coat::read).toList());
  }
}
