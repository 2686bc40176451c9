package petstore.api.modern;

import java.time.Duration;
import petstore.api.Revalidation;

/// Looks after streams that are open.
///
/// @param every how often a sign of life is sent, and who reads is looked at again
record Watchman(Revalidation revalidation, Duration every) {}
