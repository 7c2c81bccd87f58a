package org.lodestone.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lodestone.document.Layout;
import org.lodestone.document.Span;
import org.lodestone.mention.quantity.Amounts;
import org.lodestone.mention.time.Times;

/**
 * All mentions of a document, in the order of their places. Where the text is no evidence (links to
 * other articles, promotion, tags) nothing is mentioned.
 */
public record Mentions(Layout layout, List<Mention> all) {

  private static final Comparator<Mention> ORDER =
      Comparator.comparing(Mention::span).thenComparing(Mention::rule);

  public Mentions {
    all = all.stream().sorted(ORDER).toList();
  }

  /** Finds the mentions of a document. */
  public static Mentions in(Layout layout) {
    var times = Times.in(layout);
    var found = new ArrayList<Mention>(times);
    found.addAll(Amounts.in(layout, times));
    found.addAll(Gazetteer.SHIPPED.find(layout));
    found.addAll(PersonFinder.find(layout, found));
    found.addAll(SpeakerFinder.find(layout, found));
    found.addAll(CueFinder.find(layout));
    return new Mentions(layout, found);
  }

  /** The mentions of a kind inside a span, in order. */
  public <M extends Mention> List<M> inside(Span span, Class<M> kind) {
    return stream(kind).filter(mention -> span.contains(mention.span())).toList();
  }

  /** The mentions of a kind, in order. */
  public <M extends Mention> Stream<M> stream(Class<M> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }
}
