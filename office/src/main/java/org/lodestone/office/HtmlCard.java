package org.lodestone.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the head of a page says about it: publisher and day, in JSON-LD, Open Graph, elements. */
final class HtmlCard {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int DAY = 10;

  private final Document page;
  private final List<JsonNode> things = new ArrayList<>();

  HtmlCard(Document page) {
    this.page = page;
    for (var script : page.select("script[type=application/ld+json]")) {
      parse(script.data()).ifPresent(this::add);
    }
  }

  /** Nothing if it is broken: such a page still has its text. */
  private static Optional<JsonNode> parse(String json) {
    try {
      return Optional.of(MAPPER.readTree(json));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private void add(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::add);
    } else if (node.isObject()) {
      things.add(node);
      add(node.path("@graph"));
    }
  }

  void tell(PageText text) {
    var said = new ArrayList<String>();
    things.forEach(thing -> said.add(thing.path("datePublished").asString("")));
    said.add(page.select("meta[property=article:published_time]").attr("content"));
    said.add(page.select("meta[itemprop=datePublished], meta[name=date]").attr("content"));
    said.add(page.select("article time[datetime], time[pubdate]").attr("datetime"));
    for (var words : said) {
      var day = day(words);
      if (day != null) {
        text.published(day);
        break;
      }
    }
    var names = new ArrayList<String>();
    things.forEach(thing -> names.add(thing.path("publisher").path("name").asString("")));
    names.add(page.select("meta[property=og:site_name]").attr("content"));
    names.stream().filter(name -> !name.isBlank()).findFirst().ifPresent(text::source);
  }

  /** The day in the zone of the writer, which is how an ISO time with an offset begins. */
  private static @Nullable LocalDate day(String time) {
    try {
      return time.length() < DAY ? null : LocalDate.parse(time.substring(0, DAY));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
