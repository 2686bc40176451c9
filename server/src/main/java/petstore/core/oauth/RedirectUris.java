package petstore.core.oauth;

import java.util.List;

/// Which addresses browsers may be sent back to. What is sent has to be what is registered,
/// character for character (RFC 9700 section 4.1.3); only the port of a loopback address may be
/// another one (RFC 8252 section 7.3), as such a client is given any that is free.
public final class RedirectUris {
  private final String publicUrl;

  /// @param publicUrl where this server is reached, without a slash at the end
  RedirectUris(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /// Whether a client may have its users sent back to this address.
  public boolean admit(Client client, String sent) {
    throw new UnsupportedOperationException();
  }

  /// Whether somebody at this address is surely the client: it has a secret, or the address is one
  /// of `https`. Others are asked for consent each time (RFC 8252 section 8.6).
  public boolean assure(Client client, String sent) {
    throw new UnsupportedOperationException();
  }

  /// What is wrong with an address that is to be registered: it has to be absolute, or begin with
  /// one `/`; without a fragment and user information; of `https`, of `http` at a loopback address
  /// (`127.0.0.1`, `[::1]`, `localhost`), or of a private scheme with a dot in its name (RFC 8252
  /// section 7.1).
  ///
  /// @return nothing when it is good
  static List<String> faults(String uri) {
    throw new UnsupportedOperationException();
  }
}
