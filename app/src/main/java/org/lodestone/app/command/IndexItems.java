package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Nearest;
import org.lodestone.data.Row;
import org.lodestone.data.exchange.SupplyTables;
import org.lodestone.data.exchange.SupplyTables.Material;
import org.lodestone.index.Governance;
import org.lodestone.index.IndexInput;
import org.lodestone.index.NetworkInputs;
import org.lodestone.index.Part;
import org.lodestone.index.TableInputs;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Stage;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Consumer;
import org.lodestone.risk.ElementContent;
import org.lodestone.risk.WorldTable;

/**
 * What an index is computed for: each item and year with its inputs, and those that cannot be
 * computed with the reason.
 */
final class IndexItems {
  private static final String INDICATOR = "wgi-political-stability";
  private static final String WORLD = "WW";

  /** Which steps of production a method is about. */
  enum Steps {
    ALL,
    EXTRACTION,
    PROCESSING;

    /**
     * Stages of the network; scrap and use are no steps of production, and only looked at if asked.
     */
    private boolean has(Stage stage) {
      return switch (this) {
        case ALL -> !NOT_MADE.contains(stage.id());
        case EXTRACTION -> stage.id().equals(ORE);
        case PROCESSING -> PROCESSED.contains(stage.id());
      };
    }

    /** Materials of tables, which say {@code Extraction} or {@code Processing}. */
    private boolean has(Material material) {
      return this == ALL || material.stage().equalsIgnoreCase(name());
    }
  }

  private static final String ORE = "ore";
  private static final Set<String> PROCESSED = Set.of("oxide", "metal", "chemical", "material");
  private static final Set<String> NOT_MADE = Set.of("scrap", "use");

  private final Workbench workbench;
  private final IndexQuestion question;
  private final Steps steps;
  private final List<Item> items = new ArrayList<>();
  private final List<IndexAnswer.Refused> refused = new ArrayList<>();
  private final List<DataIssue> issues = new ArrayList<>();
  private IndexQuestion.PlaceNames names = PlaceId::new;

  /**
   * An item in a year.
   *
   * @param own inputs in our own convention
   * @param published inputs in the convention of the published implementation
   * @param used what each place uses; empty where the tables do not say
   * @param rows rows of the data package that production and trade were read in
   */
  record Item(IndexInput own, IndexInput published, List<Part> used, List<String> rows) {}

  private IndexItems(Workbench workbench, IndexQuestion question, Steps steps) {
    this.workbench = workbench;
    this.question = question;
    this.steps = steps;
  }

  /** Items of the world tables: production only. */
  static IndexItems ofProduction(Workbench workbench, IndexQuestion question) {
    var items = new IndexItems(workbench, question, Steps.ALL);
    if (question.hasInputs()) {
      items.addTables();
    } else {
      items.addWorld();
    }
    return items.checked();
  }

  /** Items with production and trade. */
  static IndexItems ofSupply(Workbench workbench, IndexQuestion question, Steps steps) {
    var items = new IndexItems(workbench, question, steps);
    if (question.hasInputs()) {
      items.addTables();
    } else {
      items.addStages();
    }
    return items.checked();
  }

  List<Item> items() {
    return items;
  }

  List<IndexAnswer.Refused> refused() {
    return refused;
  }

  List<DataIssue> issues() {
    return issues;
  }

  IndexQuestion.PlaceNames names() {
    return names;
  }

  private IndexItems checked() {
    if (items.isEmpty()) {
      var texts = workbench.messages();
      var asked =
          question.material().orElse("") + " " + question.year().map(y -> y + "").orElse("");
      throw new Refusal(
          texts.text("index.none", asked.strip()),
          refused.isEmpty()
              ? texts.text("index.none.reason")
              : String.join("\n", refused.stream().map(r -> r.item() + ": " + r.reason()).toList()),
          texts.text("index.none.remedy"));
    }
    return this;
  }

  private void add(Item item) {
    if (question.year().map(y -> y == item.own().year()).orElse(true)) {
      items.add(item);
    }
  }

