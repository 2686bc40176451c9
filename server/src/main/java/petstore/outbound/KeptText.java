package petstore.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;

/// What is kept of an answer: text that any store takes.
final class KeptText {
  private KeptText() {}

  /// The beginning of an answer as text. What is no UTF-8, and the character that PostgreSQL cannot
  /// keep, is replaced; a character of which there is only a part is left out.
  ///
  /// @param most bytes of UTF-8 that it has
  static String of(byte[] answer, int most) {
    var characters = CharBuffer.allocate(most);
    UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .decode(
            ByteBuffer.wrap(answer, 0, Math.min(answer.length, most)),
            characters,
            answer.length <= most);
    String text = characters.flip().toString().replace('\0', '\uFFFD');
    var bytes = ByteBuffer.allocate(most); // those that were replaced may have become more
    UTF_8.newEncoder().encode(CharBuffer.wrap(text), bytes, true);
    return UTF_8.decode(bytes.flip()).toString();
  }
}
