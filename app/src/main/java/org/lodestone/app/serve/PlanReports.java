package org.lodestone.app.serve;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lodestone.app.Language;
import org.lodestone.app.Messages;
import org.lodestone.app.command.ConsumerOptions;
import org.lodestone.app.command.PlanAnswer;
import org.lodestone.app.command.PlanWords;
import org.lodestone.app.command.Studies;
import org.lodestone.app.command.Workbench;
import org.lodestone.brief.StudyOptions;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.brief.document.Text;
import org.lodestone.data.yaml.Field;
import org.lodestone.evidence.Evidence;
import org.lodestone.measure.Flag;
import org.lodestone.measure.FundingItem;
import org.lodestone.measure.Project;
import org.lodestone.measure.time.PartyCalendar;
import org.lodestone.network.PlaceId;
import org.lodestone.plan.Frontier;
import org.lodestone.plan.Plan;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.quantity.Basis;

/** Plans with what a page needs beside them: projects, money, dates, words in both languages. */
final class PlanReports {
  private static final double MILLION = 1e6;

  private final Workbench workbench;
  private final Messages english = Messages.of(Language.EN);
  private final Messages french = Messages.of(Language.FR);

  /** What names the rows that the report brings along. */
  private record Cited(List<PlanReport.Card> projects) {}

  PlanReports(Workbench workbench) {
    this.workbench = workbench;
  }

  PlanReport report(PlanJobs.Asked asked, Frontier frontier) {
    var register = asked.problem().inputs().register();
    var file = asked.problem().file();
    var projects = register.projects().stream().map(p -> card(p, file)).toList();
    var builder =
        new Studies(workbench)
            .builder(StudyOptions.of(List.of(new PlaceId(ConsumerOptions.STANDARD))));
    var cards = builder.evidence(new Cited(projects));
    return new PlanReport(
        manifest(asked),
        frame(asked.file(), file),
        frontier.points().stream().map(this::point).toList(),
        projects,
        PlanAssumptions.of(file, register.programmes()),
        cards.rows(),
        cards.sources(),
        builder.names());
  }

  private PlanReport.Point point(Frontier.Point point) {
    var plan = point.plan();
    return new PlanReport.Point(
        point.factor(),
        PlanAnswer.of(plan, workbench.messages()),
        plan.rejected().stream()
            .map(
                out ->
                    out.reasons().stream()
                        .map(
                            r ->
                                new Text(PlanWords.reason(r, english), PlanWords.reason(r, french)))
                        .toList())
            .toList(),
        plan.binding().stream()
            .map(Plan.Binding::limit)
            .map(l -> new Text(PlanWords.limit(l, english), PlanWords.limit(l, french)))
            .toList(),
        point.in(),
        point.out());
  }

  private static PlanReport.Frame frame(String name, PlanFile file) {
    return new PlanReport.Frame(
        name,
        file.name(),
        file.signed(),
        file.decideBy(),
        file.start(),
        file.years(),
        file.sampling().outcomes(),
        file.tail().part(),
        file.parties().stream().map(party -> party(party, file)).toList());
  }

  private static PlanReport.Party party(PlanFile.Party party, PlanFile file) {
    int first = PartyCalendar.of(new PlaceId(party.place())).fiscalYear().of(file.start());
    return new PlanReport.Party(
        party.place(), IntStream.range(first, first + file.years()).boxed().toList());
  }

  private static PlanReport.Card card(Project project, PlanFile file) {
    var start = project.start();
    return new PlanReport.Card(
        project.id().text(),
        project.name(),
        project.place().text(),
        project.ownership().owner(),
        project.ownership().ultimateOwner(),
        Field.written(project.status()),
        new Plan.Dates(start.earliest(), start.likely(), start.latest()),
        start.reason(),
        project.processes().stream().mapToDouble(p -> p.rampUpMonths().value()).max().orElse(0),
        project.flags().stream().filter(Flag::isOpen).map(Flag::issue).toList(),
        project.funding().stream().map(item -> money(item, file)).toList(),
        rows(project));
  }

  /** What supports the project, its flags and its permits. */
  private static List<String> rows(Project project) {
    return Stream.of(
            Stream.of(project.evidence()),
            project.flags().stream().map(Flag::evidence),
            project.permits().stream().map(p -> p.evidence()))
        .flatMap(all -> all)
        .flatMap((Evidence evidence) -> evidence.rows().stream())
        .distinct()
        .toList();
  }

  private static PlanReport.Money money(FundingItem item, PlanFile file) {
    var money = item.money();
    var currency = money.currency().toString();
    return new PlanReport.Money(
        item.id(),
        item.party().text(),
        item.giver(),
        Field.written(item.kind()),
        Field.written(item.state()),
        item.date().text(),
        Quantity.of(money.amount(), currency, Basis.NONE),
        file.findUsdPer(currency).map(usd -> money.amount().value() * usd / MILLION).orElse(null),
        item.rivalOf().orElse(null),
        item.evidence().rows());
  }

  private RunManifest manifest(PlanJobs.Asked asked) {
    var file = asked.problem().file();
    var named = new TreeMap<String, String>();
    named.put("file", asked.file());
    named.put("gap", Double.toString(asked.settings().gap()));
    named.put("draws", Integer.toString(file.sampling().outcomes()));
    boolean isPlain = asked.factors().equals(List.of(1.0));
    if (!isPlain) {
      named.put("budgets", String.valueOf(asked.factors()));
    }
    return workbench.manifest(isPlain ? "plan" : "plan frontier", named);
  }
}
