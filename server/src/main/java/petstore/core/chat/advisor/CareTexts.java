package petstore.core.chat.advisor;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import petstore.core.pets.Species;

/// What the shop says about keeping animals, of each species in the order of [CareTopic].
final class CareTexts {
  private static final Map<Species, List<String>> TEXTS = new EnumMap<>(Species.class);

  static {
    TEXTS.put(
        Species.DOG,
        List.of(
            "Dogs eat complete dog food twice a day, puppies three or four times; the amount goes"
                + " by weight. Fresh water is always there. Chocolate, grapes, raisins, onions and"
                + " xylitol are poisonous.",
            "Puppies are vaccinated from about eight weeks on, against distemper, parvovirus,"
                + " hepatitis, leptospirosis and rabies, with boosters that the vet plans.",
            "A dog lives with its people: a bed in a quiet corner, no draught, and nobody away for"
                + " a whole day.",
            "Most dogs need one to two hours of walks a day, large and lively ones more, and"
                + " something to think about: train in short, friendly lessons.",
            "Brush short coats weekly and long ones daily, look at ears, teeth and paws, and bathe"
                + " only when it is needed."));
    TEXTS.put(
        Species.CAT,
        List.of(
            "Cats are meat eaters: complete cat food with much meat, in several small meals, and"
                + " fresh water away from the bowl. No milk, onions or dog food.",
            "Kittens are vaccinated from about eight weeks on, against panleukopenia and cat flu,"
                + " and rabies where they go outside; the vet plans the boosters.",
            "A cat wants high places, hiding places, a scratching post, and one litter box more"
                + " than there are cats, cleaned daily.",
            "Play with a cat several times a day for some minutes, best before meals; indoor cats"
                + " need it most.",
            "Brush short coats weekly and long ones daily. Cats wash themselves; claws wear off on"
                + " a scratching post."));
    TEXTS.put(
        Species.RABBIT,
        List.of(
            "Rabbits live on hay, as much as they like, with fresh greens each day and very little"
                + " else; fruit is a rare treat. Water is always there.",
            "Rabbits are vaccinated each year, against myxomatosis and both forms of RHD.",
            "Keep two or more together, in an enclosure with room to hop, a place to hide, and hay"
                + " everywhere; a cage alone is too small.",
            "Rabbits want to run for some hours each day, dig, and gnaw on branches.",
            "Brush weekly, daily in moult, and have the nails and teeth looked at every few months."
                + " Never bathe a rabbit."));
    TEXTS.put(
        Species.BIRD,
        List.of(
            "Birds get a seed or pellet mix of their kind, with fresh greens, some fruit, and grit;"
                + " water is changed daily. Avocado and chocolate are poisonous.",
            "Pet birds are seldom vaccinated; a check by a vet who knows birds once a year is worth"
                + " more.",
            "The cage is wider than it is high, with perches of different thickness, in a light"
                + " room without draught or kitchen fumes. Most birds want company of their kind.",
            "Birds need hours of flight outside of the cage, and parrots toys to take apart.",
            "A shallow bath or a fine spray keeps feathers clean; beak and claws wear off on"
                + " natural branches."));
    TEXTS.put(
        Species.REPTILE,
        List.of(
            "It goes by the kind: snakes eat whole prey every week or two, geckos and chameleons"
                + " insects with calcium, bearded dragons insects and greens, tortoises weeds and"
                + " hay.",
            "Reptiles are not vaccinated; a vet should look at droppings for parasites once a"
                + " year.",
            "A terrarium has a warm end and a cool end, with a thermostat, UVB light for those that"
                + " sun themselves, and places to hide.",
            "Room to climb, dig or swim, by the kind, is exercise enough; handle them calmly and"
                + " not after meals.",
            "Help with nothing but moisture when one sheds its skin, and wash your hands after"
                + " touching."));
    TEXTS.put(
        Species.OTHER,
        List.of(
            "Small mammals get a mix for their kind: hamsters grains and some protein, guinea pigs"
                + " hay and vitamin C, chinchillas hay, ferrets meat. Water is always there.",
            "Ferrets are vaccinated against distemper and rabies; hamsters, guinea pigs and rats"
                + " are not.",
            "A large cage with deep bedding, hiding places and a wheel that fits; guinea pigs and"
                + " rats never alone, hamsters always.",
            "They need room to run, dig and gnaw each day; most are awake at dusk and at night.",
            "Long coats are brushed, chinchillas bathe in dust, and nails are looked at every"
                + " month."));
  }

  private CareTexts() {}

  /// What is said of a topic; of all of them, all.
  static String of(Species species, CareTopic topic) {
    List<String> texts = TEXTS.getOrDefault(species, List.of());
    return topic == CareTopic.ALL
        ? "- " + String.join("\n- ", texts)
        : texts.get(Arrays.asList(CareTopic.values()).indexOf(topic));
  }
}
