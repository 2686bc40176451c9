package petstore.api.modern;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The models of the published API. The advisor is behind both of them: they say the same.
enum ChatModelName {
  PET_ADVISOR_1,
  PET_ADVISOR_TURBO;

  /// As the published examples write it, such as `pet-advisor-1`.
  String alias() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Both ways to write each of them.
  static List<String> spellings() {
    return Arrays.stream(values())
        .flatMap(model -> List.of(model.name(), model.alias()).stream())
        .toList();
  }

  /// Whether it is a way to write one of them.
  static Optional<String> of(String text) {
    return spellings().stream().filter(text::equals).findFirst();
  }
}
