package petstore.codec;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.imageio.stream.ImageInputStreamImpl;

/// The bytes of a picture for its decoder, which is cut off when it takes too much memory. The size
/// of a picture alone does not bound that: a few kilobytes of lossless WebP can ask for 65,536
/// groups of Huffman tables of 5 KiB each.
final class MeteredStream extends ImageInputStreamImpl {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// A look at the meter costs more than most reads.
  private static final int READS_PER_LOOK = 64;

  private final byte[] bytes;
  private final Free free;
  private final long budget;
  private long last = THREADS.getCurrentThreadAllocatedBytes();
  private boolean lastWasFree;
  private long spent;
  private int reads;

  /// A part of the picture whose decoder makes much garbage and keeps little, so that it is not
  /// counted.
  record Free(int from, int to) {
    static final Free NONE = new Free(0, 0);

    boolean contains(long at) {
      return at >= from && at < to;
    }
  }

  /// @param budget the bytes that the calling thread may allocate while it reads, those that it
  ///   gives back included
  MeteredStream(byte[] bytes, Free free, long budget) {
    this.bytes = bytes;
    this.free = free;
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    prepare();
    return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    prepare();
    int count = (int) Math.min(length, bytes.length - streamPos);
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    System.arraycopy(bytes, (int) streamPos, to, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return bytes.length;
  }

  private void prepare() throws IOException {
    checkClosed();
    bitOffset = 0;
    reads++;
    boolean nowFree = free.contains(streamPos);
    if (reads % READS_PER_LOOK == 0 || nowFree != lastWasFree) {
      look(nowFree);
    }
  }

  private void look(boolean nowFree) throws IOException {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    if (!lastWasFree) {
      spent += allocated - last;
    }
    last = allocated;
    lastWasFree = nowFree;
    if (spent > budget) {
      throw new IOException("the decoder takes more than " + budget + " bytes");
    }
  }
}
