package org.lodestone.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lodestone.claim.Claim;
import org.lodestone.claim.Claims;
import org.lodestone.document.Span;
import org.lodestone.mention.Mention;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfTime;
import org.lodestone.mention.Mentions;
import org.lodestone.mention.TimeValue;
import org.lodestone.proposal.Sheet.Line;
import org.lodestone.proposal.Verdict.Accepted;
import org.lodestone.proposal.Verdict.Reason;
import org.lodestone.proposal.Verdict.Refused;

/**
 * Judges what a model proposes about one document (G1 to G6). It remembers what it has accepted, so
 * that one place is proposed once.
 */
public final class Gate {

  /** How likely a type is that a model proposes: nobody knows, so neither likely nor unlikely. */
  private static final double UNKNOWN = 0.5;

  private static final int MOST_TYPES = 3;
  private static final List<String> ELLIPSES = List.of("…", "...", "⋯", "[…]");
  private static final String OPEN_BEGINNING = "../";

  private final Mentions mentions;
  private final Sheet sheet;
  private final String rule;
  private final Set<Span> seen = new HashSet<>();

  /**
   * @param rule what the claims say about where they come from: the model and the digest of what
   *     was asked and answered
   */
  public Gate(Mentions mentions, String rule) {
    this.mentions = mentions;
    this.rule = rule;
    sheet = Sheet.of(mentions);
  }

  /** Judges proposals in their order. */
  public List<Verdict> judge(List<Proposal> proposals) {
    return proposals.stream().map(this::judge).toList();
  }

  /** Judges one proposal. */
  public Verdict judge(Proposal proposal) {
    var line = sheet.find(proposal.sentence());
    if (line.isEmpty()) {
      return new Refused(proposal, Reason.SENTENCE, "");
    }
    var place = Place.of(proposal.quote(), line.get().text(), line.get().sentence().span().start());
    if (place.isEmpty()) {
      boolean leftOut = ELLIPSES.stream().anyMatch(proposal.quote()::contains);
      return new Refused(proposal, leftOut ? Reason.ELLIPSIS : Reason.WORDS, line.get().text());
    }
    if (place.get().spans().size() > 1) {
      return new Refused(proposal, Reason.SEVERAL_PLACES, proposal.quote().strip());
    }
    return judge(proposal, line.get(), place.get().spans().getFirst(), place.get().tier());
  }

  private Verdict judge(Proposal proposal, Line line, Span span, Verdict.Tier tier) {
    var text = mentions.layout().document().text();
    if (Place.cutsWord(text, span)) {
      return new Refused(proposal, Reason.CUT_WORD, line.text());
    }
    var cut = cutMention(span);
    if (cut.isPresent()) {
      return new Refused(proposal, Reason.CUT_MENTION, cut.get().span().in(text));
    }
    var claim = Claims.at(mentions, span, rule);
    var fault =
        figureFault(proposal, span)
            .or(() -> timeFault(proposal, span))
            .or(() -> dueFault(proposal, span, claim))
            .or(() -> entityFault(proposal, line));
    if (fault.isPresent()) {
      return fault.get();
    }
    if (!seen.add(span)) {
      return new Refused(proposal, Reason.REPEATED, span.in(text));
    }
    return accepted(proposal, claim, tier);
  }

  /** What the borders of a place cut in two: a figure, a time, a name, or a quotation's speaker. */
  private Optional<Mention> cutMention(Span span) {
    return mentions.all().stream()
        .filter(Gate::isWhole)
        .filter(mention -> mention.span().overlaps(span) && !span.contains(mention.span()))
        .findFirst();
  }

  /** Whether a mention loses its meaning if it is cut. */
  private static boolean isWhole(Mention mention) {
    return switch (mention) {
      case OfQuantity q -> true;
      case OfTime t -> true;
      case OfEntity e -> true;
      case Mention.OfCue c -> true;
      case Mention.OfQuote q -> false;
      case Mention.OfSpeaker s -> false;
    };
  }

