package org.lodestone.plan.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.data.yaml.Field;
import org.lodestone.plan.file.PlanFile.Completion;
import org.lodestone.plan.file.PlanFile.FlagRule;
import org.lodestone.plan.file.PlanFile.FormPrice;
import org.lodestone.plan.file.PlanFile.Freight;
import org.lodestone.plan.file.PlanFile.Growth;
import org.lodestone.plan.file.PlanFile.ListRule;
import org.lodestone.plan.file.PlanFile.Party;
import org.lodestone.plan.file.PlanFile.Rate;
import org.lodestone.plan.file.PlanFile.Sampling;
import org.lodestone.plan.file.PlanFile.Selection;
import org.lodestone.plan.file.PlanFile.Stand;
import org.lodestone.plan.file.PlanFile.StockChoice;
import org.lodestone.plan.file.PlanFile.Tail;
import org.lodestone.plan.file.PlanFile.Terms;
import org.lodestone.plan.file.PlanFile.Trigger;
import org.lodestone.plan.file.PlanFile.UnmetValue;
import org.lodestone.plan.file.PlanFile.Vote;
import org.lodestone.scenario.PeriodLength;

/** Reads the fields of a plan file. One use each. */
final class PlanFileReader {

  private static final List<String> FIELDS =
      List.of(
          "format",
          "kind",
          "name",
          "note",
          "signed",
          "decideBy",
          "start",
          "years",
          "period",
          "scenario",
          "outcomes",
          "tail",
          "discount",
          "parties",
          "partners",
          "rates",
          "growth",
          "completion",
          "terms",
          "prices",
          "unmet",
          "stocks",
          "selection",
          "triggers",
          "freight");

  private static final int MOST_YEARS = 30;
  private static final int MOST_OUTCOMES = 10_000;
  private static final double LARGEST_MONEY = 1e9;
  private static final double LARGEST_SEED = 1e15;
  private static final double HIGHEST_SCORE = 10;

  private static final Tail USUAL_TAIL = new Tail(0.1, 0.5);
  private static final Selection EVERYTHING =
      new Selection(List.of(0), List.of(), FlagRule.SHOW, ListRule.OPEN, List.of());

  private final Field root;

  PlanFileReader(Field root) {
    this.root = root;
  }

  PlanFile read() {
    root.only(FIELDS);
    root.get("kind").word(List.of("plan"), word -> word);
    var signed = root.get("signed").date();
    var decideBy = root.get("decideBy").date();
    if (decideBy.isBefore(signed)) {
      throw root.get("decideBy")
          .fault(
              "The decision (" + decideBy + ") is due before the signature (" + signed + ").",
              "Exchange the two days, or correct one.");
    }
    return new PlanFile(
        root.get("name").text(),
        signed,
        decideBy,
        root.get("start").date(),
        (int) root.get("years").numberWithin(1, MOST_YEARS),
        root.find("period")
            .map(f -> f.choice(PeriodLength.values()))
            .orElse(PeriodLength.HALF_YEAR),
        root.get("scenario").text(),
        sampling(root.get("outcomes")),
        root.find("tail").map(PlanFileReader::tail).orElse(USUAL_TAIL),
        root.get("discount").numberWithin(0, 1),
        root.get("parties").items().stream().map(PlanFileReader::party).toList(),
        items("partners").stream().map(Field::text).toList(),
        items("rates").stream().map(PlanFileReader::rate).toList(),
        growth(root.get("growth")),
        completion(root.get("completion")),
        terms(root.get("terms")),
        items("prices").stream().map(PlanFileReader::price).toList(),
        unmet(root.get("unmet")),
        items("stocks").stream().map(PlanFileReader::stock).toList(),
        root.find("selection").map(PlanFileReader::selection).orElse(EVERYTHING),
        items("triggers").stream().map(PlanFileReader::trigger).toList(),
        items("freight").stream().map(PlanFileReader::freight).toList());
  }

  private List<Field> items(String name) {
    return root.find(name).map(Field::items).orElse(List.of());
  }

  private static Sampling sampling(Field field) {
    field.only(List.of("draws", "seed"));
    return new Sampling(
        (int) field.get("draws").numberWithin(1, MOST_OUTCOMES),
        (long) field.get("seed").numberWithin(0, LARGEST_SEED));
  }

  private static Tail tail(Field field) {
    field.only(List.of("part", "weight"));
    return new Tail(
        field.get("part").numberWithin(1e-3, 1), field.get("weight").numberWithin(0, 1));
  }

  private static Party party(Field field) {
    field.only(List.of("place", "currency", "budget", "share", "permits"));
    var budget =
        field.get("budget").items().stream().map(f -> f.numberWithin(0, LARGEST_MONEY)).toList();
    var share =
        field
            .find("share")
            .map(f -> f.items().stream().map(part -> part.numberWithin(0, 1)).toList())
            .orElse(List.of(0.0, 1.0));
    if (share.size() != 2 || share.get(0) > share.get(1)) {
      throw field
          .get("share")
          .fault(
              "The share " + share + " is no interval.",
              "Write the least and the most, for instance [0.3, 0.7].");
    }
    return new Party(
        field.get("place").text(),
        field.get("currency").text(),
        budget,
        share.get(0),
        share.get(1),
        field.find("permits").map(f -> (int) f.numberWithin(0, 1000)).orElse(1000));
  }

