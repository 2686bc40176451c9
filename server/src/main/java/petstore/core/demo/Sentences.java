package petstore.core.demo;

import java.util.List;

/// What is said of animals. `{Name}` is the animal's name, `{he}`, `{his}` and `{him}` are as its
/// gender wants them, with a capital at the beginning of a sentence; `{breed}` is what it says, and
/// `{a age}` something like `a 2-year-old`.
final class Sentences {
  private Sentences() {}

  /// The first sentence.
  static List<String> opening(Temper temper) {
    return switch (temper) {
      case GENTLE ->
          List.of(
              "{Name} is {a age} {breed} with soft manners and all the patience in the world.",
              "Gentle is the word that everybody here uses for {Name}, {a age} {breed}.",
              "{Name}, {a age} {breed}, has never been in a hurry or in a temper.");
      case PLAYFUL ->
          List.of(
              "{Name} is {a age} {breed} who turns everything into a game.",
              "Meet {Name}, {a age} {breed} with a toy always within reach.",
              "{Name}, {a age} {breed}, wakes up in the mood for a game.");
      case CALM ->
          List.of(
              "{Name} is {a age} {breed} whom nothing upsets.",
              "Doors slam, phones ring, and {Name}, {a age} {breed}, does not turn {his} head.",
              "{Name}, {a age} {breed}, brings peace into any room.");
      case CURIOUS ->
          List.of(
              "{Name} is {a age} {breed} who has to see everything from near.",
              "No box stays unexplored for long with {Name}, {a age} {breed}.",
              "{Name}, {a age} {breed}, follows whatever moves with bright eyes.");
      case CONFIDENT ->
          List.of(
              "{Name} is {a age} {breed} who feels at home wherever {he} is put down.",
              "New faces do not trouble {Name}, {a age} {breed}.",
              "{Name}, {a age} {breed}, knows what {he} wants and how to get it.");
      case AFFECTIONATE ->
          List.of(
              "{Name} is {a age} {breed} who is happiest next to somebody.",
              "{Name}, {a age} {breed}, picks a person and stays with them.",
              "Whoever sits down here soon has {Name}, {a age} {breed}, for company.");
      case LIVELY ->
          List.of(
              "{Name} is {a age} {breed} with energy for two.",
              "There is never a dull minute with {Name}, {a age} {breed}.",
              "{Name}, {a age} {breed}, hardly ever sits still when awake.");
      case SHY ->
          List.of(
              "{Name} is {a age} {breed} who needs a little time before {he} trusts somebody.",
              "{Name}, {a age} {breed}, watches from a safe corner first and comes closer later.",
              "With strangers {Name}, {a age} {breed}, is quiet; with friends {he} opens up.");
      case INDEPENDENT ->
          List.of(
              "{Name} is {a age} {breed} with a will of {his} own.",
              "{Name}, {a age} {breed}, likes company in the same room, but not on top of {him}.",
              "{Name}, {a age} {breed}, keeps {himself} busy and asks for little.");
    };
  }

  /// Whom it should live with, and how.
  static List<String> home(Kind kind, boolean goodWithKids) {
    return switch (kind) {
      case DOG, CAT, FERRET ->
          goodWithKids
              ? List.of(
                  "A family with children would suit {him} well.",
                  "Children who are kind to animals make {his} day.",
                  "{He} would like a family, the larger the better.",
                  "A home where somebody is in for most of the day would be ideal.",
                  "A lively household is no trouble for {him}.")
              : List.of(
                  "A quiet home without small children would be best.",
                  "{He} would rather live with adults.",
                  "An experienced owner with a calm household is what we look for.",
                  "{He} needs people who let {him} take the first step.");
      case RABBIT, RODENT ->
          goodWithKids
              ? List.of(
                  "{He} can be handled by children who sit on the floor and are patient.",
                  "{He} is a good first pet, with an adult nearby.",
                  "A roomy enclosure and an hour outside of it each day keep {him} happy.",
                  "{He} is used to gentle hands.")
              : List.of(
                  "{He} would rather be watched than held, and suits adults best.",
                  "A quiet room, away from the television, is what {he} needs.",
                  "{He} should go to somebody who can wait until {he} comes by {himself}.");
      case PARROT, SONGBIRD ->
          goodWithKids
              ? List.of(
                  "A light room with people in it is the right place for {his} cage.",
                  "{He} is at ease with children who move slowly.",
                  "An aviary with company of {his} kind would be perfect.",
                  "Some time outside of the cage each day is a must.")
              : List.of(
                  "{He} needs a calm home and somebody at {his} side most of the day.",
                  "A quiet corner with a view suits {him} better than a busy living room.",
                  "Somebody who knows birds would be best for {him}.");
      case LIZARD, SNAKE, TORTOISE ->
          goodWithKids
              ? List.of(
                  "{He} is easy to look after and used to being handled.",
                  "A good choice for a family that is new to reptiles.",
                  "{His} new home should have a warm end, a cool end and a place to hide.",
                  "Older children can learn to handle {him}.")
              : List.of(
                  "{He} should go to a keeper with some experience.",
                  "{He} is more for watching than for handling.",
                  "A terrarium with plenty of cover makes {him} feel safe.");
    };
  }

  /// What is said of those who stay with their mothers.
  static final String TOO_YOUNG =
      "{He} stays with {his} mother for a few more weeks and can be had after that.";
}
