package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Answer;
import petstore.support.Link;

/// Who goes on by cursor sees each pet that stays once, whatever comes and goes meanwhile.
public class PetCursorsTest {
  private Modern shop;
  private String staff;
  private final Random random = new Random(3);

  @BeforeEach
  void start() {
    shop = Modern.start();
    staff = shop.staff();
  }

  @AfterEach
  void stop() {
    shop.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&sort=price", "&sort=-price", "&sort=name", "&sort=-createdAt"})
  void each_pet_that_stays_is_seen_once_while_others_come_and_go(String sort) {
    var alive = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      alive.add(add());
    }
    Set<String> stayed = new HashSet<>(alive);
    var seen = new ArrayList<String>();
    Optional<String> next = Optional.of("/v1/pets?species=REPTILE&limit=3" + sort);
    while (next.isPresent()) {
      Answer page = get(next.get());
      seen.addAll(ids(page));
      next = link(page, "next");
      String gone = alive.remove(random.nextInt(alive.size()));
      assertEquals(204, shop.send("DELETE /pets/" + gone, "", staff).status());
      stayed.remove(gone);
      if (seen.size() < 40) {
        alive.add(add());
      }
    }
    assertEquals(seen.size(), new HashSet<>(seen).size(), "nothing is seen twice");
    assertTrue(seen.containsAll(stayed), "all that stayed were seen");
  }

  @Test
  void the_way_back_is_the_way_there() {
    for (int i = 0; i < 7; i++) {
      add();
    }
    Answer first = get("/v1/pets?species=REPTILE&limit=3&sort=-price");
    Answer second = get(link(first, "next").orElseThrow());
    Answer third = get(link(second, "next").orElseThrow());
    assertEquals(Optional.empty(), link(third, "next"));
    assertEquals(Optional.empty(), link(first, "prev"));
    Answer back = get(link(third, "prev").orElseThrow());
    assertEquals(second.json(), back.json());
    assertEquals(first.json(), get(link(back, "prev").orElseThrow()).json());
    assertEquals(first.json(), get(link(third, "first").orElseThrow()).json());
    assertEquals(ids(third), ids(get(link(first, "last").orElseThrow())));
  }

  @Test
  void numbered_pages_lead_to_numbered_pages() {
    for (int i = 0; i < 7; i++) {
      add();
    }
    Answer second = get("/v1/pets?species=REPTILE&limit=3&page=2");
    assertEquals(2, second.json().at("/pagination/page").asInt());
    assertEquals(3, second.json().at("/pagination/totalPages").asInt());
    Answer third = get(link(second, "next").orElseThrow());
    assertEquals(3, third.json().at("/pagination/page").asInt());
    assertEquals(Optional.empty(), link(third, "next"));
    Answer first = get(link(second, "prev").orElseThrow());
    assertEquals(1, first.json().at("/pagination/page").asInt());
    assertEquals(second.json(), get(link(first, "next").orElseThrow()).json());
  }

  @Test
  void a_page_far_behind_the_end_is_empty() {
    for (String page : List.of("50", "1000000000", "2147483647")) {
      Answer answer = get("/v1/pets?page=" + page);
      assertEquals(0, answer.json().path("data").size());
      assertEquals(page, answer.json().at("/pagination/page").asString());
      assertEquals(Optional.empty(), link(answer, "next"));
    }
  }

  @Test
  void a_cursor_of_another_search_is_refused() {
    add();
    add();
    String cursor = link(get("/v1/pets?species=REPTILE&limit=1"), "next").orElseThrow();
    for (String other :
        List.of(
            cursor.replace("REPTILE", "DOG"),
            cursor + "&sort=price",
            cursor + "&q=rex",
            cursor.replace("species=REPTILE&", ""),
            cursor.replace("cursor=", "cursor=A"))) {
      assertEquals(400, shop.client().send("GET " + other).status(), other);
    }
    assertEquals(200, shop.client().send("GET " + cursor.replace("limit=1", "limit=2")).status());
  }

  @Test
  void addresses_are_in_the_shop_that_was_asked() {
    String tenant = "/t/0197f7a2-0000-7000-8000-00000000000c";
    Answer page = shop.client().send("GET " + tenant + "/v1/pets?limit=1");
    Link.all(page.header("Link").orElseThrow())
        .forEach(link ->
            assertTrue(
                link.url().startsWith(shop.server().publicUrl() + tenant + "/v1/pets?"),
                link::toString));
  }

  private String add() {
    Answer answer =
        shop.send(
            "POST /pets",
            """
            {"species": "REPTILE", "name": "Rex %d", "ageMonths": 1, "price": "%d",
             "status": "AVAILABLE"}
            """
                .formatted(random.nextInt(9), random.nextInt(5)),
            staff);
    assertEquals(201, answer.status(), answer::toString);
    return answer.json().path("id").asString();
  }

  private Answer get(String path) {
    Answer answer = shop.client().send("GET " + path);
    assertEquals(200, answer.status(), answer::toString);
    return answer;
  }

  private Optional<String> link(Answer page, String relation) {
    return Link.to(relation, page.header("Link").orElseThrow())
        .map(url -> url.substring(shop.server().publicUrl().length()));
  }

  private static List<String> ids(Answer page) {
    return page.json().path("data").valueStream().map(pet -> pet.path("id").asString()).toList();
  }
}