  private static Rate rate(Field field) {
    field.only(List.of("currency", "usd", "date", "source"));
    return new Rate(
        field.get("currency").text(),
        field.get("usd").numberWithin(1e-9, 1e6),
        field.get("date").date(),
        field.get("source").text());
  }

  private static Growth growth(Field field) {
    field.only(List.of("demand", "supply", "why"));
    return new Growth(
        field.get("demand").numberWithin(-0.5, 1),
        field.get("supply").numberWithin(-0.5, 1),
        field.get("why").text());
  }

  private static Completion completion(Field field) {
    var known =
        List.of(
            "announced",
            "feasibility",
            "permitting",
            "financing",
            "construction",
            "commissioning",
            "operating",
            "paused",
            "why");
    field.only(known);
    Map<String, Double> byStatus = new LinkedHashMap<>();
    for (var status : known.subList(0, known.size() - 1)) {
      byStatus.put(status, field.get(status).numberWithin(0, 1));
    }
    return new Completion(byStatus, field.get("why").text());
  }

  private static Terms terms(Field field) {
    field.only(
        List.of(
            "loanRate",
            "referenceRate",
            "tenor",
            "grace",
            "loss",
            "fee",
            "usualShare",
            "office",
            "premium",
            "why"));
    int tenor = (int) field.get("tenor").numberWithin(1, 50);
    return new Terms(
        field.get("loanRate").numberWithin(0, 1),
        field.get("referenceRate").numberWithin(0, 1),
        tenor,
        (int) field.get("grace").numberWithin(0, tenor - 1.0),
        field.get("loss").numberWithin(0, 1),
        field.get("fee").numberWithin(0, 1),
        field.get("usualShare").numberWithin(0, 1),
        field.get("office").numberWithin(0, 1000),
        field.get("premium").numberWithin(0, 1),
        field.get("why").text());
  }

  private static FormPrice price(Field field) {
    field.only(List.of("form", "price", "floor", "volatility", "reversion", "why"));
    return new FormPrice(
        field.get("form").text(),
        field.get("price").numberWithin(1e-3, 1e6),
        field.get("floor").numberWithin(0, 1e6),
        field.get("volatility").numberWithin(0, 3),
        field.get("reversion").numberWithin(0, 1),
        field.get("why").text(),
        List.of());
  }

  private static UnmetValue unmet(Field field) {
    field.only(List.of("perTonne", "others", "why"));
    var prices = field.get("perTonne").items();
    for (int i = 1; i < prices.size(); i++) {
      if (!(prices.get(i).number() < prices.get(i - 1).number())) {
        throw prices
            .get(i)
            .fault(
                "The value '" + prices.get(i).text() + "' is not below the one before it.",
                "State the values in falling order, by class of priority.");
      }
    }
    return new UnmetValue(
        prices.stream().map(f -> f.numberWithin(1e-6, 1e4)).toList(),
        field.get("others").numberWithin(0, 1),
        field.get("why").text());
  }

  private static StockChoice stock(Field field) {
    field.only(List.of("party", "place", "form", "most", "price", "carry", "builtOver", "why"));
    return new StockChoice(
        field.get("party").text(),
        field.get("place").text(),
        field.get("form").text(),
        field.get("most").days(),
        field.get("price").numberWithin(0, 1e6),
        field.get("carry").numberWithin(0, 1),
        field.find("builtOver").map(f -> (int) f.numberWithin(1, 20)).orElse(2),
        field.get("why").text());
  }

  private static Selection selection(Field field) {
    field.only(List.of("starts", "without", "flags", "shortlist", "votes"));
    return new Selection(
        field.find("starts").map(PlanFileReader::starts).orElse(EVERYTHING.starts()),
        field.find("without").map(Field::items).orElse(List.of()).stream()
            .map(Field::text)
            .toList(),
        field.find("flags").map(f -> f.choice(FlagRule.values())).orElse(FlagRule.SHOW),
        field.find("shortlist").map(f -> f.choice(ListRule.values())).orElse(ListRule.OPEN),
        field.find("votes").map(Field::items).orElse(List.of()).stream()
            .map(PlanFileReader::vote)
            .toList());
  }

  private static List<Integer> starts(Field field) {
    return field.items().stream().map(f -> (int) f.numberWithin(0, MOST_YEARS)).toList();
  }

  private static Vote vote(Field field) {
    field.only(List.of("party", "project", "stand", "score", "reason"));
    field.find("score").ifPresent(f -> f.secretWithin(0, HIGHEST_SCORE));
    return new Vote(
        field.get("party").text(),
        field.get("project").text(),
        field.get("stand").choice(Stand.values()),
        field.get("reason").text());
  }

  private static Trigger trigger(Field field) {
    field.only(List.of("kinds", "contingency", "probability", "why"));
    return new Trigger(
        field.get("kinds").items().stream()
            .map(kind -> Field.written(kind.choice(InstrumentKind.values())))
            .toList(),
        field.get("contingency").text(),
        field.get("probability").numberWithin(0, 1),
        field.get("why").text());
  }

  private static Freight freight(Field field) {
    field.only(List.of("form", "from", "to", "perTonne", "transit", "why"));
    return new Freight(
        field.get("form").text(),
        field.get("from").text(),
        field.get("to").text(),
        field.get("perTonne").numberWithin(0, 1e9),
        field.find("transit").map(Field::days),
        field.get("why").text());
  }
}
