package petstore.core.chat.advisor;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.core.pets.Pet;
import petstore.core.pets.SearchWords;
import petstore.core.pets.Species;

/// A word for animals.
///
/// @param phrase how people say it
/// @param singular how the advisor says it
/// @param kinds with what a word of the breed, name or category of such a pet begins; none: all of
///   the species are meant
record AnimalWord(
    Phrase phrase, String singular, String plural, Species species, List<String> kinds) {

  private static final List<AnimalWord> ALL =
      Stream.of(
              "dogs?|doggos?|doggy|doggies|pupp(?:y|ies)|pups?|hounds?|canines?; dog; dogs; DOG",
              "(?<!guinea )(?:cats?|kitten|kittens|kitty|kitties|felines?|tomcats?);"
                  + " cat; cats; CAT",
              "rabbits?|bunn(?:y|ies)|hares?; rabbit; rabbits; RABBIT",
              "birds?; bird; birds; BIRD",
              "parrots?; parrot; parrots; BIRD; parrot budgerigar cockatiel parakeet lovebird"
                  + " conure cockatoo macaw",
              "budg(?:y|ies?)|budgerigars?; budgerigar; budgerigars; BIRD; budg",
              "cockatiels?; cockatiel; cockatiels; BIRD; cockatiel",
              "parakeets?; parakeet; parakeets; BIRD; parakeet",
              "lovebirds?; lovebird; lovebirds; BIRD; lovebird",
              "conures?; conure; conures; BIRD; conure",
              "cockatoos?; cockatoo; cockatoos; BIRD; cockatoo",
              "songbirds?; songbird; songbirds; BIRD; songbird canar finch",
              "canar(?:y|ies); canary; canaries; BIRD; canar",
              "finch(?:es)?; finch; finches; BIRD; finch",
              "reptiles?; reptile; reptiles; REPTILE",
              "lizards?; lizard; lizards; REPTILE; lizard gecko dragon skink chameleon iguana",
              "geckos?; gecko; geckos; REPTILE; gecko",
              "chameleons?; chameleon; chameleons; REPTILE; chameleon",
              "(?:bearded )?dragons?; bearded dragon; bearded dragons; REPTILE; dragon",
              "skinks?; skink; skinks; REPTILE; skink",
              "snakes?; snake; snakes; REPTILE; snake python boa",
              "pythons?; python; pythons; REPTILE; python",
              "tortoises?|turtles?; tortoise; tortoises; REPTILE; tortoise turtle",
              "small (?:animals?|mammals?|pets?); small animal; small animals; OTHER",
              "rodents?; rodent; rodents; OTHER; rodent hamster guinea chinchilla rat mouse gerbil",
              "hamsters?; hamster; hamsters; OTHER; hamster",
              "guinea pigs?; guinea pig; guinea pigs; OTHER; guinea",
              "chinchillas?; chinchilla; chinchillas; OTHER; chinchilla",
              "rats?; rat; rats; OTHER; rat",
              "mouse|mice; mouse; mice; OTHER; mouse mice",
              "gerbils?; gerbil; gerbils; OTHER; gerbil",
              "hedgehogs?; hedgehog; hedgehogs; OTHER; hedgehog",
              "ferrets?; ferret; ferrets; OTHER; ferret",
              "lions?; lion; lions; OTHER; lion",
              "(?:gold)?fish(?:es)?; fish; fish; OTHER; fish goldfish",
              "horses?|pon(?:y|ies); horse; horses; OTHER; horse pony")
          .map(AnimalWord::read)
          .toList();

  AnimalWord {
    kinds = List.copyOf(kinds);
  }

  private static AnimalWord read(String line) {
    String[] cells = line.split("; *");
    return new AnimalWord(
        Phrase.of(cells[0]),
        cells[1],
        cells[2],
        Species.valueOf(cells[3]),
        cells.length > 4 ? List.of(cells[4].split(" ")) : List.of());
  }

  /// Those that were said.
  static List<AnimalWord> in(Utterance said) {
    return ALL.stream().filter(word -> said.has(word.phrase())).toList();
  }

  /// Whether a word is one of these.
  static boolean isOne(String word) {
    return ALL.stream().anyMatch(one -> one.phrase().pattern().matcher(word).matches());
  }

  /// All animals of a species.
  static AnimalWord whole(Species species) {
    return ALL.stream()
        .filter(one -> one.species() == species && one.isSpecies())
        .findFirst()
        .orElseThrow();
  }

  static Set<Species> species(Collection<AnimalWord> words) {
    return words.stream().map(AnimalWord::species).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether a whole species is meant.
  boolean isSpecies() {
    return kinds.isEmpty();
  }

  /// Whether a pet is such an animal.
  boolean fits(Pet pet) {
    return pet.species() == species
        && (isSpecies()
            || SearchWords.of(PetText.kind(pet)).stream()
                .anyMatch(word -> kinds.stream().anyMatch(word::startsWith)));
  }
}
