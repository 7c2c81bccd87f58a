package org.lodestone.brief.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodestone.brief.compile.Support.Content;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Text;
import org.lodestone.document.Document;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Layout;
import org.lodestone.document.SourceCard;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfTime;
import org.lodestone.mention.Mentions;
import org.lodestone.mention.TimeValue;

/** Reads our own sentences by the rules that read documents. */
final class Readings {

  private Readings() {}

  /** The mentions of a text of one line. */
  static Mentions mentions(String words, Language language) {
    var line = words.replaceAll("\\s+", " ");
    var document =
        new Document(
            DocumentId.of(line),
            "text",
            line,
            Statements.language(language),
            Optional.empty(),
            SourceCard.unjudged("text", SourceCard.Kind.UNKNOWN));
    var body = new Zone(new Span(0, line.length()), Zone.Kind.BODY, "zone.own/1");
    return Mentions.in(Layout.of(document).with(List.of(body)));
  }

  /** What a sentence may take from a text in both languages. */
  static Content of(Text text) {
    var amounts = new ArrayList<Amount>();
    var times = new ArrayList<TimeValue>();
    var names = new LinkedHashSet<String>();
    for (var language : Language.values()) {
      var read = mentions(text.in(language), language);
      amounts.addAll(amounts(read));
      times.addAll(read.stream(OfTime.class).map(OfTime::value).toList());
      names.addAll(names(read));
    }
    return new Content(amounts, times, names);
  }

  static List<Amount> amounts(Mentions read) {
    return read.stream(OfQuantity.class).map(OfQuantity::amount).toList();
  }

  /** Ids of states and persons. */
  static Set<String> names(Mentions read) {
    var names = new LinkedHashSet<String>();
    read.stream(OfEntity.class)
        .map(OfEntity::entity)
        .filter(e -> e.kind() == Entity.Kind.PLACE || e.kind() == Entity.Kind.PERSON)
        .forEach(entity -> names.add(entity.id()));
    return names;
  }

  static Content joined(List<Content> contents) {
    var names = new LinkedHashSet<String>();
    contents.forEach(content -> names.addAll(content.names()));
    return new Content(
        contents.stream().flatMap(content -> content.amounts().stream()).toList(),
        contents.stream().flatMap(content -> content.times().stream()).toList(),
        names);
  }

  /** A day. */
  static TimeValue day(java.time.LocalDate day) {
    return new TimeValue(
        day.toString(), day, day, TimeValue.Kind.INSTANT, TimeValue.Anchor.NONE, List.of());
  }
}
