package org.lodestone.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.LicenceTerms;
import org.lodestone.contingency.Span;
import org.lodestone.data.DataPackage;
import org.lodestone.data.yaml.Field;
import org.lodestone.network.FormId;
import org.lodestone.network.Lane;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.SiteId;
import org.lodestone.network.SupplyNetwork;

/**
 * Reads the contingencies of a scenario file. One that would hit nothing in the network is a fault,
 * because it would be answered by "nothing happens", which is not what was asked.
 */
final class ContingencyReader {

  private static final List<String> KINDS =
      List.of(
          "export-ban",
          "licence-queue",
          "outage",
          "quota",
          "route-closure",
          "demand-surge",
          "recorded-flow");
  private static final double LARGEST_SURGE = 100;
  private static final double LARGEST_FLOW = 1e12;

  private final DataPackage data;
  private final SupplyNetwork network;
  private final List<String> places;

  ContingencyReader(DataPackage data, SupplyNetwork network) {
    this.data = data;
    this.network = network;
    places = network.places().stream().map(place -> place.id().text()).toList();
  }

  Contingency read(Field field, java.time.LocalDate start, double horizon_days) {
    var kind = field.get("kind").word(KINDS, word -> word);
    return switch (kind) {
      case "export-ban" ->
          exportBan(
              known(field, "from", "to", "forms", "severity"), span(field, start, horizon_days));
      case "licence-queue" ->
          licenceQueue(
              known(
                  field,
                  "from",
                  "to",
                  "forms",
                  "approved",
                  "general",
                  "processing",
                  "reviewCapacity",
                  "release",
                  "reExport"),
              span(field, start, horizon_days));
      case "outage" ->
          outage(
              known(field, "place", "stage", "site", "severity"), span(field, start, horizon_days));
      case "quota" ->
          quota(
              known(field, "from", "to", "forms", "limitPerYear"),
              span(field, start, horizon_days));
      case "route-closure" ->
          routeClosure(known(field, "from", "to", "severity"), span(field, start, horizon_days));
      case "demand-surge" ->
          demandSurge(known(field, "place", "forms", "increase"), span(field, start, horizon_days));
      default ->
          recordedFlow(
              known(field, "from", "to", "form", "monthly"), span(field, start, horizon_days));
    };
  }

  private static Field known(Field field, String... own) {
    var all = new ArrayList<>(List.of("kind", "name", "note", "start", "length", "recovery"));
    all.addAll(List.of(own));
    return field.only(all);
  }

  private static Span span(Field field, java.time.LocalDate start, double horizon_days) {
    var begin = field.find("start");
    double startDay = begin.map(f -> startDay(f, start)).orElse(0.0);
    if (startDay >= horizon_days) {
      throw begin
          .orElse(field)
          .fault(
              "The contingency begins after the end of the horizon.",
              "Lengthen the horizon or begin earlier.");
    }
    return new Span(
        startDay, field.get("length").days(), field.find("recovery").map(Field::days).orElse(0.0));
  }

  /** A date, or a length of time after the start of the scenario. */
  private static double startDay(Field field, java.time.LocalDate start) {
    if (!field.text().matches("\\d{4}-.*")) {
      return field.days();
    }
    double days = field.date().toEpochDay() - start.toEpochDay();
    if (days < 0) {
      throw field.fault(
          "The day '%s' lies before the start of the scenario (%s).".formatted(field.text(), start),
          "Begin the scenario earlier.");
    }
    return days;
  }

  private Contingency exportBan(Field field, Span span) {
    var from = place(field.get("from"));
    var to = places(field, "to");
    var forms = forms(field.get("forms"));
    requireLane(field, leads(List.of(from), to, forms));
    return new Contingency.ExportBan(
        name(field, "export ban of " + from), from, to, forms, severity(field), span);
  }

