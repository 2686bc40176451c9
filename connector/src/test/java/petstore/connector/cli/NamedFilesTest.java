package petstore.connector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class NamedFilesTest {
  // some of these cannot be had where tests are run by root
  @Test
  void why_a_file_cannot_be_read_is_told_in_words() {
    assertEquals("it does not exist", NamedFiles.reason(new NoSuchFileException("f")));
    assertEquals("it may not be read", NamedFiles.reason(new AccessDeniedException("f")));
    assertEquals("Loop", NamedFiles.reason(new FileSystemException("f", null, "Loop")));
    assertEquals("Is a directory", NamedFiles.reason(new IOException("Is a directory")));
  }
}
