package petstore.api.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Charsets;
import petstore.http.MediaType;
import petstore.http.Query;
import petstore.http.Request;

/// What a browser sends from a form.
record PageForm(Map<String, String> values) {
  private static final int MAX_BYTES = 16 * 1024;

  PageForm {
    values = Map.copyOf(values);
  }

  /// @throws Failure for a body that is no form, is too large, cannot be read, or has a field twice
  static PageForm read(Request request) {
    var values = new HashMap<String, String>();
    for (Query.Parameter field : parameters(request).all()) {
      if (values.put(field.name(), field.value()) != null) {
        throw new Failure(new Problem.Malformed(false, "a field of the form is there twice"));
      }
    }
    return new PageForm(values);
  }

  /// The fields in order, as often as they were sent.
  ///
  /// @throws Failure as [#read]
  static Query parameters(Request request) {
    String sent = request.header("Content-Type").orElse("");
    MediaType type =
        MediaType.parse(sent)
            .filter(known -> known.name().equals(MediaType.FORM))
            .orElseThrow(
                () -> new Failure(new Problem.UnsupportedMediaType(sent, List.of(MediaType.FORM))));
    Charsets.check(type);
    return Query.parseForm(request.body().read(MAX_BYTES));
  }

  /// The value of a field, empty when it is missing.
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  // There may be a password in it.
  @Override
  public String toString() {
    return "PageForm" + values.keySet();
  }
}
