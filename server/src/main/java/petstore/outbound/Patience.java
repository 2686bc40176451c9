package petstore.outbound;

import java.time.Duration;

/// How long a call may take.
///
/// @param connection until there is a connection: looking the host up, waiting for one of its
///   connections, connecting
/// @param silence in which nothing is sent and nothing comes, once there is a connection
/// @param total from the beginning to the last byte of the answer
public record Patience(Duration connection, Duration silence, Duration total) {}
