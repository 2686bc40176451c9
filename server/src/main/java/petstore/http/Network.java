package petstore.http;

import java.net.InetAddress;

/// Addresses that begin with the same bits.
///
/// @param address one of them
/// @param bits how many bits they share
record Network(InetAddress address, int bits) {
  /// Reads `10.0.0.0/8`, `fd00::/8`, or a single address.
  ///
  /// @throws IllegalArgumentException with a message for the user
  static Network parse(String text) {
    int slash = text.indexOf('/');
    try {
      InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      int all = address.getAddress().length * 8;
      int bits = slash < 0 ? all : Integer.parseInt(text, slash + 1, text.length(), 10);
      if (bits >= 0 && bits <= all) {
        return new Network(address, bits);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(complaint(text), e);
    }
    throw new IllegalArgumentException(complaint(text));
  }

  boolean contains(InetAddress other) {
    byte[] ours = address.getAddress();
    byte[] theirs = other.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit += 8) {
      int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit));
      if (((ours[bit / 8] ^ theirs[bit / 8]) & mask & 0xFF) != 0) {
        return false;
      }
    }
    return true;
  }

  private static String complaint(String text) {
    return "\"" + text + "\" is neither an IP address nor a network such as 10.0.0.0/8";
  }
}
