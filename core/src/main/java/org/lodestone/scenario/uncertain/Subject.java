package org.lodestone.scenario.uncertain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lodestone.data.yaml.Field;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.ProcessId;
import org.lodestone.network.RecipeId;

/** What an uncertain input is about, with the values that it may take. */
public sealed interface Subject {

  /** A name that is the same in every run and file: random numbers hang on it. */
  String name();

  /** Smallest value that makes sense. */
  double least();

  /** Largest value that makes sense. */
  double most();

  /** A property of a contingency of the scenario. */
  record OfContingency(String contingency, Trait trait) implements Subject {

    /** Properties; times in days. */
    public enum Trait {
      /** Part taken away; for a surge the part added. */
      SEVERITY(-1, 100),
      /** Day after the start of the scenario; beyond the horizon the event does not happen. */
      START(0, Double.MAX_VALUE),
      LENGTH(0, Double.MAX_VALUE),
      RECOVERY(0, Double.MAX_VALUE),
      /** 1 if it happens, 0 if not. */
      HAPPENS(0, 1),
      /** a: part of the applications of a licence queue that is approved. */
      APPROVED(0, 1),
      /** Mean processing time of a licence queue. */
      PROCESSING(0, 10_000),
      /** g: part under general licences. */
      GENERAL(0, 1);

      private final double least;
      private final double most;

      Trait(double least, double most) {
        this.least = least;
        this.most = most;
      }

      public String word() {
        return Field.written(this);
      }
    }

    @Override
    public String name() {
      return trait.word() + " of " + contingency;
    }

    @Override
    public double least() {
      return trait.least;
    }

    @Override
    public double most() {
      return trait.most;
    }
  }

  /** How firms act. */
  record OfBehaviour(Habit habit) implements Subject {

    /** Fields of the behaviour; times in days. */
    public enum Habit {
      REROUTING_SHARE(0, 1),
      REROUTING_DELAY(0, 10_000),
      REROUTING_RAMP(0, 10_000),
      CORRECTION(1, 10_000);

      private final double least;
      private final double most;

      Habit(double least, double most) {
        this.least = least;
        this.most = most;
      }

      public String word() {
        return Field.written(this);
      }
    }

    @Override
    public String name() {
      return habit.word();
    }

    @Override
    public double least() {
      return habit.least;
    }

    @Override
    public double most() {
      return habit.most;
    }
  }

  /** Days of cover that each stockpile of the state holds, at a place or everywhere. */
  record StateCover(Optional<PlaceId> place) implements Subject {
    @Override
    public String name() {
      return "state-cover" + at(place);
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double most() {
      return 36_525;
    }
  }

  /** Factor on the working stocks of industry. */
  record WorkingStock() implements Subject {
    @Override
    public String name() {
      return "working-stock";
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double most() {
      return 1000;
    }
  }

  /** Factor on the final demand for forms, at a place or everywhere. */
  record FinalDemand(List<FormId> forms, Optional<PlaceId> place) implements Subject {
    public FinalDemand {
      forms = List.copyOf(forms);
    }

    @Override
    public String name() {
      return "demand of " + joined(forms) + at(place);
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double most() {
      return 1000;
    }
  }

  /**
   * Factor on the capacity of processes.
   *
   * @param label what they are together, {@code metal at CN}
   */
  record Capacity(String label, List<ProcessId> processes) implements Subject {
    public Capacity {
      processes = List.copyOf(processes);
    }

    @Override
    public String name() {
      return "capacity of " + label;
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double most() {
      return 1000;
    }
  }

  /** Factor on what a recipe puts out per unit of activity, at a place or everywhere. */
  record Yield(RecipeId recipe, Optional<PlaceId> place) implements Subject {
    @Override
    public String name() {
      return "yield of " + recipe + at(place);
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double most() {
      return 1000;
    }
  }

  private static String at(Optional<PlaceId> place) {
    return place.map(p -> " at " + p).orElse("");
  }

  private static String joined(List<FormId> forms) {
    return forms.stream().map(FormId::text).collect(Collectors.joining("+"));
  }
}
