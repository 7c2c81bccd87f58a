package org.lodestone.app.command;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Mark;
import org.lodestone.app.output.Quantities;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.StudyBuilder;
import org.lodestone.brief.document.OutageEntry;
import org.lodestone.brief.document.OutagePairEntry;
import org.lodestone.brief.document.StudyDocument.ConsumerLabel;
import org.lodestone.brief.document.Text;
import org.lodestone.network.Recipe;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.risk.ElementContent;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone nminus1}: every single outage, and on request every two at once, ranked by the
 * consumer's uncovered demand.
 */
@Command(name = "nminus1")
public final class OutagesCommand implements Callable<Integer> {
  /** Pairs that a terminal shows; the rest stands in the JSON. */
  private static final int SHOWN = 20;

  private final Workbench workbench;

  @Option(names = "--pairs", descriptionKey = "outages.pairs")
  private boolean pairs;

  @Mixin private final ConsumerOptions options = new ConsumerOptions();

  @Mixin private final TableOptions tables = new TableOptions();

  public OutagesCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * The answer; the rankings leave nothing out but what the filters take away.
   *
   * @param pairs null unless asked for
   */
  record Answer(
      ConsumerLabel consumer,
      List<OutageEntry> outages,
      @Nullable List<OutagePairEntry> pairs,
      List<Text> notModelled) {}

  @Override
  public Integer call() {
    var study = options.toStudy(workbench);
    var stage = options.stage(workbench);
    var builder = new Studies(workbench).builder(study);
    var withMaterial = options.material().map(this::placesWith);
    var outages =
        builder.outages(Progress.NONE).stream()
            .filter(outage -> stage.map(outage.stage()::equals).orElse(true))
            .filter(
                outage ->
                    withMaterial
                        .map(spots -> spots.contains(outage.place() + " " + outage.stage()))
                        .orElse(true))
            .toList();
    var together = pairs ? pairs(builder, outages) : null;
    var manifest = workbench.manifest("nminus1", named());
    var answer = new Answer(builder.consumer(), outages, together, builder.notModelled());
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else if (together != null) {
      printPairs(builder.consumer(), together);
    } else {
      print(builder.consumer(), outages);
    }
    return ExitCode.DONE.number();
  }

  private Map<String, String> named() {
    var named = options.named();
    if (pairs) {
      named.put("pairs", "true");
    }
    return named;
  }

  private List<OutagePairEntry> pairs(StudyBuilder builder, List<OutageEntry> outages) {
    var found = builder.outagePairs(outages, Progress.NONE);
    if (found.isEmpty()) {
      var texts = workbench.messages();
      var whole = outages.stream().filter(outage -> outage.site() == null).count();
      throw new WrongUsage(
          texts.text("outages.no-pair", String.valueOf(whole)),
          texts.text("outages.no-pair.advice"));
    }
    return found;
  }

  /** Place and stage of every process that takes or gives a form with the element in it. */
  private Set<String> placesWith(String element) {
    SupplyNetwork network = workbench.baseline().network();
    var content = ElementContent.of(network);
    var spots = new HashSet<String>();
    for (var process : network.processes()) {
      var recipe = network.recipe(process.recipe());
      if (holds(recipe.inputs(), element, content) || holds(recipe.outputs(), element, content)) {
        spots.add(process.place() + " " + recipe.stage().id());
      }
    }
    return spots;
  }

  private static boolean holds(
      List<Recipe.Coefficient> forms, String element, ElementContent content) {
    return forms.stream().anyMatch(c -> content.content(c.form(), element) > 0);
  }

  private void print(ConsumerLabel consumer, List<OutageEntry> outages) {
    var texts = workbench.messages();
    var shown = new Quantities(texts, workbench.session().options().language());
    workbench.print("outages.title", shown.text(consumer.label()), String.valueOf(outages.size()));
    workbench.print(table(outages, shown).lines(2));
    long harmless = outages.stream().filter(outage -> outage.uncovered() <= 0).count();
    workbench.print("outages.harmless", workbench.numbers().count(harmless));
    workbench.print("outages.note");
    workbench.print("mark.legend");
  }

  private void printPairs(ConsumerLabel consumer, List<OutagePairEntry> found) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var shown = new Quantities(texts, workbench.session().options().language());
    var harmful = found.stream().filter(pair -> pair.uncovered() > 0).toList();
    workbench.print(
        "outages.pairs.title", shown.text(consumer.label()), numbers.count(found.size()));
    workbench.print(pairTable(harmful.subList(0, Math.min(SHOWN, harmful.size())), shown).lines(2));
    if (harmful.size() > SHOWN) {
      workbench.print("outages.pairs.more", String.valueOf(SHOWN), numbers.count(harmful.size()));
    }
    workbench.print("outages.pairs.harmless", numbers.count(found.size() - harmful.size()));
    workbench.print("outages.pairs.note");
    workbench.print("mark.legend");
  }

  private TextTable pairTable(List<OutagePairEntry> found, Quantities shown) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .number("")
            .text(texts.text("outages.column.first"))
            .text(texts.text("outages.column.second"))
            .number(texts.text("column.uncovered"))
            .text("")
            .number(texts.text("outages.column.beyond"));
    int rank = 0;
    for (var pair : found) {
      rank++;
      table.row(
          String.valueOf(rank),
          pair.first().place() + " " + pair.first().stage(),
          pair.second().place() + " " + pair.second().stage(),
          shown.number(pair.uncovered()) + " " + pair.unit(),
          Mark.ASSUMED.letter(texts),
          shown.number(pair.beyond()) + " " + pair.unit());
    }
    return table;
  }

  private TextTable table(List<OutageEntry> outages, Quantities shown) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .number("")
            .text(texts.text("column.place"))
            .text(texts.text("column.stage"))
            .text(texts.text("column.site"))
            .number(texts.text("column.uncovered"))
            .text("")
            .number(texts.text("column.share"))
            .number(texts.text("column.weeks"));
    int rank = 0;
    for (var outage : outages) {
      rank++;
      if (outage.uncovered() > 0) {
        table.row(
            String.valueOf(rank),
            outage.place(),
            outage.stage(),
            outage.site() == null ? "" : outage.site(),
            shown.number(outage.uncovered()) + " " + outage.unit(),
            Mark.ASSUMED.letter(texts),
            shown.percent(outage.uncoveredShare()),
            outage.weeksToFirstShortage() == null
                ? "—"
                : shown.number(outage.weeksToFirstShortage()));
      }
    }
    return table;
  }
}
