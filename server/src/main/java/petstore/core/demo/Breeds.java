package petstore.core.demo;

import java.util.List;
import java.util.stream.Stream;

/// The catalogue. A line is a breed: its kind; its name; its size among those of its species; what
/// an old one costs and what a young one, in whole units; how many years it lives; then each color
/// in which there are some, and the picture of one.
final class Breeds {
  static final List<Breed> DOGS =
      read(
          """
          DOG; Labrador Retriever; LARGE; 280; 850; 12; yellow = dog-labrador-yellow;\
           black = dog-labrador-black;\
           chocolate = dog-labrador-chocolate
          DOG; Golden Retriever; LARGE; 300; 950; 12; golden = dog-golden-retriever
          DOG; German Shepherd; LARGE; 300; 900; 11; black and tan = dog-german-shepherd
          DOG; Border Collie; MEDIUM; 260; 800; 14; black and white = dog-border-collie
          DOG; Australian Shepherd; MEDIUM; 280; 880; 13; blue merle = dog-australian-shepherd
          DOG; Pembroke Welsh Corgi; SMALL; 350; 1150; 13; red and white = dog-corgi
          DOG; Siberian Husky; LARGE; 280; 900; 13; gray and white = dog-husky
          DOG; Miniature Poodle; SMALL; 320; 1050; 15; apricot = dog-poodle-apricot
          DOG; French Bulldog; SMALL; 450; 1600; 11; fawn = dog-french-bulldog-fawn
          DOG; Pug; SMALL; 300; 980; 13; fawn = dog-pug
          DOG; Shih Tzu; SMALL; 260; 850; 14; white and gold = dog-shih-tzu
          DOG; Dachshund; SMALL; 280; 900; 14; red = dog-dachshund-red;\
           black and tan = dog-dachshund-black-and-tan
          DOG; Beagle; MEDIUM; 220; 750; 13; tricolor = dog-beagle
          DOG; Dalmatian; LARGE; 280; 880; 12; white with black spots = dog-dalmatian
          DOG; Cavalier King Charles Spaniel; SMALL; 340; 1200; 12; chestnut and white = dog-cavalier
          DOG; Boxer; LARGE; 260; 850; 11; fawn = dog-boxer
          DOG; Terrier Mix; SMALL; 95; 260; 14; white and brown = dog-terrier-mix
          """);

  static final List<Breed> CATS =
      read(
          """
          CAT; Domestic Shorthair; MEDIUM; 60; 175; 15; orange tabby = cat-orange-tabby;\
           gray tabby = cat-gray-tabby;\
           black = cat-black;\
           black and white = cat-tuxedo;\
           calico = cat-calico;\
           tortoiseshell = cat-tortoiseshell
          CAT; British Shorthair; MEDIUM; 250; 900; 14; blue = cat-british-blue
          CAT; Russian Blue; SMALL; 240; 850; 16; silver blue = cat-russian-blue
          CAT; Siamese; SMALL; 220; 800; 15; seal point = cat-siamese
          CAT; Bengal; MEDIUM; 350; 1250; 14; brown spotted = cat-bengal
          CAT; Maine Coon; LARGE; 350; 1200; 13; brown tabby = cat-maine-coon
          CAT; Persian; MEDIUM; 280; 950; 14; white = cat-persian-white
          CAT; Ragdoll; LARGE; 300; 1050; 14; blue bicolor = cat-ragdoll
          CAT; Scottish Fold; MEDIUM; 300; 980; 13; cream tabby = cat-scottish-fold
          CAT; Sphynx; SMALL; 400; 1400; 13; pink = cat-sphynx
          """);

  static final List<Breed> RABBITS =
      read(
          """
          RABBIT; Holland Lop; SMALL; 35; 95; 9; orange = rabbit-holland-lop-orange;\
           white and brown = rabbit-holland-lop-broken
          RABBIT; Netherland Dwarf; SMALL; 30; 85; 10; gray = rabbit-netherland-dwarf-gray;\
           chestnut = rabbit-netherland-dwarf-chestnut
          RABBIT; Dutch Rabbit; MEDIUM; 25; 70; 8; black and white = rabbit-dutch
          RABBIT; Lionhead; SMALL; 35; 90; 9; cream = rabbit-lionhead-cream
          RABBIT; New Zealand White; LARGE; 25; 65; 8; white = rabbit-white
          RABBIT; Standard Rex; LARGE; 30; 80; 8; blue = rabbit-rex-blue
          """);

