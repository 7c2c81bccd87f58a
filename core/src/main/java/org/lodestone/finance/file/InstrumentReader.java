package org.lodestone.finance.file;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import org.lodestone.data.yaml.Field;
import org.lodestone.finance.FiscalYear;
import org.lodestone.finance.Loan;
import org.lodestone.finance.instrument.BorderAdjustedFloor;
import org.lodestone.finance.instrument.ConcessionalLoan;
import org.lodestone.finance.instrument.DefaultRisk;
import org.lodestone.finance.instrument.Equity;
import org.lodestone.finance.instrument.Grant;
import org.lodestone.finance.instrument.Guarantee;
import org.lodestone.finance.instrument.Instrument;
import org.lodestone.finance.instrument.Insurance;
import org.lodestone.finance.instrument.Offtake;
import org.lodestone.finance.instrument.PriceFloor;
import org.lodestone.finance.instrument.RegulatoryEasing;
import org.lodestone.finance.instrument.StockPurchase;
import org.lodestone.finance.instrument.TwoWayContract;
import org.lodestone.finance.instrument.VolumePriority;

/** Reads instruments; every kind knows its own fields and refuses others. */
final class InstrumentReader {
  /** A kind of instrument by the word that files use, and how it is read. */
  private record Kind(String word, BiFunction<InstrumentReader, Field, Instrument> reader) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("grant", InstrumentReader::grant),
          new Kind("loan", InstrumentReader::loan),
          new Kind("guarantee", InstrumentReader::guarantee),
          new Kind("equity", InstrumentReader::equity),
          new Kind("offtake", InstrumentReader::offtake),
          new Kind("insurance", InstrumentReader::insurance),
          new Kind("easing", (reader, field) -> easing(field)),
          new Kind("price-floor", (reader, field) -> floor(field)),
          new Kind("two-way", (reader, field) -> twoWay(field)),
          new Kind("stock-purchase", (reader, field) -> stock(field)),
          new Kind("border-floor", (reader, field) -> border(field)));

  private final Currency currency;

  InstrumentReader(Currency currency) {
    this.currency = currency;
  }

  /** All instruments of a list; names must differ. */
  List<Instrument> readAll(Field list) {
    var read = new ArrayList<Instrument>();
    var names = new HashSet<String>();
    for (var item : list.items()) {
      var instrument = read(item);
      if (!names.add(instrument.name())) {
        throw item.fault(
            "The instrument '" + instrument.name() + "' stands twice.", "Rename one of the two.");
      }
      read.add(instrument);
    }
    return read;
  }

  Instrument read(Field field) {
    var kind = field.get("kind").word(KINDS, Kind::word);
    return Common.made(field, () -> kind.reader.apply(this, field));
  }

  private Instrument grant(Field field) {
    known(field, "amount", "paid");
    return new Grant(name(field), party(field), money(field, "amount"), field.get("paid").date());
  }

  private static void known(Field field, String... own) {
    var all = new ArrayList<>(List.of("kind", "name", "party", "fiscalYear"));
    all.addAll(List.of(own));
    field.only(all);
  }

  private static String name(Field field) {
    return field.get("name").text();
  }

  private static Instrument.Party party(Field field) {
    return new Instrument.Party(
        field.get("party").text(),
        field
            .find("fiscalYear")
            .map(year -> year.choice(FiscalYear.values()))
            .orElse(FiscalYear.CALENDAR));
  }

  private static Instrument.Term term(Field field) {
    return new Instrument.Term(field.get("from").date(), field.get("until").date());
  }

  private org.lodestone.finance.Money money(Field field, String name) {
    return Common.money(field.get(name), currency);
  }

  private static double part(Field field, String name) {
    return field.get(name).numberWithin(0, 1);
  }

  private static double number(Field field, String name, double otherwise) {
    return field.find(name).map(Field::number).orElse(otherwise);
  }

  /** The terms of a loan, which stand among the fields of what it belongs to. */
  static Loan terms(Field field, Currency currency) {
    return Common.made(
        field,
        () ->
            new Loan(
                Common.money(field.get("face"), currency),
                field.get("rate").numberWithin(0, 1),
                Common.whole(field.get("tenor"), -100, 100),
                field.find("grace").map(grace -> Common.whole(grace, -100, 100)).orElse(0),
                field
                    .find("repayment")
                    .map(word -> word.choice(Loan.Repayment.values()))
                    .orElse(Loan.Repayment.ANNUITY)));
  }

  private static DefaultRisk risk(Field field) {
    return field
        .find("default")
        .map(
            risk -> {
              risk.only(List.of("probability", "loss"));
              return new DefaultRisk(part(risk, "probability"), part(risk, "loss"));
            })
        .orElse(DefaultRisk.NONE);
  }

  private Instrument loan(Field field) {
    known(field, "face", "rate", "tenor", "grace", "repayment", "paid", "referenceRate", "default");
    return new ConcessionalLoan(
        name(field),
        party(field),
        terms(field, currency),
        field.get("paid").date(),
        field.get("referenceRate").numberWithin(0, 1),
        risk(field));
  }

  private Instrument guarantee(Field field) {
    known(
        field,
        "face",
        "rate",
        "tenor",
        "grace",
        "repayment",
        "paid",
        "rateWithout",
        "share",
        "fee",
        "default");
    return new Guarantee(
        name(field),
        party(field),
        terms(field, currency),
        field.get("paid").date(),
        field.get("rateWithout").numberWithin(0, 1),
        new Guarantee.Cover(part(field, "share"), part(field, "fee")),
        risk(field));
  }

  private Instrument equity(Field field) {
    known(field, "amount", "paid", "requiredRate", "share", "preferred", "warrants");
    return new Equity(
        name(field),
        party(field),
        money(field, "amount"),
        field.get("paid").date(),
        field.get("requiredRate").numberWithin(0, 1),
        claim(field),
        field.find("warrants").map(InstrumentReader::warrants).orElse(null));
  }

  private static Equity.Claim claim(Field field) {
    var preferred = field.find("preferred");
    if (preferred.isPresent() == field.find("share").isPresent()) {
      throw field.fault(
          "The equity '" + name(field) + "' must be either ordinary or preferred.",
          "Write 'share:' for ordinary equity or 'preferred: {rateInKind, redeemedAfter}'.");
    }
    if (preferred.isEmpty()) {
      return new Equity.Ordinary(part(field, "share"));
    }
    var terms = preferred.get().only(List.of("rateInKind", "redeemedAfter"));
    return new Equity.Preferred(
        part(terms, "rateInKind"), Common.whole(terms.get("redeemedAfter"), 0, 100));
  }

  private static Equity.Warrants warrants(Field field) {
    field.only(List.of("number", "sharePrice", "strike", "volatility", "years"));
    return new Equity.Warrants(
        field.get("number").number(),
        field.get("sharePrice").number(),
        field.get("strike").number(),
        field.get("volatility").number(),
        field.get("years").number());
  }

  private Instrument offtake(Field field) {
    known(field, "from", "until", "volume", "price");
    return new Offtake(
        name(field), party(field), term(field), field.get("volume").number(), formula(field));
  }

  private static Offtake.PriceFormula formula(Field field) {
    var price = field.get("price").only(List.of("fixed", "share", "floor", "ceiling"));
    return Common.made(
        price,
        () ->
            price.find("fixed").isPresent()
                ? new Offtake.FixedPrice(price.only(List.of("fixed")).get("fixed").number())
                : new Offtake.IndexedPrice(
                    number(price, "share", 1),
                    number(price, "floor", 0),
                    number(price, "ceiling", Double.POSITIVE_INFINITY)));
  }

  private Instrument insurance(Field field) {
    known(field, "from", "until", "premium", "loss", "cover", "probability");
    return new Insurance(
        name(field),
        party(field),
        term(field),
        money(field, "premium"),
        money(field, "loss"),
        money(field, "cover"),
        part(field, "probability"));
  }

  private static Instrument easing(Field field) {
    known(field, "months", "phase");
    return new RegulatoryEasing(
        name(field),
        party(field),
        field.get("months").number(),
        field.get("phase").choice(RegulatoryEasing.Phase.values()));
  }

  private static Instrument floor(Field field) {
    known(field, "from", "until", "floor", "upside", "priority");
    var upside =
        field
            .find("upside")
            .map(
                part -> {
                  part.only(List.of("share", "above", "capPerYear"));
                  return new PriceFloor.Upside(
                      part(part, "share"),
                      part.get("above").number(),
                      number(part, "capPerYear", Double.POSITIVE_INFINITY));
                })
            .orElse(null);
    return new PriceFloor(
        name(field), party(field), term(field), volume(field), field.get("floor").number(), upside);
  }

  private static Instrument twoWay(Field field) {
    known(field, "from", "until", "strike", "priority");
    return new TwoWayContract(
        name(field), party(field), term(field), volume(field), field.get("strike").number());
  }

  /** In the order written; the contract covers what the buyer marked {@code covered} gets. */
  private static VolumePriority volume(Field field) {
    var order = new ArrayList<VolumePriority.Tranche>();
    var covered = new ArrayList<String>();
    var items = field.find("priority").map(Field::items).orElse(List.of());
    for (var item : items) {
      item.only(List.of("buyer", "upTo", "covered"));
      var buyer = item.get("buyer").text();
      order.add(
          Common.made(
              item,
              () ->
                  new VolumePriority.Tranche(
                      buyer, number(item, "upTo", Double.POSITIVE_INFINITY))));
      item.find("covered").ifPresent(mark -> coveredBy(mark, buyer, covered));
    }
    if (items.isEmpty()) {
      return VolumePriority.everything(party(field).name());
    }
    if (covered.size() != 1) {
      throw field.fault(
          "Of the buyers in the order of priority %d are marked as covered."
              .formatted(covered.size()),
          "Write 'covered: yes' for the one whose tonnes the contract is about.");
    }
    return new VolumePriority(covered.getFirst(), order);
  }

  private static void coveredBy(Field mark, String buyer, List<String> covered) {
    if (mark.word(List.of("yes", "no", "true", "false"), word -> word).matches("yes|true")) {
      covered.add(buyer);
    }
  }

  private static Instrument stock(Field field) {
    known(field, "from", "until", "volume", "price", "holding");
    var holding = field.get("holding").only(List.of("costPerKgYear", "years"));
    return new StockPurchase(
        name(field),
        party(field),
        term(field),
        field.get("volume").number(),
        formula(field),
        new StockPurchase.Holding(
            holding.get("costPerKgYear").number(), Common.whole(holding.get("years"), -100, 100)));
  }

  private static Instrument border(Field field) {
    known(field, "from", "until", "floor", "zone", "derivatives");
    var zone = field.get("zone").only(List.of("use", "imported", "passThrough"));
    var derivatives =
        field
            .find("derivatives")
            .map(
                part -> {
                  part.only(List.of("content", "yield", "levied", "units"));
                  return new BorderAdjustedFloor.Derivatives(
                      part.get("content").number(),
                      number(part, "yield", 1),
                      part(part, "levied"),
                      part.get("units").number());
                })
            .orElse(new BorderAdjustedFloor.Derivatives(0, 1, 1, 0));
    return new BorderAdjustedFloor(
        name(field),
        party(field),
        term(field),
        field.get("floor").number(),
        new BorderAdjustedFloor.Zone(
            zone.get("use").number(), part(zone, "imported"), part(zone, "passThrough")),
        derivatives);
  }
}
