package org.lodestone.risk;

import java.util.List;
import java.util.Optional;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Row;
import org.lodestone.data.ValueRow;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Stage;
import org.lodestone.network.SupplyNetwork;

/**
 * What a consumer wants at a stage less what it gets there without the insecure places (D8), and
 * which sites exist or are to come elsewhere.
 *
 * @param insecure the places that are not counted on; empty if nobody outside the consumer supplies
 * @param wanted per year, in the unit of the {@link Need}
 * @param secure what comes from all other places; what is of unknown origin counts as secure in the
 *     value and as insecure in the low end
 * @param missing {@code wanted} less {@code secure}
 * @param candidates sites of the stage outside the insecure places
 */
public record Gap(
    Stage stage,
    Need need,
    List<PlaceId> insecure,
    Sourced wanted,
    Sourced secure,
    Sourced missing,
    List<Candidate> candidates) {

  /** What is wanted. */
  public sealed interface Need {}

  /**
   * The consumer's own use of a form: its processes and its final demand, in the form's unit.
   * Insecure is what the insecure places deliver.
   */
  public record OwnUse(FormId form) implements Need {}

  /**
   * The content of an element in the consumer's final demand, as far as it passes the stage
   * anywhere, in units of the element. Insecure is what was at an insecure place at that stage.
   */
  public record InFinalDemand(String element) implements Need {}

  /**
   * A site that works, is being built or is planned.
   *
   * @param capacities published and assumed capacities, the latest first, each in its own unit
   * @param share part of its process in the baseline; empty if the site is not in the baseline
   */
  public record Candidate(Row.Site site, List<ValueRow> capacities, Optional<Sourced> share) {
    public Candidate {
      capacities = List.copyOf(capacities);
    }
  }

  public Gap {
    insecure = List.copyOf(insecure);
    candidates = List.copyOf(candidates);
  }

  /**
   * All gaps of a consumer, stage by stage.
   *
   * @param data the sites and their capacities
   * @param elements as in {@link Dependence#of}
   * @param insecure places not counted on; if none, the largest supplier of each item outside the
   *     consumer
   */
  public static List<Gap> listAll(
      SupplyNetwork network,
      DataPackage data,
      Consumer consumer,
      List<String> elements,
      List<PlaceId> insecure) {
    for (var place : insecure) {
      network.place(place);
      if (consumer.has(place)) {
        throw new IllegalArgumentException(
            "%s belongs to the consumer %s and cannot be insecure for it."
                .formatted(place, consumer.label()));
      }
    }
    return new GapFinder(network, data, consumer, insecure).find(elements);
  }
}
