package petstore.core.users;

/// Where a user was made. The classic editions show and change only those that were made there.
public enum Birth {
  /// In `/v2` or `/api/v3`, by anybody.
  CLASSIC,
  /// By signing up, by the seed, or on the command line.
  ACCOUNT
}
