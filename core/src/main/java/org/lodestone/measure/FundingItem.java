package org.lodestone.measure;

import java.util.Optional;
import org.lodestone.data.RegisterRow.FundingState;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;

/**
 * Money for a project on one step of the ladder announced, conditional, committed, disbursed,
 * delivered.
 *
 * @param party place of the giver
 * @param rivalOf id of another account of the same money; the two are never added
 * @param evidence what supports the state; the amount has its own
 */
public record FundingItem(
    String id,
    PlaceId party,
    String giver,
    InstrumentKind kind,
    SourcedMoney money,
    FundingState state,
    Period date,
    Optional<String> rivalOf,
    Evidence evidence) {

  /** Whether a contract binds the giver: committed or higher on the ladder. */
  public boolean isFirm() {
    return state.compareTo(FundingState.COMMITTED) >= 0;
  }
}