  /** Public implementations read a place without an estimate as safe. */
  private void addWithSafe(IndexInput own, List<Part> used, List<String> rows) {
    var safe = own.with(own.governance().with(Governance.Missing.SAFE));
    add(new Item(own, safe, used, rows));
  }

  private void addTables() {
    var folder = question.inputs(workbench);
    var missing = folder.listMissing(SupplyTables.FILES.subList(0, SupplyTables.FILES.size() - 1));
    if (!missing.isEmpty()) {
      var texts = workbench.messages();
      throw new Refusal(
          texts.text("inputs.asked", "index"),
          texts.text("inputs.missing", String.join(", ", missing)),
          texts.text("inputs.remedy"));
    }
    var read = SupplyTables.read(folder);
    issues.addAll(read.issues());
    var own = TableInputs.of(read.value(), TableInputs.Convention.OWN);
    var published = TableInputs.of(read.value(), TableInputs.Convention.PUBLISHED);
    names = word -> tablePlace(own, word);
    var consumer = tableConsumer(own);
    for (var material : read.value().materials()) {
      if (question.material().map(material.name()::equals).orElse(steps.has(material))) {
        addMaterial(own, published, material, consumer);
      }
    }
    question.material().ifPresent(name -> checkMaterial(read.value(), name));
  }

  private void checkMaterial(SupplyTables tables, String name) {
    ConsumerOptions.oneOf(
        workbench, "material", name, tables.materials().stream().map(Material::name).toList());
  }

  private void addMaterial(
      TableInputs own, TableInputs published, Material material, Consumer consumer) {
    var texts = workbench.messages();
    if (material.codes().isEmpty()) {
      refused.add(new IndexAnswer.Refused(material.name(), texts.text("index.refused.no-code")));
    } else if (!own.isInTonnes(material)) {
      refused.add(new IndexAnswer.Refused(material.name(), texts.text("index.refused.unit")));
    } else {
      IntStream.rangeClosed(SupplyTables.FIRST_YEAR, SupplyTables.LAST_YEAR)
          .forEach(
              year ->
                  add(
                      new Item(
                          own.input(material, year, consumer),
                          published.input(material, year, consumer),
                          List.of(),
                          List.of())));
    }
  }

  private Consumer tableConsumer(TableInputs tables) {
    var places = new ArrayList<PlaceId>();
    for (var word : question.consumer().split("\\+", -1)) {
      places.addAll(
          tables
              .findConsumer(word)
              .or(() -> tables.findConsumer(iso3(word)))
              .orElseThrow(() -> unknownPlace(word, tables.listPlaces()))
              .places());
    }
    return new Consumer(places.stream().distinct().toList());
  }

  private PlaceId tablePlace(TableInputs tables, String word) {
    return tables
        .findConsumer(word)
        .or(() -> tables.findConsumer(iso3(word)))
        .map(consumer -> consumer.places().getFirst())
        .orElseThrow(() -> unknownPlace(word, tables.listPlaces()));
  }

  /** The code with three letters of one with two; empty if there is none. */
  private static String iso3(String code) {
    try {
      return code.length() == 2 ? Locale.of("", code).getISO3Country() : "";
    } catch (MissingResourceException e) {
      return "";
    }
  }

  private WrongUsage unknownPlace(String word, List<String> valid) {
    var texts = workbench.messages();
    return new WrongUsage(
        texts.text("value.unknown", texts.text("value.place"), word, Nearest.to(word, valid)),
        texts.text("index.place.advice"));
  }

  /** The estimates of governance of the places that supply an item. */
  Stream<String> governanceRows(Item item) {
    var places =
        Stream.concat(item.own().production().stream(), item.own().imports().stream())
            .map(part -> part.place().text())
            .collect(Collectors.toSet());
    return question.hasInputs()
        ? Stream.of()
        : workbench.data().governance().stream()
            .filter(row -> row.indicator().equals(INDICATOR) && places.contains(row.place()))
            .map(Row.Governance::id);
  }

