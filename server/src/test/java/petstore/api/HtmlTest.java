package petstore.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void text_is_escaped() {
    assertEquals(
        "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt; &amp;amp; f",
        Html.text("<a b=\"c\" d='e'> &amp; f").markup());
  }

  @Test
  void a_template_is_filled_once() {
    Html filled =
        new Html("<p>{{a}}-{{b}}-{{a}}</p>")
            .filled(Map.of("a", Html.text("{{b}}$1\\"), "b", Html.text("<")));
    assertEquals("<p>{{b}}$1\\-&lt;-{{b}}$1\\</p>", filled.markup());
  }

  @Test
  void a_template_is_filled_completely() {
    Html template = new Html("{{a}}");
    assertThrows(IllegalArgumentException.class, () -> template.filled(Map.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> template.filled(Map.of("a", Html.none(), "b", Html.none())));
  }
}
