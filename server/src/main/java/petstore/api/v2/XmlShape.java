package petstore.api.v2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.LenientDate;
import petstore.http.Value;
import petstore.http.xml.Element;

/// Turns the XML of `/v2` into what the same thing is in JSON: elements in any order, unknown ones
/// ignored, lists in an element of their own.
final class XmlShape {
  private final Scalar scalar;

  XmlShape(Scalar scalar) {
    this.scalar = scalar;
  }

  /// What a text is, of which it is known whether it is valid for its element.
  @FunctionalInterface
  interface Scalar {
    Value read(String text, Predicate<String> valid);
  }

  Value pet(Element root) {
    expect(root, "Pet");
    var members = new LinkedHashMap<String, Value>();
    number(root, "id", members);
    root.child("category").ifPresent(category -> members.put("category", named(category)));
    text(root, "name", members);
    list(root, "photoUrls", "photoUrl", url -> new Value.Text(url.text()), members);
    list(root, "tags", "tag", this::named, members);
    text(root, "status", members);
    return new Value.Members(members);
  }

  Value order(Element root) {
    expect(root, "Order");
    var members = new LinkedHashMap<String, Value>();
    number(root, "id", members);
    number(root, "petId", members);
    scalar(root, "quantity", XmlShape::isInt32, members);
    scalar(root, "shipDate", XmlShape::isDate, members);
    text(root, "status", members);
    scalar(root, "complete", text -> text.equals("true") || text.equals("false"), members);
    return new Value.Members(members);
  }

  Value user(Element root) {
    expect(root, "User");
    var members = new LinkedHashMap<String, Value>();
    number(root, "id", members);
    for (String name : List.of("username", "firstName", "lastName", "email", "password", "phone")) {
      text(root, name, members);
    }
    scalar(root, "userStatus", XmlShape::isInt32, members);
    return new Value.Members(members);
  }

  Value users(Element root) {
    var users = new ArrayList<Value>();
    for (Element child : root.children()) {
      if (child.name().equals("User")) {
        users.add(user(child));
      }
    }
    return new Value.Items(users);
  }

  private Value named(Element element) {
    var members = new LinkedHashMap<String, Value>();
    number(element, "id", members);
    text(element, "name", members);
    return new Value.Members(members);
  }

  private void number(Element parent, String name, Map<String, Value> members) {
    scalar(parent, name, XmlShape::isInt64, members);
  }

  private void scalar(
      Element parent, String name, Predicate<String> valid, Map<String, Value> members) {
    parent
        .child(name)
        .ifPresent(child -> members.put(name, scalar.read(child.text().strip(), valid)));
  }

  private static void text(Element parent, String name, Map<String, Value> members) {
    parent.child(name).ifPresent(child -> members.put(name, new Value.Text(child.text())));
  }

  private static void list(
      Element parent,
      String name,
      String item,
      Function<Element, Value> reader,
      Map<String, Value> members) {
    parent
        .child(name)
        .ifPresent(list ->
            members.put(
                name,
                new Value.Items(
                    list.children().stream()
                        .filter(child -> child.name().equals(item))
                        .map(reader)
                        .toList())));
  }

  private static void expect(Element root, String name) {
    if (!root.name().equals(name)) {
      throw new Failure(
          new Problem.Malformed(true, "the element " + name + " is missing at the root"));
    }
  }

  private static boolean isInt64(String text) {
    return parses(text, Long::parseLong);
  }

  private static boolean isInt32(String text) {
    return parses(text, Integer::parseInt);
  }

  private static boolean isDate(String text) {
    try {
      LenientDate.parse(text, "");
      return true;
    } catch (Failure e) {
      return false;
    }
  }

  private static boolean parses(String text, Function<String, ?> parser) {
    try {
      var _ = parser.apply(text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
