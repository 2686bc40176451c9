package petstore.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Pictures to upload: the left half red, the right half blue. The WebPs are 20 by 12 pixels.
final class Pictures {
  static final byte[] LOSSY_WEBP =
      base64(
          "UklGRlIAAABXRUJQVlA4IEYAAABwAwCdASoUAAwAPxFwsFAsJiSisAgBgCIJQBOmUDWAMkAA74AA/umdh2aAOja7"
              + "nvT0vApOgiU/1a+CQnpL+mdqsw7VoAAA");
  static final byte[] LOSSLESS_WEBP =
      base64("UklGRioAAABXRUJQVlA4TB4AAAAvE8ACAA8wHvdQvRXy/EcLyAQsNvpn9ksQ0f9YOQA=");
  static final byte[] LOSSLESS_ALPHA_WEBP =
      base64(
          "UklGRkAAAABXRUJQVlA4TDQAAAAvE8ACEB8wHgLZ5CT5L0qBQBLlzGMJSAjPZbnYIweEogBkIA2k2xlRSW8NIvof"
              + "0lcFNoEA");
  static final byte[] LOSSY_ALPHA_WEBP =
      base64(
          "UklGRoAAAABXRUJQVlA4WAoAAAAQAAAAEwAACwAAQUxQSBcAAAABD/DA/4iIICQgPPB/rehCRP8noFx8AABWUDgg"
              + "QgAAAHADAJ0BKhQADAA/OYS5U68opaKwCAHgJwlAE6ZQNYAyQADvgAD+5xh4fbo2u57026z9Spn/9fG5aTl6"
              + "Z0s6sHg4AA==");
  static final byte[] ANIMATED_WEBP =
      base64(
          "UklGRqAAAABXRUJQVlA4WAoAAAASAAAAEwAACwAAQU5JTQYAAAD/////AABBTk1GNgAAAAAAAAAAABMAAAsAAGQA"
              + "AAJWUDhMHgAAAC8TwAIADzAe91C9FfL8RwvIBCw2+mf2SxDR/1g5AEFOTUY2AAAAAAAAAAAAEwAABQAAZAAA"
              + "AlZQOEwdAAAALxNAARAPMB73UL0V8gBGC8gELDb6Z3aqENH/WLkA");

  private Pictures() {}

  private static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }

  static BufferedImage drawing(int width, int height, int imageType) {
    var image = new BufferedImage(width, height, imageType);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return image;
  }

  /// A picture whose upper half is transparent, in PNG.
  static byte[] transparentPng(int width, int height) {
    BufferedImage image = drawing(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height / 2; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0);
      }
    }
    return encode(image, "png");
  }

  static byte[] png(int width, int height) {
    return encode(drawing(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }

  static byte[] jpeg(int width, int height) {
    return encode(drawing(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  static byte[] gif(int width, int height) {
    return encode(drawing(width, height, BufferedImage.TYPE_INT_RGB), "gif");
  }

  static byte[] progressiveJpeg(int width, int height) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    var out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      BufferedImage image = drawing(width, height, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writer.dispose();
    return out.toByteArray();
  }

  static byte[] encode(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static BufferedImage decode(byte[] bytes) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      if (image == null) {
        throw new AssertionError("not a picture");
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The problem that an upload is refused with.
  static Problem refusal(ImageIoCodec codec, byte[] upload) {
    return assertThrows(Failure.class, () -> codec.read(upload)).problem();
  }

  static byte[] pngChunk(String type, byte[] data) {
    var chunk = ByteBuffer.allocate(data.length + 12);
    chunk.putInt(data.length).put(latin(type)).put(data);
    var crc = new CRC32();
    crc.update(chunk.array(), 4, data.length + 4);
    return chunk.putInt((int) crc.getValue()).array();
  }

  /// A PNG with a header of this size and few other bytes.
  static byte[] pngOfSize(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    return join(
        latin("\u0089PNG\r\n\u001A\n"),
        pngChunk("IHDR", header),
        pngChunk("IDAT", new byte[9]),
        pngChunk("IEND", new byte[0]));
  }

  /// A segment of a JPEG.
  static byte[] segment(int marker, byte[] data) {
    return ByteBuffer.allocate(data.length + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (data.length + 2))
        .put(data)
        .array();
  }

  static byte[] insert(byte[] bytes, int at, byte[] more) {
    return join(Arrays.copyOf(bytes, at), more, Arrays.copyOfRange(bytes, at, bytes.length));
  }

  static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static boolean contains(byte[] bytes, String text) {
    return new String(bytes, ISO_8859_1).contains(text);
  }
}
