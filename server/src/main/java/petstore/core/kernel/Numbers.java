package petstore.core.kernel;

import java.util.OptionalLong;

/// Where the numbers of one kind of thing are kept, so that a free one can be found.
public interface Numbers {
  /// Stops other writers of this tenant until the transaction ends, so that two of them do not take
  /// the same number. Does nothing where there is only one writer.
  void lock(Tenant tenant);

  /// The highest number in use below `ceiling`, if there is a positive one.
  OptionalLong highestBelow(Tenant tenant, long ceiling);

  /// The lowest positive number that is not in use.
  long lowestFree(Tenant tenant);

  /// A number that is not in use: 1 + the highest below `ceiling`, or the lowest free one when that
  /// would reach it. Only inside a transaction that then uses the number.
  default long next(Tenant tenant, long ceiling) {
    lock(tenant);
    long next = highestBelow(tenant, ceiling).orElse(0) + 1;
    return next < ceiling ? next : lowestFree(tenant);
  }
}
