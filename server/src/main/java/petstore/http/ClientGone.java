package petstore.http;

/// Nobody is there any more who would read an answer.
public final class ClientGone extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ClientGone() {
    super("the client is gone", null, false, false);
  }
}
