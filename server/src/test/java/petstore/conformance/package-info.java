/// What OpenID Connect, its certification as a Basic OP, and the best practice for the security of
/// OAuth 2.0 (RFC 9700) ask of a server: each check is one test, against a started server. Where
/// the suite of the OpenID Foundation has a module for it, the test names that.
@NullMarked
package petstore.conformance;

import org.jspecify.annotations.NullMarked;
