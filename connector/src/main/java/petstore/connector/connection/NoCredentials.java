package petstore.connector.connection;

/// Nothing is shown: for an open shop.
public record NoCredentials() implements Credentials {}