  static final List<Breed> BIRDS =
      read(
          """
          PARROT; Budgerigar; SMALL; 18; 38; 9; green and yellow = bird-budgerigar-green;\
           blue and white = bird-budgerigar-blue
          PARROT; Cockatiel; MEDIUM; 70; 160; 18; gray = bird-cockatiel-gray;\
           lutino = bird-cockatiel-lutino
          PARROT; Monk Parakeet; MEDIUM; 180; 420; 22; green and gray = bird-monk-parakeet
          PARROT; Peach-faced Lovebird; SMALL; 55; 130; 14; green and peach = bird-lovebird-peach-faced
          PARROT; Sun Conure; MEDIUM; 250; 620; 24; orange and yellow = bird-sun-conure
          PARROT; African Grey Parrot; LARGE; 900; 2200; 45; gray = bird-african-grey
          PARROT; Sulphur-crested Cockatoo; LARGE; 850; 2000; 50; white = bird-cockatoo
          SONGBIRD; Canary; SMALL; 30; 75; 9; yellow = bird-canary-yellow
          SONGBIRD; Zebra Finch; SMALL; 12; 28; 7; gray and white = bird-zebra-finch
          """);

  static final List<Breed> REPTILES =
      read(
          """
          LIZARD; Leopard Gecko; SMALL; 30; 90; 15; yellow with dark spots = reptile-leopard-gecko
          LIZARD; Bearded Dragon; MEDIUM; 55; 180; 11; sandy brown = reptile-bearded-dragon
          LIZARD; Crested Gecko; SMALL; 45; 130; 15; rust and cream = reptile-crested-gecko
          LIZARD; Blue-tongued Skink; LARGE; 140; 320; 18; banded brown = reptile-blue-tongued-skink
          LIZARD; Veiled Chameleon; MEDIUM; 60; 150; 7; green and yellow = reptile-veiled-chameleon
          SNAKE; Ball Python; LARGE; 50; 190; 25; brown and gold = reptile-ball-python
          SNAKE; Corn Snake; MEDIUM; 40; 140; 18; orange and red = reptile-corn-snake;\
           pink and white = reptile-corn-snake-snow
          TORTOISE; Hermann's Tortoise; MEDIUM; 160; 380; 60; black and gold = reptile-hermanns-tortoise
          TORTOISE; Russian Tortoise; SMALL; 120; 290; 45; olive brown = reptile-russian-tortoise
          """);

  static final List<Breed> OTHERS =
      read(
          """
          RODENT; Syrian Hamster; SMALL; 12; 25; 3; golden = hamster-golden
          RODENT; Dwarf Hamster; SMALL; 10; 22; 2; gray = hamster-dwarf-gray
          RODENT; Guinea Pig; MEDIUM; 20; 48; 7; white, orange and black = guinea-pig-tricolor;\
           cream = guinea-pig-cream
          RODENT; Chinchilla; MEDIUM; 90; 210; 14; gray = chinchilla-gray
          RODENT; Fancy Rat; SMALL; 12; 26; 3; gray and white = rat-hooded
          RODENT; Mongolian Gerbil; SMALL; 10; 22; 4; golden brown = gerbil-agouti
          RODENT; African Pygmy Hedgehog; SMALL; 95; 220; 5; salt and pepper = hedgehog
          FERRET; Ferret; LARGE; 90; 190; 8; sable = ferret-sable;\
           champagne = ferret-champagne
          """);

  private Breeds() {}

  /// Every breed.
  static Stream<Breed> all() {
    return Stream.of(DOGS, CATS, RABBITS, BIRDS, REPTILES, OTHERS).flatMap(List::stream);
  }

  private static List<Breed> read(String table) {
    return table.lines().map(Breed::read).toList();
  }
}
