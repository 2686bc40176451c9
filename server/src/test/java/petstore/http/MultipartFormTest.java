package petstore.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

@SuppressWarnings("StringConcatToTextBlock") // line ends are the point here
class MultipartFormTest {
  private static final String TYPE = "multipart/form-data; boundary=XX";
  private static final String FIELD = "Content-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";

  private static MultipartForm parse(String body) {
    return MultipartForm.parse(TYPE, body.getBytes(UTF_8));
  }

  private static String text(MultipartForm.Part part) {
    return new String(part.bytes(), UTF_8);
  }

  private static Problem problem(String type, String body) {
    return assertThrows(Failure.class, () -> MultipartForm.parse(type, body.getBytes(UTF_8)))
        .problem();
  }

  @Test
  void fields_and_files_are_read_in_order() {
    var form =
        parse(
            "--XX\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\na\r\nb\r\n--XX\r\n"
                + "content-disposition: form-data; name=file; filename=\"cat.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n\u0001\r\n--X\r\n\r\n--XX--\r\nepilogue");
    assertEquals(2, form.parts().size());
    var note = form.first("note").orElseThrow();
    assertEquals("a\r\nb", text(note));
    assertEquals("text/plain", note.contentType());
    assertEquals(Optional.empty(), note.fileName());
    var file = form.first("file").orElseThrow();
    assertEquals(Optional.of("cat.png"), file.fileName());
    assertEquals("image/png", file.contentType());
    assertEquals("\u0001\r\n--X\r\n", text(file));
    assertEquals(Optional.empty(), form.first("other"));
  }

  @Test
  void every_byte_of_a_file_arrives() {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    String body =
        "--XX\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n"
            + new String(all, ISO_8859_1)
            + "\r\n--XX--";
    var form = MultipartForm.parse(TYPE, body.getBytes(ISO_8859_1));
    assertArrayEquals(all, form.parts().getFirst().bytes());
  }

  @Test
  void empty_parts_preambles_and_quoted_boundaries_are_fine() {
    String body =
        "preamble\r\n--a b \t\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n\r\n--a b--";
    var form = MultipartForm.parse("Multipart/Form-Data; Boundary=\"a b\"", body.getBytes(UTF_8));
    assertEquals("", text(form.parts().getFirst()));
    assertEquals(0, parse("--XX--").parts().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k\u00e4tzchen \ud83d\udc31.png",
        "../../etc/passwd",
        "C:\\cats\\tom.png",
        "a;b=c"
      })
  void a_file_name_is_only_a_text(String name) {
    var form =
        parse(
            "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\""
                + name
                + "\"; filename*=UTF-8''other\r\n\r\n\r\n--XX--");
    assertEquals(Optional.of(name), form.parts().getFirst().fileName());
  }

  @Test
  void a_quote_in_a_name_may_be_escaped() {
    var form = parse("--XX\r\nContent-Disposition: form-data; name=\"a\\\"b\"\r\n\r\n\r\n--XX--");
    assertEquals("a\"b", form.parts().getFirst().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "--XX",
        "--XX\r\n",
        "--XX\r\n" + FIELD,
        "--XX\r\n" + FIELD + "--XX",
        "--XX\r\n" + FIELD + "--XX-",
        "--XX\r\n" + FIELD + "--XXY\r\n",
        "--XXY\r\n" + FIELD + "--XXY--",
        "--XX\n" + FIELD + "--XX--",
        "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n",
        "--XX\r\nContent-Disposition: form-data\r\n\r\n1\r\n--XX--",
        "--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--XX--",
        "--XX\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--XX--",
        "--XX\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\n1\r\n--XX--",
        "--XX\r\n"
            + "Content-Disposition: form-data; name=a\r\n"
            + "Content-Disposition: form-data; name=b\r\n\r\n"
            + "1\r\n"
            + "--XX--",
        "--XX\r\nno colon\r\n\r\n1\r\n--XX--",
        "--XX\r\n\r\n1\r\n--XX--",
        "--XX\r\nContent-Transfer-Encoding: base64\r\n" + FIELD + "--XX--",
      })
  void what_is_not_a_form_is_malformed(String body) {
    assertInstanceOf(Problem.Malformed.class, problem(TYPE, body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "multipart/form-data",
        "multipart/mixed; boundary=XX",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"XX",
        "multipart/form-data; boundary=XX; boundary=YY",
        "multipart/form-data; boundary=X\u00e4X",
        "multipart/form-data;"
            + " boundary=0123456789012345678901234567890123456789012345678901234567890123456789X",
      })
  void a_type_without_a_boundary_is_malformed(String type) {
    assertInstanceOf(Problem.Malformed.class, problem(type, "--XX\r\n" + FIELD + "--XX--"));
  }

  @Test
  void a_name_that_is_not_utf_8_is_malformed() {
    byte[] body =
        "--XX\r\nContent-Disposition: form-data; name=\"\u00e4\"\r\n\r\n\r\n--XX--"
            .getBytes(ISO_8859_1);
    var failure = assertThrows(Failure.class, () -> MultipartForm.parse(TYPE, body));
    assertInstanceOf(Problem.Malformed.class, failure.problem());
  }

  @Test
  void twenty_parts_are_taken_and_no_more() {
    assertEquals(20, parse(("--XX\r\n" + FIELD).repeat(20) + "--XX--").parts().size());
    assertEquals(
        new Problem.TooLarge("form", 20, "parts"),
        problem(TYPE, ("--XX\r\n" + FIELD).repeat(21) + "--XX--"));
  }

  @Test
  void the_header_of_a_part_is_bounded() {
    String large = "--XX\r\nX: " + "x".repeat(8 * 1024) + "\r\n" + FIELD + "--XX--";
    assertEquals(new Problem.TooLarge("header of a part", 8 * 1024, "bytes"), problem(TYPE, large));
    String two = "--XX\r\n" + "X: 1\r\nY: 2\r\n" + FIELD + "--XX--";
    assertEquals(1, parse(two).parts().size());
  }
}
