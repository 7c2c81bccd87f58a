package org.lodestone.data.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Imported;
import org.lodestone.data.read.PackageReader;

/**
 * Looks for contradictions between the rows of a package: references that lead nowhere, units and
 * bases that do not fit, impossible values, the same row twice, recipes that make something of
 * nothing, licences. The rules are those of {@code docs/formats/data-package.md}.
 */
public final class PackageCheck {
  private PackageCheck() {}

  /** Every contradiction, table by table in the order of the rows. */
  public static List<DataIssue> check(DataPackage data) {
    var issues = new ArrayList<DataIssue>();
    issues.addAll(new ReferenceCheck(data).check());
    issues.addAll(new CellCheck(data).check());
    issues.addAll(new DuplicateCheck(data).check());
    issues.addAll(new RecipeCheck(data).check());
    issues.addAll(new StructureCheck(data).check());
    issues.addAll(new CompositionCheck(data).check());
    issues.addAll(checkRegister(data));
    issues.addAll(checkAgreements(data));
    issues.addAll(new SourceCheck(data).check());
    return List.copyOf(issues);
  }

  /** The contradictions of the project register alone. */
  public static List<DataIssue> checkRegister(DataPackage data) {
    var issues = new ArrayList<>(new RegisterReferences(data).check());
    issues.addAll(new RegisterCheck(data).check());
    return List.copyOf(issues);
  }

  /** The contradictions of the tables of agreements alone. */
  public static List<DataIssue> checkAgreements(DataPackage data) {
    var issues = new ArrayList<>(new AgreementReferences(data).check());
    issues.addAll(new AgreementCheck(data).check());
    return List.copyOf(issues);
  }

  /** Reads a package and checks it; the issues of both, those of the reading first. */
  public static Imported<DataPackage> readAndCheck(Path folder) {
    var read = PackageReader.read(folder);
    var issues = new ArrayList<>(read.issues());
    issues.addAll(check(read.value()));
    return new Imported<>(read.value(), issues);
  }
}
