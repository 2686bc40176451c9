package petstore.api.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Admission;
import petstore.api.Definition;
import petstore.api.Surfaces;
import petstore.api.modern.ModernApi;
import petstore.core.Core;
import petstore.core.Seeding.Seed;
import petstore.core.auth.PasswordHasher;
import petstore.core.auth.TokenCodec;
import petstore.core.images.Image;
import petstore.core.images.ImageType;
import petstore.core.images.Picture;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.IdTokenCodec;
import petstore.http.Response;
import petstore.support.TestRequest;
import petstore.support.TestStorage;
import tools.jackson.databind.json.JsonMapper;

class SiteApiTest {
  private static final Tenant TENANT =
      new Tenant(UUID.fromString("0197f7a2-0000-7000-8000-00000000000a"));
  private static final UUID PHOTO = UUID.fromString("0197f7a2-0000-7000-8000-00000000000b");
  private static final byte[] FULL = "not really a picture".getBytes(UTF_8);
  private static final byte[] SMALL = "small".getBytes(UTF_8);

  private final TestStorage storage = new TestStorage();
  private SiteApi.Readiness readiness = SiteApi.Readiness.READY;
  private final Surfaces site = site();

  private Surfaces site() {
    Core core =
        Core.over(
            storage,
            new Core.Surroundings(
                _ -> new Picture(ImageType.PNG, FULL, ImageType.JPEG, SMALL),
                TestStorage.unused(PasswordHasher.class),
                TestStorage.unused(TokenCodec.class),
                TestStorage.unused(IdTokenCodec.class),
                true,
                InstantSource.fixed(Instant.EPOCH),
                new Random(1),
                "https://shop.example",
                10,
                TestStorage.seedPeople(),
                TestStorage.gateway(),
                TestStorage.webhooks(),
                ModernApi.events("https://shop.example")));
    var definitions =
        List.of(
            new Definition("Two & a half", "/v2/swagger.json", "openapi/v2.yaml"),
            new Definition("Three", "/api/v3/openapi.json", "openapi/v3.yaml"));
    var api =
        new SiteApi(
            new SiteApi.Parts(
                core,
                "https://shop.example",
                Seed.NONE,
                definitions,
                () -> readiness,
                () -> "up 1\n"));
    return new Surfaces(List.of(api), new Admission(1), List.of(), List.of());
  }

  private void addPhoto(Tenant tenant) {
    var picture = new Picture(ImageType.PNG, FULL, ImageType.JPEG, SMALL);
    storage.tenants().add(tenant);
    storage.images().insert(tenant, new Image(PHOTO, 1, Instant.EPOCH, picture));
  }

  @Test
  void the_documentation_lists_the_definitions_with_relative_links() {
    Response page = get("/");
    assertEquals(200, page.status());
    assertEquals(Optional.of("text/html; charset=utf-8"), page.header("Content-Type"));
    assertTrue(text(page).contains("href=\"v2/swagger.json\" data-title=\"Two &amp; a half\""));
    assertTrue(text(page).contains("href=\"api/v3/openapi.yaml\""));
    assertFalse(Pattern.compile("(href|src)=\"(/|https?:)").matcher(text(page)).find());
  }

  @Test
  void all_that_the_documentation_links_to_is_there() {
    var links = Pattern.compile("(?:href|src)=\"(docs-assets/[^\"]+|health/[^\"]+|metrics)\"");
    List<String> found =
        links.matcher(text(get("/"))).results().map(link -> "/" + link.group(1)).toList();
    assertTrue(found.size() > 8, found.toString());
    for (String link : found) {
      assertEquals(200, get(link).status(), link);
    }
  }

  @Test
  void the_documentation_of_a_tenant_says_so() {
    Response page = get("/t/" + TENANT + "/");
    assertEquals(200, page.status());
    assertTrue(text(page).contains("the tenant <code>" + TENANT + "</code>"));
    assertFalse(text(get("/")).contains("shop of the tenant"));
  }

