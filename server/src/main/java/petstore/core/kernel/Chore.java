package petstore.core.kernel;

import java.time.Duration;
import java.util.function.IntUnaryOperator;

/// Something that has to be done now and then, whoever asks for what. Any server of a database may
/// do it, and several at the same time: it is done in transactions that look again whether there is
/// anything to do.
///
/// @param name for logs, such as `expired orders`
/// @param every how long to wait before it is done again, when nothing was left; it is done at the
///   start, too
/// @param work does a part of it: at most so many things as it is told; says how many it did
public record Chore(String name, Duration every, IntUnaryOperator work) {}
