package org.lodestone.scenario;

import java.util.Arrays;
import java.util.List;
import org.lodestone.data.yaml.Field;

/** Reads the behaviour in a scenario file: how firms act, and the rule of the state's stocks. */
final class BehaviourReader {

  private static final List<String> FIELDS =
      List.of(
          "reroutingShare",
          "reroutingDelay",
          "reroutingRamp",
          "laneHeadroom",
          "correction",
          "rationing",
          "releaseRate",
          "releaseBelow",
          "releaseUntil",
          "releaseAfter",
          "releaseTo",
          "refillRate",
          "refillAfter");

  private static final double MOST_RATE = 1000;

  private BehaviourReader() {}

  static Behaviour read(Field field) {
    field.only(FIELDS);
    var cautious = Behaviour.CAUTIOUS;
    var rationing =
        field
            .find("rationing")
            .map(f -> f.word(Arrays.asList(Behaviour.Rationing.values()), BehaviourReader::written))
            .orElse(cautious.rationing());
    return new Behaviour(
        field
            .find("reroutingShare")
            .map(f -> f.numberWithin(0, 1))
            .orElse(cautious.reroutingShare()),
        field.find("reroutingDelay").map(Field::days).orElse(cautious.reroutingDelayDays()),
        field.find("reroutingRamp").map(Field::days).orElse(cautious.reroutingRampDays()),
        field
            .find("laneHeadroom")
            .map(f -> f.numberWithin(1, 1000))
            .orElse(cautious.laneHeadroom()),
        field.find("correction").map(BehaviourReader::correction).orElse(cautious.correctionDays()),
        rationing,
        release(field, rationing));
  }

  private static double correction(Field field) {
    double days = field.days();
    if (days < 1) {
      throw field.fault(
          "The correction time '" + field.text() + "' is shorter than a day.",
          "Write for instance '60 days'.");
    }
    return days;
  }

  private static String written(Behaviour.Rationing rationing) {
    return switch (rationing) {
      case PRO_RATA -> "pro-rata";
      case PRIORITY -> "priority";
    };
  }

  private static ReleaseRule release(Field field, Behaviour.Rationing rationing) {
    var atOnce = ReleaseRule.AT_ONCE;
    double below = field.find("releaseBelow").map(BehaviourReader::threshold).orElse(1.0);
    double until = field.find("releaseUntil").map(BehaviourReader::threshold).orElse(1.0);
    if (below > until) {
      throw field
          .get("releaseUntil")
          .fault(
              "A stock opened below '%s' cannot be closed at '%s'.".formatted(below, until),
              "Write the larger part at 'releaseUntil'.");
    }
    return new ReleaseRule(
        below,
        until,
        field.find("releaseAfter").map(Field::days).orElse(atOnce.wait_days()),
        field
            .find("releaseRate")
            .map(f -> f.numberWithin(0, MOST_RATE))
            .orElse(atOnce.release_daysPerDay()),
        field.find("releaseTo").map(f -> lastClass(f, rationing)).orElse(atOnce.lastClass()),
        field
            .find("refillRate")
            .map(f -> f.numberWithin(0, MOST_RATE))
            .orElse(atOnce.refill_daysPerDay()),
        field.find("refillAfter").map(Field::days).orElse(atOnce.calm_days()));
  }

  private static double threshold(Field field) {
    double part = field.numberWithin(0, 1);
    if (part == 0) {
      throw field.fault(
          "The threshold '" + field.text() + "' means that the stock is never opened.",
          "Write a part above 0, for instance 0.9, or 'releaseRate: 0' for a stock that stays closed.");
    }
    return part;
  }

  /** {@code everyone}, {@code home}, or the number of a class. */
  private static int lastClass(Field field, Behaviour.Rationing rationing) {
    if (field.text().equals("everyone")) {
      return ReleaseRule.EVERYONE;
    }
    if (rationing == Behaviour.Rationing.PRO_RATA) {
      throw field.fault(
          "A release for '" + field.text() + "' needs classes, but rationing is pro rata.",
          "Write 'rationing: priority', or 'releaseTo: everyone'.");
    }
    if (field.text().equals("home")) {
      return ReleaseRule.HOME;
    }
    if (!field.text().matches("[0-9]{1,3}")) {
      throw field.fault(
          "'" + field.text() + "' is nobody whom a state's stock can serve.",
          "Write 'everyone', 'home', or the last class that is served: 0 is the most urgent.");
    }
    return Integer.parseInt(field.text());
  }
}
