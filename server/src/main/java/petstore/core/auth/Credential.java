package petstore.core.auth;

/// Something that a caller shows to be known.
public sealed interface Credential {
  /// A bearer token (RFC 6750) that is no session's number.
  record AccessToken(String token) implements Credential {
    @Override
    public Kind kind() {
      return Kind.ACCESS_TOKEN;
    }

    // It is a secret.
    @Override
    public String toString() {
      return "AccessToken";
    }
  }

  /// An API key.
  record Key(String key) implements Credential {
    @Override
    public Kind kind() {
      return Kind.API_KEY;
    }

    // It is a secret.
    @Override
    public String toString() {
      return "Key";
    }
  }

  /// The number of a session of the classic editions.
  record SessionNumber(long number) implements Credential {
    @Override
    public Kind kind() {
      return Kind.SESSION;
    }

    // It is a secret.
    @Override
    public String toString() {
      return "SessionNumber";
    }
  }

  /// The kinds of credentials, so that an edition can say which it takes.
  enum Kind {
    ACCESS_TOKEN,
    API_KEY,
    SESSION
  }

  /// What kind it is.
  Kind kind();
}
