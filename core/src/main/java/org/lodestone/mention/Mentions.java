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
    var inside = new ArrayList<M>();
    for (int i = firstFrom(span.start()); i < all.size(); i++) {
      var mention = all.get(i);
      if (mention.span().start() > span.end()) {
        break;
      }
      if (kind.isInstance(mention) && span.contains(mention.span())) {
        inside.add(kind.cast(mention));
      }
    }
    return List.copyOf(inside);
  }

  /** The first mention that does not begin before a place. */
  private int firstFrom(int place) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The mentions of a kind, in order. */
  public <M extends Mention> Stream<M> stream(Class<M> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }
}
