package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// JSON as it is read from files and options, and as it is printed.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final ObjectWriter INDENTED = MAPPER.writer().with(printer());

  private Json() {}

  /// Indented, with the same line ends everywhere.
  static String text(JsonNode value) {
    return INDENTED.writeValueAsString(value) + "\n";
  }

  /// @param source where it comes from, for messages
  /// @throws UsageException when it is no JSON
  static JsonNode read(String source, String json) throws UsageException {
    return read(source, json.getBytes(UTF_8));
  }

  /// In UTF-8, or another encoding of Unicode by its first bytes.
  static JsonNode read(String source, byte[] json) throws UsageException {
    try {
      JsonNode value = MAPPER.readTree(json);
      if (value.isMissingNode()) {
        throw new UsageException(source + " is empty, and not JSON");
      }
      return value;
    } catch (JacksonException e) {
      throw new UsageException(source + " is not JSON: " + complaint(e));
    }
  }

  // without what the parser quotes of its input, which may be long, and a password without quotes
  private static String complaint(JacksonException e) {
    String complaint =
        e.getOriginalMessage().replaceFirst("(?s)^(Unrecognized token) '.*'(?=: was)", "$1");
    TokenStreamLocation place = e.getLocation();
    // unknown of what goes beyond the limits of the parser
    return place == null
        ? complaint
        : complaint + " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
  }

  private static DefaultPrettyPrinter printer() {
    var indenter = new DefaultIndenter("  ", "\n");
    var separators =
        PrettyPrinter.DEFAULT_SEPARATORS
            .withObjectNameValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
