package org.lodestone.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.AgreementRegister;
import org.lodestone.agreement.Wording;
import org.lodestone.app.DataFault;
import org.lodestone.app.Version;
import org.lodestone.app.WrongUsage;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Imported;
import org.lodestone.data.Nearest;
import org.lodestone.data.check.PackageCheck;
import org.lodestone.network.PlaceId;
import org.lodestone.restriction.Restriction;

/**
 * What the commands about agreements share: the register, read once, and the day of the question.
 * The agreements come from the data package that is asked for if it has any, otherwise from the
 * shipped ones.
 */
public final class Agreements {
  private static final String SHIPPED = "data/agreements";
  private static final int FAULTS_SHOWN = 5;

  private final Workbench workbench;
  private @Nullable DataPackage data;
  private @Nullable AgreementRegister register;

  public Agreements(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The package that holds the agreements, which must be free of faults. */
  public DataPackage data() {
    if (data == null) {
      data = read();
    }
    return data;
  }

  public AgreementRegister register() {
    if (register == null) {
      register = AgreementRegister.of(data()).value();
    }
    return register;
  }

  private DataPackage read() {
    if (workbench.session().options().dataset().isPresent()) {
      var asked = workbench.data();
      if (asked.agreements().agreements().size() > 0) {
        return asked;
      }
    }
    return sound(PackageCheck.readAndCheck(Workbench.home().resolve(SHIPPED)));
  }

  private DataPackage sound(Imported<DataPackage> read) {
    var faults =
        read.issues().stream()
            .filter(issue -> issue.severity() == DataIssue.Severity.ERROR)
            .map(DataIssue::text)
            .toList();
    if (!faults.isEmpty()) {
      var first = faults.stream().limit(FAULTS_SHOWN).toList();
      throw new DataFault(
          workbench
                  .messages()
                  .text("workbench.faults", workbench.numbers().count(faults.size()), SHIPPED)
              + "\n"
              + String.join("\n", first),
          workbench.messages().text("workbench.faults.advice"));
    }
    return read.value();
  }

  /**
   * The day of the question: the one asked for, otherwise the last day on which a source of the
   * register was read. Never the day on which the program runs.
   */
  public LocalDate asOf() {
    return workbench.session().options().asOf().orElseGet(() -> register().lastRead());
  }

  /** Which day that is, and why. */
  String asOfLine() {
    var key =
        workbench.session().options().asOf().isPresent()
            ? "agreement.as-of"
            : "agreement.as-of.data";
    return workbench.messages().text(key, asOf().toString());
  }

  /** A party of the register; an unknown one is a wrong argument. */
  PlaceId party(String id) {
    var known =
        register().agreements().stream()
            .flatMap(agreement -> agreement.parties().stream())
            .map(PlaceId::text)
            .distinct()
            .sorted()
            .toList();
    return new PlaceId(oneOf("party", id, known));
  }

  /** A place of the package; an unknown one is a wrong argument. */
  PlaceId place(String what, String id) {
    var known = data().places().stream().map(row -> row.id()).toList();
    return new PlaceId(oneOf(what, id, known));
  }

  /** The value if it is known, otherwise a wrong argument that names the valid ones. */
  public String oneOf(String what, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new WrongUsage(
          workbench.messages().text("value.unknown", what, value, Nearest.to(value, known)),
          workbench.messages().text("usage-fault.valid", String.join(", ", known)));
    }
    return value;
  }

  /** The text in the language of the answer. */
  public String text(Wording wording) {
    return switch (workbench.session().options().language()) {
      case EN -> wording.en();
      case FR -> wording.fr();
    };
  }

  /** The name of a restriction in the language of the answer. */
  public String name(Restriction restriction) {
    return text(new Wording(restriction.nameEn(), restriction.nameFr()));
  }

  /** What it takes to get the same answer again. */
  public RunManifest manifest(String command, Map<String, String> options) {
    var all = new TreeMap<>(options);
    all.put("as-of", asOf().toString());
    return new RunManifest(
        data().name(), data().digest(), Version.number(), command, all, null, null);
  }
}
