package org.lodestone.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodestone.data.RegisterRow.CeilingScope;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.data.yaml.Field;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.measure.Programme;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectId;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.measure.SourcedMoney;
import org.lodestone.measure.time.BackPlan;
import org.lodestone.network.PlaceId;
import org.lodestone.network.RecipeId;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.file.PlanFile.FlagRule;
import org.lodestone.plan.file.PlanFile.Stand;

/**
 * Finds the ways in which projects can be supported, and says of each project that has none why
 * (P2, P3).
 */
final class OptionFinder {

  private static final double MILLION = 1e6;
  private static final double MONTHS_PER_YEAR = 12;

  /** No support makes a project surer than this. */
  private static final double SUREST = 0.98;

  /** From here on a project counts as going ahead by itself. */
  static final double CERTAIN = 0.99;

  private final PlanFile file;
  private final ProjectRegister register;
  private final Set<RecipeId> knownRecipes;
  private final PublicCost publicCost;
  private final Map<ProjectId, Reason> refused = new LinkedHashMap<>();
  private final List<Option> options = new ArrayList<>();
  private final List<Project> candidates = new ArrayList<>();

  OptionFinder(PlanFile file, ProjectRegister register, Set<RecipeId> knownRecipes) {
    this.file = file;
    this.register = register;
    this.knownRecipes = knownRecipes;
    publicCost = new PublicCost(file);
    checkNames();
    for (var project : register.projects()) {
      decisiveReason(project)
          .ifPresentOrElse(why -> refused.put(project.id(), why), () -> add(project));
    }
  }

  /** Projects that have at least one option, in the order of the register. */
  List<Project> candidates() {
    return candidates;
  }

  List<Option> options() {
    return options;
  }

  /** Why a project has no option. */
  Map<ProjectId, Reason> refused() {
    return refused;
  }

  private void checkNames() {
    var known = register.projects().stream().map(p -> p.id().text()).collect(Collectors.toSet());
    for (var id : file.selection().without()) {
      checkProject(id, known);
    }
    for (var vote : file.selection().votes()) {
      checkProject(vote.project(), known);
      if (file.findParty(vote.party()).isEmpty()) {
        throw new FileFault(
            "The vote on '%s' is cast by '%s', which is no party of the plan.\nParties are: %s."
                .formatted(vote.project(), vote.party(), partyNames()));
      }
    }
    checkOneVoteEach();
  }

  private void checkOneVoteEach() {
    var seen = new HashSet<String>();
    for (var vote : file.selection().votes()) {
      if (!seen.add(vote.party() + " " + vote.project())) {
        throw new FileFault(
            "The party '%s' votes on '%s' twice.\nDelete one of the two; a vote in a list of its own need not stand in the plan file."
                .formatted(vote.party(), vote.project()));
      }
    }
  }

  private static void checkProject(String id, Set<String> known) {
    if (!known.contains(id)) {
      throw new FileFault(
          "The project '%s' is not in the register.\nList it with 'lodestone data show projects'."
              .formatted(id));
    }
  }

  private String partyNames() {
    return file.parties().stream().map(PlanFile.Party::place).collect(Collectors.joining(", "));
  }

  /** The first reason that keeps a project out before any computation. */
  private Optional<Reason> decisiveReason(Project project) {
    if (file.selection().without().contains(project.id().text())) {
      return Optional.of(new Reason.LeftOut());
    }
    if (project.processes().isEmpty()) {
      return Optional.of(new Reason.NotInModel(String.join(", ", project.stages())));
    }
    for (var process : project.processes()) {
      if (!knownRecipes.contains(process.recipe())) {
        return Optional.of(new Reason.NotInModel(process.recipe().text()));
      }
    }
    var end = file.start().plusYears(file.years());
    if (!project.start().earliest().isBefore(end)) {
      return Optional.of(new Reason.TooLate(project.start().earliest()));
    }
    if (completion(project) >= CERTAIN) {
      return Optional.of(new Reason.NeedsNoSupport(completion(project)));
    }
    return objection(project);
  }

  private Optional<Reason> objection(Project project) {
    if (file.selection().refuseFlags() == FlagRule.REFUSE) {
      for (var flag : project.flags()) {
        if (flag.isOpen()) {
          return Optional.of(new Reason.Flagged(flag.issue()));
        }
      }
    }
    for (var vote : file.selection().votes()) {
      if (vote.project().equals(project.id().text()) && vote.stand() == Stand.AGAINST) {
        return Optional.of(new Reason.VotedOut(vote.party(), vote.reason()));
      }
    }
    return notShared(project);
  }

  /** Too few parties are for it (P19). */
  private Optional<Reason> notShared(Project project) {
    var selection = file.selection();
    var others =
        parties().stream()
            .filter(party -> selection.stand(party, project.id().text()) != Stand.FOR)
            .toList();
    int all = file.parties().size();
    return selection.shortlist().admits(all - others.size(), all)
        ? Optional.empty()
        : Optional.of(new Reason.NotShared(others));
  }

  /** The probability that a project is completed without new support. */
  double completion(Project project) {
    var status = Field.written(project.status());
    return file.completion().byStatus().getOrDefault(status, 0.0);
  }

