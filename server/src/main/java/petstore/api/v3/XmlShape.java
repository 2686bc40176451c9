package petstore.api.v3;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Value;
import petstore.http.xml.Element;

/// Which elements are inside an element: turns XML into what the same thing is in JSON. The name of
/// the root does not matter, nor do those in a list; any other element that is not expected is
/// refused.
sealed interface XmlShape {
  /// Text alone.
  record Leaf() implements XmlShape {}

  /// Elements by name; of several with one name the last counts.
  record Members(Map<String, XmlShape> members) implements XmlShape {}

  /// Any number of elements of one shape.
  record Items(XmlShape item) implements XmlShape {}

  /// The value of an element.
  ///
  /// @param where a pointer to it, for the problem's text
  /// @throws Failure with [Problem.Malformed]
  default Value value(Element element, String where) {
    return switch (this) {
      case Leaf() -> leaf(element, where);
      case Members(var members) -> members(element, members, where);
      case Items(var item) -> items(element, item, where);
    };
  }

  private static Value leaf(Element element, String where) {
    if (!element.children().isEmpty()) {
      throw malformed(where + " must have no elements in it");
    }
    return new Value.Text(element.text());
  }

  private static Value members(Element element, Map<String, XmlShape> shapes, String where) {
    noText(element, where);
    var members = new LinkedHashMap<String, Value>();
    for (Element child : element.children()) {
      String inside = where + "/" + child.name();
      XmlShape shape = shapes.get(child.name());
      if (shape == null) {
        throw malformed(inside + " is not known");
      }
      members.put(child.name(), shape.value(child, inside));
    }
    return new Value.Members(members);
  }

  private static Value items(Element element, XmlShape item, String where) {
    noText(element, where);
    var items = new ArrayList<Value>();
    for (Element child : element.children()) {
      items.add(item.value(child, where + "/" + items.size()));
    }
    return new Value.Items(items);
  }

  private static void noText(Element element, String where) {
    if (!element.text().isBlank()) {
      throw malformed((where.isEmpty() ? "the root" : where) + " must not be a text");
    }
  }

  private static Failure malformed(String detail) {
    return new Failure(new Problem.Malformed(false, detail));
  }
}
