package org.lodestone.scenario;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.data.DataPackage;
import org.lodestone.data.yaml.Field;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.uncertain.Uncertainty;

/**
 * What a scenario file asks (format {@code docs/formats/scenario.md}, version 1): what would happen
 * to a network, or whether recorded shipments explain what was recorded.
 */
public sealed interface ScenarioFile {

  /** The version of the format that this code reads. */
  int FORMAT_VERSION = 1;

  String name();

  /**
   * What happens to the network if these contingencies occur?
   *
   * @param uncertainty what of it is not known, for an ensemble
   */
  record Question(Scenario scenario, Uncertainty uncertainty) implements ScenarioFile {
    @Override
    public String name() {
      return scenario.name();
    }
  }

  /**
   * What would recorded shipments have meant for a buyer with and without stocks?
   *
   * @param recorded ids of figures, one per month, in order and without gaps
   * @param baselines formulas for the tonnes that the buyer needs each month; the first is the one
   *     that answers
   * @param contained row or formula for the tonnes of contained element per tonne of goods
   * @param stocks_days stocks at the start, in days of the baseline
   */
  record Replay(
      String name,
      List<String> recorded,
      List<MonthlyNeed> baselines,
      String contained,
      List<Double> stocks_days)
      implements ScenarioFile {
    public Replay {
      recorded = List.copyOf(recorded);
      baselines = List.copyOf(baselines);
      stocks_days = List.copyOf(stocks_days);
    }
  }

  /**
   * What a buyer needs each month.
   *
   * @param why why one may take this for the need
   */
  record MonthlyNeed(String formula_tPerMonth, String why) {}

  /**
   * Reads a file; its groups and places are those of the package, its processes and lanes those of
   * the network.
   */
  static ScenarioFile read(String file, String text, DataPackage data, SupplyNetwork network) {
    var root = Field.document(file, text).version(FORMAT_VERSION);
    var kind =
        root.find("kind")
            .map(field -> field.word(List.of("stress", "replay"), word -> word))
            .orElse("stress");
    return kind.equals("replay") ? replay(root, data) : question(root, data, network);
  }

  private static ScenarioFile question(Field root, DataPackage data, SupplyNetwork network) {
    var reader = new ContingencyReader(data, network);
    root.only(
        List.of(
            "format",
            "kind",
            "name",
            "note",
            "start",
            "period",
            "horizon",
            "behaviour",
            "stateCover",
            "contingencies",
            "uncertain",
            "ensemble"));
    var start = root.get("start").date();
    var period =
        root.find("period")
            .map(
                field ->
                    field.word(List.of(PeriodLength.WEEK, PeriodLength.MONTH), PeriodLength::word))
            .orElse(PeriodLength.WEEK);
    var horizon = root.get("horizon");
    double horizon_days = horizon.days();
    if (horizon_days < period.days()) {
      throw horizon.fault(
          "The horizon '" + horizon.text() + "' is shorter than one period.",
          "Write for instance '104 weeks'.");
    }
    var contingencies =
        root.find("contingencies").map(Field::items).orElse(List.of()).stream()
            .map(field -> reader.read(field, start, horizon_days))
            .toList();
    var scenario =
        new Scenario(
            root.get("name").text(),
            start,
            period,
            horizon_days,
            contingencies,
            root.find("behaviour").map(BehaviourReader::read).orElse(Behaviour.CAUTIOUS),
            root.find("stateCover").map(Field::days).orElse(Scenario.STOCKS_OF_NETWORK));
    var uncertainty =
        new UncertainReader(data, network, reader, contingencies)
            .read(root.find("uncertain"), root.find("ensemble"));
    return new Question(scenario, uncertainty);
  }

  private static ScenarioFile replay(Field root, DataPackage data) {
    root.only(
        List.of("format", "kind", "name", "note", "recorded", "baselines", "contained", "stocks"));
    var recorded =
        root.get("recorded").items().stream()
            .map(field -> field.id("figure", data.figures().ids()))
            .toList();
    var needs = new ArrayList<MonthlyNeed>();
    for (var field : root.get("baselines").items()) {
      field.only(List.of("perMonth", "why"));
      needs.add(new MonthlyNeed(field.get("perMonth").text(), field.get("why").text()));
    }
    if (needs.isEmpty()) {
      throw root.get("baselines")
          .fault("There is no baseline.", "Add one with 'perMonth' and 'why'.");
    }
    return new Replay(
        root.get("name").text(),
        recorded,
        needs,
        root.get("contained").id("row", data.listRowIds()),
        root.get("stocks").items().stream().map(Field::days).toList());
  }
}
