package org.lodestone.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Row;
import org.lodestone.data.ValueRow;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Site;
import org.lodestone.network.SiteId;
import org.lodestone.network.Stage;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Concentration.Kind;
import org.lodestone.risk.Gap.Candidate;
import org.lodestone.risk.Provenance.Draw;
import org.lodestone.risk.Provenance.Node;
import org.lodestone.risk.Provenance.Target;

/** Finds the gaps of one consumer (D8). */
final class GapFinder {
  private static final String CAPACITY = "capacity";
  private static final Range NOTHING = Range.exactly(0);
  private static final Set<Row.Site.Status> ALIVE =
      Set.of(Row.Site.Status.OPERATING, Row.Site.Status.CONSTRUCTION, Row.Site.Status.PLANNED);

  private final SupplyNetwork network;
  private final DataPackage data;
  private final Consumer consumer;
  private final List<PlaceId> insecure;
  private final ElementContent content;
  private final Provenance provenance;
  private final SupplyAccounts accounts;

  GapFinder(SupplyNetwork network, DataPackage data, Consumer consumer, List<PlaceId> insecure) {
    this.network = network;
    this.data = data;
    this.consumer = consumer;
    this.insecure = List.copyOf(insecure);
    content = ElementContent.of(network);
    provenance = new Provenance(network, content, consumer);
    accounts = new SupplyAccounts(provenance, consumer);
  }

  List<Gap> find(List<String> elements) {
    var counted = Dependence.counted(network, content, consumer, elements);
    var gaps = new ArrayList<Gap>();
    for (var stage : network.stages()) {
      for (var form : network.listForms(stage)) {
        ownUse(stage, form.id()).ifPresent(gaps::add);
      }
      for (var element : counted) {
        inFinalDemand(stage, element).ifPresent(gaps::add);
      }
    }
    return gaps;
  }

  private Optional<Gap> ownUse(Stage stage, FormId form) {
    var uses = listUses(form);
    var wanted = uses.stream().map(Sourced::range).reduce(NOTHING, SupplyAccounts::sum);
    if (!(wanted.value() > 0)) {
      return Optional.empty();
    }
    var places = insecureOr(place -> accounts.delivered(form, Set.of(place)).value());
    var delivered = accounts.delivered(form, Set.copyOf(places));
    var evidence = new LinkedHashSet<Evidence>();
    uses.forEach(use -> evidence.add(use.evidence()));
    evidence.add(delivered.evidence());
    var derivation = SupplyAccounts.derivation("own use × insecure part (D8)", evidence);
    var amounts = new Amounts(wanted, product(wanted, delivered.range()));
    return Optional.of(gap(stage, new Gap.OwnUse(form), places, amounts, derivation));
  }

  /** What the consumer's processes and users take, each with its evidence. */
  private List<Sourced> listUses(FormId form) {
    var uses = new ArrayList<Sourced>();
    for (var process : network.processes()) {
      for (var input : network.recipe(process.recipe()).inputs()) {
        if (consumer.has(process.place()) && input.form().equals(form)) {
          var activity = process.activity_perYear();
          var taken = activity.range().times(input.perActivity().value());
          uses.add(new Sourced(taken, activity.evidence()));
          uses.add(new Sourced(NOTHING, input.perActivity().evidence()));
        }
      }
    }
    for (var demand : network.demands()) {
      if (Dependence.isOwnUse(demand, consumer) && demand.form().equals(form)) {
        uses.add(demand.amount_perYear());
      }
    }
    return uses;
  }

  private Optional<Gap> inFinalDemand(Stage stage, String element) {
    var evidence = new LinkedHashSet<Evidence>();
    var draws = listDraws(element, evidence);
    var held = draws.stream().map(Draw::amount).reduce(NOTHING, SupplyAccounts::sum);
    var wanted = product(held, accounts.passed(target(provenance.listPlaces(), stage), draws));
    if (!(wanted.value() > 0)) {
      return Optional.empty();
    }
    var places = insecureOr(place -> accounts.passed(target(List.of(place), stage), draws).value());
    var passed = accounts.passed(target(places, stage), draws);
    evidence.addAll(provenance.listEvidence(draws));
    var derivation =
        SupplyAccounts.derivation(
            element + " in final demand × part at insecure places (D8)", evidence);
    var amounts = new Amounts(wanted, product(held, passed));
    return Optional.of(gap(stage, new Gap.InFinalDemand(element), places, amounts, derivation));
  }

