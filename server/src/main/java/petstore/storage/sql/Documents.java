package petstore.storage.sql;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes and reads the documents in rows, member by member.
///
/// Each says in `v` which version of its schema it has. A reader skips members that it does not
/// know and gives missing ones the value that they had before there was such a member, so that two
/// versions of the program can share a database.
final class Documents {
  private static final JsonFactory JSON = new JsonFactory();
  private static final long NANOS = 1_000_000_000;

  private Documents() {}

  /// An object of version `version` with what `members` writes.
  static String write(int version, Consumer<JsonGenerator> members) {
    var text = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("v", version);
      members.accept(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /// An array of texts.
  static String array(Collection<String> texts) {
    var text = new StringWriter(64);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      texts.forEach(json::writeString);
      json.writeEndArray();
    }
    return text.toString();
  }

  /// Writes a member, unless it has no value.
  static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  /// Writes an array of texts.
  static void texts(JsonGenerator json, String name, Collection<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /// Writes a point in time, to the nanosecond.
  static void time(JsonGenerator json, String name, Instant at) {
    json.writeNumberProperty(name, nanos(at));
  }

  /// Nanoseconds since 1970; until 2262, which is enough for what our clock says.
  static long nanos(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS), at.getNano());
  }

  static Instant time(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }

  /// Writes an amount of money as `75.00 USD`.
  static void money(JsonGenerator json, String name, Money money) {
    json.writeStringProperty(name, money.toString());
  }

  static Money money(JsonParser json) {
    String text = json.getString();
    int space = text.indexOf(' ');
    return new Money(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
  }

  /// Writes a member, unless it has no value.
  static void bool(JsonGenerator json, String name, @Nullable Boolean value) {
    if (value != null) {
      json.writeBooleanProperty(name, value);
    }
  }

  /// Reads a whole JSON text; the parser stands on its first token.
  static <T> T read(byte[] json, Function<JsonParser, T> reader) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return reader.apply(parser);
    }
  }

  /// Reads an object; `member` gets each name, with the parser on its value, and reads or skips it.
  static void members(JsonParser json, Consumer<String> member) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      member.accept(name);
    }
  }

  /// Reads an array; `element` reads what the parser stands on.
  static <T extends @Nullable Object> List<T> list(
      JsonParser json, Function<JsonParser, T> element) {
    var list = new ArrayList<T>(4);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(element.apply(json));
    }
    return list;
  }

  static @Nullable String text(JsonParser json) {
    return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getString();
  }
}
