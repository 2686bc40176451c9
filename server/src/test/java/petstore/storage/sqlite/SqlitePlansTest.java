package petstore.storage.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.storage.EveryStatement;
import petstore.storage.Shop;
import petstore.storage.StorageObserver;
import petstore.storage.sql.SqlStorage;

/// How SQLite goes about each statement of the repositories.
final class SqlitePlansTest {
  private static final Pattern WHOLE_TABLE =
      Pattern.compile(
          "SCAN (p|pets|pet_tags|orders|users|sessions|images|tallies|grants|refresh_tokens"
              + "|api_keys|wrong_passwords|favorites|clients|authorization_codes|device_requests"
              + "|browser_sessions|consents|idempotency_keys|payments|refunds"
              + "|gateway_charges|order_callbacks|events|webhook_endpoints|webhook_lanes"
              + "|webhook_deliveries|webhook_attempts|sinks|sink_deliveries|used|next)\\b"
              // little is in these indexes
              + "(?! USING (COVERING )?INDEX"
              + " (pets_by_lag|tallies_by_lag|webhook_endpoints_by_removal))");

  /// What is wanted whole: the tenant's row, its few API keys, clients and endpoints, those who
  /// have a copy, the pets that are not indexed yet, and the words of a shop that is deleted.
  private static final Pattern WHOLE_TENANT =
      Pattern.compile(
          " tenants | api_keys | clients | users_by_copy | pets_by_lag |"
              + " webhook_endpoints_by_tenant ");

  private static final String OF_DELETED_SHOP = "SELECT entry FROM pets WHERE tenant";

  @TempDir Path directory;

  private final Map<String, String> plans = new TreeMap<>();

