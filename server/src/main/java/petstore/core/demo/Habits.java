package petstore.core.demo;

import java.util.ArrayList;
import java.util.List;

/// What animals do all day: by their kind, by how old they are, and by whether they like people at
/// once. The blanks are those of [Sentences].
final class Habits {
  private Habits() {}

  /// What may be said of an animal.
  static List<String> of(Kind kind, Stage stage, Temper temper) {
    var fitting = new ArrayList<>(always(kind));
    fitting.addAll(stage.isEarly() ? early(kind) : grown(kind));
    if (stage.isLate()) {
      fitting.addAll(late(kind));
    }
    if (temper.isGoodWithKids()) {
      fitting.addAll(social(kind));
    }
    return fitting;
  }

  private static List<String> always(Kind kind) {
    return switch (kind) {
      case DOG ->
          List.of(
              "After a game {he} falls asleep on whatever is softest.",
              "{He} loves water and will find every puddle on the way.",
              "{He} carries {his} favorite toy from room to room.");
      case CAT ->
          List.of(
              "{He} sleeps on the warmest windowsill and moves along with the sun.",
              "A cardboard box is all the furniture that {he} asks for.",
              "Birds behind the window are {his} favorite program.");
      case RABBIT ->
          List.of(
              "Fresh dill makes {him} come running from the other end of the room.",
              "Tunnels and boxes with two doors keep {him} busy for hours.",
              "{He} should live with another rabbit, and is used to company.");
      case PARROT ->
          List.of(
              "Millet is the quickest way to {his} heart.",
              "{He} likes music, and bobs {his} head to it.",
              "Wooden toys do not last long with {him}, so {he} needs a supply of them.");
      case SONGBIRD ->
          List.of(
              "{He} chatters from the first light on and goes quiet with the last.",
              "Slices of cucumber are gone within minutes.",
              "{He} flies well and needs a cage that is wider than high.");
      case LIZARD ->
          List.of(
              "{He} waits at the glass when it is time for dinner.",
              "{He} has a good appetite and never misses a cricket.",
              "{He} has a favorite hiding place and can be found there at noon.");
      case SNAKE ->
          List.of(
              "{He} feeds without fuss on frozen and thawed mice.",
              "By day {he} is curled up under cork bark, in the evening {he} goes on patrol.");
      case TORTOISE ->
          List.of(
              "Dandelions are {his} favorite, followed by more dandelions.",
              "{He} is faster than people think, above all towards clover.");
      case RODENT ->
          List.of(
              "Paper rolls become tunnels, and tunnels become nests.",
              "{He} keeps one corner for food, one for sleep, and everything in order.",
              "{He} explores every new box from end to end.",
              "{He} knows the sound of the food tin.");
      case FERRET ->
          List.of(
              "{He} sleeps for hours in a hammock and then turns the room upside down.",
              "{He} collects socks and hides them behind the couch.",
              "{He} chuckles when {he} plays, and {he} plays a lot.");
    };
  }

  private static List<String> early(Kind kind) {
    return switch (kind) {
      case DOG ->
          List.of(
              "{He} is learning what a lead is for.",
              "{He} still trips over {his} own paws now and then.",
              "{He} is proud of {his} first sit.",
              "{He} sleeps through the night already.",
              "{He} was raised in a living room and knows the vacuum cleaner.");
      case CAT ->
          List.of(
              "{He} hunts shoelaces, shadows and {his} own tail.",
              "{He} has learned to use the litter box and is working on the curtains.",
              "{He} falls asleep in the middle of a game.",
              "{He} was raised in a living room and knows the vacuum cleaner.");
      case RABBIT ->
          List.of(
              "{He} leaps into the air for no other reason than joy.",
              "{He} is still growing and gets as much hay as {he} likes.");
      case PARROT, SONGBIRD ->
          List.of(
              "{He} has just learned to eat by {himself} and tries everything.",
              "{He} is still practicing how to land.");
      case LIZARD, SNAKE, TORTOISE ->
          List.of(
              "{He} hatched here with us and grows from week to week.",
              "{He} is young and small, but has an appetite for two.");
      case RODENT ->
          List.of(
              "{He} was born here and has known people from the start.",
              "{He} is still growing and eats at all hours.");
      case FERRET -> List.of("{He} is young, and everything that rolls is {his}.");
    };
  }

