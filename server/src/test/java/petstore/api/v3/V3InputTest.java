package petstore.api.v3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.TestServer;

/// Bad input to `/api/v3`, in both behaviours.
@ParameterizedClass
@EnumSource(Behavior.class)
class V3InputTest {
  private static final String PET = "POST /api/v3/pet";
  private static final String ORDER = "POST /api/v3/store/order";
  private static final String USER = "POST /api/v3/user";
  private static final String[] JSON = {"Content-Type", "application/json"};
  private static final String[] XML = {
    "Content-Type", "application/xml", "Accept", "application/xml"
  };
  private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};

  private final Behavior behavior;
  private final TestServer server;
  private final Client client;

  V3InputTest(Behavior behavior) {
    this.behavior = behavior;
    this.server = TestServer.start(behavior);
    this.client = server.client();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_member_of_a_wrong_type_is_400_and_says_where() {
    wrong(PET, "id", "\"abc\"", "{}", "[]", "true", "9223372036854775808", "1e19", "\"1.5\"");
    wrong(PET, "category", "\"dogs\"", "[]", "1", "true", "{\"id\":\"x\"}", "{\"name\":{}}");
    wrong(PET, "name", "{\"a\":1}", "[]");
    wrong(PET, "photoUrls", "\"one\"", "{}", "1", "[{}]", "[[]]");
    wrong(PET, "tags", "\"one\"", "{}", "[\"a\"]", "[{\"id\":{}}]", "[{\"name\":[]}]");
    wrong(PET, "status", "{}", "[]");
    wrong(ORDER, "id", "\"abc\"", "{}", "[]", "true");
    wrong(ORDER, "petId", "\"abc\"", "{}", "[]", "9223372036854775808");
    wrong(ORDER, "quantity", "\"many\"", "2147483648", "-2147483649", "{}");
    wrong(ORDER, "shipDate", "\"yesterday\"", "\"2021-07-28 15:08:15\"", "{}", "true");
    wrong(ORDER, "status", "{}", "[]");
    wrong(ORDER, "complete", "\"maybe\"", "{}", "[]");
    wrong(USER, "id", "\"abc\"", "{}", "[]");
    for (String name :
        new String[] {"username", "firstName", "lastName", "email", "password", "phone"}) {
      wrong(USER, name, "{}", "[]");
    }
    wrong(USER, "userStatus", "\"x\"", "2147483648", "{}");
  }

  @Test
  void a_body_that_is_not_what_is_wanted_is_400() {
    for (String body :
        new String[] {"", " ", "null", "[]", "\"x\"", "1", "{", "{id:1}", "{\"id\""}) {
      for (String target : new String[] {PET, "PUT /api/v3/pet", ORDER, USER}) {
        assertEquals(400, client.sendText(target, body, JSON).status(), target + " " + body);
        assertEquals(400, client.sendText(target, body, XML).status(), target + " " + body);
      }
    }
    for (String body : new String[] {"", "null", "[]", "[null]", "{}", "[1]", "[[]]", "["}) {
      assertEquals(400, client.sendText(USER + "/createWithList", body, JSON).status(), body);
    }
  }

  @Test
  void the_ends_of_int64_are_kept_as_sent() {
    kept(9223372036854775807L);
    kept(9007199254740993L);
    Answer negative = client.sendText(PET, pet("-9223372036854775808"), JSON);
    assertEquals(200, negative.status());
    long expected = behavior == Behavior.OBSERVED ? Long.MIN_VALUE : 11;
    assertEquals(expected, negative.json().get("id").asLong());
    assertEquals(404, client.send("GET /api/v3/pet/9223372036854775806").status());
    assertEquals(400, client.send("GET /api/v3/pet/9223372036854775808").status());
    assertEquals(400, client.send("GET /api/v3/store/order/-9223372036854775809").status());
  }

  @Test
  void text_that_is_not_utf_8_is_400() {
    byte[] broken = "{\"id\":1,\"name\":\"?\",\"photoUrls\":[]}".getBytes(UTF_8);
    broken[16] = (byte) 0xC3;
    assertEquals(400, client.send(PET, broken, JSON).status());
    assertEquals(400, client.sendText(PET, "name=%C3", FORM).status());
    assertEquals(400, client.send("GET /api/v3/pet/findByTags?tags=%FF").status());
    assertEquals(400, client.send("GET /api/v3/pet/findByTags?tags=a%00").status());
    assertEquals(400, client.send("POST /api/v3/pet/1?name=%00").status());
    assertEquals(400, client.sendText(PET, "id=9&name=a%00b&photoUrls=u", FORM).status());
    assertEquals(400, client.sendText(PET, "id=9&name=a\u0000b&photoUrls=u", FORM).status());
    assertEquals(400, client.send("GET /api/v3/user/%FF").status());
    assertEquals(400, client.send("GET /api/v3/pet/%00").status());
    for (String path : List.of("/v2/pet/%00", "/api/v3/pet/%00", "/images/%00")) {
      Answer head = client.send("HEAD " + path);
      assertEquals(400, head.status(), path);
      assertEquals("", head.body(), path);
    }
    assertEquals(400, client.sendText(PET, "{\"id\":1,\"name\":\"\\u0000\"}", JSON).status());
    assertEquals(400, client.sendText(PET, "{\"id\":1,\"name\":\"\\ud800\"}", JSON).status());
  }

  @Test
  void xml_with_a_document_type_or_an_entity_is_400() {
    String name = "<Pet><id>1</id><name>&e;</name><photoUrls/></Pet>";
    assertEquals(400, client.sendText(PET, name, XML).status());
    for (String type :
        new String[] {
          "<!DOCTYPE Pet>",
          "<!DOCTYPE Pet [<!ENTITY e \"x\">]>",
          "<!DOCTYPE Pet [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
          "<!DOCTYPE Pet SYSTEM \"http://127.0.0.1:1/pet.dtd\">"
        }) {
      Answer answer = client.sendText(PET, type + name, XML);
      assertEquals(400, answer.status(), type);
      assertTrue(answer.body().startsWith("<ApiError><code>400</code>"), answer.body());
    }
  }

  @Test
  void xml_that_is_not_of_the_shape_is_400() {
    for (String inside :
        new String[] {
          "<zzz>1</zzz>",
          "<id>abc</id>",
          "<id><x/></id>",
          "<tags>t</tags>",
          "<tags><tag><x/></tag></tags>",
          "<category>Dogs</category>",
          "text"
        }) {
      String body = "<Pet><name>n</name><photoUrls/>" + inside + "<id>1</id></Pet>";
      String once = inside.startsWith("<id>") ? body.replace("<id>1</id>", "") : body;
      assertEquals(400, client.sendText(PET, once, XML).status(), inside);
    }
  }

  @Test
  void what_is_too_deep_or_too_long_is_refused() {
    String nested = "[".repeat(65) + "]".repeat(65);
    assertEquals(400, client.sendText(PET, nested, JSON).status());
    String elements = "<a>".repeat(65) + "</a>".repeat(65);
    assertEquals(400, client.sendText(PET, elements, XML).status());
    assertEquals(400, client.sendText(PET, named("a".repeat(256 * 1024 + 1)), JSON).status());
    assertEquals(200, client.sendText(PET, named("a".repeat(256 * 1024)), JSON).status());
    String users = "[" + "{\"username\":\"u\"},".repeat(1_000) + "{\"username\":\"u\"}]";
    Answer many = client.sendText(USER + "/createWithList", users, JSON);
    assertEquals(413, many.status());
    assertEquals(413, many.json().get("code").asInt());
    assertEquals(404, client.send("GET /api/v3/user/u").status());
    // refused as soon as it says how large it is
    String declared =
        PET
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 1048577\r\nConnection: close\r\n\r\n";
    assertEquals(413, client.sendRaw(declared.getBytes(UTF_8)).status());
    assertEquals(414, client.send("GET /api/v3/pet/" + "1".repeat(9_000)).status());
  }

  @Test
  void other_types_and_encodings_are_415() {
    for (String type :
        new String[] {
          "text/plain",
          "application/yaml",
          "application/json; charset=utf-7",
          "application/json; charset=iso-8859-1",
          "multipart/form-data; boundary=B",
          "nonsense"
        }) {
      for (String target : new String[] {PET, ORDER, USER, USER + "/createWithList"}) {
        Answer answer = client.sendText(target, "{}", "Content-Type", type);
        assertEquals(415, answer.status(), target + " " + type);
        assertEquals("HTTP 415 Unsupported Media Type", answer.json().get("message").asString());
      }
    }
    assertEquals(415, client.sendText(USER + "/createWithList", "<a/>", XML).status());
    assertEquals(
        200,
        client
            .sendText(PET, pet("1"), "Content-Type", "application/json; charset=US-ASCII")
            .status());
  }

  @Test
  void an_order_without_a_status_breaks_nothing() {
    assertEquals(200, client.sendText(ORDER, "{\"id\":5,\"status\":null}", JSON).status());
    assertEquals(200, client.send("GET /api/v3/store/inventory").status());
  }

  @Test
  void no_answer_names_a_class() {
    for (Answer answer :
        new Answer[] {
          client.send("GET /api/v3/pet/abc"),
          client.sendText(PET, "{", JSON),
          client.sendText(PET, "<a", XML),
          client.sendText(PET, "", JSON)
        }) {
      assertEquals(400, answer.status());
      assertFalse(answer.body().matches("(?s).*(java\\.|tools\\.|petstore\\.|Exception).*"));
    }
  }

  private void wrong(String target, String member, String... values) {
    for (String value : values) {
      String id = member.equals("id") ? "" : "\"id\":1,";
      Answer answer = client.sendText(target, "{" + id + "\"" + member + "\":" + value + "}", JSON);
      assertEquals(400, answer.status(), target + " " + member + " " + value);
      String message = answer.json().get("message").asString();
      assertTrue(message.startsWith("Input error: unable to convert input to "), message);
      assertTrue(message.contains("/" + member), message);
    }
  }

  private void kept(long id) {
    assertEquals(200, client.sendText(PET, pet(Long.toString(id)), JSON).status());
    Answer answer = client.send("GET /api/v3/pet/" + id);
    assertTrue(answer.body().startsWith("{\"id\":" + id + ","), answer.body());
  }

  private static String pet(String id) {
    return "{\"id\":" + id + ",\"name\":\"n\",\"photoUrls\":[]}";
  }

  private static String named(String name) {
    return "{\"id\":1,\"name\":\"" + name + "\",\"photoUrls\":[]}";
  }
}
