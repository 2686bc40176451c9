package petstore.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Text from bytes that others sent.
public final class Text {
  private Text() {}

  /// Decodes UTF-8, strictly (RFC 3629): no overlong forms, no surrogates, nothing replaced. A NUL
  /// is refused, too: not every engine can store one.
  ///
  /// @param what names the bytes in the problem's text
  /// @throws Failure with [Problem.Malformed]
  public static String utf8(byte[] bytes, String what) {
    refuseNul(bytes, what);
    if (isAscii(bytes)) {
      return new String(bytes, ISO_8859_1);
    }
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Failure(new Problem.Malformed(true, "the " + what + " is not valid UTF-8"));
    }
  }

  private static void refuseNul(byte[] bytes, String what) {
    for (byte b : bytes) {
      if (b == 0) {
        throw new Failure(new Problem.Malformed(true, "the " + what + " has a NUL"));
      }
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
