package petstore.storage;

import org.junit.jupiter.api.Nested;

/// What every store has to do, subject by subject. A store's own test opens it and gets all of
/// these.
abstract class StorageContract implements Stores {
  @Nested
  class Pets extends PetContract {
    Pets() {
      super(StorageContract.this);
    }
  }

  @Nested
  class PetSearches extends PetSearchContract {
    PetSearches() {
      super(StorageContract.this);
    }
  }

  @Nested
  class PetPages extends PetPageContract {
    PetPages() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Numbers extends NumberContract {
    Numbers() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Orders extends OrderContract {
    Orders() {
      super(StorageContract.this);
    }
  }

  @Nested
  class OrderLists extends OrderListContract {
    OrderLists() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Payments extends PaymentContract {
    Payments() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Sinks extends SinkContract {
    Sinks() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Users extends UserContract {
    Users() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Sessions extends SessionContract {
    Sessions() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Images extends ImageContract {
    Images() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Shops extends ShopContract {
    Shops() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Transactions extends TransactionContract {
    Transactions() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Concurrency extends ConcurrencyContract {
    Concurrency() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Favorites extends FavoriteContract {
    Favorites() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Grants extends GrantContract {
    Grants() {
      super(StorageContract.this);
    }
  }

  @Nested
  class RefreshTokens extends RefreshTokenContract {
    RefreshTokens() {
      super(StorageContract.this);
    }
  }

  @Nested
  class ApiKeys extends ApiKeyContract {
    ApiKeys() {
      super(StorageContract.this);
    }
  }

  @Nested
  class SigningKeys extends SigningKeyContract {
    SigningKeys() {
      super(StorageContract.this);
    }
  }

  @Nested
  class WrongPasswords extends WrongPasswordContract {
    WrongPasswords() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Clients extends ClientContract {
    Clients() {
      super(StorageContract.this);
    }
  }

  @Nested
  class AuthorizationCodes extends AuthorizationCodeContract {
    AuthorizationCodes() {
      super(StorageContract.this);
    }
  }

  @Nested
  class DeviceRequests extends DeviceRequestContract {
    DeviceRequests() {
      super(StorageContract.this);
    }
  }

  @Nested
  class BrowserSessions extends BrowserSessionContract {
    BrowserSessions() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Consents extends ConsentContract {
    Consents() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Events extends EventLogContract {
    Events() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Endpoints extends EndpointContract {
    Endpoints() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Deliveries extends DeliveryContract {
    Deliveries() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Lanes extends LaneContract {
    Lanes() {
      super(StorageContract.this);
    }
  }

  @Nested
  class Idempotency extends IdempotencyContract {
    Idempotency() {
      super(StorageContract.this);
    }
  }
}
