package petstore.outbound;

import java.io.IOException;

/// A host has no address that may be called.
final class AddressNotAllowed extends IOException {
  AddressNotAllowed() {
    super("the host has no address that may be called");
  }
}
