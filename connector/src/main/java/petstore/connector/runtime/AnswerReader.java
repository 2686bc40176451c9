package petstore.connector.runtime;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one answer of HTTP/1.1 (RFC 9112) from a connection that is closed afterwards.
final class AnswerReader {
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)( .*)?");
  private static final int MAX_HEAD = 64 * 1024;

  private final InputStream in;
  private final int maxBytes;

  AnswerReader(InputStream in, int maxBytes) {
    this.in = new BufferedInputStream(in);
    this.maxBytes = maxBytes;
  }

  Answer read(ActionRequest request) throws IOException {
    int status;
    Map<String, List<String>> headers;
    do {
      Matcher line = STATUS_LINE.matcher(line(MAX_HEAD));
      if (!line.matches()) {
        throw new ProtocolException("what came is no answer of HTTP/1.1");
      }
      status = Integer.parseInt(line.group(1));
      headers = headers();
      // RFC 9110, section 15.2: another answer follows.
    } while (status < 200);
    AnswerBody body = new AnswerBody(maxBytes);
    if (request.wantsBody(status) && status != 204 && status != 304) {
      body(new Answer(status, headers, body));
    }
    return new Answer(status, headers, body);
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    int left = MAX_HEAD;
    for (String line = line(left); !line.isEmpty(); line = line(left)) {
      left -= line.length();
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new ProtocolException("a header of the answer has no name");
      }
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  private void body(Answer answer) throws IOException {
    String coding = answer.header("Transfer-Encoding").toLowerCase(Locale.ROOT);
    String length = answer.header("Content-Length");
    if (coding.equals("chunked")) {
      chunks(answer.body());
    } else if (!coding.isEmpty()) {
      throw new ProtocolException("the answer has a transfer coding that was not asked for");
    } else if (!length.isEmpty()) {
      bytes(answer.body(), number(length, 10));
    } else {
      rest(answer.body());
    }
  }

  private void chunks(AnswerBody body) throws IOException {
    boolean more = true;
    while (more) {
      String size = line(MAX_HEAD).replaceFirst("[;\\s].*", "");
      long length = number(size, 16);
      more = length > 0 && bytes(body, length);
      if (more && !line(MAX_HEAD).isEmpty()) {
        throw new ProtocolException("a chunk of the answer is longer than it says");
      }
    }
  }

  /// Whether more is wanted.
  private boolean bytes(AnswerBody body, long length) throws IOException {
    byte[] part = new byte[16 * 1024];
    long left = length;
    while (left > 0) {
      int read = in.read(part, 0, (int) Math.min(part.length, left));
      if (read < 0) {
        throw new EOFException("the answer was broken off");
      }
      if (!body.add(ByteBuffer.wrap(part, 0, read))) {
        return false;
      }
      left -= read;
    }
    return true;
  }

  private void rest(AnswerBody body) throws IOException {
    byte[] part = new byte[16 * 1024];
    int read = in.read(part);
    while (read >= 0 && body.add(ByteBuffer.wrap(part, 0, read))) {
      read = in.read(part);
    }
  }

  private static long number(String text, int radix) throws IOException {
    try {
      long number = Long.parseLong(text, radix);
      if (number >= 0) {
        return number;
      }
      throw new ProtocolException("the answer has less than no bytes");
    } catch (NumberFormatException invalid) {
      throw (IOException) new ProtocolException("the answer has no length").initCause(invalid);
    }
  }

  /// Without its end. Bytes above ASCII are taken one by one (RFC 9110, section 5.5).
  private String line(int longest) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the answer was broken off");
      }
      if (line.length() >= longest) {
        throw new ProtocolException("the head of the answer is too long");
      }
      line.append((char) c);
    }
    int end = line.length() - 1;
    return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
  }
}