  private static List<String> grown(Kind kind) {
    return switch (kind) {
      case DOG ->
          List.of(
              "{He} walks well on a lead and likes to know what is around the next corner.",
              "The high point of {his} day is the walk before breakfast.",
              "Car rides are fine with {him}, as long as the window is open a little.",
              "{He} sits, stays and gives a paw, above all when there is cheese.");
      case CAT ->
          List.of(
              "{He} uses the scratching post and leaves the sofa alone.",
              "The top of the bookshelf is where {he} keeps an eye on everybody.",
              "{He} has always lived indoors and likes it there.");
      case RABBIT ->
          List.of(
              "{He} is litter-trained and tidies up {his} hay every evening.",
              "{He} stretches out flat on the cool tiles in the afternoon.");
      case PARROT, SONGBIRD ->
          List.of(
              "{He} takes a bath in a flat dish each morning and wets everything around.",
              "{He} answers when somebody whistles.");
      case LIZARD -> List.of("{He} sheds in one go and looks as if newly painted afterwards.");
      case SNAKE -> List.of("{He} sheds cleanly and has never refused food for long.");
      case TORTOISE ->
          List.of(
              "{He} knows the way to the warm corner and takes it every morning.",
              "{He} spends the summer outside and digs {himself} in when it gets cool.");
      case RODENT -> List.of("{He} builds a new nest whenever the old one is cleaned out.");
      case FERRET -> List.of("{He} walks on a harness and has a look into every hole.");
    };
  }

  private static List<String> late(Kind kind) {
    return switch (kind) {
      case DOG ->
          List.of(
              "{He} would rather have two short walks than one long one.",
              "{He} has seen it all and needs nobody to teach {him} manners.",
              "{He} came to us when {his} owner moved into a home, and misses having somebody.");
      case CAT ->
          List.of(
              "{He} has given up on mice and taken up naps.",
              "{He} asks for little more than a warm place and two meals on time.",
              "{He} came to us from an elderly lady and is used to a quiet life.");
      case RABBIT ->
          List.of(
              "{He} takes life slowly and likes a soft mat.",
              "{He} has had one home for years and looks for a second one.");
      case PARROT, SONGBIRD ->
          List.of(
              "{He} has had one home before this and settles in quickly.",
              "{He} is past {his} loudest years.");
      case LIZARD, SNAKE, TORTOISE ->
          List.of(
              "{He} is fully grown and knows {his} routine.",
              "{His} keeper had to move abroad and could not take {him} along.");
      case RODENT -> List.of("{He} sleeps more than {he} used to and enjoys every meal.");
      case FERRET -> List.of("{He} plays in short rounds now, with long naps between them.");
    };
  }

  private static List<String> social(Kind kind) {
    return switch (kind) {
      case DOG ->
          List.of(
              "{He} gets on with other dogs after a proper sniff.",
              "Visitors are greeted with the whole of {his} body.");
      case CAT ->
          List.of(
              "{He} greets {his} people at the door with a small, exact meow.",
              "{He} purrs before anybody has even touched {him}.");
      case RABBIT -> List.of("{He} likes a rub on the forehead and closes {his} eyes for it.");
      case PARROT -> List.of("{He} climbs onto an offered finger without being asked twice.");
      case SONGBIRD -> List.of("{He} is used to living with others of {his} kind.");
      case LIZARD -> List.of("{He} takes food from tweezers without a second thought.");
      case SNAKE -> List.of("{He} moves slowly and likes to hold on to an arm.");
      case TORTOISE -> List.of("{He} comes to the fence when somebody is there.");
      case RODENT -> List.of("{He} comes to the door of the cage when {he} hears {his} name.");
      case FERRET -> List.of("{He} is used to living with other ferrets.");
    };
  }
}
