package org.lodestone.scenario;

import java.util.List;
import org.lodestone.contingency.Contingency;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.UncertainInput;

/** Whether an input can be drawn at all, and from where it is drawn. */
public final class SubjectCheck {

  private SubjectCheck() {}

  /**
   * Refuses an input that no draw could follow.
   *
   * @param contingencies of the scenario, with the one that the input may be about
   */
  public static void check(UncertainInput input, List<Contingency> contingencies) {
    double least = input.subject().least();
    double most = input.subject().most();
    if (input.subject() instanceof Subject.OfContingency of) {
      var contingency =
          contingencies.stream().filter(c -> c.name().equals(of.contingency())).findFirst();
      checkTrait(input, of, contingency.orElseThrow());
      if (of.trait() == Subject.OfContingency.Trait.SEVERITY
          && !(contingency.get() instanceof Contingency.DemandSurge)) {
        least = 0;
        most = 1;
      }
    }
    var distribution = input.distribution();
    boolean isTooLong = Double.isInfinite(distribution.most()) && most > 1;
    if (distribution.least() < least || (distribution.most() > most && !isTooLong)) {
      throw new ScenarioFault(
          "The distribution of '%s' reaches from %s to %s; it must stay between %s and %s.\nMaybe it was written in percent, or in another unit."
              .formatted(
                  input.name(), distribution.least(), distribution.most(), least, plain(most)));
    }
  }

  private static String plain(double most) {
    return most == Double.MAX_VALUE ? "any number" : Double.toString(most);
  }

  private static void checkTrait(
      UncertainInput input, Subject.OfContingency of, Contingency contingency) {
    if (DrawBase.setsLevel(contingency)) {
      throw new ScenarioFault(
          "The uncertain input '%s' is about a quota or a recorded flow, which are the same in every draw.\nDescribe the event as an export ban or a licence queue."
              .formatted(input.name()));
    }
    boolean isQueue = contingency instanceof Contingency.LicenceQueue;
    boolean isForQueue =
        switch (of.trait()) {
          case APPROVED, PROCESSING, GENERAL -> true;
          case SEVERITY, START, LENGTH, RECOVERY, HAPPENS -> false;
        };
    if (isForQueue && !isQueue) {
      throw new ScenarioFault(
          "The uncertain input '%s' is about licences, but '%s' is no licence queue.\nName a contingency of the kind 'licence-queue'."
              .formatted(input.name(), contingency.name()));
    }
    if (of.trait() == Subject.OfContingency.Trait.SEVERITY && isQueue) {
      throw new ScenarioFault(
          "The uncertain input '%s' is about a licence queue, which has no severity.\nDraw the approved share instead."
              .formatted(input.name()));
    }
  }
}