  private Accepted accepted(Proposal proposal, Claim claim, Verdict.Tier tier) {
    var known = new ArrayList<Claim.Type>();
    var unknown = new ArrayList<String>();
    for (var name : proposal.types()) {
      var family =
          Arrays.stream(Claim.Family.values()).filter(f -> f.name().equals(name)).findFirst();
      if (family.isEmpty()) {
        unknown.add(name);
      } else if (known.size() < MOST_TYPES
          && known.stream().noneMatch(type -> type.family() == family.get())) {
        known.add(new Claim.Type(family.get(), UNKNOWN));
      }
    }
    return new Accepted(proposal, known.isEmpty() ? claim : claim.withTypes(known), tier, unknown);
  }

  // ---- figures

  private Optional<Verdict> figureFault(Proposal proposal, Span span) {
    if (proposal.figure().isEmpty()) {
      return Optional.empty();
    }
    var figures =
        mentions.inside(span, OfQuantity.class).stream().filter(q -> q.role().isFigure()).toList();
    var language = mentions.layout().document().language();
    var stated = new StatedFigure(proposal.figure().get(), language);
    if (figures.stream().anyMatch(q -> stated.says(q.amount()))) {
      return Optional.empty();
    }
    var found =
        figures.stream().map(q -> q.span().in(mentions.layout().document().text())).toList();
    return Optional.of(new Refused(proposal, Reason.FIGURE, String.join("; ", found)));
  }

  // ---- times

  private Optional<Verdict> timeFault(Proposal proposal, Span span) {
    return proposal
        .time()
        .filter(time -> times(span).noneMatch(value -> value.edtf().equals(time)))
        .map(
            time ->
                new Refused(
                    proposal,
                    Reason.TIME,
                    String.join("; ", times(span).map(TimeValue::edtf).toList())));
  }

  private Stream<TimeValue> times(Span span) {
    return mentions.inside(span, OfTime.class).stream()
        .map(OfTime::value)
        .filter(value -> value.kind() != TimeValue.Kind.DEADLINE);
  }

  private Optional<Verdict> dueFault(Proposal proposal, Span span, Claim claim) {
    var read = new ArrayList<String>();
    mentions.inside(span, OfTime.class).stream()
        .map(OfTime::value)
        .filter(value -> value.kind() == TimeValue.Kind.DEADLINE)
        .forEach(value -> read.add(lastDay(value)));
    claim.due().ifPresent(value -> read.add(lastDay(value)));
    return proposal
        .due()
        .filter(due -> !read.contains(due))
        .map(due -> new Refused(proposal, Reason.DUE, String.join("; ", read)));
  }

  private static String lastDay(TimeValue due) {
    return due.edtf().startsWith(OPEN_BEGINNING)
        ? due.edtf().substring(OPEN_BEGINNING.length())
        : due.edtf();
  }

  // ---- names

  /** A model may name only what its sentence names, in the words or by the id. */
  private Optional<Verdict> entityFault(Proposal proposal, Line line) {
    var ids =
        mentions.inside(line.sentence().span(), OfEntity.class).stream()
            .map(mention -> mention.entity().id())
            .distinct()
            .toList();
    var named = new ArrayList<>(proposal.subject());
    named.addAll(proposal.object());
    return named.stream()
        .filter(name -> !ids.contains(name) && !stands(name, line))
        .findFirst()
        .map(name -> new Refused(proposal, Reason.ENTITY, name + " ≠ " + String.join(", ", ids)));
  }

  private boolean stands(String words, Line line) {
    var text = mentions.layout().document().text();
    return Place.of(words, line.text(), line.sentence().span().start()).stream()
        .flatMap(place -> place.spans().stream())
        .anyMatch(span -> !Place.cutsWord(text, span) && cutMention(span).isEmpty());
  }
}
