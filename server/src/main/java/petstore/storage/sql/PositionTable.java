package petstore.storage.sql;

/// What the database knows of the positions that were given.
public interface PositionTable {
  /// The next number of the database's own sequence, where it has one.
  long next();

  /// A position that was given, or a little lower than the last.
  long floor();

  /// Keeps a position that is given, in the transaction that gives it.
  void raise(long position);
}