  /** The element in the consumer's final demand; the evidence of the amounts is added. */
  private List<Draw> listDraws(String element, Set<Evidence> evidence) {
    var draws = new ArrayList<Draw>();
    for (var demand : network.demands()) {
      double held = content.content(demand.form(), element);
      if (Dependence.isOwnUse(demand, consumer) && held > 0) {
        var node = new Node(demand.place(), demand.form());
        var amount = demand.amount_perYear().range().times(held);
        draws.add(provenance.drawAt(node, element, amount));
        evidence.add(demand.amount_perYear().evidence());
      }
    }
    return draws;
  }

  private static Target target(List<PlaceId> places, Stage stage) {
    return new Target(Set.copyOf(places), Optional.of(stage));
  }

  /** The chosen places, or else the one named place outside with the largest share. */
  private List<PlaceId> insecureOr(ToDoubleFunction<PlaceId> share) {
    if (!insecure.isEmpty()) {
      return insecure;
    }
    PlaceId largest = null;
    double most = 0;
    for (var place : provenance.listPlaces()) {
      boolean named = Kind.of(place) == Kind.NAMED && !place.equals(provenance.unknown());
      if (named && !consumer.has(place)) {
        double own = share.applyAsDouble(place);
        if (own > most) {
          most = own;
          largest = place;
        }
      }
    }
    return largest == null ? List.of() : List.of(largest);
  }

  /** What is wanted, and how much of it is missing without the insecure places. */
  private record Amounts(Range wanted, Range missing) {
    Range secure() {
      return new Range(
          Math.max(0, wanted.low() - missing.high()),
          Math.max(0, wanted.value() - missing.value()),
          Math.max(0, wanted.high() - missing.low()));
    }
  }

  private static Range product(Range amount, Range part) {
    return new Range(
        amount.low() * part.low(), amount.value() * part.value(), amount.high() * part.high());
  }

  private Gap gap(
      Stage stage, Gap.Need need, List<PlaceId> places, Amounts amounts, Evidence evidence) {
    return new Gap(
        stage,
        need,
        places,
        new Sourced(amounts.wanted, evidence),
        new Sourced(amounts.secure(), evidence),
        new Sourced(amounts.missing, evidence),
        listCandidates(stage, need, places));
  }

  private List<Candidate> listCandidates(Stage stage, Gap.Need need, List<PlaceId> places) {
    return data.sites().stream()
        .filter(site -> site.stage().equals(stage.id()) && ALIVE.contains(site.status()))
        .filter(site -> !places.contains(new PlaceId(site.place())))
        .filter(site -> makes(site, need))
        .map(this::candidate)
        .toList();
  }

  private boolean makes(Row.Site site, Gap.Need need) {
    return data.listForms(site.form()).stream()
        .map(form -> new FormId(form.id()))
        .anyMatch(
            form ->
                switch (need) {
                  case Gap.OwnUse(FormId wanted) -> form.equals(wanted);
                  case Gap.InFinalDemand(String element) -> content.content(form, element) > 0;
                });
  }

  private Candidate candidate(Row.Site site) {
    var capacities =
        Stream.<ValueRow>concat(data.figures().stream(), data.assumptions().stream())
            .filter(row -> row.site().equals(site.id()))
            .filter(row -> row.quantity().equals(CAPACITY))
            .sorted(Comparator.comparing(GapFinder::lastDay).reversed())
            .toList();
    var share =
        network.sites().stream()
            .filter(known -> known.id().equals(new SiteId(site.id())))
            .findFirst()
            .flatMap(Site::share);
    return new Candidate(site, capacities, share);
  }

  private static LocalDate lastDay(ValueRow row) {
    return row.period().map(Period::last).orElse(LocalDate.MIN);
  }
}
