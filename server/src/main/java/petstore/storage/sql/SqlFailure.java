package petstore.storage.sql;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// The database reported an error in a transaction. Leaves the work, so that whoever runs the
/// transaction can try again or give up.
public final class SqlFailure extends RuntimeException {
  private static final Logger LOG = LoggerFactory.getLogger(SqlFailure.class);
  private final SQLException error;

  public SqlFailure(SQLException error) {
    super(error);
    this.error = error;
  }

  /// What the database reported.
  public SQLException error() {
    return error;
  }

  /// What the caller hears; the log hears what the database reported.
  public static Failure unavailable(SQLException error) {
    LOG.error("The store failed: {}", error.getMessage(), error);
    return unavailable("the store cannot do this now");
  }

  /// Try again in a second.
  public static Failure unavailable(String detail) {
    return new Failure(new Problem.Unavailable(detail, Duration.ofSeconds(1)));
  }
}
