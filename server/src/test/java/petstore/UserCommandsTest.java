package petstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.users.Birth;
import petstore.core.users.User;
import petstore.storage.Shop;
import petstore.support.TestShop;

class UserCommandsTest {
  private static final String TENANT = "01234567-89ab-7def-8123-456789abcdef";
  private static final List<String> ANN =
      List.of(
          "users", "add", "ann", "--email=ann@pets.example", "--first-name=Ann", "--last-name=A");

  private final CommandLineDriver cli = new CommandLineDriver();
  private final TestShop shop = TestShop.open();

  @BeforeEach
  void look_after_the_shop() {
    cli.program.shop = shop.core();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_user_is_added_with_a_password_that_is_typed_twice() {
    cli.input.types("correct horse battery", "correct horse battery");
    assertEquals(0, addAnn("--phone=+14155550123"));
    assertEquals("customer ann was added\n", cli.output());
    assertEquals(List.of("New password of ann: ", "Once more: "), cli.input.prompts);
    User ann = user("ann");
    assertEquals(Birth.ACCOUNT, ann.birth());
    assertEquals(Role.CUSTOMER, ann.role());
    assertEquals("ann@pets.example", ann.account().email());
    assertEquals("Ann A", ann.account().firstName() + " " + ann.account().lastName());
    assertEquals("+14155550123", ann.account().phone());
    assertTrue(has(ann, "correct horse battery"));
    assertEquals(List.of("/home/jane/.petstore"), cli.program.administered);
  }

  @Test
  void a_user_is_added_with_a_password_that_comes_in() {
    cli.input.receives("correct horse battery");
    assertEquals(0, addAnn("--role", "staff"));
    assertEquals("staff ann was added\n", cli.output());
    assertEquals(List.of(), cli.input.prompts);
    assertEquals(Role.STAFF, user("ann").role());
    assertTrue(has(user("ann"), "correct horse battery"));
  }

  @Test
  void a_password_that_is_made_is_the_last_line() {
    assertEquals(0, addAnn("--generate"));
    List<String> lines = cli.output().lines().toList();
    assertEquals("customer ann was added", lines.getFirst());
    assertTrue(has(user("ann"), lines.getLast()));
    assertEquals(2, lines.size());
  }

  @Test
  void a_user_is_added_to_the_shop_of_a_tenant() {
    assertEquals(0, addAnn("--generate", "--tenant", TENANT));
    var tenant = new Tenant(UUID.fromString(TENANT));
    assertTrue(shop.storage().users().find(tenant, "ann").isPresent());
    assertFalse(shop.storage().users().find(Tenant.DEFAULT, "ann").isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --email=x                     | --email must be an e-mail address
          --first-name= --last-name=    | --first-name must have 1 to 100 characters; --last-name must have 1 to 100 characters
          --phone=1                     | --phone must be an E.164 number such as +14155550123
          --role=king                   | --role: 'king' is not customer or staff
          """)
  void what_is_wrong_with_a_user_is_told_at_once(String options, String line) {
    var arguments = new ArrayList<>(ANN);
    for (String option : options.split(" ", -1)) {
      arguments.removeIf(known -> known.startsWith(option.split("=", -1)[0] + "="));
      arguments.add(option);
    }
    assertEquals(2, cli.call(arguments.toArray(String[]::new)));
    assertEquals("petstore: " + line + "\n", cli.errors());
    assertEquals(List.of(), cli.program.administered);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users add                       | missing required options and parameters: '--email=ADDRESS', '--first-name=TEXT', '--last-name=TEXT', 'NAME'
          users passwd                    | missing required parameter: 'NAME'
          users role ann                  | missing required parameter: 'ROLE'
          users role ann king             | ROLE: 'king' is not customer or staff
          users remove ann                | unknown command remove; petstore --help tells what there is
          users list --memory             | --memory keeps nothing that could be looked after
          users list --format csv         | --format: 'csv' is not table or json
          users list ann                  | unexpected argument ann; petstore --help tells what there is
          users list --port 1             | unknown option --port; petstore --help tells what there is
          """)
  void misuse_is_one_line_and_exit_code_2(String arguments, String line) {
    assertEquals(2, cli.call(arguments.split(" ", -1)));
    assertEquals("petstore: " + line + "\n", cli.errors());
    assertEquals(List.of(), cli.program.administered);
  }

  @Test
  void a_name_that_is_taken_is_told() {
    assertEquals(0, addAnn("--generate"));
    assertEquals(1, addAnn("--generate", "--email=ann@pets.example"));
    assertEquals("petstore: username is another user's; email is another user's\n", cli.errors());
  }

  @Test
  void a_password_against_the_rules_is_refused() {
    cli.input.receives("short");
    assertEquals(2, addAnn());
    assertTrue(cli.errors().startsWith("petstore: the password must "), cli.errors());
    assertFalse(cli.errors().contains("short\n"));
  }

  @Test
  void a_password_that_cannot_be_read_is_refused() {
    cli.input.receives("p\uFFFDssword of staff");
    assertEquals(2, cli.call("users", "passwd", "staff"));
    assertEquals(
        "petstore: the password is not written in UTF-8, or not as the locale says\n",
        cli.errors());
  }

  @Test
  void a_password_that_was_typed_differently_is_refused() {
    cli.input.types("correct horse battery", "correct horse batterie");
    assertEquals(2, addAnn());
    assertEquals("petstore: the two passwords are not the same\n", cli.errors());
  }

  @Test
  void a_password_that_does_not_come_is_missed() {
    assertEquals(2, cli.call("users", "passwd", "staff"));
    assertEquals(
        "petstore: there is no password on standard input; --generate makes one\n", cli.errors());
  }

  @Test
  void a_user_gets_another_password() {
    cli.input.receives("correct horse battery");
    assertEquals(0, cli.call("users", "passwd", "staff"));
    assertEquals("staff has a new password and is signed out everywhere\n", cli.output());
    assertTrue(has(user("staff"), "correct horse battery"));
  }

  @Test
  void a_user_gets_another_role() {
    assertEquals(0, cli.call("users", "role", "customer", "staff"));
    assertEquals("customer is staff now and is signed out everywhere\n", cli.output());
    assertEquals(Role.STAFF, user("customer").role());
  }

  @ParameterizedTest
  @ValueSource(strings = {"users role bob staff", "users passwd bob --generate"})
  void who_is_not_there_is_missed(String arguments) {
    assertEquals(1, cli.call(arguments.split(" ", -1)));
    assertEquals("petstore: there is no user bob\n", cli.errors());
  }

  @Test
  void users_are_listed_in_a_table() {
    assertEquals(0, cli.call("users", "list"));
    List<String> lines = cli.output().lines().toList();
    assertEquals(14, lines.size());
    assertEquals("NAME      E-MAIL                     ROLE      BORN     CREATED", lines.get(0));
    assertTrue(
        lines.get(1).startsWith("customer  customer@petstore.example  customer  account  20"));
    assertTrue(
        lines.get(2).startsWith("staff     staff@petstore.example     staff     account  20"));
    assertTrue(
        lines.get(3).startsWith("user1     email1@test.com            customer  classic  20"));
  }

  @Test
  void users_are_listed_as_json() {
    assertEquals(0, cli.call("users", "list", "--format", "json"));
    assertEquals(15, cli.output().lines().count());
    assertTrue(
        cli.output()
            .matches(
                "(?s)\\[\n\\{\"id\":\"[0-9a-f-]{36}\",\"username\":\"customer\","
                    + "\"email\":\"customer@petstore.example\",\"role\":\"customer\","
                    + "\"birth\":\"account\",\"createdAt\":\"[^\"]*Z\"\\},\n.*\\}\n\\]\n"),
        cli.output());
  }

  @Test
  void a_list_of_nobody_is_an_empty_array() {
    Stream.of("customer", "staff", "user?10").forEach(this::delete);
    IntStream.rangeClosed(1, 10).forEach(n -> delete("user" + n));
    assertEquals(0, cli.call("users", "list", "--format", "json"));
    assertEquals("[]\n", cli.output());
  }

  @Test
  void many_users_are_listed_page_by_page() {
    shop.storage()
        .inTransaction(() -> {
          for (int i = 0; i < 1200; i++) {
            shop.storage().users().insert(Tenant.DEFAULT, Shop.user(100 + i, "many" + i));
          }
          return true;
        });
    assertEquals(0, cli.call("users", "list"));
    assertEquals(1200 + 13 + 1, cli.output().lines().distinct().count());
    assertEquals(1200 + 13 + 1, cli.output().lines().count());
  }

  @Test
  void a_name_cannot_begin_a_line_or_steer_the_terminal() {
    shop.storage()
        .inTransaction(() -> {
          shop.storage().users().insert(Tenant.DEFAULT, Shop.user(100, "a\nb\u001b[2J"));
          return true;
        });
    assertEquals(0, cli.call("users", "list"));
    assertTrue(cli.output().contains("a\\u000ab\\u001b[2J"), cli.output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "users --help", "help users", "users add -h"})
  void the_help_of_users_fits_80_columns_and_has_every_option(String arguments) {
    assertEquals(0, cli.call(arguments.split(" ", -1)));
    HelpCheck.of(cli, "users");
  }

  @Test
  void what_fails_is_one_line_and_exit_code_1() {
    cli.program.failure = new IOException("the data directory /d is not writable");
    assertEquals(1, cli.call("users", "list"));
    assertEquals("petstore: the data directory /d is not writable\n", cli.errors());
  }

  private int addAnn(String... more) {
    var words = Stream.concat(ANN.stream(), Arrays.stream(more)).distinct();
    return cli.call(words.toArray(String[]::new));
  }

  private User user(String name) {
    return shop.storage().users().find(Tenant.DEFAULT, name).orElseThrow();
  }

  private boolean has(User user, String password) {
    return shop.hasher().matches(password, Objects.requireNonNull(user.passwordHash()));
  }

  private void delete(String name) {
    shop.storage().inTransaction(() -> shop.storage().users().delete(Tenant.DEFAULT, name));
  }
}
