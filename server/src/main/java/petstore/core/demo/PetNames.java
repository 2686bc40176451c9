package petstore.core.demo;

import java.util.List;

/// 200 names, each for one pet.
final class PetNames {
  /// Nobody calls a male so.
  static final List<String> FEMALE =
      read(
          """
          Abby Amber Aster Bella Blossom Bluebell Bonnie Brie Callie Cleo Daisy Dixie Dolly
          Dottie Ella Fern Flora Freya Ginger Goldie Gracie Hazel Honey Iris Ivy Josie Juniper
          Kiki Lacey Lady Lily Lola Lottie Luna Mabel Maggie Millie Minnie Molly Nala Nell Olive
          Pearl Penny Poppy Rosie Roxy Ruby Sadie Stella
          """);

  /// Nobody calls a female so.
  static final List<String> MALE =
      read(
          """
          Ace Alfie Apollo Archie Arlo Bandit Basil Baxter Benji Bertie Bishop Boomer Bruno
          Buddy Casper Charlie Chester Copper Dante Dash Dexter Duke Eddie Elvis Figaro Finn
          Fozzie Gatsby George Gizmo Gus Harley Henry Hugo Hunter Jasper Joey Lenny Leo Loki
          Louie Marlow Maverick Max Milo Monty Morris Mowgli Nemo Ollie Oscar Otis Otto Paddy
          Pascal Percy Quincy Remy Rex Rocky Rolo Romeo Rusty Simba Teddy
          """);

  static final List<String> ANY =
      read(
          """
          Aspen Bagel Bailey Bean Biscuit Blue Bramble Brownie Bubbles Buttons Caramel Chestnut
          Chip Cinder Cinnamon Clover Coco Cookie Cosmo Cricket Domino Dumpling Dusty Echo Ember
          Fable Fig Flash Frankie Freckles Fudge Harper Hopper Indigo Jazz Jellybean Kipper Kiwi
          Koda Lark Lucky Mango Maple Marble Marley Midnight Mocha Moose Muffin Nibbles Noodle
          Nova Nugget Nutmeg Oakley Opal Oreo Patch Peaches Peanut Pebbles Pepper Pickle Piper
          Pippin Pretzel Pumpkin Raisin Ripley River Sage Salem Sandy Scout Shadow Skye Smokey
          Socks Sorrel Sprout Sunny Thistle Toffee Waffles Ziggy
          """);

  private PetNames() {}

  private static List<String> read(String names) {
    return List.of(names.split("\\s+"));
  }
}
