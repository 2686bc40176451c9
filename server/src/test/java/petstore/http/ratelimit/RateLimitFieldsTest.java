package petstore.http.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import petstore.http.Response;

class RateLimitFieldsTest {
  // RFC 9651: an item that is a string (section 3.3.3) with parameters (3.1.2) that are integers
  private static final Pattern ITEM =
      Pattern.compile("\"([ !#-\\[\\]-~]*)\"((?:; *[a-z*][a-z0-9_.*-]*=-?[0-9]{1,15})*)");
  private static final Pattern PARAMETER = Pattern.compile("; *([a-z*][a-z0-9_.*-]*)=(-?[0-9]+)");

  private final AtomicLong nanos = new AtomicLong();
  private final TokenBuckets<String> buckets = new TokenBuckets<>(new Rate(60), 1_000, nanos::get);
  private final Instant noon = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void the_policy_tells_the_quota_and_its_window() {
    Response told = told(buckets.take("a"));
    assertEquals("login", name(told, "RateLimit-Policy"));
    assertEquals(Map.of("q", 60L, "w", 3_600L), parameters(told, "RateLimit-Policy"));
  }

  @Test
  void the_limit_tells_what_remains_and_when_there_is_more() {
    Response told = told(buckets.take("a"));
    assertEquals("login", name(told, "RateLimit"));
    assertEquals(Map.of("r", 59L, "t", 60L), parameters(told, "RateLimit"));
    nanos.addAndGet(Duration.ofMillis(500).toNanos());
    assertEquals(Map.of("r", 59L, "t", 60L), parameters(told(buckets.look("a")), "RateLimit"));
    nanos.addAndGet(Duration.ofSeconds(30).toNanos());
    assertEquals(Map.of("r", 59L, "t", 30L), parameters(told(buckets.look("a")), "RateLimit"));
  }

  @Test
  void who_has_nothing_left_is_told_so() {
    for (int i = 0; i < 60; i++) {
      buckets.take("a");
    }
    Standing refused = buckets.take("a");
    assertEquals(Map.of("r", 0L, "t", 60L), parameters(told(refused), "RateLimit"));
    assertEquals(Duration.ofSeconds(60), refused.retryAfter());
  }

  @Test
  void the_older_fields_say_the_same_and_when_all_is_back_as_a_time() {
    buckets.take("a");
    Response told = told(buckets.take("a"));
    assertEquals("60", told.header("RateLimit-Limit").orElseThrow());
    assertEquals("58", told.header("RateLimit-Remaining").orElseThrow());
    assertEquals(
        Long.toString(noon.plusSeconds(120).getEpochSecond()),
        told.header("RateLimit-Reset").orElseThrow());
  }

  private Response told(Standing standing) {
    return Response.of(200)
        .with(new RateLimitFields(InstantSource.fixed(noon)).of("login", standing));
  }

  private static String name(Response response, String field) {
    return item(response, field).group(1);
  }

  private static Map<String, Long> parameters(Response response, String field) {
    var parameters = new LinkedHashMap<String, Long>();
    Matcher matcher = PARAMETER.matcher(item(response, field).group(2));
    while (matcher.find()) {
      parameters.put(matcher.group(1), Long.parseLong(matcher.group(2)));
    }
    return parameters;
  }

  private static Matcher item(Response response, String field) {
    Matcher item = ITEM.matcher(response.header(field).orElseThrow());
    assertTrue(item.matches(), () -> field + " is no structured field: " + response.header(field));
    return item;
  }
}