  @BeforeEach
  void explain_every_statement() throws Exception {
    var flavor = new EveryStatement(new SqliteFlavor());
    var engine =
        SqliteStorage.engine(
            Directory.take(directory), Settings.DURABLE, flavor, StorageObserver.NONE);
    try (var storage = SqlStorage.open(engine, flavor, Shop.SEALER)) {
      EveryStatement.make(storage);
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory + "/petstore.db");
        Statement statement = connection.createStatement()) {
      for (String sql : flavor.statements()) {
        plans.put(sql, plan(statement, sql));
      }
    }
    assertTrue(plans.size() > 110, plans.keySet()::toString);
  }

  @Test
  void no_statement_goes_through_a_whole_table() {
    plans.forEach(
        (sql, plan) -> assertFalse(WHOLE_TABLE.matcher(plan).find(), () -> sql + "\n" + plan));
  }

  @Test
  void no_query_goes_through_a_whole_tenant() {
    plans.forEach((sql, plan) -> {
      if (sql.startsWith("SELECT") && !sql.startsWith(OF_DELETED_SHOP)) {
        assertFalse(
            plan.lines()
                .anyMatch(
                    line -> line.endsWith("(tenant=?)") && !WHOLE_TENANT.matcher(line).find()),
            () -> sql + "\n" + plan);
      }
    });
  }

  @Test
  void a_list_by_status_is_read_in_order_from_the_index_alone() {
    String plan = planOf("string_agg(number || ':' || stamp, ',')", "status = ?");
    assertTrue(plan.contains("USING COVERING INDEX pets_by_status (tenant=? AND status=?)"), plan);
    assertFalse(plan.contains("TEMP B-TREE"), plan);
  }

  @Test
  void each_filter_of_a_search_finds_by_its_index() {
    String some = " (tenant=? AND availability=? AND ";
    for (String column :
        List.of(
            "species",
            "size",
            "breed",
            "color",
            "gender",
            "good_with_kids",
            "vaccinated",
            "spayed_neutered",
            "special_needs")) {
      String index = "pets_by_" + column;
      String plan =
          assertUses(index + some + column + "=?", index, " p.availability = 0 AND p." + column);
      assertFalse(plan.contains("TEMP B-TREE"), plan);
      if (!column.equals("species")) { // of which there is a tally
        assertUses(index + some + column + "=?", index, "count(*)", "IN (0) AND p." + column);
      }
      assertUses(index + some + column + "=?", index, "p.availability = 3 AND p." + column);
    }
    for (String column : List.of("age", "price")) {
      String index = "pets_by_" + column;
      String range = index + some + column + ">? AND " + column + "<?)";
      assertUses(range, index, " p.availability = 0 AND p." + column + " >= ?");
      assertUses(range, index, "count(*)", "IN (0) AND p." + column + " >= ?");
    }
    String words = assertUses("pets_by_entry (entry=?)", "MATCH");
    assertTrue(words.contains("SCAN pet_words VIRTUAL TABLE INDEX"), words);
  }

  @Test
  void each_order_of_a_search_is_that_of_an_index() {
    for (String column : List.of("age", "price", "name")) {
      for (String direction : List.of("", " DESC")) {
        String order = "ORDER BY p." + column + direction + ", p.position";
        String index = "pets_by_" + column + " (tenant=? AND availability=?";
        String first = assertUses(index + ")", order, "availability = 0 ORDER");
        assertFalse(first.contains("TEMP B-TREE"), first);
        String behind = direction.isEmpty() ? ">" : "<";
        for (String comparison : List.of(behind, behind + "=")) {
          String next = assertUses(index, order, "p.number) " + comparison + " (?");
          assertFalse(next.contains("TEMP B-TREE"), next);
          assertTrue(next.contains("(" + column + ",position,number)" + behind), next);
        }
      }
    }
  }

  @Test
  void a_search_in_order_of_insertion_goes_on_where_it_was() {
    for (String behind : List.of(">", "<=")) {
      String word =
          assertUses(
              "pets_by_status (tenant=? AND status=?",
              "p.status = 'available' AND (p.position, p.number) " + behind);
      assertTrue(word.contains("(position,number)" + behind.charAt(0)), word);
      assertFalse(word.contains("TEMP B-TREE"), word);
      String none =
          assertUses(
              "pets_by_absence (tenant=? AND availability=?",
              "p.availability = 3 AND (p.position, p.number) " + behind);
      assertTrue(none.contains("(position,number)" + behind.charAt(0)), none);
    }
  }

  @Test
  void what_lags_is_found_by_its_index() {
    String some = assertUses("pets_by_lag (tenant=?)", "stamp AND tenant = ? ORDER BY position");
    assertFalse(some.contains("TEMP B-TREE"), some);
    assertUses("pets_by_lag (tenant=?)", "stamp AND tenant = ? LIMIT 1");
  }

  @Test
  void a_list_by_tags_starts_at_the_tags() {
    String plan = planOf("string_agg(number || ':' || stamp, ',')", "pet_tags");
    assertTrue(plan.contains("SEARCH pet_tags USING PRIMARY KEY (tenant=? AND name=?)"), plan);
    assertTrue(plan.contains("SEARCH pets USING INDEX sqlite_autoindex_pets_1"), plan);
    assertTrue(plan.contains("(tenant=? AND number=?)"), plan);
  }

  @Test
  void numbers_are_found_without_sorting() {
    plans.forEach((sql, plan) -> {
      if (sql.contains("ORDER BY number DESC") || sql.contains("used.number + 1")) {
        assertFalse(plan.contains("TEMP B-TREE"), () -> sql + "\n" + plan);
      }
    });
  }

  @Test
  void users_are_found_by_name_in_any_case_by_address_and_by_their_copy() {
    assertUses("users_by_folded (tenant=? AND <expr>=?)", "lower(username) = ?");
    assertUses("users_by_email (tenant=? AND email=?)", "email = ?");
    String copies = assertUses("users_by_copy (tenant=?)", "sealedPassword");
    assertFalse(copies.contains("TEMP B-TREE"), copies);
    assertUses("sqlite_autoindex_users_1 (tenant=? AND username>?)", "username > ?");
  }

  @Test
  void wrong_passwords_are_counted_and_forgotten_by_index() {
    assertUses("PRIMARY KEY (tenant=? AND account=? AND at>?)", "account = ? AND at > ?");
    assertUses(
        "wrong_passwords_by_address (tenant=? AND address=? AND at>?)", "address = ? AND at >");
    assertUses(
        "wrong_passwords_by_time (tenant=? AND at<?)", "DELETE FROM wrong_passwords", "at < ?");
  }

  @Test
  void expired_grants_and_tokens_are_found_by_index() {
    assertUses("grants_by_expiry (tenant=? AND expires<?)", "DELETE FROM grants", "expires <= ?");
    assertUses(
        "refresh_tokens_by_expiry (tenant=? AND expires<?)",
        "DELETE FROM refresh_tokens",
        "expires <= ?");
  }

  @Test
  void expired_codes_requests_and_sessions_are_found_by_index() {
    for (String table : List.of("authorization_codes", "device_requests", "browser_sessions")) {
      assertUses(
          table + "_by_expiry (tenant=? AND expires<?)", "DELETE FROM " + table, "expires <");
    }
  }

  @Test
  void keys_that_expired_are_found_by_index_and_deleted_by_their_names() {
    String plan =
        assertUses(
            "idempotency_keys_by_expiry (expires<?)", "DELETE FROM idempotency_keys", "LIMIT");
    assertTrue(plan.contains("(tenant=? AND subject=? AND operation=? AND digest=?)"), plan);
    assertFalse(plan.contains("ORDER BY"), plan);
  }

  @Test
  void each_list_of_orders_is_read_in_order_from_its_index() {
    String byStatus = "orders_by_status (tenant=? AND <expr>=? AND id>? AND id<?)";
    assertLists(5, byStatus, "AND (CASE", " = 'placed'");
    String byBuyer = "orders_by_buyer (tenant=? AND buyer=? AND status=? AND id>? AND id<?)";
    assertLists(5, byBuyer, "tenant = ? AND buyer = ? AND status = 'placed' AND id");
    String byPet = "orders_by_pet (tenant=? AND pet=? AND id>? AND id<?)";
    assertLists(1, byPet, "tenant = ? AND pet = ? AND id");
    assertLists(1, byPet, "tenant = ? AND pet = ? AND buyer = ? AND status IN");
    assertLists(
        1,
        "orders_by_id (tenant=? AND id>? AND id<?)",
        "FROM orders WHERE tenant = ? AND id BETWEEN");
  }

  // Each status by itself, one after the other, and nothing is sorted.
  private void assertLists(int parts, String index, String condition) {
    assertLists(parts, index, condition, "");
  }

  private void assertLists(int parts, String index, String condition, String more) {
    for (String kind : List.of("ORDER BY id LIMIT", "ORDER BY id DESC LIMIT", "count(*)")) {
      String plan = planOf(kind, condition, more);
      assertEquals(parts, plan.split(Pattern.quote(index), -1).length - 1, plan);
      assertFalse(plan.contains("TEMP B-TREE"), plan);
    }
  }

  @Test
  void what_a_buyer_has_not_paid_is_counted_from_the_index_alone() {
    assertUses("COVERING INDEX orders_by_buyer (tenant=? AND buyer=? AND status=?)", "AS unpaid");
    assertUses(
        "COVERING INDEX orders_by_buyer (tenant=? AND buyer=? AND status=?)",
        "SELECT 1 FROM orders",
        "buyer = ?");
    String unpaid =
        assertUses(
            "COVERING INDEX orders_by_unpaid ((id,tenant)>(?,?) AND id<?)",
            "(id, tenant) > (?, ?)");
    assertFalse(unpaid.contains("TEMP B-TREE"), unpaid);
  }

  @Test
  void what_users_and_clients_have_is_found_by_index() {
    assertUses("grants_by_client (tenant=? AND client=?)", "DELETE FROM grants", "client = ?");
    assertUses(
        "authorization_codes_by_user (tenant=? AND user_id=? AND client=?)",
        "DELETE FROM authorization_codes",
        "client = ?");
    assertUses(
        "device_requests_by_user (tenant=? AND user_id=?)",
        "DELETE FROM device_requests",
        "user_id = ?");
    assertUses(
        "device_requests_by_user_code (tenant=? AND user_code=?)",
        "SELECT user_code",
        "user_code = ?");
    String sessions =
        assertUses(
            "browser_sessions_by_user (tenant=? AND user_id=?)",
            "FROM browser_sessions",
            "ORDER BY id DESC");
    assertFalse(sessions.contains("TEMP B-TREE"), sessions);
    assertUses(
        "sqlite_autoindex_consents_1 (tenant=? AND user_id=?)", "SELECT user_id, client, doc");
  }

  @Test
  void payments_and_what_is_due_are_found_by_index() {
    assertUses("payments_live (tenant=? AND order_id=?)", "FROM payments", "status IN");
    String ofOrder =
        assertUses("payments_by_order (tenant=? AND order_id=?)", "FROM payments", "ORDER BY id");
    assertFalse(ofOrder.contains("TEMP B-TREE"), ofOrder);
    assertUses("payments_by_receipt (tenant=? AND receipt=?)", "FROM payments", "receipt = ?");
    for (String table : List.of("payments", "refunds")) {
      String due = assertUses(table + "_due (due>? AND due<?)", "FROM " + table, "due <= ?");
      assertFalse(due.contains("TEMP B-TREE"), due);
    }
    assertUses("refunds_by_payment (tenant=? AND payment=?)", "FROM refunds", "payment = ?");
    assertUses(
        "gateway_charges_by_order (tenant=? AND order_id=?)",
        "FROM gateway_charges",
        "order_id = ?");
  }

  @Test
  void events_are_read_and_forgotten_by_position() {
    for (String plan :
        List.of(
            assertUses("events USING INTEGER PRIMARY KEY (rowid>?)", "WHERE position > ?"),
            assertUses("events_by_tenant (tenant=? AND rowid>?)", "tenant = ? AND position > ?"),
            assertUses(
                "INTEGER PRIMARY KEY (rowid>? AND rowid<?)", "DELETE FROM events", "at <"))) {
      assertFalse(plan.contains("TEMP B-TREE"), plan);
    }
    assertUses("events_by_tenant (tenant=?)", "DELETE FROM events WHERE tenant");
  }

  @Test
  void endpoints_and_what_is_told_to_them_are_found_by_index() {
    assertUses("webhook_endpoints_by_owner (tenant=? AND owner=?)", "count(*)", "owner = ?");
    String own =
        assertUses(
            "webhook_endpoints_by_owner (tenant=? AND owner=? AND id>? AND id<?)",
            "owner = ?",
            "ORDER BY id LIMIT");
    String list =
        assertUses(
            "webhook_deliveries_1 (tenant=? AND lane=? AND id>? AND id<?)",
            "lane = ? AND id BETWEEN",
            "ORDER BY id DESC");
    String some =
        assertUses(
            "webhook_deliveries_by_state (tenant=? AND lane=? AND state=? AND id>? AND id<?)",
            "lane = ? AND state = ? AND id BETWEEN",
            "ORDER BY id DESC");
    String due =
        assertUses(
            "webhook_deliveries_by_due (tenant=? AND lane=? AND due>? AND due<?)",
            "lane = ?",
            "due <= ?");
    String lanes =
        assertUses("webhook_lanes_by_due (due>? AND due<?)", "FROM webhook_lanes", "ORDER BY due");
    String old =
        assertUses("webhook_deliveries_by_end (updated<?)", "FROM webhook_deliveries", "updated <");
    for (String plan : List.of(own, list, some, due, lanes, old)) {
      assertFalse(plan.contains("TEMP B-TREE"), plan);
    }
    String queue = "webhook_deliveries_by_queue (tenant=? AND lane=? AND queue=?)";
    assertUses(queue, "INSERT INTO webhook_deliveries");
    assertUses(queue, "ORDER BY place LIMIT 1");
    assertUses("webhook_deliveries_by_due (tenant=? AND lane=?", "min(due)");
    assertUses("webhook_lanes_by_node (node=?)", "UPDATE webhook_lanes", "WHERE node = ?");
  }

  private String assertUses(String index, String... parts) {
    String plan = planOf(parts);
    assertTrue(plan.contains(index), () -> String.join(", ", parts) + "\n" + plan);
    return plan;
  }

  private String planOf(String... parts) {
    return plans.entrySet().stream()
        .filter(entry -> Arrays.stream(parts).allMatch(entry.getKey()::contains))
        .min(Comparator.comparingInt(entry -> entry.getKey().length())) // of one branch
        .map(Map.Entry::getValue)
        .orElseThrow();
  }

  private static String plan(Statement statement, String sql) throws SQLException {
    var plan = new StringBuilder();
    try (ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
      while (rows.next()) {
        plan.append(rows.getString(4)).append('\n');
      }
    }
    return plan.toString();
  }
}
