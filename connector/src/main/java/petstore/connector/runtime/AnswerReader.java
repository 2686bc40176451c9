package petstore.connector.runtime;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one answer of HTTP/1.1 (RFC 9112) from a connection that is closed afterwards.
final class AnswerReader {
  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)( .*)?", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):(.*)", Pattern.DOTALL);
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
    List<String> last = new ArrayList<>();
    int left = MAX_HEAD;
    for (String line = line(left); !line.isEmpty(); line = line(left)) {
      left -= line.length();
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        last = headers.computeIfAbsent(field.group(1), name -> new ArrayList<>());
        last.add(field.group(2).strip());
      } else if (!last.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
        // RFC 9112, section 5.2: a value that goes on in another line.
        last.set(last.size() - 1, last.get(last.size() - 1) + " " + line.strip());
      } else {
        throw new ProtocolException("a header of the answer has no name");
      }
    }
    return headers;
  }

  private void body(Answer answer) throws IOException {
    List<String> codings = answer.headers().getOrDefault("Transfer-Encoding", List.of());
    // RFC 9112, section 6.3: the same length may be said twice, another not.
    Set<String> lengths = new HashSet<>(answer.headers().getOrDefault("Content-Length", List.of()));
    if (codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked")) {
      chunks(answer.body());
    } else if (!codings.isEmpty()) {
      throw new ProtocolException("the answer has a transfer coding that was not asked for");
    } else if (lengths.size() > 1) {
      throw new ProtocolException("the answer has several lengths");
    } else if (!lengths.isEmpty()) {
      bytes(answer.body(), number(lengths.iterator().next(), 10));
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
    // The parser would take a sign, too.
    if (text.isEmpty() || Character.digit(text.charAt(0), radix) < 0) {
      throw new ProtocolException("the answer has no length");
    }
    try {
      return Long.parseLong(text, radix);
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
