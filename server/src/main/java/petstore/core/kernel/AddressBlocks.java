package petstore.core.kernel;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Sets of addresses of the internet, each of which is all that begin with the same bits.
final class AddressBlocks {
  private final List<Block> blocks;

  private AddressBlocks(List<Block> blocks) {
    this.blocks = blocks;
  }

  /// @param texts such as `10.0.0.0/8`, or a single address; an address of IPv4 is in no block of
  ///   IPv6, and the other way round
  static AddressBlocks of(String... texts) {
    return new AddressBlocks(Arrays.stream(texts).map(AddressBlocks::block).toList());
  }

  boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    return blocks.stream().anyMatch(block -> block.contains(bytes));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, never given away
  private record Block(byte[] first, int bits) {
    boolean contains(byte[] address) {
      int whole = bits / 8;
      int rest = 0xFF00 >> bits % 8 & 0xFF;
      return address.length == first.length
          && Arrays.equals(first, 0, whole, address, 0, whole)
          && (rest == 0 || (first[whole] & rest) == (address[whole] & rest));
    }
  }

  private static Block block(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      byte[] address = InetAddress.ofLiteral(text).getAddress();
      return new Block(address, 8 * address.length);
    }
    return new Block(
        InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
        Integer.parseInt(text.substring(slash + 1)));
  }
}
