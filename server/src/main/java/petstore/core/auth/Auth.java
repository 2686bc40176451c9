package petstore.core.auth;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Transactions;
import petstore.core.tenants.TenantRepository;
import petstore.core.tenants.Tenants;
import petstore.core.users.SessionRepository;
import petstore.core.users.UserRepository;

/// Every use case of this room, wired by hand.
public record Auth(
    SignIn signIn,
    Sessions sessions,
    Tokens tokens,
    Authentication authentication,
    IssuedTokens issuedTokens,
    SigningKeys signingKeys,
    ApiKeys apiKeys,
    Accounts accounts,
    BackOff backOff,
    Hardening hardening) {

  /// What the room keeps, and what it keeps it with.
  public record Stores(
      TenantRepository tenants,
      UserRepository users,
      SessionRepository sessions,
      GrantRepository grants,
      ApiKeyRepository apiKeys,
      SigningKeyRepository signingKeys,
      IssuerRepository issuers,
      WrongPasswordRepository wrongPasswords,
      Transactions transactions) {}

  /// What the rest of the shop and the outside give to the room.
  ///
  /// @param keepsCopies whether copies of passwords stay after they were hashed
  /// @param random must be fit for secrets
  /// @param publicUrl where this server is reached: the issuer of its tokens
  public record Surroundings(
      PasswordHasher passwordHasher,
      TokenCodec tokenCodec,
      boolean keepsCopies,
      Endings endings,
      Revocations revocations,
      Tenants tenants,
      Outbox outbox,
      Ids ids,
      InstantSource clock,
      RandomGenerator random,
      String publicUrl) {}

  /// The room over its stores.
  public static Auth over(Stores stores, Surroundings around) {
    var transactions = stores.transactions();
    var tenants = around.tenants();
    var ids = around.ids();
    var clock = around.clock();
    var issuers = new Issuers(stores.issuers(), transactions, around.publicUrl());
    var keys = new SigningKeys(stores.signingKeys(), around.tokenCodec(), transactions, ids, clock);
    var apiKeys = new ApiKeys(stores.apiKeys(), tenants, ids, clock, around.random());
    var passwords =
        new Passwords(stores.users(), tenants, around.passwordHasher(), around.keepsCopies());
    var backOff = new BackOff(stores.wrongPasswords(), tenants, transactions, ids, clock);
    var signIn = new SignIn(stores.users(), tenants, passwords, backOff);
    var accounts =
        new Accounts(
            stores.users(),
            tenants,
            signIn,
            passwords,
            around.endings(),
            around.outbox(),
            ids,
            clock);
    var hardening =
        new Hardening(stores.tenants(), stores.users(), transactions, around.passwordHasher());
    var sessions =
        new Sessions(signIn, stores.sessions(), tenants, transactions, clock, around.random());
    var tokens =
        new Tokens(
            new Tokens.Parts(
                stores.grants(),
                stores.sessions(),
                signIn,
                keys,
                issuers,
                around.tokenCodec(),
                around.revocations(),
                tenants,
                transactions,
                ids,
                clock,
                around.random()));
    var authentication =
        new Authentication(
            new Authentication.Parts(
                stores.grants(),
                stores.users(),
                sessions,
                apiKeys,
                keys,
                issuers,
                around.tokenCodec(),
                around.revocations(),
                clock));
    var issuedTokens =
        new IssuedTokens(
            authentication,
            stores.grants(),
            stores.users(),
            around.revocations(),
            transactions,
            clock);
    return new Auth(
        signIn,
        sessions,
        tokens,
        authentication,
        issuedTokens,
        keys,
        apiKeys,
        accounts,
        backOff,
        hardening);
  }
}
