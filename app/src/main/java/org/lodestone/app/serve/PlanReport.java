package org.lodestone.app.serve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.command.PlanAnswer;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.RowCard;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.brief.document.SourceCard;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.Text;
import org.lodestone.data.yaml.Field;
import org.lodestone.plan.Plan;

/**
 * The body of a finished plan job: what the command line prints for the same question, with what a
 * page needs beside it.
 *
 * @param points a plan for each factor that was asked for
 * @param projects all of the register, whether in a plan or not
 * @param rows evidence of the projects and their money by id
 */
record PlanReport(
    RunManifest manifest,
    Frame frame,
    List<Point> points,
    List<Card> projects,
    List<Assumed> assumptions,
    SortedMap<String, RowCard> rows,
    SortedMap<String, SourceCard> sources,
    StudyDocument.Names names) {

  /** Whether each plan is proven to be as good as was asked. */
  @JsonIgnore
  boolean isProven() {
    var proven = Field.written(Plan.Status.PROVEN);
    return points.stream().allMatch(point -> point.answer().status().equals(proven));
  }

  /**
   * What the plans are about.
   *
   * @param outcomes in each plan
   * @param tailPart the worst part of the outcomes
   */
  record Frame(
      String file,
      String name,
      LocalDate signed,
      LocalDate decideBy,
      LocalDate start,
      int years,
      int outcomes,
      double tailPart,
      List<Party> parties) {}

  /**
   * Who pays.
   *
   * @param fiscalYears names of the fiscal years of the plan, as the party counts them
   */
  record Party(String place, List<Integer> fiscalYears) {}

  /**
   * A plan under all budgets times a factor.
   *
   * @param answer as {@code lodestone plan --json} gives it
   * @param reasons of the projects that are out, in the order of the answer
   * @param limits that bind, in the order of the answer
   * @param in options that the point before does not have
   * @param out options that only the point before has
   */
  record Point(
      double factor,
      PlanAnswer answer,
      List<List<Text>> reasons,
      List<Text> limits,
      List<String> in,
      List<String> out) {}

  /**
   * A project as the register knows it, without new support.
   *
   * @param start first production
   * @param startReason why these dates
   * @param rows behind what the register says
   */
  record Card(
      String id,
      String name,
      String place,
      String owner,
      String ultimateOwner,
      String status,
      Plan.Dates start,
      String startReason,
      double rampUp_months,
      List<String> openFlags,
      List<Money> funding,
      List<String> rows) {}

  /**
   * An account of money for a project.
   *
   * @param state step of the ladder from announced to delivered
   * @param amount in its own currency
   * @param amount_musd null if the plan file has no rate for the currency
   * @param rivalOf another account of the same money; the two are never added
   * @param rows behind the state
   */
  record Money(
      String id,
      String party,
      String giver,
      String kind,
      String state,
      String date,
      Quantity amount,
      @Nullable Double amount_musd,
      @Nullable String rivalOf,
      List<String> rows) {}

  /**
   * What the plan file assumes.
   *
   * @param kind what the assumption is about, such as {@code price}
   * @param subject of which form, place or contingency; empty if there is only one
   * @param values as the file writes them
   * @param why the reason that the file gives
   */
  record Assumed(String kind, String subject, List<Value> values, String why) {}

  /** A number of the plan file; shares and rates as parts of one. */
  record Value(String name, double value) {}
}
