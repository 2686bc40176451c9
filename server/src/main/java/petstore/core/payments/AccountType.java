package petstore.core.payments;

/// What kind of bank account it is.
public enum AccountType {
  CHECKING,
  SAVINGS
}
