package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.connector.Failing.failure;
import static petstore.connector.Inputs.json;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.support.RecordingServer;
import tools.jackson.databind.node.JsonNodeFactory;

/// Wrong input is refused with all that is wrong with it, and nothing is sent.
class InputCheckTest {
  private final RecordingServer server = RecordingServer.start();
  private final PetstoreConnector connector =
      PetstoreConnector.builder().baseUri(server.baseUri()).build();

  @AfterEach
  void nothing_was_sent() {
    assertEquals(List.of(), server.requests());
    server.close();
  }

  @Test
  void all_faults_are_in_one_message() {
    String message =
        refused(
            "addPet",
            "{'pet':{'id':'1','category':{'id':1.5,'size':'big'},'photoUrls':['a','b',7],"
                + "'tags':[{'name':null},{'name':[]}],'status':'eaten','a b':1},'dog':true}");

    assertEquals(
        "addPet: the input is wrong: pet.id must be a whole number of 64 bits, not \"1\";"
            + " pet.name is missing;"
            + " pet.category.id must be a whole number of 64 bits, not 1.5;"
            + " pet.category.size is unknown;"
            + " pet.photoUrls[2] must be text, not 7;"
            + " pet.tags[1].name must be text, not a list;"
            + " pet.status must be one of available, pending, sold, not \"eaten\";"
            + " pet[\"a b\"] is unknown;"
            + " dog is unknown",
        message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "getPetById | {} | petId is missing",
        "getPetById | {'petId':null} | petId is missing",
        "addPet | {} | pet is missing",
        "addPet | {'pet':{}} | pet.name is missing; pet.photoUrls is missing",
        "addPet | {'pet':{'name':null,'photoUrls':null}} | pet.name is missing; pet.photoUrls is"
            + " missing",
        "uploadFile | {'petId':1,'fileEntry':{}} | fileEntry.extension is missing;"
            + " fileEntry.mimeType is missing; fileEntry.name is missing; fileEntry.url is missing",
        "deleteUser | {} | username is missing",
      },
      delimiter = '|')
  void what_is_required_is_missing(String action, String input, String faults) {
    assertEquals(action + ": the input is wrong: " + faults, refused(action, input));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1.0",
        "1e3",
        "'1'",
        "true",
        "[1]",
        "{}",
        "9223372036854775808",
        "-9223372036854775809",
        "123456789012345678901234567890"
      })
  void no_whole_number_of_64_bits(String value) {
    String message = refused("getPetById", "{'petId':" + value + "}");

    assertTrue(message.contains("petId must be a whole number of 64 bits, not "), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'2026-01-31'",
        "'2026-01-31T12:00:00'",
        "'2026-02-30T12:00:00Z'",
        "'2026-01-31 12:00:00Z'",
        "'2026-01-31T12:00Z'",
        "'2026-01-31T12:00:00+0200'",
        "'tomorrow'",
        "''",
        "1769860800"
      })
  void no_date_and_time(String value) {
    String message = refused("placeOrder", "{'order':{'shipDate':" + value + "}}");

    assertTrue(message.contains("order.shipDate must be a date and time such as "), message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "addPet | {'pet':[]} | pet must be an object, not a list",
        "addPet | {'pet':'{}'} | pet must be an object, not \"{}\"",
        "findPetsByTags | {'tags':'a'} | tags must be a list, not \"a\"",
        "findPetsByTags | {'tags':['a',null]} | tags[1] must be text, not null",
        "findPetsByStatus | {'status':'Sold'} | status must be one of available, pending, sold, not"
            + " \"Sold\"",
        "findPetsByStatus | {'status':''} | status must be one of available, pending, sold, not"
            + " \"\"",
        "findPetsByStatus | {'status':['sold']} | status must be text, not a list",
        "placeOrder | {'order':{'complete':'true'}} | order.complete must be true or false, not"
            + " \"true\"",
        "createUsersWithListInput | {'__items':[{},{'userStatus':'x'}]} | __items[1].userStatus"
            + " must be a whole number of 64 bits, not \"x\"",
        "uploadFile | {'petId':1,'fileEntry':'a.png'} | fileEntry must be a file entry, which is an"
            + " object, not \"a.png\"",
        "getInventory | {'status':'sold'} | status is unknown",
      },
      delimiter = '|')
  void a_value_is_wrong(String action, String input, String fault) {
    assertEquals(action + ": the input is wrong: " + fault, refused(action, input));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "'pet'", "1", "null", "true"})
  void an_input_is_an_object(String input) {
    String message = refused("getInventory", input);

    assertTrue(message.startsWith("getInventory: the input must be an object, not "), message);
  }

  @ParameterizedTest
  @CsvSource({
    "'', must not be empty",
    ".., which would change the path",
    "., would change the path"
  })
  void a_name_in_a_path_must_not_change_the_path(String username, String fault) {
    String message = refused("getUserByName", "{'username':'" + username + "'}");

    assertTrue(message.contains(fault), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {" key", "key "})
  void a_header_loses_blanks_around_it(String key) {
    String message = refused("deletePet", "{'petId':1,'api_key':'" + key + "'}");

    assertEquals(
        "deletePet: the input is wrong: api_key begins or ends with a blank, which a header loses",
        message);
  }

  @Test
  void a_header_carries_no_line() {
    String message = refused("deletePet", "{'petId':1,'api_key':'a\\r\\nX-Evil: 1'}");

    assertEquals(
        "deletePet: the input is wrong: api_key has a control character, which a header cannot"
            + " carry",
        message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "getUserByName | {'username':'a\\ud83d'} | username has half",
        "findPetsByTags | {'tags':['\\ude00']} | tags[0] has half",
        "deletePet | {'petId':1,'api_key':'\\ud83d'} | api_key has half",
        "addPet | {'pet':{'name':'\\ude00\\ud83d','photoUrls':[]}} | pet.name has half",
      },
      delimiter = '|')
  void half_a_character_is_no_text(String action, String input, String fault) {
    String message = refused(action, input);

    assertTrue(message.contains(fault), message);
  }

  @Test
  void secrets_are_not_quoted() {
    String message =
        refused("createUser", "{'user':{'password':4711,'email':1}}")
            + refused("deletePet", "{'petId':1,'api_key':4711}");

    assertFalse(message.contains("4711"), message);
    assertTrue(message.contains("user.password must be text, not ***"), message);
    assertTrue(message.contains("api_key must be text, not ***"), message);
  }

  @Test
  void what_is_quoted_is_short_and_harmless() {
    String message =
        refused(
            "findPetsByStatus",
            "{'status':'\\u001b[2J\\n\\u202e"
                + "x".repeat(1000)
                + "','\\u0007"
                + "y".repeat(1000)
                + "':1}");

    assertTrue(message.codePoints().noneMatch(Character::isISOControl), message);
    assertFalse(message.contains("\u202e"), message);
    assertTrue(message.length() < 300, message);
  }

  @Test
  void more_faults_than_anybody_reads_are_counted() {
    String message = refused("findPetsByTags", "{'tags':[" + "1,".repeat(999) + "1]}");

    assertTrue(message.contains("tags[99] must be text"), message);
    assertTrue(message.endsWith("; and 900 more"), message);
  }

  @Test
  void nodes_that_are_no_json_are_refused() {
    var input = JsonNodeFactory.instance.objectNode();
    input.putPOJO("username", List.of("x"));

    ConnectorException failure = failure(Kind.INPUT, () -> connector.run("getUserByName", input));

    assertTrue(failure.getMessage().contains("username must be text"), failure.getMessage());
  }

  @Test
  void objects_of_java_are_refused_and_not_looked_into() {
    for (Object pet : List.of(User.of("u").withPassword("s3cret"), new Endless())) {
      var input = JsonNodeFactory.instance.objectNode();
      input.putPOJO("pet", pet);

      ConnectorException failure = failure(Kind.INPUT, () -> connector.run("addPet", input));

      assertEquals(
          "addPet: the input is wrong: pet must be an object, not an object of Java",
          failure.getMessage());
    }
  }

  /// Cannot be written as JSON.
  public static final class Endless {
    public Endless getSelf() {
      return this;
    }
  }

  @Test
  void an_unknown_action_is_told_with_those_that_there_are() {
    ConnectorException failure =
        failure(Kind.UNKNOWN_ACTION, () -> connector.run("feedPet", json("{}")));

    assertTrue(failure.getMessage().contains("addPet, updatePet, "), failure.getMessage());
  }

  @Test
  void typed_methods_are_checked_in_the_same_way() {
    ConnectorException failure =
        failure(Kind.INPUT, () -> connector.addPet(new Pet(null, null, null, null, null, "eaten")));

    assertEquals(
        "addPet: the input is wrong: pet.name is missing; pet.photoUrls is missing;"
            + " pet.status must be one of available, pending, sold, not \"eaten\"",
        failure.getMessage());
  }

  private String refused(String action, String input) {
    ConnectorException failure = failure(Kind.INPUT, () -> connector.run(action, json(input)));
    assertEquals(action, failure.action());
    assertEquals(0, failure.status());
    return failure.getMessage();
  }
}