  private Contingency licenceQueue(Field field, Span span) {
    var from = place(field.get("from"));
    var to = places(field, "to");
    var forms = forms(field.get("forms"));
    requireLane(field, leads(List.of(from), to, forms));
    return new Contingency.LicenceQueue(
        name(field, "export licences of " + from),
        from,
        to,
        forms,
        terms(field),
        field.find("reExport").map(rule -> reExport(rule, to, forms)),
        span);
  }

  private Contingency.ReExport reExport(Field field, List<PlaceId> to, List<FormId> forms) {
    field.only(List.of("through", "share"));
    var through = places(field, "through");
    for (var place : through) {
      requireLane(field, leads(List.of(place), to, forms));
    }
    return new Contingency.ReExport(through, field.get("share").numberWithin(0, 1));
  }

  private static LicenceTerms terms(Field field) {
    var usual = LicenceTerms.OF_2025;
    var processing = field.find("processing");
    processing.ifPresent(p -> p.only(List.of("fixed", "mean", "stages")));
    double fixed_days =
        processing.flatMap(p -> p.find("fixed")).map(Field::days).orElse(usual.fixedDays());
    var mean = processing.flatMap(p -> p.find("mean"));
    double mean_days = mean.map(Field::days).orElse(usual.fixedDays() + usual.workDays());
    if (mean_days < fixed_days) {
      throw mean.or(() -> processing)
          .orElse(field)
          .fault(
              "The mean processing time (%s days) is shorter than its fixed part (%s days)."
                  .formatted(mean_days, fixed_days),
              "The fixed part counts in the mean.");
    }
    return new LicenceTerms(
        field.find("general").map(f -> f.numberWithin(0, 1)).orElse(usual.generalShare()),
        field.find("approved").map(f -> f.numberWithin(0, 1)).orElse(usual.approvedShare()),
        fixed_days,
        mean_days - fixed_days,
        processing
            .flatMap(p -> p.find("stages"))
            .map(f -> (int) f.numberWithin(1, 100))
            .orElse(usual.stages()),
        field
            .find("reviewCapacity")
            .map(f -> f.numberWithin(0, LARGEST_FLOW))
            .orElse(usual.reviewCapacity()),
        field.find("release").map(Field::days).orElse(usual.releaseDays()));
  }

  private static Predicate<Lane> leads(List<PlaceId> from, List<PlaceId> to, List<FormId> forms) {
    return lane ->
        from.contains(lane.from())
            && (to.isEmpty() || to.contains(lane.to()))
            && forms.contains(lane.form());
  }

  private Contingency quota(Field field, Span span) {
    var from = place(field.get("from"));
    var to = places(field, "to");
    var forms = forms(field.get("forms"));
    requireLane(field, leads(List.of(from), to, forms));
    double limit = field.get("limitPerYear").numberWithin(0, LARGEST_FLOW);
    return new Contingency.Quota(name(field, "quota of " + from), from, to, forms, limit, span);
  }

  private Contingency routeClosure(Field field, Span span) {
    var from = place(field.get("from"));
    var to = place(field.get("to"));
    requireLane(field, lane -> lane.from().equals(from) && lane.to().equals(to));
    return new Contingency.RouteClosure(
        name(field, "closure of " + from + ">" + to), from, to, severity(field), span);
  }

  private Contingency outage(Field field, Span span) {
    var site = field.find("site");
    if (site.isPresent()) {
      if (field.find("stage").isPresent()) {
        throw field.fault(
            "Both a site and a stage are named.", "Name the site alone, or place and stage.");
      }
      return siteOutage(field, site.get(), span);
    }
    var place = place(field.get("place"));
    var stages = network.stages().stream().map(stage -> stage.id()).toList();
    var stage = field.get("stage").id("stage", stages);
    var processes =
        network.processes().stream()
            .filter(
                p ->
                    p.place().equals(place)
                        && network.recipe(p.recipe()).stage().id().equals(stage))
            .map(Process::id)
            .toList();
    if (processes.isEmpty()) {
      throw field.fault(
          "Nothing of the stage '%s' is made in '%s' in the network.".formatted(stage, place),
          "Stages with production there: " + String.join(", ", stagesAt(place)) + ".");
    }
    return new Contingency.ProcessOutage(
        name(field, "outage of " + stage + " in " + place), processes, severity(field), span);
  }

