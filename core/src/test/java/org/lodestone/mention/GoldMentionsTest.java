package org.lodestone.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.Document;
import org.lodestone.document.Layout;
import org.lodestone.document.Span;
import org.lodestone.document.Texts;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfTime;

/** Amounts and times of the articles against those that a person marked. */
class GoldMentionsTest {

  private static Map<String, Layout> layouts() {
    var layouts = new TreeMap<String, Layout>();
    Texts.listArticles().forEach(article -> layouts.put(article.name(), Layout.of(article)));
    return layouts;
  }

  private static Layout layout(Map<String, Layout> layouts, String name) {
    return Objects.requireNonNull(layouts.get(name), name);
  }

  private static List<Field> gold(String list) throws IOException {
    var file = Texts.articles().resolve("gold-claims.json");
    return Field.document(file.toString(), Files.readString(file)).get(list).items();
  }

  private static Span span(Field mention) {
    return new Span((int) mention.get("start").number(), (int) mention.get("end").number());
  }

  @Test
  void everyMarkedFigureIsFoundWithItsComparatorAndNothingElseIsOne() throws IOException {
    var layouts = layouts();
    for (var marked : gold("quantityMentions")) {
      var layout = layout(layouts, marked.get("doc").text());
      var found =
          Mentions.in(layout).stream(OfQuantity.class)
              .filter(q -> q.span().overlaps(span(marked)))
              .filter(q -> q.role().isFigure())
              .toList();
      var kind = marked.get("kind").text();
      if (List.of("q", "deadline", "duration").contains(kind)) {
        assertThat(found).as(marked.get("exact").text()).hasSize(1);
        var amount = found.getFirst().amount();
        assertThat(amount.low()).isEqualTo(marked.get("value").number());
        assertThat(amount.unit()).isEqualTo(marked.get("unit").text());
        assertThat(Field.written(amount.comparator())).isEqualTo(marked.get("comparator").text());
      } else {
        assertThat(found).as(marked.get("exact").text()).isEmpty();
      }
    }
  }

  @Test
  void everyMarkedTimeIsFoundAndHardlyAnyOther() throws IOException {
    var layouts = layouts();
    var marked = new TreeMap<String, List<Field>>();
    for (var time : gold("temporalMentions")) {
      marked.computeIfAbsent(time.get("doc").text(), doc -> new ArrayList<>()).add(time);
    }
    int right = 0;
    int found = 0;
    for (var entry : marked.entrySet()) {
      var times = Mentions.in(layout(layouts, entry.getKey())).stream(OfTime.class).toList();
      found += times.size();
      for (var time : entry.getValue()) {
        assertThat(times)
            .as(time.get("exact").text())
            .anySatisfy(
                t -> {
                  assertThat(t.span().overlaps(span(time))).isTrue();
                  assertThat(t.value().edtf()).isEqualTo(time.get("value").text());
                });
        right++;
      }
    }
    assertThat((double) right / found).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void theWordsOfAMentionStandWhereItSays() {
    for (var layout : layouts().values()) {
      Document document = layout.document();
      for (var mention : Mentions.in(layout).all()) {
        assertThat(document.words(mention.span())).isNotBlank();
        assertThat(mention.rule()).contains("/");
      }
    }
  }
}
