package petstore.http.json;

import petstore.http.Value;
import tools.jackson.core.JsonGenerator;

/// Writes a value that was read, with its numbers as they were.
public final class ValueWriter {
  private ValueWriter() {}

  /// Writes a value where a value is expected.
  public static void write(Value value, JsonGenerator json) {
    switch (value) {
      case Value.Members(var members) -> {
        json.writeStartObject();
        members.forEach((name, member) -> {
          json.writeName(name);
          write(member, json);
        });
        json.writeEndObject();
      }
      case Value.Items(var items) -> {
        json.writeStartArray();
        items.forEach(item -> write(item, json));
        json.writeEndArray();
      }
      case Value.Text(String text) -> json.writeString(text);
      case Value.Numeral(String digits) -> json.writeNumber(digits);
      case Value.Bool(boolean bool) -> json.writeBoolean(bool);
      case Value.Null() -> json.writeNull();
    }
  }
}
