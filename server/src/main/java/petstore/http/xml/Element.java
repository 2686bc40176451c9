package petstore.http.xml;

import java.util.List;
import java.util.Optional;

/// An element of an XML document, without attributes and name spaces, which no API of ours uses.
///
/// @param name the local name
/// @param text all text directly in the element
/// @param children the elements in it, in order
public record Element(String name, String text, List<Element> children) {
  public Element {
    children = List.copyOf(children);
  }

  /// The last child with this name.
  public Optional<Element> child(String name) {
    return children.reversed().stream().filter(child -> child.name().equals(name)).findFirst();
  }
}
