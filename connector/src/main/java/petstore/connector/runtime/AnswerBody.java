package petstore.connector.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// The bytes of an answer, as they come, up to a limit.
final class AnswerBody {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int limit;
  private boolean whole = true;

  AnswerBody(int limit) {
    this.limit = limit;
  }

  /// Whether more may come.
  boolean add(ByteBuffer part) {
    byte[] added = new byte[Math.min(part.remaining(), limit - bytes.size())];
    whole = added.length == part.remaining();
    part.get(added);
    bytes.writeBytes(added);
    return whole;
  }

  boolean isWhole() {
    return whole;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
