package petstore.storage;

import petstore.core.Storage;

/// Opens stores on the same data.
interface Stores {
  /// Opens a store; a second time, while the first is open, if it is one that several servers
  /// share.
  Storage open() throws StorageUnavailable;
}