  @Test
  void a_tenants_prefix_without_its_slash_is_led_to_the_one_with_it() {
    Response response = get("/t/" + TENANT);
    assertEquals(308, response.status());
    assertEquals(Optional.of("/t/" + TENANT + "/"), response.header("Location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/oauth2-redirect.html"})
  void every_page_is_protected(String path) {
    Response page = send(TestRequest.get(path).with("Accept", "text/html,*/*;q=0.8"));
    assertEquals(Optional.of("text/html; charset=utf-8"), page.header("Content-Type"));
    String policy = page.header("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertTrue(policy.contains("connect-src 'self' https://shop.example;"), policy);
    assertEquals(Optional.of("nosniff"), page.header("X-Content-Type-Options"));
    assertEquals(Optional.of("no-referrer"), page.header("Referrer-Policy"));
    assertFalse(text(page).contains("<script>"));
    assertFalse(text(page).contains("style="));
  }

  @Test
  void scripts_are_kept_for_good_under_the_address_that_the_page_names() {
    String page = text(get("/"));
    var link = Pattern.compile("docs-assets/swagger-ui-bundle\\.js\\?v=[^\"]+").matcher(page);
    assertTrue(link.find());
    Response versioned = get("/" + link.group());
    assertEquals(
        Optional.of("public, max-age=31536000, immutable"), versioned.header("Cache-Control"));
    assertEquals(Optional.of("text/javascript; charset=utf-8"), versioned.header("Content-Type"));
    Response other = get("/docs-assets/swagger-ui-bundle.js?v=other");
    assertEquals(Optional.of("no-cache"), other.header("Cache-Control"));
  }

  @Test
  void scripts_are_compressed_for_clients_that_take_it() throws IOException {
    String path = "/docs-assets/swagger-ui-standalone-preset.js";
    Response plain = get(path);
    Response zipped = send(TestRequest.get(path).with("Accept-Encoding", "br, gzip;q=0.5"));
    assertEquals(Optional.of("gzip"), zipped.header("Content-Encoding"));
    assertEquals(Optional.of("Accept-Encoding"), zipped.header("Vary"));
    assertEquals(Optional.of("Accept-Encoding"), plain.header("Vary"));
    assertFalse(plain.header("ETag").equals(zipped.header("ETag")));
    assertTrue(zipped.body().length * 2 < plain.body().length);
    var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()));
    assertArrayEquals(plain.body(), unzipped.readAllBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip;q=0", "gzip; q=0.0", "gzipped"})
  void scripts_are_not_compressed_for_others(String accepted) {
    Response response =
        send(TestRequest.get("/docs-assets/site.css").with("Accept-Encoding", accepted));
    assertEquals(Optional.empty(), response.header("Content-Encoding"));
  }

  @Test
  void a_browser_that_has_a_script_gets_304() {
    String tag = get("/docs-assets/site.css").header("ETag").orElseThrow();
    Response again = send(TestRequest.get("/docs-assets/site.css").with("If-None-Match", tag));
    assertEquals(304, again.status());
    assertEquals(0, again.body().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs-assets/index.html", "/docs-assets/", "/docs-assets/a/b", "/v2"})
  void what_is_not_listed_is_not_served(String path) {
    assertEquals(404, get(path).status());
  }

  @Test
  void the_icon_is_an_icon() {
    Response icon = get("/favicon.ico");
    assertEquals(Optional.of("image/x-icon"), icon.header("Content-Type"));
    assertArrayEquals(new byte[] {0, 0, 1, 0}, java.util.Arrays.copyOf(icon.body(), 4));
  }

  @Test
  void a_picture_is_served_as_what_it_is_and_kept_by_caches() {
    addPhoto(Tenant.DEFAULT);
    Response photo = get("/images/" + PHOTO);
    assertEquals(200, photo.status());
    assertArrayEquals(FULL, photo.body());
    assertEquals(Optional.of("image/png"), photo.header("Content-Type"));
    assertEquals(Optional.of("nosniff"), photo.header("X-Content-Type-Options"));
    assertEquals(Optional.of("inline"), photo.header("Content-Disposition"));
    assertEquals(
        Optional.of("default-src 'none'; sandbox"), photo.header("Content-Security-Policy"));
    assertEquals(Optional.of("*"), photo.header("Access-Control-Allow-Origin"));
    assertEquals(Optional.of("public, max-age=31536000, immutable"), photo.header("Cache-Control"));
    Response small = get("/images/" + PHOTO + "/thumbnail");
    assertArrayEquals(SMALL, small.body());
    assertEquals(Optional.of("image/jpeg"), small.header("Content-Type"));
    assertFalse(photo.header("ETag").equals(small.header("ETag")));
  }

  @Test
  void a_picture_is_served_in_parts_and_not_again() {
    addPhoto(Tenant.DEFAULT);
    String path = "/images/" + PHOTO;
    Response part = send(TestRequest.get(path).with("Range", "bytes=0-2"));
    assertEquals(206, part.status());
    assertEquals("not", text(part));
    assertEquals(416, send(TestRequest.get(path).with("Range", "bytes=99-")).status());
    String tag = get(path).header("ETag").orElseThrow();
    assertEquals(304, send(TestRequest.get(path).with("If-None-Match", tag)).status());
    assertEquals(200, send(TestRequest.of("HEAD", path)).status());
  }

  @Test
  void a_picture_of_a_tenant_is_served_behind_its_prefix_alone() {
    addPhoto(TENANT);
    assertEquals(200, get("/t/" + TENANT + "/images/" + PHOTO).status());
    assertEquals(404, get("/images/" + PHOTO).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/images/0197f7a2-0000-7000-8000-0000000000ff",
        "/images/1",
        "/images/0-0-0-0-0",
        "/images/%00",
        "/images/",
        "/images/0197f7a2-0000-7000-8000-00000000000b/small"
      })
  void another_picture_is_not_there(String path) {
    addPhoto(Tenant.DEFAULT);
    int status = get(path).status();
    assertTrue(status == 404 || (path.contains("%") && status == 400), path + " " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "READY, 200, '{\"status\":\"UP\"}'",
    "STARTING, 503, '{\"status\":\"DOWN\",\"reason\":\"the server is starting\"}'",
    "STOPPING, 503, '{\"status\":\"DOWN\",\"reason\":\"the server is stopping\"}'",
    "STORE_UNREACHABLE, 503, '{\"status\":\"DOWN\",\"reason\":\"the store does not answer\"}'"
  })
  void readiness_is_told(SiteApi.Readiness state, int status, String body) {
    readiness = state;
    Response ready = get("/health/ready");
    assertEquals(status, ready.status());
    assertEquals(body, text(ready));
    assertEquals(status == 503, ready.header("Retry-After").isPresent());
    assertEquals(200, get("/health/live").status());
    assertEquals(Optional.of("no-store"), ready.header("Cache-Control"));
  }

  @Test
  void metrics_are_those_that_were_handed_in() {
    Response metrics = get("/metrics");
    assertEquals("up 1\n", text(metrics));
    assertEquals(
        Optional.of("text/plain; version=0.0.4; charset=utf-8"), metrics.header("Content-Type"));
  }

  @Test
  void a_tenant_is_reset_once() {
    addPhoto(TENANT);
    assertEquals(204, send(reset(TENANT.toString())).status());
    assertEquals(404, get("/t/" + TENANT + "/images/" + PHOTO).status());
    assertEquals(404, send(reset(TENANT.toString())).status());
  }

  @Test
  void a_tenant_of_the_servers_own_is_brought_back_and_stays() {
    addPhoto(Tenant.DEFAULT);
    assertEquals(204, send(reset(Tenant.DEFAULT.toString())).status());
    assertTrue(storage.tenants().exists(Tenant.DEFAULT));
    assertEquals(404, get("/images/" + PHOTO).status());
  }

  @Test
  void a_reset_is_refused_from_other_machines_and_of_what_is_no_tenant() {
    addPhoto(TENANT);
    assertEquals(403, send(reset(TENANT.toString()).fromFarAway()).status());
    assertEquals(200, get("/t/" + TENANT + "/images/" + PHOTO).status());
    assertEquals(400, send(reset("all")).status());
    assertEquals(404, send(reset(Tenant.TEMPLATE.toString())).status());
  }

  @Test
  void an_error_is_json_for_programs_and_a_page_for_people() {
    Response json = get("/nothing");
    assertEquals(Optional.of("application/json"), json.header("Content-Type"));
    assertEquals(
        "{\"code\":404,\"message\":\"There is nothing at /nothing."
            + " The documentation at / lists what there is.\"}",
        text(json));
    Response page = send(TestRequest.get("/nothing").with("Accept", "text/html"));
    assertEquals(404, page.status());
    assertTrue(text(page).contains("<h1>There is nothing at /nothing.</h1>"));
    assertTrue(text(page).contains("href=\"/docs-assets/site.css?v="));
  }

  @Test
  void what_is_sent_is_shown_as_text() {
    var request = TestRequest.get("/a\"><script>alert(1)</script>").with("Accept", "text/html");
    String page = text(send(request));
    assertFalse(page.contains("<script>"));
    assertTrue(page.contains("/a&quot;&gt;&lt;script&gt;"));
    String json = text(get("/a\"b\\c"));
    assertEquals(404, new JsonMapper().readTree(json).path("code").asInt());
  }

  @Test
  void an_error_page_of_a_tenant_leads_to_the_tenants_documentation() {
    var request = TestRequest.get("/t/" + TENANT + "/nothing").with("Accept", "text/html");
    assertTrue(text(send(request)).contains("href=\"/t/" + TENANT + "/\""));
    assertEquals(400, get("/t/somebody/").status());
  }

  @Test
  void another_method_is_told_which_there_are() {
    Response response = send(TestRequest.of("POST", "/images/" + PHOTO));
    assertEquals(405, response.status());
    assertEquals(Optional.of("GET, HEAD, OPTIONS"), response.header("Allow"));
    Response options = send(TestRequest.of("OPTIONS", "/admin/tenants/x"));
    assertEquals(204, options.status());
    assertEquals(Optional.of("DELETE, OPTIONS"), options.header("Allow"));
    assertEquals(Optional.empty(), options.header("Access-Control-Allow-Methods"));
  }

  @Test
  void an_answer_names_its_request() {
    Response response = send(TestRequest.get("/health/live").with("traceparent", "00-1-2-01"));
    assertEquals(Optional.of("request-1"), response.header("X-Request-Id"));
    assertEquals(Optional.of("00-1-2-01"), response.header("traceparent"));
  }

  private static TestRequest reset(String tenant) {
    return TestRequest.of("DELETE", "/admin/tenants/" + tenant);
  }

  private Response get(String target) {
    return send(TestRequest.get(target));
  }

  private Response send(TestRequest request) {
    return site.handle(request.build());
  }

  private static String text(Response response) {
    return new String(response.body(), UTF_8);
  }
}
