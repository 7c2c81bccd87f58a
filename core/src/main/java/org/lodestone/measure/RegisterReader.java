package org.lodestone.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Formula;
import org.lodestone.data.Imported;
import org.lodestone.data.RegisterRow;
import org.lodestone.data.RegisterTables;
import org.lodestone.data.Row;
import org.lodestone.data.RowRef;
import org.lodestone.data.Table;
import org.lodestone.data.check.PackageCheck;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Grade;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.RecipeId;
import org.lodestone.network.SiteId;
import org.lodestone.quantity.Currencies;
import org.lodestone.quantity.Range;

/** Turns rows into projects and programmes. A row that cannot be computed is left out. */
final class RegisterReader {
  private final DataPackage data;
  private final RegisterTables tables;

  RegisterReader(DataPackage data) {
    this.data = data;
    tables = data.register();
  }

  Imported<ProjectRegister> read() {
    var register =
        new ProjectRegister(
            tables.projects().stream().flatMap(row -> project(row).stream()).toList(),
            tables.instruments().stream().flatMap(row -> programme(row).stream()).toList());
    return new Imported<>(register, PackageCheck.checkRegister(data));
  }

  private Optional<Project> project(RegisterRow.Project row) {
    return start(row)
        .map(
            start ->
                new Project(
                    new ProjectId(row.id()),
                    row.name(),
                    new PlaceId(row.place()),
                    row.stages(),
                    row.sites().stream().map(SiteId::new).toList(),
                    new Project.Ownership(
                        row.owner(), row.ultimateOwner(), new PlaceId(row.ownerPlace())),
                    row.status(),
                    row.decided(),
                    start,
                    of(row, tables.flags(), RegisterRow.ProjectFlag::project, this::flag),
                    of(row, tables.processes(), RegisterRow.ProjectProcess::project, this::process),
                    of(row, tables.needs(), RegisterRow.ProjectNeed::project, this::need),
                    of(row, tables.offtakes(), RegisterRow.Offtake::project, this::offtake),
                    of(row, tables.permits(), RegisterRow.Permit::project, this::permit),
                    of(row, tables.costs(), RegisterRow.ProjectCost::project, this::cost),
                    of(row, tables.funding(), RegisterRow.Funding::project, this::funding),
                    claim(row.id(), row.source(), row.locator()),
                    row.note()));
  }

  /** The rows of a table that belong to a project, as domain records. */
  private static <R extends Row, T> List<T> of(
      RegisterRow.Project project,
      Table<R> table,
      Function<R, String> owner,
      Function<R, Optional<T>> change) {
    return table.stream()
        .filter(row -> owner.apply(row).equals(project.id()))
        .flatMap(row -> change.apply(row).stream())
        .toList();
  }

  private static Optional<StartRange> start(RegisterRow.Project row) {
    LocalDate earliest = row.earliest().first();
    LocalDate likely = row.likely().first();
    LocalDate latest = row.latest().last();
    return likely.isBefore(earliest) || latest.isBefore(likely)
        ? Optional.empty()
        : Optional.of(new StartRange(earliest, likely, latest, row.startReason()));
  }

  private Optional<Flag> flag(RegisterRow.ProjectFlag row) {
    return Optional.of(
        new Flag(
            row.kind(), row.issue(), row.state(), claim(row.id(), row.source(), row.locator())));
  }

  private Optional<ProjectProcess> process(RegisterRow.ProjectProcess row) {
    var capacity = amount(row.capacity(), row.at());
    var rampUp = amount(row.rampUpMonths(), row.at());
    var life = amount(row.lifeYears(), row.at());
    if (capacity.isEmpty() || rampUp.isEmpty() || life.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProjectProcess(
            new RecipeId(row.recipe()),
            new PlaceId(row.place()),
            capacity.get(),
            row.unit(),
            rampUp.get(),
            life.get()));
  }

  private Optional<Need> need(RegisterRow.ProjectNeed row) {
    return Optional.of(
        new Need(
            row.form(),
            data.listForms(row.form()).stream().map(form -> new FormId(form.id())).toList(),
            row.fromProjects().stream().map(ProjectId::new).toList(),
            row.fromPlaces().stream().map(PlaceId::new).toList(),
            row.strength(),
            claim(row.id(), row.source(), row.locator())));
  }

