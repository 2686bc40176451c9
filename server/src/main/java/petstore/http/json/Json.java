package petstore.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Characters;
import petstore.http.Text;
import petstore.http.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.ByteArrayBuilder;

/// Reads and writes JSON (RFC 8259).
public final class Json {
  /// The most bytes of a body.
  public static final int MAX_BODY = 1024 * 1024;

  /// How deep arrays and objects may be nested.
  public static final int MAX_NESTING = 64;

  /// The longest string, in characters.
  public static final int MAX_STRING = 256 * 1024;

  /// The most elements of a body that is a list.
  public static final int MAX_ELEMENTS = 1_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_NESTING)
                  .maxStringLength(MAX_STRING)
                  .maxNumberLength(1_000)
                  .maxNameLength(1_000)
                  .maxTokenCount(50_000)
                  .build())
          // as the classic servers do: characters outside the basic plane are written as \\u
          // escapes
          .disable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private Json() {}

  /// Reads the first value of a body; what comes after it is not looked at.
  ///
  /// @return the value, or empty when there is nothing but white space
  /// @throws Failure with [Problem.Malformed] or [Problem.TooLarge]
  public static Optional<Value> read(byte[] body) {
    String text = Text.utf8(body, "body");
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken token = parser.nextToken();
      return token == null ? Optional.empty() : Optional.of(value(parser, token));
    } catch (StreamConstraintsException e) {
      throw new Failure(new Problem.Malformed(false, tooMuch(e.getLocation())));
    } catch (JacksonException e) {
      throw new Failure(new Problem.Malformed(true, "it is not valid JSON" + at(e.getLocation())));
    }
  }

  /// Writes what `content` says, in one piece.
  public static byte[] write(Consumer<JsonGenerator> content) {
    try (var bytes = new ByteArrayBuilder(512)) {
      try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        content.accept(generator);
      }
      return bytes.toByteArray();
    }
  }

  /// As [#write], as text.
  public static String text(Consumer<JsonGenerator> content) {
    return new String(write(content), UTF_8);
  }

  private static Value value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> new Value.Members(members(parser));
      case START_ARRAY -> new Value.Items(items(parser));
      case VALUE_STRING -> new Value.Text(storable(parser));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Numeral(parser.getString());
      case VALUE_TRUE -> new Value.Bool(true);
      case VALUE_FALSE -> new Value.Bool(false);
      case VALUE_NULL -> new Value.Null();
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("not the start of a value: " + token);
    };
  }

  private static Map<String, Value> members(JsonParser parser) {
    var members = new LinkedHashMap<String, Value>();
    String name;
    while ((name = parser.nextName()) != null) {
      members.put(name, value(parser, parser.nextToken()));
    }
    return members;
  }

  private static List<Value> items(JsonParser parser) {
    var items = new ArrayList<Value>();
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
      if (items.size() == MAX_ELEMENTS) {
        throw new Failure(new Problem.TooLarge("list", MAX_ELEMENTS, "elements"));
      }
      items.add(value(parser, token));
    }
    return items;
  }

  // A NUL cannot be stored by every engine, and half of a surrogate pair cannot be written again.
  private static String storable(JsonParser parser) {
    String text = parser.getString();
    if (!Characters.areStorable(text)) {
      throw new Failure(
          new Problem.Malformed(
              false, "a string has a character that is none" + at(parser.currentTokenLocation())));
    }
    return text;
  }

  private static String tooMuch(TokenStreamLocation location) {
    return "it is nested deeper than "
        + MAX_NESTING
        + " levels, or has a string of more than "
        + MAX_STRING
        + " characters"
        + at(location);
  }

  /// Where in a body something is, for the end of a sentence.
  static String at(@Nullable TokenStreamLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
