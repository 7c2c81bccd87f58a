package org.lodestone.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which module may see which: the order of packages inside of the library is a test of its own. */
class ModulesTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lodestone");

  @Test
  void theStoreAndTheReadersAreSeenByTheProgramOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.lodestone.app..",
            "org.lodestone.store..",
            "org.lodestone.office..",
            "org.lodestone.intake..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.lodestone.store..",
            "org.lodestone.office..",
            "org.lodestone.intake..",
            "org.duckdb..",
            "org.jdbi..",
            "org.sqlite..",
            "org.jsoup..",
            "org.commonmark..",
            "org.apache.poi..",
            "com.openhtmltopdf..",
            "org.apache.pdfbox..")
        .check(ALL);
  }

  @Test
  void theStoreAndTheReadersDoNotSeeEachOther() {
    noClasses()
        .that()
        .resideInAPackage("org.lodestone.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.lodestone.office..", "org.lodestone.intake..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("org.lodestone.office..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.lodestone.store..", "org.lodestone.intake..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("org.lodestone.intake..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.lodestone.store..", "org.lodestone.office..")
        .check(ALL);
  }
}
