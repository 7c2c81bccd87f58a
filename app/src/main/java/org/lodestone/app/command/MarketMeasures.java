package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.command.MarketAnswer.ReadingLine;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Is a market diversified, liquid and fair? Three answers side by side, never one number; the
 * command {@code market measures} and the page of markets ask it.
 */
public final class MarketMeasures {
  /** The measure that quotes a publisher's own figure. */
  static final String BACKING = "backing";

  @Mixin private final MarketDates dates = new MarketDates();

  @Option(names = "--form", paramLabel = "ID", descriptionKey = "market.measures.form")
  private @Nullable String form;

  @Option(names = "--commodity", paramLabel = "NAME", descriptionKey = "market.measures.commodity")
  private @Nullable String commodity;

  /**
   * One measure of one of the three.
   *
   * @param headline {@code diversified}, {@code liquid} or {@code fair}
   * @param level in words, where there are words for it
   * @param origins whose figures it rests on
   */
  public record Line(
      String headline,
      String item,
      String year,
      ReadingLine reading,
      @Nullable String level,
      List<Origin> origins) {
    Line restingOn(List<Origin> others) {
      return new Line(headline, item, year, reading, level, others);
    }
  }

  /**
   * The answer.
   *
   * @param isWhole false if it was stopped: what is not there was not computed
   */
  public record Answer(List<Line> rows, String note, List<String> rejects, boolean isWhole) {}

  /** The question in words of the command line; a wrong one ends the request. */
  public static MarketMeasures of(Workbench workbench, List<String> words) {
    return AskedWords.read(workbench.messages(), new MarketMeasures(), words);
  }

  /** Whatever the progress cuts off is missing, and the answer says so. */
  public Answer answer(MarketSources sources, Progress progress) {
    var headlines = new MarketHeadlines(sources, dates, progress);
    var rows = new ArrayList<Line>();
    if (commodity != null || form == null) {
      rows.addAll(headlines.commodities(commodity));
    }
    if (commodity == null || form != null) {
      var item = Optional.ofNullable(form).map(asked -> known(sources, asked));
      rows.addAll(headlines.forms(item));
      var wanted =
          sources.all().stream()
              .filter(one -> item.map(one.terms().item()::equals).orElse(true))
              .toList();
      rows.addAll(headlines.prices(item, wanted));
    }
    return new Answer(
        rows, sources.texts().text("market.measures.note"), sources.rejects(), headlines.isWhole());
  }

  /** What there are prices or producers of. */
  private static String known(MarketSources sources, String asked) {
    return ConsumerOptions.oneOf(sources.workbench(), "form", asked, listForms(sources));
  }

  /** The forms and materials that can be asked for. */
  public static List<String> listForms(MarketSources sources) {
    return Stream.concat(
            sources.workbench().baseline().network().forms().stream().map(f -> f.id().text()),
            sources.items().stream())
        .distinct()
        .sorted()
        .toList();
  }

  public RunManifest manifest(MarketSources sources) {
    return sources.manifest("market measures", options(), Optional.empty());
  }

  private Map<String, String> options() {
    return dates.addTo(new AskedOptions()).with("form", form).with("commodity", commodity).all();
  }

  public static DataTable table(Answer answer) {
    var table =
        new DataTable(
            "measures",
            List.of(
                "headline",
                "item",
                "year",
                "measure",
                "value",
                "low",
                "high",
                "observations",
                "level",
                "refused"));
    for (var line : answer.rows()) {
      var refused = line.reading().refused();
      var row = table.line();
      if (line.reading().measure().equals(BACKING)) {
        line.origins().forEach(origin -> row.quotes(origin, line.item()));
      } else {
        line.origins().forEach(row::restsOn);
      }
      row.cell(line.headline())
          .cell(line.item())
          .cell(line.year())
          .cell(line.reading().measure())
          .cell(line.reading().value())
          .cell(line.reading().low())
          .cell(line.reading().high())
          .count(line.reading().observations())
          .cell(line.level())
          .cell(refused == null ? null : refused.reason())
          .end();
    }
    return table;
  }
}
