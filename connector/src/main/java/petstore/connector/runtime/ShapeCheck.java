package petstore.connector.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import petstore.connector.definition.Option;
import petstore.connector.definition.PropertyDefinition;
import petstore.connector.definition.PropertyType;
import tools.jackson.databind.JsonNode;

/// Holds JSON against what is declared, at every depth, and keeps all that is wrong.
///
/// What a server answers may have members that nobody knows and lack others, since it may be newer
/// or older than the definition; input may not.
final class ShapeCheck {
  private static final int MOST_FAULTS = 100;

  private final boolean input;
  private final UnaryOperator<String> hiding;
  private final List<String> faults = new ArrayList<>();
  private int more;

  private ShapeCheck(boolean input, UnaryOperator<String> hiding) {
    this.input = input;
    this.hiding = hiding;
  }

  static ShapeCheck ofInput() {
    return new ShapeCheck(true, UnaryOperator.identity());
  }

  /// @param secrets which the server may quote
  static ShapeCheck ofOutput(Secrets secrets) {
    return new ShapeCheck(false, secrets::hide);
  }

  boolean isSound() {
    return faults.isEmpty();
  }

  /// All that is wrong, on one line.
  String faults() {
    return String.join("; ", faults) + (more == 0 ? "" : "; and " + more + " more");
  }

  void fault(String fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault);
    } else {
      more++;
    }
  }

  /// The members of an object.
  void members(String place, List<PropertyDefinition> declared, JsonNode object) {
    for (PropertyDefinition member : declared) {
      String name = Objects.requireNonNull(member.name());
      JsonNode value = object.get(name);
      if (!isAbsent(value)) {
        value(Place.member(place, name), member, value);
      } else if (input && member.isRequired()) {
        fault(Place.member(place, name) + " is missing");
      }
    }
    if (input) {
      object.propertyNames().stream()
          .filter(name -> declared.stream().noneMatch(member -> name.equals(member.name())))
          .forEach(name -> fault(Place.member(place, name) + " is unknown"));
    }
  }

  /// Whether a value was not given: null is the same as nothing.
  static boolean isAbsent(@Nullable JsonNode value) {
    return value == null || value.isNull() || value.isMissingNode();
  }

  /// One value, which is there.
  void value(String place, PropertyDefinition declared, JsonNode value) {
    if (!Types.fits(declared.type(), value)) {
      fault(place + " must be " + Types.expected(declared.type()) + not(declared, value));
      return;
    }
    if (declared.items() != null) {
      items(place, declared.items(), value);
    } else if (declared.properties() != null) {
      members(place, declared.properties(), value);
    } else if (declared.additionalProperties() != null) {
      entries(place, declared.additionalProperties(), value);
    } else if (input) {
      scalar(place, declared, value);
    }
  }

  private void items(String place, PropertyDefinition declared, JsonNode list) {
    for (int i = 0; i < list.size(); i++) {
      value(Place.item(place, i), declared, list.get(i));
    }
  }

  private void entries(String place, PropertyDefinition declared, JsonNode map) {
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      value(Place.member(place, entry.getKey()), declared, entry.getValue());
    }
  }

  private void scalar(String place, PropertyDefinition declared, JsonNode value) {
    if (declared.type() == PropertyType.STRING && hasHalfCharacter(value.stringValue())) {
      fault(place + " has half of a character, which UTF-8 cannot carry");
    }
    if (declared.options() != null
        && declared.options().stream().noneMatch(option -> isSame(option, value))) {
      List<String> options =
          declared.options().stream().map(option -> option.value().toString()).toList();
      fault(place + " must be one of " + String.join(", ", options) + not(declared, value));
    }
  }

  private static boolean isSame(Option option, JsonNode value) {
    return option.value().toString().equals(value.asString());
  }

  private static boolean hasHalfCharacter(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private String not(PropertyDefinition declared, JsonNode value) {
    boolean secret = declared.name() != null && Secrets.isSecret(declared.name());
    if (secret) {
      return ", not " + Secrets.HIDDEN;
    }
    // Hidden before it is shortened: a part of a secret would not be known as one.
    return ", not "
        + (value.isString() ? Quote.of(hiding.apply(value.stringValue())) : Quote.of(value));
  }
}
