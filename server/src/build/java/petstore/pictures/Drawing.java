package petstore.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/// Draws all pictures into files.
final class Drawing implements DrawPictures.Drawn {
  @Override
  public List<String> into(Path folder) {
    return Gallery.pictures().entrySet().parallelStream()
        .map(picture -> draw(picture.getValue(), folder, picture.getKey() + ".png"))
        .toList();
  }

  static String draw(Animal animal, Path folder, String name) {
    var canvas = new Canvas();
    animal.draw(canvas);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (var out = new FileImageOutputStream(folder.resolve(name).toFile())) {
      writer.setOutput(out);
      ImageWriteParam smallest = writer.getDefaultWriteParam();
      smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      smallest.setCompressionQuality(0);
      writer.write(null, new IIOImage(Palette.reduced(canvas.image()), null, null), smallest);
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }
}
