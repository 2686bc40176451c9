package petstore.api.modern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.support.Answer;
import petstore.support.Pictures;
import tools.jackson.databind.JsonNode;

public class PetPhotosTest {
  private static final byte[] PICTURE = Pictures.png(9, 7);

  private static Modern shop;
  private static String staff;

  private String pet = "";

  @BeforeAll
  static void start() {
    shop = Modern.start();
    staff = shop.staff();
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @BeforeEach
  void add() {
    Answer answer =
        shop.send(
            "POST /pets",
            """
            {"species": "CAT", "name": "Mia", "ageMonths": 3, "price": "1", "status": "AVAILABLE"}
            """,
            staff);
    pet = "/v1/pets/" + answer.json().path("id").asString();
  }

  @Test
  void a_picture_is_kept_and_shown_where_the_answer_says() {
    Answer answer =
        upload(part("file\"; filename=\"p.png", PICTURE), part("additionalMetadata", "sleeping"));
    assertEquals(201, answer.status(), answer::toString);
    JsonNode told = answer.json();
    assertEquals(
        List.of("code", "type", "message", "success", "url"), List.copyOf(told.propertyNames()));
    assertEquals(201, told.path("code").asInt());
    assertEquals("image/png", told.path("type").asString());
    assertTrue(told.path("success").asBoolean());
    assertTrue(told.path("message").asString().contains("sleeping"));
    String url = told.path("url").asString();
    assertEquals(Optional.of(url), answer.header("Location"));
    assertEquals(List.of(url), photos());
    Answer served = shop.client().send("GET " + url.substring(shop.server().publicUrl().length()));
    assertEquals(200, served.status());
    assertEquals(Optional.of("image/png"), served.header("Content-Type"));
    assertEquals(Optional.of("nosniff"), served.header("X-Content-Type-Options"));
    assertEquals("\"2\"", shop.client().send("GET " + pet).header("ETag").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "%PDF-1.7\n",
        "\u007fELF\u0002",
        "PK\u0003\u0004",
        "<svg xmlns='x'/>",
        "<?xml version='1.0'?><svg/>",
        "<html><script>alert(1)</script>",
        "GIF",
        "\u0000\u0000\u0000"
      })
  void what_is_no_picture_is_refused_whatever_it_is_called(String content) {
    Answer answer = upload(part("file\"; filename=\"p.png", content.getBytes(ISO_8859_1)));
    assertEquals(415, answer.status(), answer::toString);
    assertEquals(List.of(), photos());
  }

  @Test
  void what_a_picture_is_is_told_by_its_content() {
    Answer answer = upload(part("file\"; filename=\"p.jpg", PICTURE));
    assertEquals("image/png", answer.json().path("type").asString(), answer::toString);
  }

  @Test
  void a_broken_picture_is_refused() {
    byte[] cut = Arrays.copyOf(PICTURE, PICTURE.length / 2);
    byte[] bad = PICTURE.clone();
    bad[bad.length / 2] ^= 0x55;
    for (byte[] broken : List.of(cut, bad, Arrays.copyOf(PICTURE, 20))) {
      Answer answer = upload(part("file", broken));
      assertEquals(422, answer.status(), answer::toString);
    }
    assertEquals(List.of(), photos());
    assertEquals(201, upload(part("file", Pictures.png(1, 1))).status());
  }

  @ParameterizedTest
  @ValueSource(ints = {30_000, 65_535})
  void a_picture_with_too_many_pixels_is_refused_by_its_header(int side) {
    byte[] bomb = PICTURE.clone();
    ByteBuffer.wrap(bomb).putInt(16, side).putInt(20, side);
    var sum = new java.util.zip.CRC32();
    sum.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
    long start = System.nanoTime();
    Answer answer = upload(part("file", bomb));
    assertTrue(answer.status() == 413 || answer.status() == 422, answer::toString);
    assertTrue(System.nanoTime() - start < 2_000_000_000L);
  }

  @Test
  void a_file_that_is_too_large_is_refused() {
    Answer answer = upload(part("file", new byte[10 * 1024 * 1024 + 1]));
    assertEquals(413, answer.status(), answer::toString);
  }

  @Test
  void what_stands_behind_a_picture_is_gone() {
    var polyglot = new ByteArrayOutputStream();
    polyglot.writeBytes(PICTURE);
    polyglot.writeBytes("<?php system($_GET['c']); ?>PK".getBytes(UTF_8));
    Answer answer = upload(part("file", polyglot.toByteArray()));
    assertEquals(201, answer.status(), answer::toString);
    String path =
        answer.json().path("url").asString().substring(shop.server().publicUrl().length());
    assertFalse(shop.client().send("GET " + path).body().contains("php"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "CON", "\u202Egnp.exe", "a%00b", "..\\\\..\\\\x", "p.png;x=y"})
  void what_a_client_calls_its_file_is_not_looked_at(String name) {
    Answer answer = upload(part("file\"; filename=\"" + name, PICTURE));
    assertEquals(201, answer.status(), answer::toString);
    assertFalse(answer.body().contains(name));
  }

  @Test
  void a_form_has_one_file_and_nothing_that_nobody_knows() {
    assertEquals(Set.of("/file required_field"), refused(part("additionalMetadata", "only")));
    assertEquals(
        Set.of("/file duplicate_field"), refused(part("file", PICTURE), part("file", PICTURE)));
    assertEquals(Set.of("/file invalid_length"), refused(part("file", "")));
    assertEquals(
        Set.of("/status unknown_field"), refused(part("file", PICTURE), part("status", "ADOPTED")));
    assertEquals(
        Set.of("/additionalMetadata invalid_length"),
        refused(part("file", PICTURE), part("additionalMetadata", "ö".repeat(1_001))));
    assertEquals(
        413,
        upload(part("file", PICTURE), part("additionalMetadata", new byte[11 * 1024 * 1024]))
            .status());
    assertEquals(
        400, upload(part("file", PICTURE), part("additionalMetadata", new byte[] {-1})).status());
  }

  @Test
  void a_body_that_is_no_form_is_refused() {
    for (String type : new String[] {"image/png", "application/octet-stream", "application/json"}) {
      assertEquals(415, send(pet + "/images", PICTURE, "Content-Type", type).status(), type);
    }
    for (String type :
        new String[] {"multipart/form-data", "multipart/form-data; boundary=" + "b".repeat(71)}) {
      assertEquals(400, send(pet + "/images", PICTURE, "Content-Type", type).status(), type);
    }
  }

  @Test
  void a_pet_that_is_not_there_is_not_found_before_the_body_is_read() {
    for (String id : new String[] {"0197f7a2-0000-7000-8000-0000000000ff", "7"}) {
      byte[] head =
          """
          POST /v1/pets/%s/images HTTP/1.1\r
          Host: localhost\r
          Authorization: Bearer %s\r
          Content-Type: multipart/form-data; boundary=B\r
          Content-Length: 1000000\r
          Connection: close\r
          \r
          --B\
          """
              .formatted(id, staff)
              .getBytes(ISO_8859_1);
      long start = System.nanoTime();
      assertEquals(404, shop.client().sendRaw(head).status());
      assertTrue(System.nanoTime() - start < 5_000_000_000L, "nobody waits for the body");
    }
  }

  @Test
  void an_upload_that_comes_again_with_its_key_is_kept_once() {
    byte[] form = form(part("file", PICTURE));
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < 3; i++) {
      answers.add(
          send(
              pet + "/images",
              form,
              "Content-Type",
              "multipart/form-data; boundary=B",
              "Idempotency-Key",
              "photo" + pet));
    }
    answers.forEach(answer -> assertEquals(answers.getFirst().json(), answer.json()));
    assertEquals(1, photos().size());
  }

  private Set<String> refused(byte[]... parts) {
    Answer answer = upload(parts);
    assertEquals(422, answer.status(), answer::toString);
    assertEquals(List.of(), photos());
    return Modern.faults(answer);
  }

  private Answer upload(byte[]... parts) {
    return send(pet + "/images", form(parts), "Content-Type", "multipart/form-data; boundary=B");
  }

  private static Answer send(String path, byte[] body, String... headers) {
    var all = new ArrayList<>(List.of("Authorization", "Bearer " + staff));
    all.addAll(List.of(headers));
    return shop.client().send("POST " + path, body, all.toArray(String[]::new));
  }

  private List<String> photos() {
    return shop.client()
        .send("GET " + pet)
        .json()
        .path("photos")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static byte[] form(byte[]... parts) {
    var form = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      form.writeBytes(part);
    }
    form.writeBytes("--B--\r\n".getBytes(UTF_8));
    return form.toByteArray();
  }

  private static byte[] part(String name, String text) {
    return part(name, text.getBytes(UTF_8));
  }

  // What stands behind a quote in the name are more parameters.
  private static byte[] part(String name, byte[] content) {
    var part = new ByteArrayOutputStream();
    part.writeBytes(
        ("--B\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n").getBytes(UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(UTF_8));
    return part.toByteArray();
  }
}
