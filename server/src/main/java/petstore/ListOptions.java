package petstore;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Option;

/// How a list is printed.
final class ListOptions {
  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      converter = Conversions.ToListFormat.class,
      description = "A table for people, or JSON for programs.")
  private Listing.Format format = Listing.Format.TABLE;

  Listing begin(List<Listing.Column> columns, PrintStream out) {
    return new Listing(format, columns, out);
  }
}
