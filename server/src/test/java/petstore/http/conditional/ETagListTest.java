package petstore.http.conditional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagListTest {
  private static final ETag A = ETag.strong("a");
  private static final ETag WEAK_A = new ETag("a", true);

  @Test
  void tags_are_compared_as_the_table_of_rfc_9110_says() {
    ETag one = ETag.strong("1");
    ETag weakOne = new ETag("1", true);
    ETag weakTwo = new ETag("2", true);
    assertFalse(weakOne.matchesStrongly(weakOne));
    assertTrue(weakOne.matchesWeakly(weakOne));
    assertFalse(weakOne.matchesWeakly(weakTwo));
    assertFalse(weakOne.matchesStrongly(one));
    assertFalse(one.matchesStrongly(weakOne));
    assertTrue(weakOne.matchesWeakly(one));
    assertTrue(one.matchesStrongly(one));
  }

  @Test
  void tags_are_written_with_quotes_and_their_weakness() {
    assertEquals("\"a\"", A.toString());
    assertEquals("W/\"a\"", WEAK_A.toString());
  }

  @Test
  void equal_bytes_have_equal_tags_and_others_have_others() {
    assertEquals(ETag.of(new byte[] {1}), ETag.of(new byte[] {1}));
    assertNotEquals(ETag.of(new byte[] {1}), ETag.of(new byte[] {2}));
    assertFalse(ETag.of(new byte[0]).weak());
  }

  @Test
  void a_tag_cannot_have_a_quote_or_a_line_break() {
    assertThrows(IllegalArgumentException.class, () -> ETag.strong("a\"b"));
    assertThrows(IllegalArgumentException.class, () -> ETag.strong("a\r\nb"));
    assertThrows(IllegalArgumentException.class, () -> ETag.strong("a b"));
  }

  @Test
  void a_list_has_strong_and_weak_tags() {
    assertEquals(List.of(A, new ETag("b", true)), tags("\"a\", W/\"b\""));
    assertEquals(List.of(A), tags("\"a\""));
    assertEquals(List.of(ETag.strong("")), tags("\"\""));
  }

  @Test
  void a_comma_in_quotes_does_not_separate() {
    assertEquals(List.of(ETag.strong("a,b"), ETag.strong("c")), tags("\"a,b\",\"c\""));
  }

  @Test
  void empty_elements_are_skipped() {
    assertEquals(List.of(A, ETag.strong("b")), tags(", \"a\" ,,\t\"b\", "));
  }

  @Test
  void several_lines_are_one_list() {
    assertEquals(
        Optional.of(new ETagList(false, List.of(A, WEAK_A))),
        ETagList.parse(List.of("\"a\"", "W/\"a\"")));
  }

  @Test
  void a_star_is_any_state_but_none_at_all() {
    ETagList any = ETagList.parse(List.of(" * ")).orElseThrow();
    assertTrue(any.matchesStrongly(Optional.of(A)));
    assertTrue(any.matchesWeakly(Optional.of(WEAK_A)));
    assertFalse(any.matchesStrongly(Optional.empty()));
    assertFalse(any.matchesWeakly(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "a",
        "\"a",
        "a\"",
        "W/",
        "W/a",
        "w/\"a\"",
        "\"a\" \"b\"",
        "\"a\"\"b\"",
        "\"a\", *",
        "*, \"a\"",
        "**",
        "\"a b\"",
        "\"a\u0001\"",
        "\"a\"x"
      })
  void what_is_no_list_is_none(String value) {
    assertEquals(Optional.empty(), ETagList.parse(List.of(value)));
  }

  private static List<ETag> tags(String value) {
    return ETagList.parse(List.of(value)).orElseThrow().tags();
  }
}
