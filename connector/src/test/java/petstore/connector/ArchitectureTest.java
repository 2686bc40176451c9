package petstore.connector;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The walls between the rooms of the connector.
@AnalyzeClasses(packages = "petstore.connector", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String DEFINITION = "petstore.connector.definition..";
  private static final String CONNECTION = "petstore.connector.connection..";

  @ArchTest
  static final ArchRule it_needs_jackson_and_nothing_else =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "petstore.connector..",
              "java..",
              "javax.net.ssl..",
              "com.sun.net.httpserver..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule definition_imports_nobody =
      noClasses()
          .that()
          .resideInAPackage(DEFINITION)
          .should()
          .dependOnClassesThat(
              resideInAPackage("petstore.connector..").and(not(resideInAPackage(DEFINITION))));

  @ArchTest
  static final ArchRule runtime_imports_definition_and_connection =
      only("petstore.connector.runtime..", DEFINITION, CONNECTION);

  @ArchTest static final ArchRule connection_imports_definition = only(CONNECTION, DEFINITION);

  @ArchTest
  static final ArchRule docs_import_definition = only("petstore.connector.docs..", DEFINITION);

  @ArchTest
  static final ArchRule nobody_imports_the_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackage("petstore.connector.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("petstore.connector.cli..");

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

  @ArchTest
  static final ArchRule names_say_something =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl");

  /// A room that knows some others, and of the root its failures.
  private static ArchRule only(String room, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat(
            resideInAPackage("petstore.connector..")
                .and(not(resideInAPackage(room)))
                .and(not(JavaClass.Predicates.resideInAnyPackage(others)))
                .and(not(inException())))
        .allowEmptyShould(true);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> inException() {
    return JavaClass.Predicates.belongToAnyOf(ConnectorException.class);
  }
}