  private Optional<Offtake> offtake(RegisterRow.Offtake row) {
    var share = amount(row.share(), row.at());
    var amount = amount(row.amount(), row.at());
    if (share.isPresent() == amount.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Offtake(
            row.id(),
            new PlaceId(row.buyerPlace()),
            row.buyer(),
            row.form(),
            share,
            amount,
            row.from(),
            row.until(),
            claim(row.id(), row.source(), row.locator())));
  }

  private Optional<Permit> permit(RegisterRow.Permit row) {
    return Optional.of(
        new Permit(
            row.id(),
            row.permit(),
            row.authority(),
            row.state(),
            row.filed(),
            row.granted(),
            row.earliest(),
            row.latest(),
            amount(row.statutoryDays(), row.at()),
            claim(row.id(), row.source(), row.locator())));
  }

  private Optional<Cost> cost(RegisterRow.ProjectCost row) {
    boolean perActivity = row.kind() == RegisterRow.CostKind.OPEX;
    if (perActivity == row.recipe().isEmpty()) {
      return Optional.empty();
    }
    var recipe = Optional.of(row.recipe()).filter(id -> !id.isEmpty()).map(RecipeId::new);
    return money(row.amount(), row.currency(), row.at())
        .map(money -> new Cost(row.kind(), recipe, money, row.priceYear()));
  }

  private Optional<FundingItem> funding(RegisterRow.Funding row) {
    return money(row.amount(), row.currency(), row.at())
        .map(
            money ->
                new FundingItem(
                    row.id(),
                    new PlaceId(row.party()),
                    row.giver(),
                    row.instrument(),
                    money,
                    row.state(),
                    row.date(),
                    Optional.of(row.rivalOf()).filter(id -> !id.isEmpty()),
                    claim(row.id(), row.source(), row.locator())));
  }

  private Optional<Programme> programme(RegisterRow.Instrument row) {
    var completion = amount(row.completion(), row.at());
    var monthsSaved = amount(row.monthsSaved(), row.at());
    if (completion.isEmpty() || monthsSaved.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Programme(
            new ProgrammeId(row.id()),
            row.kind(),
            new PlaceId(row.party()),
            row.giver(),
            row.law(),
            row.from(),
            row.until(),
            money(row.ceiling(), row.currency(), row.at())
                .map(money -> new Programme.Ceiling(money, row.ceilingScope())),
            amount(row.largestShare(), row.at()),
            row.places().stream().map(PlaceId::new).toList(),
            row.stages(),
            row.buyers().stream().map(PlaceId::new).toList(),
            completion.get(),
            monthsSaved.get(),
            steps(row.id()),
            claim(row.id(), row.source(), row.locator())));
  }

  private List<Programme.Step> steps(String instrument) {
    return tables.steps().stream()
        .filter(row -> row.instrument().equals(instrument))
        .flatMap(
            row ->
                amount(row.length(), row.at())
                    .map(length -> new Programme.Step(row.step(), row.calendar(), length))
                    .stream())
        .toList();
  }

  private Optional<SourcedMoney> money(String formula, String currency, RowRef at) {
    var known = Currencies.find(currency);
    var amount = amount(formula, at).filter(sourced -> isNotNegative(sourced.range()));
    return known.flatMap(code -> amount.map(sourced -> new SourcedMoney(sourced, code)));
  }

  /**
   * The value of a formula that is not negative; empty for an empty cell or a faulty formula. A
   * formula that is a single row has the evidence of that row.
   */
  private Optional<Sourced> amount(String formula, RowRef at) {
    if (formula.isEmpty()) {
      return Optional.empty();
    }
    return data.findRow(formula)
        .flatMap(data::findSourced)
        .or(() -> Formula.parse(formula, at).value().flatMap(f -> f.evaluate(data).value()))
        .filter(sourced -> isNotNegative(sourced.range()));
  }

  private static boolean isNotNegative(Range range) {
    return range.low() >= 0;
  }

  /** The claim of a row; a source that is missing has its own issue and the lowest grade. */
  private Evidence claim(String row, String source, String locator) {
    var grade = data.sources().find(source).map(found -> found.grade()).orElse(Grade.C);
    return new Evidence.Claim(row, source, locator, grade);
  }
}
