package org.lodestone.trade;

import java.util.List;
import java.util.Optional;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.trade.CodeShare.Basis;

/**
 * Whose trade is asked about, in what, and measured how.
 *
 * @param of the place; empty for the world, where each flow counts once
 * @param codes the parts of customs codes that are meant
 */
public record ShareQuestion(
    Direction direction, Optional<PlaceId> of, List<CodeShare> codes, Basis basis) {

  /** Which side of the flows the place is. */
  public enum Direction {
    /** Shares of those from whom it buys. */
    IMPORTS,
    /** Shares of those to whom it sells. */
    EXPORTS
  }

  public ShareQuestion {
    codes = List.copyOf(codes);
    if (codes.isEmpty()) {
      throw new IllegalArgumentException(
          "The question about shares must name a customs code.\nGive one, or a material.");
    }
  }

  boolean isAbout(TradeFlow flow) {
    return of.isEmpty()
        || of.get().equals(direction == Direction.IMPORTS ? flow.importer() : flow.exporter());
  }

  /** The other side of a flow. */
  PlaceId partner(TradeFlow flow) {
    return direction == Direction.IMPORTS ? flow.exporter() : flow.importer();
  }

  boolean hasCode(CustomsCode code) {
    return codes.stream().anyMatch(part -> part.code().equals(code));
  }

  /**
   * The part of a flow that is meant; empty if its code means nothing of the kind in its edition.
   */
  Optional<Range> part(TradeFlow flow) {
    return codes.stream()
        .filter(part -> part.code().equals(flow.code()) && part.covers(edition(flow)))
        .findFirst()
        .map(CodeShare::share);
  }

  /** The edition that a flow says, or the one of its year. */
  static HsEdition edition(TradeFlow flow) {
    return flow.edition().orElseGet(() -> HsEdition.in(flow.year()));
  }
}
