package petstore.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Pictures, and forms with pictures, for tests.
public final class Pictures {
  private Pictures() {}

  /// A picture in PNG.
  public static byte[] png(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, new Color(x * 7 % 256, y * 13 % 256, (x * y) % 256).getRGB());
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A form of type `multipart/form-data; boundary=B` with one part `file`.
  public static byte[] form(String name, byte[] file) {
    var form = new ByteArrayOutputStream();
    form.writeBytes(
        ("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(UTF_8));
    form.writeBytes(file);
    form.writeBytes("\r\n--B--\r\n".getBytes(UTF_8));
    return form.toByteArray();
  }
}
