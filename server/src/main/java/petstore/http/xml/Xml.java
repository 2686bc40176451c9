package petstore.http.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.json.Json;

/// Reads XML 1.0. A document type declaration, and with it every entity but the five predefined
/// ones, is refused; nothing is ever fetched.
public final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  /// Reads a document.
  ///
  /// @return its root element
  /// @throws Failure with [Problem.Malformed]
  public static Element read(byte[] body) {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
      Element root = null;
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          root = element(reader);
        } else if (event == XMLStreamConstants.DTD) {
          throw malformed("a document type declaration is not allowed", reader);
        }
      }
      if (root == null) {
        throw malformed("it has no root element", reader);
      }
      return root;
    } catch (XMLStreamException e) {
      throw new Failure(new Problem.Malformed(true, "it is not valid XML" + at(e)));
    } catch (RuntimeException e) {
      throw lazily(e);
    }
  }

  private static Element element(XMLStreamReader reader) throws XMLStreamException {
    String name = reader.getLocalName();
    var text = new StringBuilder();
    var children = new ArrayList<Element>();
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (children.size() == Json.MAX_ELEMENTS) {
            throw new Failure(new Problem.TooLarge("list", Json.MAX_ELEMENTS, "elements"));
          }
          children.add(element(reader));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw malformed("it uses an entity that is not defined", reader);
        case XMLStreamConstants.END_ELEMENT -> {
          return new Element(name, text.toString(), children);
        }
        default -> {
          // comments and processing instructions say nothing
        }
      }
    }
  }

  // The parser reads text lazily, and then cannot throw a checked exception.
  private static RuntimeException lazily(RuntimeException e) {
    return e.getCause() instanceof XMLStreamException || e instanceof IllegalArgumentException
        ? new Failure(new Problem.Malformed(true, "it is not valid XML"))
        : e;
  }

  private static Failure malformed(String detail, XMLStreamReader reader) {
    var location = reader.getLocation();
    return new Failure(
        new Problem.Malformed(
            true,
            detail
                + " at line "
                + location.getLineNumber()
                + ", column "
                + location.getColumnNumber()));
  }

  private static String at(XMLStreamException e) {
    var location = e.getLocation();
    return location == null
        ? ""
        : " at line " + location.getLineNumber() + ", column " + location.getColumnNumber();
  }

  private static XMLInputFactory factory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Json.MAX_NESTING);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 4096);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, Json.MAX_STRING);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, 50_000);
    return factory;
  }
}
