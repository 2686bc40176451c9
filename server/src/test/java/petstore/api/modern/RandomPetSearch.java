package petstore.api.modern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A search for pets, as a query, as a body, and done by looking at every pet as it is shown.
final class RandomPetSearch {
  static final List<String> SPECIES = List.of("DOG", "CAT", "RABBIT", "BIRD", "REPTILE", "OTHER");
  static final List<String> STATUSES = List.of("AVAILABLE", "PENDING", "ADOPTED", "NOT_AVAILABLE");
  static final List<String> SIZES = List.of("SMALL", "MEDIUM", "LARGE");
  static final List<String> GENDERS = List.of("MALE", "FEMALE", "UNKNOWN");
  static final List<String> BREEDS = List.of("Poodle", "poodle", "Golden Retriever", "Été", "50%_");
  static final List<String> COLORS = List.of("black", "Black", "white", "gold_en");
  static final List<String> WORDS =
      List.of("golden", "good", "friendly", "fur", "furry", "calm", "100", "été");

  private final Random random;
  private final List<String> query = new ArrayList<>();
  private final ObjectNode body = JsonMapper.shared().createObjectNode();
  private final ObjectNode criteria = body.putObject("criteria");
  private Predicate<JsonNode> holds = _ -> true;
  private Comparator<JsonNode> order = Comparator.comparing(_ -> 0);
  private boolean falls;

  RandomPetSearch(Random random) {
    this.random = random;
    if (random.nextInt(4) > 0) {
      choice("status", STATUSES);
    } else {
      query.add("status=" + String.join(",", STATUSES));
    }
    maybe(() -> choice("species", SPECIES));
    maybe(() -> choice("size", SIZES));
    maybe(this::ages);
    maybe(this::prices);
    maybe(() -> text("breed", one(BREEDS)));
    maybe(() -> text("color", one(COLORS)));
    maybe(this::gender);
    maybe(() -> bool("compatibility", "goodWithKids", ""));
    for (String name : List.of("vaccinated", "spayedNeutered", "specialNeeds")) {
      maybe(() -> bool("medical", name, "/medicalInfo"));
    }
    maybe(this::words);
    sort();
  }

  /// As parameters.
  String query() {
    return String.join("&", query);
  }

  /// As a body, of pages of a length.
  String body(int limit) {
    ObjectNode all = body.deepCopy();
    all.putObject("pagination").put("limit", limit);
    return all.toString();
  }

  /// The ids of those that are looked for.
  ///
  /// @param pets all of them, in order of insertion
  List<String> in(List<JsonNode> pets) {
    var found = new ArrayList<>(pets.stream().filter(holds).sorted(order).toList());
    if (falls) {
      Collections.reverse(found);
    }
    return found.stream().map(pet -> pet.path("id").asString()).toList();
  }

  private void choice(String name, List<String> values) {
    List<String> some = values.stream().filter(_ -> random.nextBoolean()).toList();
    if (some.isEmpty()) {
      some = List.of(one(values));
    }
    List<String> wanted = some;
    query.add(
        random.nextBoolean()
            ? name + "=" + String.join(",", wanted)
            : name + "=" + String.join("&" + name + "=", wanted));
    wanted.forEach(criteria.withArray("/" + name)::add);
    and(pet -> wanted.contains(pet.path(name).asString("")));
  }

  private void ages() {
    int min = random.nextInt(40);
    int max = min + random.nextInt(40);
    query.add("ageMin=" + min + "&ageMax=" + max);
    criteria.putObject("ageRange").put("min", min).put("max", max);
    and(pet -> pet.path("ageMonths").asInt() >= min && pet.path("ageMonths").asInt() <= max);
  }

  private void prices() {
    var least = new BigDecimal(random.nextInt(20)).movePointLeft(1);
    query.add("priceMin=" + least);
    criteria.putObject("priceRange").put("min", least.toPlainString());
    and(pet -> new BigDecimal(pet.path("price").asString()).compareTo(least) >= 0);
  }

  private void text(String name, String text) {
    String sent = random.nextBoolean() ? text : text.toUpperCase(Locale.ROOT).replace('É', 'é');
    String exact = sent.replace("éTé", "Été");
    query.add(
        name + "=" + java.net.URLEncoder.encode(exact, java.nio.charset.StandardCharsets.UTF_8));
    criteria.put(name, exact);
    and(pet -> pet.path(name).asString("").equalsIgnoreCase(exact));
  }

  private void gender() {
    String gender = one(GENDERS);
    query.add("gender=" + gender);
    criteria.put("gender", gender);
    and(pet -> pet.path("gender").asString("").equals(gender));
  }

  private void bool(String group, String name, String at) {
    boolean wanted = random.nextBoolean();
    query.add(name + "=" + wanted);
    criteria.withObject("/" + group).put(name, wanted);
    and(pet -> {
      JsonNode said = pet.at(at + "/" + name);
      return said.isBoolean() && said.asBoolean() == wanted;
    });
  }

  private void words() {
    String word = one(WORDS);
    String begin = word.substring(0, 1 + random.nextInt(word.length()));
    String text = begin + " " + one(WORDS).toUpperCase(Locale.ROOT) + "!";
    query.add("q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8));
    criteria.put("q", text);
    and(pet ->
        tokens(text)
            .allMatch(wanted ->
                Stream.of("name", "breed", "color", "description")
                    .flatMap(name -> tokens(pet.path(name).asString("")))
                    .anyMatch(token -> token.startsWith(wanted))));
  }

  private static Stream<String> tokens(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(token -> !token.isEmpty());
  }

  private void sort() {
    String field = one(List.of("", "createdAt", "ageMonths", "price", "name"));
    falls = !field.isEmpty() && random.nextBoolean();
    if (!field.isEmpty()) {
      query.add("sort=" + (falls ? "-" : "") + field);
      body.putObject("sort").put("field", field).put("order", falls ? "DESC" : "ASC");
    }
    order =
        switch (field) {
          case "ageMonths" -> Comparator.comparing(pet -> pet.path(field).asInt());
          case "price" -> Comparator.comparing(pet -> new BigDecimal(pet.path(field).asString()));
          case "name" ->
              Comparator.comparing(pet -> pet.path(field).asString().toLowerCase(Locale.ROOT));
          default -> Comparator.comparing(_ -> 0);
        };
  }

  private void maybe(Runnable condition) {
    if (random.nextInt(4) == 0) {
      condition.run();
    }
  }

  private void and(Predicate<JsonNode> condition) {
    holds = holds.and(condition);
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
