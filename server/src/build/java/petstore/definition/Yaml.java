package petstore.definition;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/// YAML as definitions are written: strictly read, and written so that readers of every version of
/// YAML find the same in it.
final class Yaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(YAMLFactory.builder().stringQuotingChecker(new Quoting()).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
          .build();

  private Yaml() {}

  /// @param name of the text, for messages
  /// @throws Faulty if it is not YAML, has a key twice, or is no map
  static ObjectNode read(String text, String name) {
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode tree) {
        return tree;
      }
    } catch (JacksonException e) {
      throw new Faulty(
          name + ": " + e.getOriginalMessage() + " " + e.getLocation().offsetDescription());
    }
    throw new Faulty(name + " is no map");
  }

  /// @throws Faulty if the text would be read as something else
  static String write(JsonNode tree) {
    String text = MAPPER.writeValueAsString(tree);
    if (!MAPPER.readTree(text).equals(tree)) {
      throw new Faulty("the definition does not survive being written in YAML");
    }
    return text;
  }

  // Words go without quotes. What older readers take for a number or a date begins with a digit;
  // what is filled in at run time can be anything.
  private static final class Quoting extends StringQuotingChecker {
    private static final long serialVersionUID = 1;
    private static final Pattern WORDS =
        Pattern.compile("[/$]?[A-Za-z][A-Za-z0-9 .,;()/_{}+-]*[A-Za-z0-9.)}]");

    @Override
    public boolean needToQuoteName(String name) {
      return isReservedKeyword(name) || !WORDS.matcher(name).matches();
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return isReservedKeyword(value) || !WORDS.matcher(value).matches();
    }
  }
}
