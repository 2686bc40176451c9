package petstore.core.payments;

import java.util.List;
import java.util.Optional;

/// Whose card it is, as its number says (ISO/IEC 7812): by what its first digits are.
public enum CardBrand {
  AMEX(range(34, 34), range(37, 37)),
  DINERS(range(300, 305), range(309, 309), range(36, 36), range(38, 39)),
  JCB(range(3528, 3589)),
  VISA(range(4, 4)),
  MASTERCARD(range(51, 55), range(2221, 2720)),
  DISCOVER(range(6011, 6011), range(644, 649), range(65, 65)),
  UNIONPAY(range(62, 62), range(81, 81));

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that does not change
  private final List<Range> ranges;

  CardBrand(Range... ranges) {
    this.ranges = List.of(ranges);
  }

  /// First digits, from the one to the other; both have the same length.
  private record Range(int from, int to) {
    boolean includes(String number) {
      int digits = Integer.toString(from).length();
      int start = Integer.parseInt(number.substring(0, digits));
      return from <= start && start <= to;
    }
  }

  private static Range range(int from, int to) {
    return new Range(from, to);
  }

  /// The brand of a card; none when it is another one's.
  ///
  /// @param number 13 to 19 digits
  public static Optional<CardBrand> of(String number) {
    for (CardBrand brand : values()) {
      if (brand.ranges.stream().anyMatch(range -> range.includes(number))) {
        return Optional.of(brand);
      }
    }
    return Optional.empty();
  }
}