  private List<String> stagesAt(PlaceId place) {
    return network.processes().stream()
        .filter(p -> p.place().equals(place))
        .map(p -> network.recipe(p.recipe()).stage().id())
        .distinct()
        .toList();
  }

  private Contingency siteOutage(Field field, Field site, Span span) {
    var id = site.id("site", network.sites().stream().map(s -> s.id().text()).toList());
    var found = network.site(new SiteId(id));
    if (found.share().isEmpty() || found.processes().isEmpty()) {
      throw site.fault(
          "No source gives a capacity of the site '"
              + id
              + "' that can be compared with its country's.",
          "Name place and stage instead, or add a figure for its capacity.");
    }
    return new Contingency.SiteOutage(
        name(field, "outage of " + found.name()), found.id(), severity(field), span);
  }

  private Contingency demandSurge(Field field, Span span) {
    Optional<PlaceId> place = field.find("place").map(this::place);
    var forms = forms(field.get("forms"));
    boolean isKnown =
        network.demands().stream()
            .anyMatch(d -> forms.contains(d.form()) && place.map(d.place()::equals).orElse(true));
    if (!isKnown) {
      throw field
          .get("forms")
          .fault(
              "The network has no demand for these forms there.",
              "Name forms of the last stage, such as 'use-traction'.");
    }
    double increase = field.get("increase").numberWithin(-1, LARGEST_SURGE);
    return new Contingency.DemandSurge(name(field, "demand surge"), place, forms, increase, span);
  }

  private Contingency recordedFlow(Field field, Span span) {
    var from = place(field.get("from"));
    var to = place(field.get("to"));
    var form = forms(field.get("form"));
    if (form.size() != 1) {
      throw field
          .get("form")
          .fault("A recorded flow is of one form, not of a group.", "Name one form.");
    }
    requireLane(
        field,
        lane -> lane.from().equals(from) && lane.to().equals(to) && form.contains(lane.form()));
    var monthly =
        field.get("monthly").items().stream().map(f -> f.numberWithin(0, LARGEST_FLOW)).toList();
    return new Contingency.RecordedFlow(
        name(field, "recorded flow " + from + ">" + to), from, to, form.getFirst(), monthly, span);
  }

  private void requireLane(Field field, Predicate<Lane> wanted) {
    if (network.lanes().stream().noneMatch(wanted)) {
      throw field.fault(
          "No lane of the network runs there for these forms, so nothing would happen.",
          "Look at direction and forms; 'lodestone dependence' shows who supplies whom.");
    }
  }

  private static String name(Field field, String standard) {
    return field.find("name").map(Field::text).orElse(standard);
  }

  private static double severity(Field field) {
    return field.find("severity").map(f -> f.numberWithin(0, 1)).orElse(1.0);
  }

  PlaceId place(Field field) {
    return new PlaceId(field.id("place", places));
  }

  /** The places in a field; none for partners means all. */
  private List<PlaceId> places(Field field, String name) {
    return field.find(name).map(Field::items).orElse(List.of()).stream().map(this::place).toList();
  }

  /** Forms, groups resolved into their members. */
  List<FormId> forms(Field field) {
    var inNetwork = network.forms().stream().map(form -> form.id().text()).toList();
    var forms = new ArrayList<FormId>();
    for (var item : field.items()) {
      for (var row : data.listForms(item.id("form or group", data.forms().ids()))) {
        if (inNetwork.contains(row.id()) && !forms.contains(new FormId(row.id()))) {
          forms.add(new FormId(row.id()));
        }
      }
    }
    if (forms.isEmpty()) {
      throw field.fault(
          "None of these forms is in the network.",
          "List the forms with 'lodestone data show forms'.");
    }
    return forms;
  }
}
