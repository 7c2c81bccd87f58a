package org.lodestone.app.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.brief.SaleEffect;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Row;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.measure.sale.AssetSale;
import org.lodestone.measure.sale.ControlledCapacity;
import org.lodestone.measure.sale.SaleRules;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Basis;
import org.lodestone.simulation.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone sale review SITE}: who would control how much of a stage after a sale, what an
 * outage of the largest owner would cost, and what follows by stated rules.
 */
@Command(name = "review")
public final class SaleReviewCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "SITE", descriptionKey = "sale.site")
  private String site = "";

  @Option(names = "--buyer", required = true, paramLabel = "OWNER", descriptionKey = "sale.buyer")
  private String buyer = "";

  @Option(names = "--buyer-place", paramLabel = "PLACE", descriptionKey = "sale.buyer-place")
  private @Nullable String buyerPlace;

  @Option(names = "--part", paramLabel = "PART", descriptionKey = "sale.part")
  private double part = 1;

  @Option(names = "--form", paramLabel = "FORM", descriptionKey = "sale.form")
  private @Nullable String form;

  @Option(names = "--basis", paramLabel = "BASIS", descriptionKey = "sale.basis")
  private @Nullable String basis;

  @Option(names = "--capacity", paramLabel = "TONNES", descriptionKey = "sale.capacity")
  private @Nullable Double capacity_t;

  @Option(names = "--partners", split = ",", paramLabel = "PLACE", descriptionKey = "sale.partners")
  private List<String> partners = List.of("JP", "US");

  @Mixin private final ConsumerOptions consumer = new ConsumerOptions();

  @Mixin private final TableOptions tables = new TableOptions();

  public SaleReviewCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** What a capacity is about. */
  private record Stage(String form, Basis basis) {}

  @Override
  public Integer call() {
    var data = workbench.data();
    var sold = sold(data);
    var stage = stage(data);
    var known = ControlledCapacity.of(data, stage.form, stage.basis);
    var capacity = stated(known, sold);
    if (capacity.findHolding(site).isEmpty()) {
      throw unknownCapacity(sold.status());
    }
    var sale = sale(data);
    var rules =
        SaleRules.usual(partners.stream().map(this::place).collect(Collectors.toUnmodifiableSet()));
    var effect = new SaleEffect(workbench.baseline().network(), uses(), capacity, sale);
    var change = sale.review(capacity, rules, Optional.empty()).change();
    var review = sale.review(capacity, rules, effect.outage(change));
    var answer =
        SaleAnswer.of(
            review,
            new SaleAnswer.Asked(sold, buyer, stage.form, stage.basis.label(), consumer.consumer()),
            capacity,
            effect.listUnknown(),
            workbench.messages());
    var manifest = workbench.manifest("sale review", named());
    tables.write(workbench, answer.name(), manifest, SaleLayout.tables(answer));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      new SaleLayout(workbench).print(answer);
    }
    return ExitCode.DONE.number();
  }

  private Consumer uses() {
    var places = ConsumerOptions.consumer(workbench, List.of(consumer.consumer().split("\\+", -1)));
    return Consumer.of(workbench.baseline().network(), places);
  }

  private Map<String, String> named() {
    var named = new TreeMap<String, String>();
    named.put("site", site);
    named.put("buyer", buyer);
    named.put("part", Double.toString(part));
    named.put("partners", String.join(",", partners));
    named.put("for", consumer.consumer());
    if (buyerPlace != null) {
      named.put("buyer-place", buyerPlace);
    }
    if (form != null) {
      named.put("form", form);
    }
    if (basis != null) {
      named.put("basis", basis);
    }
    if (capacity_t != null) {
      named.put("capacity", Double.toString(capacity_t));
    }
    return named;
  }

  private Row.Site sold(DataPackage data) {
    var ids = data.sites().stream().map(Row.Site::id).toList();
    return data.sites().find(ConsumerOptions.oneOf(workbench, "site", site, ids)).orElseThrow();
  }

  private PlaceId place(String id) {
    var places = workbench.data().places().stream().map(Row.Place::id).toList();
    return new PlaceId(ConsumerOptions.oneOf(workbench, "place", id, places));
  }

  /** What is asked for, or what the newest standing capacity of the site is about. */
  private Stage stage(DataPackage data) {
    var newest =
        data.figures().stream()
            .filter(figure -> figure.site().equals(site) && figure.quantity().equals("capacity"))
            .filter(figure -> figure.unit().equals("t/a"))
            .filter(figure -> figure.status() != Figure.Status.ANNOUNCED)
            .filter(figure -> form == null || figure.form().equals(form))
            .filter(figure -> basis == null || figure.basis().label().equals(basis))
            .max(Comparator.comparingInt(f -> f.period().map(period -> period.year()).orElse(0)));
    if (newest.isPresent()) {
      return new Stage(newest.get().form(), newest.get().basis());
    }
    if (form == null || basis == null || capacity_t == null) {
      throw unknownCapacity(sold(data).status());
    }
    return new Stage(form, basis(basis));
  }

  private Basis basis(String label) {
    return Basis.find(label)
        .orElseThrow(
            () ->
                new WrongUsage(
                    workbench.messages().text("sale.basis.fault", label),
                    workbench.messages().text("sale.basis.advice")));
  }

  /** The capacities of the package and, if the user states one for the site, that one. */
  private ControlledCapacity stated(ControlledCapacity known, Row.Site sold) {
    if (capacity_t == null) {
      return known;
    }
    var others = known.holdings().stream().filter(h -> !h.site().equals(site)).toList();
    var reason = workbench.messages().text("sale.capacity.reason");
    return new ControlledCapacity(known.form(), others)
        .with(
            new ControlledCapacity.Holding(
                site,
                sold.ultimateOwner(),
                Sourced.of(capacity_t, new Evidence.Assumption("option:capacity", reason))));
  }

  private Refusal unknownCapacity(Row.Site.Status status) {
    var texts = workbench.messages();
    return new Refusal(
        texts.text("sale.asked", site),
        texts.text("sale.no-capacity", site, status.name().toLowerCase(java.util.Locale.ROOT)),
        texts.text("sale.no-capacity.remedy"));
  }

  /** The sale with the ultimate owner of the buyer and the state to which that belongs. */
  private AssetSale sale(DataPackage data) {
    var ultimate =
        data.sites().stream()
            .filter(each -> each.owner().equals(buyer) || each.ultimateOwner().equals(buyer))
            .map(Row.Site::ultimateOwner)
            .findFirst()
            .orElse(buyer);
    try {
      return new AssetSale(site, part, ultimate, home(data, ultimate));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private PlaceId home(DataPackage data, String ultimate) {
    if (buyerPlace != null) {
      return place(buyerPlace);
    }
    return new Plans(workbench)
        .register(data).projects().stream()
            .filter(project -> project.ownership().ultimateOwner().equals(ultimate))
            .map(project -> project.ownership().place())
            .findFirst()
            .orElseThrow(
                () ->
                    new WrongUsage(
                        workbench.messages().text("sale.no-home", ultimate),
                        workbench.messages().text("sale.no-home.advice")));
  }
}
