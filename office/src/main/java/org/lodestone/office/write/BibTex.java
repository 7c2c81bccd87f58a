package org.lodestone.office.write;

import java.util.regex.Pattern;
import org.lodestone.brief.compile.Brief;
import org.lodestone.brief.compile.Work;

/** The sources of a brief for BibTeX. */
final class BibTex {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\{}$&#%_~^]");

  private BibTex() {}

  static String of(Brief brief) {
    var out = new StringBuilder();
    for (var work : brief.works()) {
      out.append("@misc{").append(work.id().replaceAll("[^A-Za-z0-9:-]", "-")).append(",\n");
      field(out, "author", "{" + escaped(work.publisher()) + "}");
      field(out, "title", "{" + escaped(work.title()) + "}");
      addDate(out, work);
      if (!work.address().isEmpty()) {
        field(out, "howpublished", "\\url{" + work.address().replaceAll("[{}\\\\]", "") + "}");
      }
      field(out, "note", escaped(work.note()));
      out.append("}\n\n");
    }
    return out.toString();
  }

  private static void addDate(StringBuilder out, Work work) {
    var parts = work.published().split("-", -1);
    if (parts[0].matches("\\d{4}")) {
      field(out, "year", parts[0]);
    }
    if (parts.length > 1 && parts[1].matches("\\d{2}")) {
      field(out, "month", Integer.toString(Integer.parseInt(parts[1])));
    }
  }

  private static void field(StringBuilder out, String name, String value) {
    if (!value.isEmpty() && !value.equals("{}")) {
      out.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  private static String escaped(String words) {
    return SPECIAL
        .matcher(words)
        .replaceAll(
            found ->
                switch (found.group()) {
                  case "\\" -> "\\\\textbackslash{}";
                  case "~" -> "\\\\textasciitilde{}";
                  case "^" -> "\\\\textasciicircum{}";
                  default -> "\\\\" + java.util.regex.Matcher.quoteReplacement(found.group());
                });
  }
}
