package petstore.api;

import java.util.Map;

/// What all pages have around them: the head with the style, the name of the server above.
public final class Layout {
  private final Assets assets;
  private final Once<Html> frame = new Once<>(() -> Html.template("layout.html"));
  private final Once<Html> error = new Once<>(() -> Html.template("error.html"));

  public Layout(Assets assets) {
    this.assets = assets;
  }

  /// A page.
  ///
  /// @param root where the documentation is, with a slash at the end: all links begin with it
  /// @param title of the window, without the server's name
  /// @param main what the page consists of; has a heading of the first level
  public Html page(String root, String title, Html main) {
    Html start = Html.text(root);
    return frame
        .get()
        .filled(
            Map.of(
                "title", Html.text(title),
                "home", start,
                "icon", Html.all(start, assets.link("paw.svg")),
                "style", Html.all(start, assets.link("site.css")),
                "main", main));
  }

  /// The page that says what went wrong, and what to do.
  ///
  /// @param root as for [#page]
  public Html error(String root, Explanation explanation) {
    Html main =
        error
            .get()
            .filled(
                Map.of(
                    "status", Html.text(Integer.toString(explanation.status())),
                    "problem", Html.text(explanation.problem()),
                    "advice", Html.text(explanation.advice()),
                    "home", Html.text(root)));
    return page(root, explanation.problem(), main);
  }
}
