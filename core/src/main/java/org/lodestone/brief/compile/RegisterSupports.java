package org.lodestone.brief.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lodestone.agreement.Agreement;
import org.lodestone.agreement.AgreementRegister;
import org.lodestone.agreement.Clause;
import org.lodestone.agreement.Due;
import org.lodestone.agreement.Standing;
import org.lodestone.brief.compile.Reference.Kind;
import org.lodestone.brief.compile.Support.Content;
import org.lodestone.brief.document.Text;
import org.lodestone.data.Source;
import org.lodestone.data.Table;
import org.lodestone.evidence.Evidence;
import org.lodestone.mention.TimeValue;
import org.lodestone.network.PlaceId;

/** The duties and clauses of agreements, as they stand on a day, as supports. */
public final class RegisterSupports {

  private final AgreementRegister register;
  private final Table<Source> sources;
  private final LocalDate asOf;

  /** Prepares the supports of a register. */
  public RegisterSupports(AgreementRegister register, Table<Source> sources, LocalDate asOf) {
    this.register = register;
    this.sources = sources;
    this.asOf = asOf;
  }

  /** The supports of the agreements that somebody refers to. */
  public List<Support> of(List<Reference> references) {
    var wanted =
        references.stream()
            .filter(r -> r.kind() == Kind.DUTY || r.kind() == Kind.CLAUSE)
            .map(Reference::target)
            .collect(Collectors.toSet());
    var supports = new ArrayList<Support>();
    if (wanted.isEmpty()) {
      return supports;
    }
    for (var standing : register.standings(asOf)) {
      if (wanted.contains(Kind.DUTY.word() + ":" + standing.commitment().id().text())) {
        supports.add(support(standing));
      }
    }
    for (var agreement : register.agreements()) {
      for (var clause : agreement.clauses()) {
        if (wanted.contains(Kind.CLAUSE.word() + ":" + clause.id().text())) {
          supports.add(support(agreement, clause));
        }
      }
    }
    return supports;
  }

  /** The sources of the register as works, by id. */
  public Map<String, Work> works() {
    return works(sources);
  }

  static Map<String, Work> works(Table<Source> sources) {
    var works = new LinkedHashMap<String, Work>();
    for (var source : sources.rows()) {
      works.put(
          source.id(),
          new Work(
              source.id(),
              "source",
              source.id(),
              source.publisher(),
              source.title(),
              source.published().text(),
              source.address(),
              source.licence()));
    }
    return works;
  }

  private Support support(Standing standing) {
    var duty = standing.commitment();
    var due = Words.due(standing.due());
    var state = Words.of(standing.state());
    var parties = duty.obligors().stream().map(PlaceId::text).collect(Collectors.joining(", "));
    var name = standing.agreement().name();
    var note =
        new Text(
            "%s, clause %s (%s): %s; %s; %s on %s. %s"
                .formatted(
                    name.en(),
                    standing.clause().number(),
                    parties,
                    duty.action().en(),
                    due.en(),
                    state.en(),
                    asOf,
                    evidence(standing.clause()).en()),
            "%s, clause %s (%s) : %s ; %s ; %s au %s. %s"
                .formatted(
                    name.fr(),
                    standing.clause().number(),
                    parties,
                    duty.action().fr(),
                    due.fr(),
                    state.fr(),
                    asOf,
                    evidence(standing.clause()).fr()));
    return support(
        Reference.to(Kind.DUTY, duty.id().text()),
        note,
        standing.agreement(),
        days(standing.due()),
        standing.clause());
  }

  private Support support(Agreement agreement, Clause clause) {
    var wording = clause.wording();
    var note =
        new Text(
            "%s, clause %s: %s %s"
                .formatted(
                    agreement.name().en(), clause.number(), wording.en(), evidence(clause).en()),
            "%s, clause %s : %s %s"
                .formatted(
                    agreement.name().fr(), clause.number(), wording.fr(), evidence(clause).fr()));
    return support(
        Reference.to(Kind.CLAUSE, clause.id().text()), note, agreement, List.of(), clause);
  }

  private Support support(
      Reference reference, Text note, Agreement agreement, List<TimeValue> days, Clause clause) {
    var read = Readings.of(note);
    var times = new ArrayList<>(read.times());
    times.addAll(days);
    times.add(Readings.day(asOf));
    var names = new LinkedHashSet<>(read.names());
    agreement.parties().forEach(party -> names.add(party.text()));
    return new Support(
        reference,
        Digest.of(List.of(note.en())),
        Support.Firmness.FIRM,
        List.of(),
        new Content(read.amounts(), times, names),
        Optional.empty(),
        note,
        List.of(),
        work(clause));
  }

  private static List<TimeValue> days(Due due) {
    return switch (due) {
      case Due.Dated dated ->
          dated.readings().stream().map(reading -> Readings.day(reading.day())).toList();
      case Due.NoDeadline none -> List.of();
      case Due.NotRunning waiting -> List.of();
    };
  }

  private Text evidence(Clause clause) {
    return switch (clause.evidence()) {
      case Evidence.Claim claim ->
          new Text(
              "Source: %s, %s.".formatted(title(claim.source()), claim.locator()),
              "Source : %s, %s.".formatted(title(claim.source()), claim.locator()));
      case Evidence.Assumption assumption ->
          new Text("Assumption: " + assumption.reason(), "Hypothèse : " + assumption.reason());
      case Evidence.Derivation derivation ->
          new Text("Computed: " + derivation.formula(), "Calculé : " + derivation.formula());
    };
  }

  private String title(String id) {
    return sources.find(id).map(source -> source.publisher() + ", " + source.title()).orElse(id);
  }

  private static List<String> work(Clause clause) {
    return switch (clause.evidence()) {
      case Evidence.Claim claim -> List.of(claim.source());
      case Evidence.Assumption assumption -> List.of();
      case Evidence.Derivation derivation -> List.of();
    };
  }
}
