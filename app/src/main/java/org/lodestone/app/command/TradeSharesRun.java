package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.TradeSharesAnswer.Answer;
import org.lodestone.app.command.TradeSharesAnswer.CodePart;
import org.lodestone.app.command.TradeSharesAnswer.Line;
import org.lodestone.brief.document.RunManifest;
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

/** Shares of partners as they are asked for; {@code trade shares} and the page of trade use it. */
public final class TradeSharesRun {
  /** The place that stands for all. */
  public static final String WORLD = "WW";

  private static final Pattern EDITION =
      Pattern.compile("hs(02|07|12|17|22)", Pattern.CASE_INSENSITIVE);

  private final Workbench workbench;
  private final Customs customs;
  private final Question asked;

  /**
   * A question in the words of the command line.
   *
   * @param from files of flows, or folders of imports
   * @param codes of six digits; none if a material is named
   */
  public record Question(
      List<Path> from,
      String of,
      String direction,
      List<String> codes,
      @Nullable String material,
      @Nullable String stage,
      @Nullable String partner,
      String basis) {
    public Question {
      from = List.copyOf(from);
      codes = List.copyOf(codes);
    }
  }

  public TradeSharesRun(Workbench workbench, Question asked) {
    this.workbench = workbench;
    this.asked = asked;
    customs = new Customs(workbench);
  }

  public Answer answer() {
    var question = question();
    var partner = asked.partner == null ? null : customs.place("--partner", asked.partner);
    var inputs = new ArrayList<TradeInput>();
    var notes = new ArrayList<String>();
    var files = files(inputs, notes);
    var series = ShareSeries.of(question, files, customs.changes());
    return new Answer(
        question.of().map(PlaceId::text).orElse(WORLD),
        asked.direction,
        asked.basis,
        partner == null ? null : partner.text(),
        customs.about(question.codes()).map(CodePart::of).toList(),
        series.years().stream().map(year -> Line.of(year, partner)).toList(),
        notes,
        inputs);
  }

  private ShareQuestion question() {
    var side =
        ConsumerOptions.oneOf(
            workbench, "direction", asked.direction, List.of("imports", "exports"));
    var measure =
        Basis.valueOf(
            ConsumerOptions.oneOf(workbench, "basis", asked.basis, List.of("value", "mass"))
                .toUpperCase(Locale.ROOT));
    return new ShareQuestion(
        side.equals("imports") ? Direction.IMPORTS : Direction.EXPORTS,
        asked.of.equals(WORLD) ? Optional.empty() : Optional.of(customs.place("--of", asked.of)),
        parts(measure),
        measure);
  }

  private List<CodeShare> parts(Basis measure) {
    var material = asked.material;
    if (asked.codes.isEmpty() == (material == null)) {
      throw new WrongUsage(
          workbench.messages().text("trade.shares.either"),
          workbench.messages().text("trade.shares.either.advice"));
    }
    if (material == null) {
      if (asked.stage != null) {
        throw new WrongUsage(
            workbench.messages().text("trade.shares.stage.alone"),
            workbench.messages().text("trade.shares.either.advice"));
      }
      return asked.codes.stream()
          .map(code -> CodeShare.whole(customs.code(code), measure))
          .toList();
    }
    return customs.parts(material, asked.stage, measure).stream().map(row -> row.share()).toList();
  }

  private List<FlowFile> files(List<TradeInput> inputs, List<String> notes) {
    var places = customs.places();
    var files = new ArrayList<FlowFile>();
    for (var given : customs.given(asked.from, ImportKind.BACI)) {
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

  public RunManifest manifest() {
    return customs.manifest("trade shares", options());
  }

  private Map<String, String> options() {
    return new AskedOptions()
        .with("of", asked.of)
        .with("direction", asked.direction)
        .with("code", asked.codes.isEmpty() ? null : String.join(",", asked.codes))
        .with("material", asked.material)
        .with("stage", asked.stage)
        .with("partner", asked.partner)
        .with("basis", asked.basis)
        .with("from", Customs.names(asked.from))
        .all();
  }
}
