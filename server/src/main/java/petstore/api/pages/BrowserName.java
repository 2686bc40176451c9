package petstore.api.pages;

import java.util.List;
import java.util.Optional;

/// What a browser calls itself, in words.
final class BrowserName {
  private static final int LONGEST = 60;

  /// What a text stands for if it is in what a browser says. Of several, the first counts: most
  /// browsers name others, too.
  private record Sign(String text, String word) {}

  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("SamsungBrowser/", "Samsung Internet"),
          new Sign("Firefox/", "Firefox"),
          new Sign("FxiOS/", "Firefox"),
          new Sign("CriOS/", "Chrome"),
          new Sign("Chrome/", "Chrome"),
          new Sign("Safari/", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("Windows", "Windows"),
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Android", "Android"),
          new Sign("CrOS", "ChromeOS"),
          new Sign("Mac OS X", "macOS"),
          new Sign("Linux", "Linux"));

  private BrowserName() {}

  /// @param agent as the browser sent it
  static String of(String agent) {
    if (agent.isBlank()) {
      return "Unknown browser";
    }
    Optional<String> browser = word(BROWSERS, agent);
    Optional<String> system = word(SYSTEMS, agent);
    return browser
        .map(name -> system.map(on -> name + " on " + on).orElse(name))
        .orElse(agent.length() > LONGEST ? agent.substring(0, LONGEST) + "\u2026" : agent);
  }

  private static Optional<String> word(List<Sign> signs, String agent) {
    return signs.stream().filter(sign -> agent.contains(sign.text())).map(Sign::word).findFirst();
  }
}
