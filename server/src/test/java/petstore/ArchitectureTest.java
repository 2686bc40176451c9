package petstore;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import petstore.api.Api;

/// The walls between the rooms. Break one on purpose and this test says which.
@AnalyzeClasses(packages = "petstore", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule rooms =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("kernel")
          .definedBy("petstore.core.kernel")
          .layer("core")
          .definedBy(
              "petstore.core",
              "petstore.core.pets..",
              "petstore.core.orders..",
              "petstore.core.users..",
              "petstore.core.images..",
              "petstore.core.tenants..")
          .layer("http")
          .definedBy("petstore.http..")
          .layer("api")
          .definedBy("petstore.api..")
          .layer("storage")
          .definedBy("petstore.storage..")
          .layer("codec")
          .definedBy("petstore.codec..")
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
          .whereLayer("http")
          .mayOnlyBeAccessedByLayers("api", "app")
          .whereLayer("core")
          .mayOnlyBeAccessedByLayers("api", "storage", "codec", "app");

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
              "petstore.core.images..",
              "petstore.core.tenants..");

  @ArchTest
  static final ArchRule features_have_no_cycles =
      slices().matching("petstore.core.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule editions_do_not_know_each_other =
      slices()
          .matching("petstore.api.(*)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

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
          .notBePublic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_the_adapter_knows_the_engine =
      noClasses()
          .that()
          .resideOutsideOfPackage("petstore.http.jetty..")
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
