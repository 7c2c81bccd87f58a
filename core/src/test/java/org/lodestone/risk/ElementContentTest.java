package org.lodestone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.network.FormId;

/** Contents worked out by hand. */
class ElementContentTest {

  /**
   * Ore by what separation gives, magnets by what they take less swarf, returns by what they give.
   */
  @Test
  void aMagnetChain() {
    var network =
        new NetworkBuilder()
            .form("scrap", 0)
            .form("ore", 1)
            .form("ox-nd", 2)
            .form("ox-dy", 2)
            .coproduct("residue", 2)
            .form("met-nd", 3)
            .form("met-dy", 3)
            .form("mag", 4)
            .form("swarf-nd", 0)
            .form("use", 5)
            .recipe("mine", 0, List.of(), List.of("ore 1"))
            .recipe(
                "split", 0, List.of("ore 1"), List.of("ox-nd 0.15", "ox-dy 0.01", "residue 0.6"))
            .recipe("smelt", 0, List.of("ox-nd 1.05"), List.of("met-nd 1"))
            .recipe("smelt-dy", 0, List.of("ox-dy 1.05"), List.of("met-dy 1"))
            .recipe(
                "sinter",
                0,
                List.of("met-nd 0.36", "met-dy 0.02"),
                List.of("mag 1", "swarf-nd 0.06"))
            .recipe("mount", 0, List.of("mag 1.02"), List.of("use 1"))
            .recipe("recover", 0, List.of("scrap 1"), List.of("ox-nd 0.25"))
            .process("split", "A", 1, 1)
            .build();
    var traced =
        Map.of("ox-nd", "Nd", "met-nd", "Nd", "swarf-nd", "Nd", "ox-dy", "Dy", "met-dy", "Dy");
    var content = ElementContent.of(Chains.withElements(network, traced));
    assertThat(content.elements()).containsExactlyInAnyOrder("Nd", "Dy");
    check(content, "ore", "Nd", 0.15);
    check(content, "ore", "Dy", 0.01);
    check(content, "mag", "Nd", 0.30);
    check(content, "mag", "Dy", 0.02);
    check(content, "use", "Nd", 0.306);
    check(content, "scrap", "Nd", 0.25);
    assertThat(content.listElements(new FormId("residue"))).isEmpty();
    assertThat(content.listElements(new FormId("ore"))).containsExactly("Dy", "Nd");
  }

  /** Batteries: lithium by its element, graphite and coke by their own mass. */
  @Test
  void aBatteryChain() {
    var network =
        new NetworkBuilder()
            .form("li-ore", 0)
            .form("flake", 0)
            .form("coke", 0)
            .form("li-chem", 1)
            .form("spg", 1)
            .form("cathode", 2)
            .form("anode-n", 2)
            .form("anode-s", 2)
            .form("cell", 3)
            .recipe("convert", 0, List.of("li-ore 1.2"), List.of("li-chem 1"))
            .recipe("round", 0, List.of("flake 2"), List.of("spg 1"))
            .recipe("coat", 0, List.of("spg 1.1"), List.of("anode-n 1"))
            .recipe("graphitise", 0, List.of("coke 1.25"), List.of("anode-s 1"))
            .recipe("lfp", 0, List.of("li-chem 0.045"), List.of("cathode 1"))
            .recipe(
                "assemble",
                0,
                List.of("cathode 2000", "anode-n 150", "anode-s 900"),
                List.of("cell 1"))
            .build();
    var content =
        ElementContent.of(Chains.withElements(network, Map.of("li-ore", "Li", "li-chem", "Li")));
    check(content, "cathode", "Li", 0.045);
    check(content, "cell", "Li", 90);
    check(content, "cell", "flake", 330);
    check(content, "cell", "coke", 1125);
    check(content, "anode-n", "Li", 0);
    assertThat(content.elements()).containsExactly("Li");
    assertThat(content.isStandIn("flake")).isTrue();
    assertThat(content.isStandIn("Li")).isFalse();
  }

  /** Two recipes make the same form: three parts of one, one part of the other. */
  @Test
  void severalRecipesAreAveragedByActivity() {
    var network =
        new NetworkBuilder()
            .form("nd", 0)
            .form("mag", 1)
            .recipe("rich", 0, List.of("nd 0.4"), List.of("mag 1"))
            .recipe("lean", 0, List.of("nd 0.2"), List.of("mag 1"))
            .process("rich", "A", 30, 30)
            .process("lean", "A", 10, 10)
            .build();
    check(ElementContent.of(Chains.withElements(network, Map.of("nd", "Nd"))), "mag", "Nd", 0.35);
  }

  /** Two raw materials of one product: neither is thought to hold the other. */
  @Test
  void standInsDoNotSpreadToOtherFeeds() {
    var network =
        new NetworkBuilder()
            .form("flake", 0)
            .form("coke", 0)
            .form("anode", 1)
            .recipe("natural", 0, List.of("flake 2"), List.of("anode 1"))
            .recipe("synthetic", 0, List.of("coke 1.25"), List.of("anode 1"))
            .process("natural", "A", 1, 1)
            .process("synthetic", "A", 3, 3)
            .build();
    var content = ElementContent.of(network);
    check(content, "coke", "flake", 0);
    check(content, "anode", "flake", 0.5);
    check(content, "anode", "coke", 0.9375);
  }

  /** A closed loop without any raw material still ends. */
  @Test
  void aLoopOfUnknownFormsStandsForItself() {
    var network =
        new NetworkBuilder()
            .form("a", 0)
            .form("b", 1)
            .recipe("there", 0, List.of("a 1"), List.of("b 1"))
            .recipe("back", 0, List.of("b 1"), List.of("a 1"))
            .build();
    var content = ElementContent.of(network);
    check(content, "a", "a", 1);
    check(content, "b", "a", 1);
  }

  private static void check(ElementContent content, String form, String element, double expected) {
    assertThat(content.content(new FormId(form), element))
        .as(element + " in " + form)
        .isCloseTo(expected, within(1e-12));
  }
}
