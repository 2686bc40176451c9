package petstore.storage.sql;

import java.util.ArrayList;
import java.util.List;
import petstore.core.idempotency.KeyedAnswer;
import tools.jackson.core.JsonParser;

/// The header fields of an answer as a document: their names and values in turn.
final class FieldsDocument {
  private static final int VERSION = 1;

  private FieldsDocument() {}

  static String write(KeyedAnswer answer) {
    return Documents.write(
        VERSION,
        json -> {
          json.writeArrayPropertyStart("fields");
          for (KeyedAnswer.Field field : answer.fields()) {
            json.writeString(field.name());
            json.writeString(field.value());
          }
          json.writeEndArray();
        });
  }

  static List<KeyedAnswer.Field> read(byte[] document) {
    return Documents.read(document, FieldsDocument::fields);
  }

  private static List<KeyedAnswer.Field> fields(JsonParser json) {
    var fields = new ArrayList<KeyedAnswer.Field>();
    Documents.members(
        json,
        name -> {
          if (name.equals("fields")) {
            List<String> texts = Documents.list(json, JsonParser::getString);
            for (int i = 0; i < texts.size(); i += 2) {
              fields.add(new KeyedAnswer.Field(texts.get(i), texts.get(i + 1)));
            }
          } else {
            json.skipChildren();
          }
        });
    return fields;
  }
}
