package org.lodestone.data.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.data.Imported;
import org.lodestone.data.read.PackageReader;
import org.lodestone.network.SupplyNetwork;

/**
 * The baseline of the shipped package against what its own sources say about the chain as a whole.
 */
class ShippedBaselineTest {

  private static Imported<Baseline> assembled;

  @BeforeAll
  static void assemble() {
    var data = PackageReader.read(Path.of("..", "data", "ree-magnets")).value();
    assembled = Assembly.assemble(data, 2024).map(found -> found.orElseThrow());
  }

  private static SupplyNetwork network() {
    return assembled.value().network();
  }

  @Test
  void everyFormulaCanBeComputed() {
    assertThat(assembled.issues()).isEmpty();
  }

  @Test
  void everyNodeBalances() {
    var balance = new HashMap<String, Double>();
    var throughput = new HashMap<String, Double>();
    for (var process : network().processes()) {
      double activity = process.activity_perYear().value();
      var recipe = network().recipe(process.recipe());
      for (var input : recipe.inputs()) {
        add(
            balance,
            throughput,
            input.form() + "@" + process.place(),
            -activity * input.perActivity().value());
      }
      for (var output : recipe.outputs()) {
        add(
            balance,
            throughput,
            output.form() + "@" + process.place(),
            activity * output.perActivity().value());
      }
    }
    for (var lane : network().lanes()) {
      add(balance, throughput, lane.form() + "@" + lane.from(), -lane.flow_perYear().value());
      add(balance, throughput, lane.form() + "@" + lane.to(), lane.flow_perYear().value());
    }
    network()
        .supplies()
        .forEach(
            s -> add(balance, throughput, s.form() + "@" + s.place(), s.amount_perYear().value()));
    network()
        .demands()
        .forEach(
            d -> add(balance, throughput, d.form() + "@" + d.place(), -d.amount_perYear().value()));
    for (var form : network().forms()) {
      for (var place : network().places()) {
        var node = form.id() + "@" + place.id();
        double left = balance.getOrDefault(node, 0.0);
        double scale = throughput.getOrDefault(node, 0.0);
        if (form.coproduct()) {
          assertThat(left).as(node).isGreaterThan(-1e-6 * (1 + scale));
        } else {
          assertThat(left).as(node).isCloseTo(0, within(1e-6 * (1 + scale)));
        }
      }
    }
  }

  private static void add(
      Map<String, Double> balance, Map<String, Double> throughput, String node, double amount) {
    balance.merge(node, amount, Double::sum);
    throughput.merge(node, Math.abs(amount), Double::sum);
  }

  @Test
  void littleStaysUnexplained() {
    assertThat(assembled.value().unexplainedShare()).isLessThan(0.01);
  }

  /**
   * Published shares of the Chinese magnet output lie between 85 % (older) and 94 % (agency, 2024).
   */
  @Test
  void theChineseShareOfMagnetsLiesWhereSourcesPutIt() {
    assertThat(share("magnet", "CN")).isBetween(0.85, 0.95);
  }

  /** Published shares of Chinese separation lie between 85 and 92 %. */
  @Test
  void theChineseShareOfSeparationLiesWhereSourcesPutIt() {
    double china = made("CN");
    double world = network().places().stream().mapToDouble(p -> made(p.id().text())).sum();
    assertThat(china / world).isBetween(0.84, 0.93);
  }

  /** Neodymium and praseodymium out of ore and swarf, in tonnes of element. */
  private static double made(String place) {
    return network().processes().stream()
        .filter(p -> p.place().text().equals(place))
        .flatMap(
            p ->
                network().recipe(p.recipe()).outputs().stream()
                    .filter(o -> o.form().text().equals("ox-nd") || o.form().text().equals("ox-pr"))
                    .map(o -> o.perActivity().value() * p.activity_perYear().value()))
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private static double share(String stage, String place) {
    double there = 0;
    double world = 0;
    for (var process : network().processes()) {
      if (network().recipe(process.recipe()).stage().id().equals(stage)) {
        world += process.activity_perYear().value();
        there += process.place().text().equals(place) ? process.activity_perYear().value() : 0;
      }
    }
    return there / world;
  }

  @Test
  void everyChoiceNamesWhatItWasPreferredTo() {
    assertThat(assembled.value().choices())
        .anySatisfy(
            choice -> {
              assertThat(choice.asked()).isEqualTo("@production:MM:conc-iac:REO");
              assertThat(choice.others()).hasSizeGreaterThan(3);
            });
  }
}
