package petstore;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import petstore.api.Api;
import petstore.api.PublishedDefinition;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/// The walls between the rooms. Break one on purpose and this test says which.
@AnalyzeClasses(
    packages = "petstore",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeConnector.class})
class ArchitectureTest {
  /// The connector, which tests use, has walls of its own.
  static final class DoNotIncludeConnector implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/petstore/connector/");
    }
  }

  @ArchTest
  static final ArchRule rooms =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("kernel")
          .definedBy("petstore.core.kernel")
          .layer("core")
          .definedBy(
              "petstore.core",
              "petstore.core.pets..",
              "petstore.core.orders..",
              "petstore.core.users..",
              "petstore.core.auth..",
              "petstore.core.oauth..",
              "petstore.core.idempotency..",
              "petstore.core.images..",
              "petstore.core.payments..",
              "petstore.core.events..",
              "petstore.core.webhooks..",
              "petstore.core.sinks..",
              "petstore.core.chat..",
              "petstore.core.tenants..",
              "petstore.core.demo..")
          .layer("http")
          .definedBy("petstore.http..")
          .layer("api")
          .definedBy("petstore.api..")
          .layer("storage")
          .definedBy("petstore.storage..")
          .layer("codec")
          .definedBy("petstore.codec..")
          .layer("outbound")
          .definedBy("petstore.outbound..")
          .layer("app")
          .definedBy("petstore")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("storage")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("codec")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("outbound")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("http")
          .mayOnlyBeAccessedByLayers("api", "app")
          .whereLayer("core")
          .mayOnlyBeAccessedByLayers("api", "storage", "codec", "outbound", "app");

  @ArchTest
  static final ArchRule core_is_plain_java =
      classes()
          .that()
          .resideInAPackage("petstore.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "petstore.core..",
              "java.lang..",
              "java.util..",
              "java.time..",
              "java.math..",
              "java.net",
              "java.nio.charset..",
              "java.security..",
              "java.text..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule kernel_imports_nobody =
      noClasses()
          .that()
          .resideInAPackage("petstore.core.kernel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "petstore.core",
              "petstore.core.pets..",
              "petstore.core.orders..",
              "petstore.core.users..",
              "petstore.core.auth..",
              "petstore.core.oauth..",
              "petstore.core.idempotency..",
              "petstore.core.images..",
              "petstore.core.payments..",
              "petstore.core.events..",
              "petstore.core.webhooks..",
              "petstore.core.sinks..",
              "petstore.core.chat..",
              "petstore.core.tenants..",
              "petstore.core.demo..");

  @ArchTest
  static final ArchRule features_have_no_cycles =
      slices().matching("petstore.core.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule editions_do_not_know_each_other =
      slices().matching("petstore.api.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule an_edition_shows_one_class =
      classes()
          .that()
          .resideInAPackage("petstore.api.*..")
          .and()
          .areNotAssignableTo(Api.class)
          .and()
          .areTopLevelClasses()
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule only_the_adapter_knows_the_engine =
      noClasses()
          .that()
          .resideOutsideOfPackages("petstore.http.jetty..", "petstore.outbound..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jetty..");

  @ArchTest
  static final ArchRule sql_stays_in_storage =
      noClasses()
          .that()
          .resideOutsideOfPackage("petstore.storage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule what_clients_send_in_json_is_read_in_one_place =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "petstore.http.json", "petstore.storage.sql", "petstore.outbound") // of others
          .and()
          .areNotAssignableTo(PublishedDefinition.class)
          .and()
          .doNotHaveFullyQualifiedName("petstore.api.DeclaredSecurity") // of our own definitions
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("tools.jackson.databind..", "tools.jackson.dataformat..")
                  .or(assignableTo(JsonParser.class)));

  @ArchTest
  static final ArchRule editions_only_write_json =
      noClasses()
          .that()
          .resideInAPackage("petstore.api.*..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("tools.jackson..").and(not(type(JsonGenerator.class))));

  @ArchTest
  static final ArchRule xml_is_read_in_one_place =
      noClasses()
          .that()
          .resideOutsideOfPackage("petstore.http.xml")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..", "com.ctc.wstx..");

  @ArchTest
  static final ArchRule pictures_are_decoded_in_one_place =
      noClasses()
          .that()
          .resideOutsideOfPackage("petstore.codec")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.awt..", "javax.imageio..", "net.coobird..", "com.twelvemonkeys..");

  @ArchTest
  static final ArchRule passwords_are_hashed_and_tokens_signed_in_one_place =
      noClasses()
          .that()
          .resideOutsideOfPackage("petstore.codec")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.bouncycastle..", "com.nimbusds.jose.crypto..", "com.nimbusds.jose.jwk..");

  @ArchTest
  static final ArchRule only_who_speaks_oauth_knows_its_library =
      noClasses()
          .that()
          .resideOutsideOfPackages("petstore.api.oauth", "petstore.api.pages")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.nimbusds.oauth2..", "com.nimbusds.openid..");

  @ArchTest
  static final ArchRule only_the_root_knows_the_command_line_and_the_log =
      noClasses()
          .that()
          .resideOutsideOfPackage("petstore")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "ch.qos.logback..");

  @ArchTest
  static final ArchRule drivers_and_migrations_stay_in_storage =
      noClasses()
          .that()
          .resideOutsideOfPackage("petstore.storage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.sqlite..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..");

  @ArchTest
  static final ArchRule time_is_injected =
      noClasses()
          .that()
          .resideInAPackage("petstore.core..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule names_say_something =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)");

  @ArchTest
  static final ArchRule classes_are_final =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveModifier(ABSTRACT)
          .should()
          .haveModifier(FINAL);
}
