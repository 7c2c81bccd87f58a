package org.lodestone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of the library, held fast: changed only with a decision record. */
class ArchitectureTest {
  /**
   * The packages in their order. Each may see those of the lines above it, and none of its own
   * line. Some are reserved and do not exist yet.
   */
  private static final List<List<String>> ORDER =
      List.of(
          List.of("quantity", "solver"),
          List.of("evidence"),
          List.of("network"),
          List.of("restriction", "trade", "market"),
          List.of("data", "contingency"),
          List.of("risk"),
          List.of("finance", "index"),
          List.of("measure"),
          List.of("agreement"),
          List.of("document"),
          List.of("mention"),
          List.of("claim"),
          List.of("corpus"),
          List.of("proposal", "citation"),
          List.of("scenario"),
          List.of("simulation", "optimisation"),
          List.of("ensemble", "company"),
          List.of("economy"),
          List.of("stock", "backtest"),
          List.of("plan"),
          List.of("brief"));

  private static final int MOST_TYPES_IN_A_PACKAGE = 25;

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("org.lodestone");

  static Stream<String> packages() {
    return ORDER.stream().flatMap(List::stream);
  }

  static Stream<JavaPackage> existingPackages() {
    return CORE.getPackage("org.lodestone").getSubpackages().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageSeesOnlyThoseBeforeIt(String name) {
    noClasses()
        .that()
        .resideInAPackage(full(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(notBefore(name))
        .allowEmptyShould(true)
        .check(CORE);
  }

  @Test
  void everyPackageStandsInTheOrder() {
    classes()
        .should()
        .resideInAnyPackage(packages().map(ArchitectureTest::full).toArray(String[]::new))
        .orShould()
        .haveSimpleName("package-info")
        .check(CORE);
  }

  @ParameterizedTest
  @MethodSource("existingPackages")
  void everyPackageSaysWhatItIsAndDeclaresItsNulls(JavaPackage javaPackage) {
    assertThat(javaPackage.isAnnotatedWith(NullMarked.class)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("existingPackages")
  void noPackageIsLarge(JavaPackage javaPackage) {
    var types =
        javaPackage.getClasses().stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.isArray())
            .filter(type -> !type.getSimpleName().equals("package-info"));

    assertThat(types.map(JavaClass::getSimpleName))
        .hasSizeLessThanOrEqualTo(MOST_TYPES_IN_A_PACKAGE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Utils?|Helper|Impl|Service|Info)")
        .check(CORE);
  }

  @Test
  void theLibraryDoesNotPrint() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
  }

  @Test
  void theLibraryKnowsNoServerAndNoCommandLine() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "picocli..", "org.lodestone.app..")
        .check(CORE);
  }

  /**
   * The module for clusters is a program of its own, which sees the library and is seen by none.
   */
  @Test
  void theLibraryKnowsNoCluster() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..", "org.lodestone.spark..")
        .check(CORE);
  }

  private static String full(String name) {
    return "org.lodestone." + name + "..";
  }

  /** The packages of the same line, other than this one, and of all lines below. */
  private static String[] notBefore(String name) {
    var forbidden = new ArrayList<String>();
    var reached = false;
    for (var line : ORDER) {
      reached = reached || line.contains(name);
      if (reached) {
        line.stream().filter(other -> !other.equals(name)).forEach(forbidden::add);
      }
    }
    return forbidden.stream().map(ArchitectureTest::full).toArray(String[]::new);
  }
}
