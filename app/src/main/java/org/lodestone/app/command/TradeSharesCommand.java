package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.TradeSharesAnswer.Answer;
import org.lodestone.app.command.TradeSharesAnswer.CodePart;
import org.lodestone.app.command.TradeSharesAnswer.Line;
import org.lodestone.data.exchange.BaciFlows;
import org.lodestone.intake.ImportKind;
import org.lodestone.network.PlaceId;
import org.lodestone.trade.CodeShare;
import org.lodestone.trade.CodeShare.Basis;
import org.lodestone.trade.FlowFile;
import org.lodestone.trade.HsEdition;
import org.lodestone.trade.ShareQuestion;
import org.lodestone.trade.ShareQuestion.Direction;
import org.lodestone.trade.ShareSeries;
import org.lodestone.trade.TradeFlow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone trade shares}: from whom a place buys, or to whom it sells, year by year, by
 * customs code or by material.
 */
@Command(name = "shares")
public final class TradeSharesCommand implements Callable<Integer> {
  private static final Pattern EDITION =
      Pattern.compile("hs(02|07|12|17|22)", Pattern.CASE_INSENSITIVE);
  private static final String WORLD = "WW";

  private final Workbench workbench;
  private final Customs customs;

  @Option(names = "--of", paramLabel = "PLACE", descriptionKey = "trade.shares.of")
  private String of = WORLD;

  @Option(
      names = "--direction",
      paramLabel = "imports|exports",
      descriptionKey = "trade.shares.direction")
  private String direction = "imports";

  @Option(names = "--code", split = ",", paramLabel = "HS6", descriptionKey = "trade.shares.code")
  private List<String> codes = List.of();

  @Option(names = "--material", paramLabel = "NAME", descriptionKey = "trade.shares.material")
  private @Nullable String material;

  @Option(names = "--stage", paramLabel = "STAGE", descriptionKey = "trade.shares.stage")
  private @Nullable String stage;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "trade.shares.from")
  private List<Path> from = List.of();

  @Option(names = "--partner", paramLabel = "PLACE", descriptionKey = "trade.shares.partner")
  private @Nullable String partner;

  @Option(names = "--basis", paramLabel = "value|mass", descriptionKey = "trade.basis")
  private String basis = "value";

  @Mixin private final TableOptions tables = new TableOptions();

  public TradeSharesCommand(Workbench workbench) {
    this.workbench = workbench;
    customs = new Customs(workbench);
  }

  @Override
  public Integer call() {
    var question = question();
    var asked = partner == null ? null : customs.place("--partner", partner);
    var inputs = new ArrayList<TradeInput>();
    var notes = new ArrayList<String>();
    var files = files(inputs, notes);
    var series = ShareSeries.of(question, files, customs.changes());
    var answer =
        new Answer(
            question.of().map(PlaceId::text).orElse(WORLD),
            direction,
            basis,
            asked == null ? null : asked.text(),
            customs.about(question.codes()).map(CodePart::of).toList(),
            series.years().stream().map(year -> Line.of(year, asked)).toList(),
            notes,
            inputs);
    write(answer);
    return ExitCode.DONE.number();
  }

  private ShareQuestion question() {
    var side =
        ConsumerOptions.oneOf(workbench, "direction", direction, List.of("imports", "exports"));
    var measure =
        Basis.valueOf(
            ConsumerOptions.oneOf(workbench, "basis", basis, List.of("value", "mass"))
                .toUpperCase(Locale.ROOT));
    return new ShareQuestion(
        side.equals("imports") ? Direction.IMPORTS : Direction.EXPORTS,
        of.equals(WORLD) ? Optional.empty() : Optional.of(customs.place("--of", of)),
        parts(measure),
        measure);
  }

  private List<CodeShare> parts(Basis measure) {
    if (codes.isEmpty() == (material == null)) {
      throw new WrongUsage(
          workbench.messages().text("trade.shares.either"),
          workbench.messages().text("trade.shares.either.advice"));
    }
    if (material == null) {
      if (stage != null) {
        throw new WrongUsage(
            workbench.messages().text("trade.shares.stage.alone"),
            workbench.messages().text("trade.shares.either.advice"));
      }
      return codes.stream().map(code -> CodeShare.whole(customs.code(code), measure)).toList();
    }
    return customs.parts(material, stage, measure).stream().map(row -> row.share()).toList();
  }

  private List<FlowFile> files(List<TradeInput> inputs, List<String> notes) {
    var places = customs.places();
    var files = new ArrayList<FlowFile>();
    for (var given : customs.given(from, ImportKind.BACI)) {
      var read = BaciFlows.read(given.rows(), places, OptionalInt.empty());
      var name = given.name();
      inputs.add(TradeInput.of(given, read.value().tally(), read.issues()));
      if (read.value().duplicates() > 0) {
        notes.add(
            workbench
                .messages()
                .text(
                    "trade.shares.duplicates",
                    name,
                    workbench.numbers().count(read.value().duplicates())));
      }
      files.add(new FlowFile(name, withEdition(name, read.value().flows())));
    }
    return files;
  }

  /** The publisher's files say the edition in their names only. */
  private static List<TradeFlow> withEdition(String name, List<TradeFlow> flows) {
    var said = EDITION.matcher(name);
    if (!said.find()) {
      return flows;
    }
    var edition = HsEdition.find("HS" + said.group(1));
    return flows.stream()
        .map(
            flow ->
                flow.edition().isPresent()
                    ? flow
                    : new TradeFlow(
                        flow.year(),
                        flow.exporter(),
                        flow.importer(),
                        flow.code(),
                        flow.value_kusd(),
                        flow.mass_t(),
                        edition))
        .toList();
  }

  private void write(Answer answer) {
    var manifest = customs.manifest("trade shares", options());
    tables.write(workbench, "trade shares", manifest, List.of(TradeSharesAnswer.table(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      new TradeSharesLayout(workbench, customs).print(answer);
    }
  }

  private Map<String, String> options() {
    return new AskedOptions()
        .with("of", of)
        .with("direction", direction)
        .with("code", codes.isEmpty() ? null : String.join(",", codes))
        .with("material", material)
        .with("stage", stage)
        .with("partner", partner)
        .with("basis", basis)
        .with(
            "from",
            from.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(",")))
        .all();
  }
}
