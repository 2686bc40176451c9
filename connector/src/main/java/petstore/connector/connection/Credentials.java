package petstore.connector.connection;

/// What a connection shows with each request.
public sealed interface Credentials permits NoCredentials, ApiKey, AccessToken {}
