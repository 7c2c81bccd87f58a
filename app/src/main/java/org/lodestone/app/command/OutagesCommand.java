package org.lodestone.app.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.Mark;
import org.lodestone.app.output.Quantities;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.OutageEntry;
import org.lodestone.brief.document.StudyDocument.ConsumerLabel;
import org.lodestone.brief.document.Text;
import org.lodestone.network.Recipe;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.risk.ElementContent;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lodestone nminus1}: every single outage, ranked by the consumer's uncovered demand. */
@Command(name = "nminus1")
public final class OutagesCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final ConsumerOptions options = new ConsumerOptions();

  public OutagesCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The answer; the ranking leaves nothing out but what the filters take away. */
  record Answer(ConsumerLabel consumer, List<OutageEntry> outages, List<Text> notModelled) {}

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
    if (workbench.json()) {
      workbench.writeJson(
          workbench.manifest("nminus1", options.named()),
          new Answer(builder.consumer(), outages, builder.notModelled()));
    } else {
      print(builder.consumer(), outages);
    }
    return ExitCode.DONE.number();
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
