package org.lodestone.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.app.output.Mark;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.evidence.Evidence;
import org.lodestone.measure.FundingItem;
import org.lodestone.measure.Programme;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.measure.SourcedMoney;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;

/** The project register as lines of a terminal. Money stands in millions of its own currency. */
final class RegisterLayout {
  static final List<String> PROJECT_COLUMNS =
      List.of("id", "place", "stage", "status", "start", "million", "currency", "mark", "owner");
  static final List<String> FUNDING_COLUMNS =
      List.of(
          "project",
          "issuer",
          "giver",
          "kind",
          "million",
          "currency",
          "mark",
          "status",
          "date",
          "rival",
          "source");
  static final List<String> PROGRAMME_COLUMNS =
      List.of("id", "kind", "issuer", "giver", "since", "expires", "million", "currency", "source");

  private static final double MILLION = 1e6;
  private static final int LONGEST_NAME = 34;

  /** A piece of funding with the project that it is for. */
  record Funded(String project, FundingItem item) {}

  private RegisterLayout() {}

  static ProjectRegister register(Workbench workbench) {
    return ProjectRegister.of(workbench.checkedPackage().value()).value();
  }

  static List<Funded> funding(ProjectRegister register) {
    return register.projects().stream()
        .flatMap(
            project ->
                project.funding().stream().map(item -> new Funded(project.id().text(), item)))
        .toList();
  }

  static List<List<String>> projects(Workbench w) {
    return register(w).projects().stream().map(project -> project(w, project)).toList();
  }

  private static List<String> project(Workbench w, Project project) {
    var start = project.start();
    var money = project.capex().map(cost -> cost.money());
    return List.of(
        project.id().text(),
        project.place().text(),
        String.join(" ", project.stages()),
        Field.written(project.status()),
        start.likely().getYear()
            + " ("
            + start.earliest().getYear()
            + "–"
            + start.latest().getYear()
            + ")",
        million(w, money),
        money.map(amount -> amount.currency().getCurrencyCode()).orElse(""),
        money.map(amount -> mark(w, amount.amount().evidence())).orElse(""),
        cut(project.ownership().ultimateOwner() + ", " + project.ownership().place()));
  }

  static List<List<String>> fundingLines(Workbench w) {
    return funding(register(w)).stream()
        .map(
            funded -> {
              var item = funded.item;
              return List.of(
                  funded.project,
                  item.party().text(),
                  cut(item.giver()),
                  Field.written(item.kind()),
                  million(w, Optional.of(item.money())),
                  item.money().currency().getCurrencyCode(),
                  mark(w, item.money().amount().evidence()),
                  Field.written(item.state()),
                  item.date().text(),
                  item.rivalOf().orElse(""),
                  source(item.evidence()));
            })
        .toList();
  }

  static List<List<String>> programmes(Workbench w) {
    return register(w).programmes().stream().map(programme -> programme(w, programme)).toList();
  }

  private static List<String> programme(Workbench w, Programme programme) {
    var money = programme.ceiling().map(Programme.Ceiling::money);
    return List.of(
        programme.id().text(),
        Field.written(programme.kind()),
        programme.party().text(),
        cut(programme.giver()),
        programme.from().map(Period::text).orElse(""),
        programme.until().map(Period::text).orElse(""),
        million(w, money),
        money.map(amount -> amount.currency().getCurrencyCode()).orElse(""),
        source(programme.evidence()));
  }

  private static String million(Workbench w, Optional<SourcedMoney> money) {
    return money
        .map(amount -> amount.amount().range())
        .map(range -> w.numbers().range(rounded(range)))
        .orElse("");
  }

  /** In millions with one decimal. */
  private static Range rounded(Range range) {
    return new Range(inMillions(range.low()), inMillions(range.value()), inMillions(range.high()));
  }

  private static double inMillions(double amount) {
    return Math.round(amount / MILLION * 10) / 10.0;
  }

  private static String mark(Workbench w, Evidence evidence) {
    return Mark.of(evidence).letter(w.messages());
  }

  private static String source(Evidence evidence) {
    return Stream.of(evidence)
        .filter(Evidence.Claim.class::isInstance)
        .map(claim -> ((Evidence.Claim) claim).source())
        .findFirst()
        .orElse("");
  }

  private static String cut(String text) {
    return TextTable.cut(text, LONGEST_NAME);
  }
}
