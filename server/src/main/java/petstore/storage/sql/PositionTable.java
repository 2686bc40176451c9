package petstore.storage.sql;

/// What the database knows of the positions that were given.
public interface PositionTable {
  /// The next number of the database's own sequence, where it has one.
  long next();

  /// None that was given is above this one.
  long bound();

  /// Raises the bound, in the transaction that gives the first position above the one before.
  void raise(long bound);
}
