package petstore.api.pages;

/// What became of reading a client's request.
sealed interface Reading {
  /// Nobody knows whom to answer: the browser stays here.
  ///
  /// @param detail what is wrong, the rest of a sentence
  record Unanswerable(String detail) implements Reading {}

  /// The client is told what is wrong.
  ///
  /// @param address where the browser is sent
  record SentBack(String address) implements Reading {}

  /// It is a request that the user can be asked about.
  record Asked(ClientRequest request) implements Reading {}
}
