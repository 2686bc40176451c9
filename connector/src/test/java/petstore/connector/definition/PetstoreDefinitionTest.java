package petstore.connector.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PetstoreDefinitionTest {
  private static final ComponentDefinition PETSTORE = PetstoreDefinition.COMPONENT;

  @Test
  void there_are_17_actions_13_with_output_and_2_authorizations() {
    assertEquals(17, PETSTORE.actions().size());
    assertEquals(17, PETSTORE.actions().stream().map(ActionDefinition::name).distinct().count());
    assertEquals(
        List.of("deletePet", "updatePetWithForm", "deleteOrder", "deleteUser"),
        PETSTORE.actions().stream()
            .filter(action -> action.output() == null)
            .map(ActionDefinition::name)
            .toList());
    assertEquals(
        List.of("oauth2_implicit_code", "api_key"),
        PETSTORE.connection().authorizations().stream()
            .map(AuthorizationDefinition::name)
            .toList());
  }

  @Test
  void names_are_read_as_words() {
    assertEquals("Pet Id", Words.title("petId"));
    assertEquals("Api Key", Words.title("api_key"));
    assertEquals("Items", Words.title("__items"));
    assertEquals("Photo Urls", Words.title("photoUrls"));
  }

  @Test
  void a_path_is_filled_by_properties_of_that_name() {
    for (ActionDefinition action : PETSTORE.actions()) {
      String path = action.path();
      for (PropertyDefinition property : action.propertiesIn(Location.PATH).toList()) {
        path = path.replace("{" + property.name() + "}", "");
      }
      assertEquals(-1, path.indexOf('{'), action.name());
    }
  }
}
