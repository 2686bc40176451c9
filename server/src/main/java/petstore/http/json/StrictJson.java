package petstore.http.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.http.Characters;
import petstore.http.Pointer;
import petstore.http.Text;
import petstore.http.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads one JSON text (RFC 8259) and nothing else, for editions that take what is said literally:
/// no member twice, nothing behind the value, no text that cannot be kept. [Json] reads leniently.
final class StrictJson {
  /// How deep arrays and objects may be nested.
  static final int MAX_NESTING = 32;

  /// The longest string, in characters.
  static final int MAX_STRING = 64 * 1024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_NESTING)
                  // longer ones are faults of their members, and told as such
                  .maxStringLength(Json.MAX_BODY)
                  .maxNumberLength(1_000)
                  .maxNameLength(1_000)
                  .maxTokenCount(50_000)
                  .build())
          .build();
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final JsonParser parser;
  private final List<Fault> faults = new ArrayList<>();

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /// What a text says.
  ///
  /// @param faults of strings that are too long or cannot be kept; the value has them nevertheless
  record Content(Value value, List<Fault> faults) {}

  /// Reads the whole of a body. A byte order mark in front of it is not looked at.
  ///
  /// @throws Failure with [Problem.Malformed], also for a body that is empty; [Problem.TooLarge]
  ///   for a list that is too long
  static Content read(byte[] body) {
    String text = Text.utf8(withoutMark(body), "body");
    if (text.isBlank()) {
      throw malformed(true, "the body is empty");
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new StrictJson(parser).content();
    } catch (StreamConstraintsException e) {
      throw malformed(false, tooMuch() + Json.at(e.getLocation()));
    } catch (JacksonException e) {
      throw malformed(true, "it is not valid JSON" + Json.at(e.getLocation()));
    }
  }

  private Content content() {
    Value value = value(parser.nextToken(), Pointer.ROOT);
    if (parser.nextToken() != null) {
      throw malformed(
          true, "something follows the JSON value" + Json.at(parser.currentTokenLocation()));
    }
    return new Content(value, faults);
  }

  private Value value(JsonToken token, String where) {
    return switch (token) {
      case START_OBJECT -> new Value.Members(members(where));
      case START_ARRAY -> new Value.Items(items(where));
      case VALUE_STRING -> new Value.Text(text(where));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Numeral(parser.getString());
      case VALUE_TRUE -> new Value.Bool(true);
      case VALUE_FALSE -> new Value.Bool(false);
      case VALUE_NULL -> new Value.Null();
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("not the start of a value: " + token);
    };
  }

  private Map<String, Value> members(String where) {
    var members = new LinkedHashMap<String, Value>();
    String name;
    while ((name = parser.nextName()) != null) {
      String member = Pointer.member(where, name);
      if (!Characters.areStorable(name)) {
        faults.add(new Fault(member, "invalid_character", "has a character that is none"));
      }
      if (members.put(name, value(parser.nextToken(), member)) != null) {
        throw malformed(true, "the member " + member + " is there twice");
      }
    }
    return members;
  }

  private List<Value> items(String where) {
    var items = new ArrayList<Value>();
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
      if (items.size() == Json.MAX_ELEMENTS) {
        throw new Failure(new Problem.TooLarge("list", Json.MAX_ELEMENTS, "elements"));
      }
      items.add(value(token, Pointer.element(where, items.size())));
    }
    return items;
  }

  private String text(String where) {
    String text = parser.getString();
    if (text.length() > MAX_STRING) {
      faults.add(
          new Fault(where, "invalid_length", "must have at most " + MAX_STRING + " characters"));
    } else if (!Characters.areStorable(text)) {
      faults.add(new Fault(where, "invalid_character", "has a character that is none"));
    }
    return text;
  }

  private static byte[] withoutMark(byte[] body) {
    int length = BYTE_ORDER_MARK.length;
    boolean marked =
        body.length >= length && Arrays.equals(body, 0, length, BYTE_ORDER_MARK, 0, length);
    return marked ? Arrays.copyOfRange(body, length, body.length) : body;
  }

  private static String tooMuch() {
    return "it is nested deeper than " + MAX_NESTING + " levels, or has too much in it";
  }

  private static Failure malformed(boolean syntax, String detail) {
    return new Failure(new Problem.Malformed(syntax, detail));
  }
}
