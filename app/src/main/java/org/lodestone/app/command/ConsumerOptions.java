package org.lodestone.app.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.brief.StudyOptions;
import org.lodestone.data.Nearest;
import org.lodestone.network.Demand;
import org.lodestone.network.Place;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Stage;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.risk.ElementContent;
import picocli.CommandLine.Option;

/** The options that say for whom and for what an answer is wanted. */
public final class ConsumerOptions {
  @Option(names = "--for", paramLabel = "JP|JP+US", descriptionKey = "option.for")
  private @Nullable String consumer;

  @Option(names = "--material", paramLabel = "Nd", descriptionKey = "option.material")
  private @Nullable String material;

  @Option(names = "--stage", paramLabel = "STAGE", descriptionKey = "option.stage")
  private @Nullable String stage;

  /** Japan, if nobody is named: the case that the shipped data describe best. */
  public static final String STANDARD = "JP";

  public String consumer() {
    return consumer == null ? STANDARD : consumer;
  }

  Optional<String> material() {
    return Optional.ofNullable(material);
  }

  Optional<String> stage() {
    return Optional.ofNullable(stage);
  }

  /** The options as the manifest has them. */
  Map<String, String> named() {
    var named = new TreeMap<String, String>();
    named.put("for", consumer());
    material().ifPresent(value -> named.put("material", value));
    stage().ifPresent(value -> named.put("stage", value));
    return named;
  }

  /** The question for a study; wrong values and consumers without known demand end the command. */
  StudyOptions toStudy(Workbench workbench) {
    var options = StudyOptions.of(consumer(workbench, List.of(consumer().split("\\+", -1))));
    return new StudyOptions(
        options.consumer(),
        options.lookedAt(),
        material().map(element -> List.of(element(workbench, element))).orElse(List.of()),
        options.stress());
  }

  /** The stage filter, checked. */
  Optional<String> stage(Workbench workbench) {
    var valid = workbench.baseline().network().stages().stream().map(Stage::id).toList();
    return stage().map(id -> oneOf(workbench, "stage", id, valid));
  }

  /** The members of a consumer: places of the network that have a known final demand. */
  public static List<PlaceId> consumer(Workbench workbench, List<String> names) {
    var network = workbench.baseline().network();
    var places = network.places().stream().map(Place::id).map(PlaceId::text).toList();
    var members =
        names.stream()
            .map(name -> new PlaceId(oneOf(workbench, "place", name, places)))
            .distinct()
            .toList();
    if (members.size() < names.size()) {
      throw new WrongUsage(
          workbench.messages().text("consumer.twice", String.join("+", names)),
          workbench.messages().text("consumer.twice.advice"));
    }
    for (var member : members) {
      if (usesOf(network).noneMatch(demand -> demand.place().equals(member))) {
        throw refusal(workbench, network, member);
      }
    }
    return members;
  }

  private static Stream<Demand> usesOf(SupplyNetwork network) {
    return network.demands().stream()
        .filter(d -> !d.unexplained() && d.amount_perYear().value() > 0);
  }

  private static Refusal refusal(Workbench workbench, SupplyNetwork network, PlaceId place) {
    var known = usesOf(network).map(d -> d.place().text()).distinct().toList();
    var texts = workbench.messages();
    return new Refusal(
        texts.text("consumer.asked", place.text()),
        texts.text("consumer.no-demand", place.text(), workbench.data().name()),
        texts.text("consumer.no-demand.remedy", place.text(), String.join(", ", known)));
  }

  static String element(Workbench workbench, String element) {
    return oneOf(
        workbench,
        "material",
        element,
        ElementContent.of(workbench.baseline().network()).elements());
  }

  /** A word that must be one of those listed. */
  public static String oneOf(Workbench workbench, String what, String word, List<String> valid) {
    if (!valid.contains(word)) {
      var texts = workbench.messages();
      throw new WrongUsage(
          texts.text("value.unknown", texts.text("value." + what), word, Nearest.to(word, valid)),
          texts.text("usage-fault.valid", String.join(", ", valid)));
    }
    return word;
  }
}
