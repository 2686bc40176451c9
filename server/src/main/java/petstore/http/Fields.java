package petstore.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// The members of an object that was sent, read one by one and leniently (see [Lenient]). A member
/// that is missing or null reads as null.
///
/// Every method throws [Failure] with [Problem.Malformed] that says where the wrong value is.
public final class Fields {
  private final Map<String, Value> members;
  private final String where;

  private Fields(Map<String, Value> members, String where) {
    this.members = members;
    this.where = where;
  }

  /// The fields of a value that must be an object.
  ///
  /// @param where a JSON Pointer to the value, empty for the whole body
  public static Fields of(Value value, String where) {
    if (value instanceof Value.Members(var members)) {
      return new Fields(members, where);
    }
    throw Lenient.wrong(value, where.isEmpty() ? "the body" : where, "an object");
  }

  /// The elements of a value that must be an array.
  public static List<Value> elements(Value value, String where) {
    if (value instanceof Value.Items(var items)) {
      return items;
    }
    throw Lenient.wrong(value, where.isEmpty() ? "the body" : where, "an array");
  }

  /// Whether the member was sent, even as null.
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /// An int64.
  public @Nullable Long int64(String name) {
    Value value = members.get(name);
    return value == null ? null : Lenient.int64(value, pointer(name));
  }

  /// An int64, 0 when it is missing or null.
  public long int64OrZero(String name) {
    Long number = int64(name);
    return number == null ? 0 : number;
  }

  /// An int32, 0 when it is missing or null.
  public int int32OrZero(String name) {
    Value value = members.get(name);
    Integer number = value == null ? null : Lenient.int32(value, pointer(name));
    return number == null ? 0 : number;
  }

  /// A string.
  public @Nullable String text(String name) {
    Value value = members.get(name);
    return value == null ? null : Lenient.text(value, pointer(name));
  }

  /// A boolean, false when it is missing or null.
  public boolean boolOrFalse(String name) {
    Value value = members.get(name);
    Boolean bool = value == null ? null : Lenient.bool(value, pointer(name));
    return bool != null && bool;
  }

  /// An instant, to the millisecond.
  public @Nullable Instant instant(String name) {
    Value value = members.get(name);
    return value == null ? null : LenientDate.instant(value, pointer(name));
  }

  /// An object.
  public Optional<Fields> object(String name) {
    return present(name).map(value -> of(value, pointer(name)));
  }

  /// An array, each element read by `reader`, which is given its JSON Pointer too.
  public <T> Optional<List<@Nullable T>> list(String name, ElementReader<T> reader) {
    return present(name).map(value -> read(elements(value, pointer(name)), name, reader));
  }

  private <T> List<@Nullable T> read(List<Value> elements, String name, ElementReader<T> reader) {
    var list = new ArrayList<@Nullable T>(elements.size());
    for (Value element : elements) {
      list.add(reader.read(element, pointer(name) + "/" + list.size()));
    }
    return list;
  }

  private Optional<Value> present(String name) {
    Value value = members.get(name);
    return value == null || value instanceof Value.Null ? Optional.empty() : Optional.of(value);
  }

  private String pointer(String name) {
    return where + "/" + name;
  }

  /// Reads an element of an array.
  @FunctionalInterface
  public interface ElementReader<T> {
    /// Reads one element.
    @Nullable T read(Value value, String where);
  }
}
