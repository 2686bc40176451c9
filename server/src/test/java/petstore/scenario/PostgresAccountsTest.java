package petstore.scenario;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import petstore.api.modern.ModernAuthorizationTest;
import petstore.api.modern.ModernStatusTest;
import petstore.api.modern.SigningUpTest;
import petstore.api.modern.TokensTest;
import petstore.api.modern.UsersTest;
import petstore.api.oauth.OauthTest;
import petstore.api.profile.FavoritesTest;
import petstore.api.profile.OddPatchesTest;
import petstore.api.profile.PasswordChangeTest;
import petstore.api.profile.ProfileAuthorizationTest;
import petstore.api.profile.ProfileConditionsTest;
import petstore.api.profile.ProfilePatchTest;
import petstore.api.profile.ProfileStatusTest;
import petstore.api.profile.ProfileTest;
import petstore.api.v2.V2AuthorizationTest;
import petstore.api.v2.V2EnforcedStatusTest;
import petstore.api.v2.V2ObservedAuthorizationTest;
import petstore.api.v3.V3AuthorizationTest;
import petstore.api.v3.V3EnforcedStatusTest;
import petstore.api.v3.V3ObservedAuthorizationTest;
import petstore.support.OnPostgres;

/// All about accounts that holds for servers in memory holds for servers on PostgreSQL.
@ExtendWith(OnPostgres.class)
@Isolated("the classes in it share their fields with those that they extend")
final class PostgresAccountsTest {
  @Nested
  final class SigningUp extends SigningUpTest {}

  @Nested
  final class Tokens extends TokensTest {}

  @Nested
  final class Users extends UsersTest {}

  @Nested
  final class Oauth extends OauthTest {}

  @Nested
  final class Profile extends ProfileTest {}

  @Nested
  final class ProfilePatch extends ProfilePatchTest {}

  @Nested
  final class OddPatches extends OddPatchesTest {}

  @Nested
  final class ProfileConditions extends ProfileConditionsTest {}

  @Nested
  final class Favorites extends FavoritesTest {}

  @Nested
  final class PasswordChange extends PasswordChangeTest {}

  @Nested
  final class ClassicSecurity extends ClassicSecurityTest {}

  @Nested
  final class ProtectedUsers extends ProtectedUsersTest {}

  @Nested
  final class ModernAuthorization extends ModernAuthorizationTest {}

  @Nested
  final class ProfileAuthorization extends ProfileAuthorizationTest {}

  @Nested
  final class V2Authorization extends V2AuthorizationTest {}

  @Nested
  final class V2ObservedAuthorization extends V2ObservedAuthorizationTest {}

  @Nested
  final class V3Authorization extends V3AuthorizationTest {}

  @Nested
  final class V3ObservedAuthorization extends V3ObservedAuthorizationTest {}

  @Nested
  final class ModernStatus extends ModernStatusTest {}

  @Nested
  final class ProfileStatus extends ProfileStatusTest {}

  @Nested
  final class V2EnforcedStatus extends V2EnforcedStatusTest {}

  @Nested
  final class V3EnforcedStatus extends V3EnforcedStatusTest {}
}