  private Governance governance() {
    var known = new TreeMap<PlaceId, Range>();
    workbench.data().governance().stream()
        .filter(row -> row.indicator().equals(INDICATOR))
        .forEach(
            row -> known.put(new PlaceId(row.place()), Governance.instability(row.estimate())));
    return new Governance(known, Governance.Missing.HALF);
  }

  private Consumer packageConsumer() {
    names = this::packagePlace;
    return new Consumer(
        List.of(question.consumer().split("\\+", -1)).stream()
            .map(this::packagePlace)
            .distinct()
            .toList());
  }

  private PlaceId packagePlace(String word) {
    var places = workbench.data().places().stream().map(Row.Place::id).toList();
    return new PlaceId(ConsumerOptions.oneOf(workbench, "place", word, places));
  }

  private void addStages() {
    var network = workbench.baseline().network();
    var consumer = packageConsumer();
    var inputs = NetworkInputs.of(network, governance());
    var elements =
        question
            .material()
            .map(element -> List.of(ConsumerOptions.element(workbench, element)))
            .orElse(ElementContent.of(network).elements());
    for (var stage : stages(network.stages())) {
      var input = inputs.input(stage, elements, consumer);
      if (isSupplied(input)) {
        addWithSafe(
            input, inputs.consumption(stage, elements), inputs.listRows(stage, elements, consumer));
      } else {
        refused.add(
            new IndexAnswer.Refused(
                input.item(), workbench.messages().text("index.refused.stage")));
      }
    }
  }

  private List<Stage> stages(List<Stage> all) {
    var ids = all.stream().map(Stage::id).toList();
    var wanted = question.stage().map(id -> ConsumerOptions.oneOf(workbench, "stage", id, ids));
    return all.stream().filter(s -> wanted.map(s.id()::equals).orElse(steps.has(s))).toList();
  }

  private static boolean isSupplied(IndexInput input) {
    return !input.production().isEmpty() && input.domestic().value() + input.imported().value() > 0;
  }

  private void addWorld() {
    var consumer = packageConsumer();
    var governance = governance();
    var rows = workbench.data().worldProduction();
    for (var table : WorldTable.listAll(rows)) {
      var item = table.commodity() + ", " + table.stage() + " (" + table.source() + ")";
      boolean wanted =
          question.material().map(table.commodity()::equals).orElse(true)
              && question.stage().map(table.stage()::equals).orElse(true)
              && question.year().map(y -> y == table.year()).orElse(true);
      if (wanted) {
        findProduction(table)
            .map(parts -> world(item, table.year(), consumer, parts, governance))
            .ifPresentOrElse(
                input -> addWithSafe(input, List.of(), rows(table, rows)),
                () ->
                    refused.add(
                        new IndexAnswer.Refused(
                            item + " " + table.year(),
                            workbench.messages().text("index.refused.table"))));
      }
    }
  }

  private static IndexInput world(
      String item, int year, Consumer consumer, List<Part> parts, Governance governance) {
    var nothing = Range.exactly(0);
    return new IndexInput(
        item, year, consumer, parts, nothing, List.of(), nothing, nothing, governance);
  }

  private static Optional<List<Part>> findProduction(WorldTable table) {
    return switch (table.outcome()) {
      case WorldTable.Refused none -> Optional.empty();
      case WorldTable.Measured found ->
          Optional.of(
              found.parts().stream().map(part -> new Part(part.place(), part.amount())).toList());
    };
  }

  private static List<String> rows(WorldTable table, Iterable<Row.WorldProduction> rows) {
    var ids = new ArrayList<String>();
    for (var row : rows) {
      if (isOf(row, table)) {
        ids.add(row.id());
      }
    }
    return ids;
  }

  private static boolean isOf(Row.WorldProduction row, WorldTable table) {
    return row.commodity().equals(table.commodity())
        && row.stage().equals(table.stage())
        && row.year() == table.year()
        && row.source().equals(table.source())
        && !row.place().equals(WORLD);
  }
}
