package petstore;

import java.io.PrintStream;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A list on the console, printed page by page: a table for people, or a JSON array for programs,
/// an object a line. A cell is a text, a list of texts, a time, or nothing.
final class Listing implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String GAP = "  ";

  private final Format format;
  private final List<Column> columns;
  private final PrintStream out;
  private final int[] widths;
  private boolean isEmpty = true;

  Listing(Format format, List<Column> columns, PrintStream out) {
    this.format = format;
    this.columns = columns;
    this.out = out;
    widths = columns.stream().mapToInt(column -> column.title().length()).toArray();
  }

  /// The form of a list.
  enum Format {
    TABLE,
    JSON
  }

  /// A column of the table.
  ///
  /// @param title empty when it is in JSON only
  /// @param member its name in JSON
  record Column(String title, String member) {
    static Column hidden(String member) {
      return new Column("", member);
    }
  }

  /// Adds rows, each with a cell for every column.
  void add(List<List<@Nullable Object>> rows) {
    switch (format) {
      case TABLE -> addLines(rows);
      case JSON -> rows.forEach(this::addObject);
    }
    isEmpty &= rows.isEmpty();
  }

  @Override
  public void close() {
    if (format == Format.JSON) {
      out.print(isEmpty ? "[]\n" : "\n]\n");
    }
    out.flush();
  }

  // Columns become wider when a page needs it, never narrower.
  private void addLines(List<List<@Nullable Object>> rows) {
    List<String[]> lines = rows.stream().map(Listing::texts).toList();
    for (String[] line : lines) {
      Arrays.setAll(widths, i -> Math.max(widths[i], line[i].length()));
    }
    if (isEmpty) {
      print(columns.stream().map(Column::title).toArray(String[]::new));
    }
    lines.forEach(this::print);
  }

  private void print(String[] cells) {
    out.print(
        IntStream.range(0, cells.length)
                .filter(i -> !columns.get(i).title().isEmpty())
                .mapToObj(i -> cells[i] + " ".repeat(widths[i] - cells[i].length()))
                .collect(Collectors.joining(GAP))
                .stripTrailing()
            + "\n");
  }

  private static String[] texts(List<@Nullable Object> row) {
    return row.stream().map(cell -> TextLines.visible(text(cell))).toArray(String[]::new);
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "-";
      case Instant time -> time.truncatedTo(ChronoUnit.SECONDS).toString();
      case List<?> texts -> texts.stream().map(String::valueOf).collect(Collectors.joining(" "));
      case Object text -> text.toString();
    };
  }

  private void addObject(List<@Nullable Object> row) {
    var line = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        json.writeName(columns.get(i).member());
        write(json, row.get(i));
      }
      json.writeEndObject();
    }
    out.print((isEmpty ? "[\n" : ",\n") + line);
    isEmpty = false;
  }

  private static void write(JsonGenerator json, @Nullable Object cell) {
    switch (cell) {
      case null -> json.writeNull();
      case List<?> texts -> {
        json.writeStartArray();
        texts.forEach(text -> json.writeString(String.valueOf(text)));
        json.writeEndArray();
      }
      case Object text -> json.writeString(text.toString());
    }
  }
}