  private void add(Project project) {
    var programmes =
        register.listProgrammes(project).stream()
            .filter(p -> file.findParty(p.party().text()).isPresent())
            .toList();
    int before = options.size();
    Optional<Reason> late = Optional.empty();
    for (int startYear : file.selection().starts()) {
      var open = new ArrayList<Programme>();
      for (var programme : programmes) {
        var way = way(project, programme, startYear);
        if (way.outcome() == BackPlan.Outcome.CLOSED) {
          continue;
        }
        if (startYear == 0 && !way.isPossible()) {
          late =
              Optional.of(
                  new Reason.MissesDeadline(
                      programme.id().text(), way.critical(), way.earliestEnd()));
          continue;
        }
        option(project, List.of(programme), startYear).ifPresent(options::add);
        open.add(programme);
      }
      pairs(project, open, startYear);
    }
    if (options.size() > before) {
      candidates.add(project);
    } else {
      refused.put(project.id(), late.orElseGet(() -> new Reason.NoProgramme(parties())));
    }
  }

  /**
   * The way to adopted support: from the signature, or from the beginning of a later year of the
   * plan.
   */
  BackPlan way(Project project, Programme programme, int startYear) {
    return BackPlan.of(project, programme, file.begin(startYear), file.decideBy());
  }

  private List<String> parties() {
    return file.parties().stream().map(PlanFile.Party::place).toList();
  }

  /** The best programme of each of two parties, together: each gives what it would give alone. */
  private void pairs(Project project, List<Programme> open, int startYear) {
    var best = new ArrayList<Programme>();
    for (var party : file.parties()) {
      open.stream()
          .filter(p -> p.party().equals(new PlaceId(party.place())))
          .filter(p -> PublicCost.paysCapital(p.kind()))
          .max(Comparator.comparingDouble(p -> p.completion().value()))
          .ifPresent(best::add);
    }
    for (int i = 0; i < best.size(); i++) {
      for (int k = i + 1; k < best.size(); k++) {
        option(project, List.of(best.get(i), best.get(k)), startYear).ifPresent(options::add);
      }
    }
  }

  private Optional<Option> option(Project project, List<Programme> programmes, int startYear) {
    double completion = completion(project);
    double saved = 0;
    for (var programme : programmes) {
      completion += programme.completion().value();
      saved = Math.max(saved, programme.monthsSaved().value());
    }
    completion = Math.min(SUREST, completion);
    var shares = new ArrayList<Option.Share>();
    double certain = 0;
    double loss = 0;
    double left = capex_musd(project).orElse(0.0);
    var day = file.signed();
    for (var programme : programmes) {
      double amount = Math.min(amount_musd(project, programme), left);
      if (PublicCost.paysCapital(programme.kind())) {
        if (amount <= 0) {
          return Optional.empty();
        }
        left -= amount;
      }
      var kind = programme.kind();
      double cost = publicCost.certain_musd(kind, amount, completion, startYear);
      certain += cost;
      loss += publicCost.lostOnFailure_musd(kind, amount, startYear);
      shares.add(
          new Option.Share(
              programme.party().text(),
              programme.id().text(),
              amount,
              cost,
              publicCost.cash_musd(kind, amount, completion, startYear)));
      var adopted = way(project, programme, startYear).earliestEnd();
      day = adopted.isAfter(day) ? adopted : day;
    }
    return Optional.of(
        new Option(project, programmes, startYear, shares, certain, loss, completion, saved, day));
  }

  private double amount_musd(Project project, Programme programme) {
    double share = programme.largestShare().map(s -> s.value()).orElse(file.terms().usualShare());
    double amount = share * capex_musd(project).orElse(0.0);
    var ceiling = programme.ceiling();
    if (ceiling.isPresent() && ceiling.get().scope() != CeilingScope.YEAR) {
      amount = Math.min(amount, musd(ceiling.get().money()));
    }
    return programme.kind() == InstrumentKind.EASING ? 0 : amount;
  }

  Optional<Double> capex_musd(Project project) {
    return project.capex().map(cost -> musd(cost.money()));
  }

  double musd(SourcedMoney money) {
    var code = money.currency().getCurrencyCode();
    double rate =
        file.findUsdPer(code)
            .orElseThrow(
                () ->
                    new FileFault(
                        "The plan needs the value of %s in US dollars.\nAdd a rate with currency, usd, date and source."
                            .formatted(code)));
    return money.amount().value() * rate / MILLION;
  }

  /** Day of first production of an option when the project takes so many days longer. */
  LocalDate firstProduction(Project project, Option option, double unit) {
    var start = drawnStart(project, unit);
    long saved = Math.round(option.monthsSaved() / MONTHS_PER_YEAR * 365.25);
    var helped = start.minusDays(saved).plusYears(option.startYear());
    return helped.isBefore(option.adopted()) ? option.adopted() : helped;
  }

  /** The start of a project for a number between 0 and 1: triangular over its range (P5). */
  LocalDate drawnStart(Project project, double unit) {
    var range = project.start();
    double span = range.latest().toEpochDay() - (double) range.earliest().toEpochDay();
    if (span == 0) {
      return range.likely();
    }
    double mode = (range.likely().toEpochDay() - (double) range.earliest().toEpochDay()) / span;
    double x = unit < mode ? Math.sqrt(unit * mode) : 1 - Math.sqrt((1 - unit) * (1 - mode));
    return range.earliest().plusDays(Math.round(x * span));
  }
}
