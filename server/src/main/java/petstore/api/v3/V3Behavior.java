package petstore.api.v3;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import petstore.api.Behavior;
import petstore.api.Tracing;
import petstore.core.auth.Credential;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.users.Users;
import petstore.http.Request;
import petstore.http.Response;

/// The answers that differ between what is documented and what the published server does: all of
/// them, so that nothing else asks which of the two it is.
///
/// @param tenant whose shop it is when a request names none
/// @param ids of what is sent
/// @param rules for what is sent
/// @param searches for pets
/// @param inventory what it counts
/// @param uploads of images
/// @param sessions logging in and out
/// @param accounts of users
/// @param deletions what is answered to them
/// @param refusals how problems are told
/// @param tracing what is added to every answer
/// @param credentials that open what the definition protects; none: nothing is protected
record V3Behavior(
    Tenant tenant,
    Identification ids,
    Rules rules,
    Searches searches,
    Inventory inventory,
    Uploads uploads,
    Sessions sessions,
    Accounts accounts,
    Deletions deletions,
    Refusals refusals,
    Mark tracing,
    Set<Credential.Kind> credentials) {

  private static final V3Behavior DOCUMENTED =
      new V3Behavior(
          Tenant.DEFAULT,
          new Identification(
              Numbering.SAFE,
              MissingId.MADE,
              MissingId.MADE,
              MissingId.MADE,
              Users.Rename.REFUSED_IF_TAKEN),
          new Rules(Validation::pet, Validation::order),
          new Searches(Searches::documentedStatuses, Searches::documentedTags),
          (core, tenant) -> core.pets().countByStatus(tenant),
          Uploads.DOCUMENTED,
          Sessions.DOCUMENTED,
          Accounts.OPEN,
          new Deletions(
              _ -> Response.of(200),
              (wasThere, kind, key) -> {
                if (!wasThere) {
                  throw new Failure(new Problem.NotFound(kind, key));
                }
              }),
          new Refusals(
              (format, error) -> format.answer(error.status(), error),
              (response, allowed) -> response.with("Allow", Preflight.allow(allowed))),
          Tracing::always,
          Set.of());

  private static final V3Behavior OBSERVED =
      new V3Behavior(
          Tenant.CLASSIC_V3,
          new Identification(
              new Numbering(Long.MIN_VALUE, Numbering.UNSAFE),
              MissingId.REFUSED,
              MissingId.ZERO,
              MissingId.REFUSED,
              Users.Rename.REPLACES),
          new Rules(_ -> {}, _ -> {}),
          new Searches(Searches::observedStatuses, Searches::observedTags),
          (core, tenant) -> core.orders().quantityByStatus(tenant),
          Uploads.OBSERVED,
          Sessions.OBSERVED,
          Accounts.OPEN,
          new Deletions(request -> Format.of(request).bare(200, "Pet deleted"), (_, _, _) -> {}),
          new Refusals(Refusals::observed, (response, _) -> response),
          Tracing::whenSent,
          Set.of());

  /// @param enforced whether callers are asked for the credentials that the definition declares
  static V3Behavior of(Behavior behavior, boolean enforced) {
    V3Behavior open =
        switch (behavior) {
          case DOCUMENTED -> DOCUMENTED;
          case OBSERVED -> OBSERVED;
        };
    return enforced ? open.enforced() : open;
  }

  // Signing in is real then, whatever the published server pretends.
  private V3Behavior enforced() {
    return new V3Behavior(
        tenant,
        ids.withRename(Users.Rename.REFUSED_IF_TAKEN),
        rules,
        searches,
        inventory,
        uploads,
        sessions.enforced(),
        Accounts.ENFORCED,
        deletions,
        refusals,
        tracing,
        Set.of(Credential.Kind.values()));
  }

  /// Whose shop a request is about.
  Tenant tenant(Request request) {
    return request.tenant().orElse(tenant);
  }

  /// What the ids of things become.
  ///
  /// @param numbering which are kept, and how others are made
  /// @param ofPet of a pet that is sent without one
  /// @param inDocument of orders and users that are sent without one in JSON or XML
  /// @param inForm of orders and users that are sent without one in a form
  /// @param rename what happens when a user takes the name of another one
  record Identification(
      Numbering numbering,
      MissingId ofPet,
      MissingId inDocument,
      MissingId inForm,
      Users.Rename rename) {

    private Identification withRename(Users.Rename other) {
      return new Identification(numbering, ofPet, inDocument, inForm, other);
    }
  }

  /// What pets and orders must be like.
  record Rules(Rule<PetBody> pet, Rule<OrderBody> order) {}

  /// What a thing that is sent must be like.
  @FunctionalInterface
  interface Rule<T> {
    /// @throws Failure with [Problem.Invalid]
    void check(T sent);
  }

  /// What is answered when something was deleted, or was not there.
  ///
  /// @param pet answers for pets
  /// @param unlessThere refuses, or not, what was not there
  record Deletions(Function<Request, Response> pet, Absence unlessThere) {}

  /// What is made of the deletion of an order or a user.
  @FunctionalInterface
  interface Absence {
    /// @throws Failure with [Problem.NotFound]
    void check(boolean wasThere, Problem.Kind kind, String key);
  }

  /// How problems are told.
  ///
  /// @param error the answer
  /// @param allow adds the methods that are allowed, or not
  record Refusals(ErrorForm error, Allowance allow) {
    // The shop of the published server answers with bare text, whatever the format is.
    private static Response observed(Format format, ApiError error) {
      return switch (error.speaker()) {
        case SHOP -> format.bare(error.status(), error.message());
        case DOOR -> format.answer(error.status(), error);
      };
    }
  }

  /// How an error is written.
  @FunctionalInterface
  interface ErrorForm {
    Response write(Format format, ApiError error);
  }

  /// How an answer to a method that is not allowed tells which are.
  @FunctionalInterface
  interface Allowance {
    Response mark(Response response, List<String> allowed);
  }

  /// Adds to an answer what it can be found by.
  @FunctionalInterface
  interface Mark {
    Response mark(Request request, Response response);
  }
}
