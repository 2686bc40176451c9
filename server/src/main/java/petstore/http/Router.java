package petstore.http;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the route of a request, segment by segment: a fixed segment goes before a variable one.
public final class Router {
  private final Node root = new Node();

  /// A router over one list of routes.
  ///
  /// @throws IllegalArgumentException if two routes are the same, or name a variable differently
  public Router(List<Route> routes) {
    routes.forEach(this::add);
  }

  /// What was found.
  public sealed interface Match {
    /// A route, and the values of its variables.
    record Found(Route route, Map<String, String> parameters) implements Match {}

    /// The path is there, the method is not.
    ///
    /// @param allowed the methods that are, in the order of the routes
    record WrongMethod(List<String> allowed) implements Match {}

    /// No route has this path.
    record Nothing() implements Match {}
  }

  /// Finds the route for a method and a path. HEAD finds GET's.
  public Match find(String method, List<String> segments) {
    Node node = root;
    Map<String, String> parameters = Map.of();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      Node fixed = node.fixed.get(segment);
      if (fixed != null) {
        node = fixed;
      } else if (node.variable != null && !segment.isEmpty()) {
        parameters = extended(parameters, node.variableName, segment);
        node = node.variable;
      } else {
        return new Match.Nothing();
      }
    }
    return match(node, method, parameters);
  }

  private static Match match(Node node, String method, Map<String, String> parameters) {
    Route route = node.routes.get(method.equals("HEAD") ? "GET" : method);
    if (route != null) {
      return new Match.Found(route, parameters);
    }
    return node.routes.isEmpty()
        ? new Match.Nothing()
        : new Match.WrongMethod(List.copyOf(node.routes.keySet()));
  }

  private static Map<String, String> extended(
      Map<String, String> parameters, String name, String value) {
    if (parameters.isEmpty()) {
      return Map.of(name, value);
    }
    var more = new HashMap<>(parameters);
    more.put(name, value);
    return more;
  }

  private void add(Route route) {
    Node node = root;
    for (String segment : new Path(route.path()).segments(0)) {
      node = segment.startsWith("{") ? node.variable(route, segment) : node.fixed(segment);
    }
    if (node.routes.put(route.method(), route) != null) {
      throw new IllegalArgumentException("two routes are " + route.method() + " " + route.path());
    }
  }

  private static final class Node {
    final Map<String, Node> fixed = new HashMap<>();
    final Map<String, Route> routes = new LinkedHashMap<>();
    String variableName = "";
    @Nullable Node variable;

    Node fixed(String segment) {
      return fixed.computeIfAbsent(segment, _ -> new Node());
    }

    Node variable(Route route, String segment) {
      String name = segment.substring(1, segment.length() - 1);
      if (variable == null) {
        variable = new Node();
        variableName = name;
      } else if (!variableName.equals(name)) {
        throw new IllegalArgumentException(route.path() + " names {" + variableName + "} anew");
      }
      return variable;
    }
  }
}
