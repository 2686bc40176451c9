package petstore.connector.definition;

/// Where in a request the value of an action's property goes.
public enum Location {
  PATH,
  QUERY,
  HEADER,
  BODY
}
