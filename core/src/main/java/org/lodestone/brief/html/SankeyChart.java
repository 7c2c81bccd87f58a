package org.lodestone.brief.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lodestone.brief.document.ChainSection;
import org.lodestone.brief.document.Quantity;

/**
 * The stages as columns, places as blocks, flows as bands in the colour of the place that they come
 * from; what no source explains is hatched.
 */
final class SankeyChart {

  private static final double WIDTH = 760;
  private static final double HEIGHT = 380;
  private static final double TOP = 24;
  private static final double THICK = 12;
  private static final double GAP = 7;
  private static final double LABELLED_FROM = 7;
  private static final double THINNEST = 0.5;

  /** A drawn node with how far its links have used up each side. */
  private static final class Block {
    final ChainSection.Node node;
    final double x;
    final double y;
    final double height;
    double left;
    double right;

    Block(ChainSection.Node node, double x, double y, double height) {
      this.node = node;
      this.x = x;
      this.y = y;
      this.height = height;
      left = y;
      right = y;
    }
  }

  private final ChainSection chain;
  private final Words words;
  private final Cited cited;
  private final Map<String, Block> blocks = new LinkedHashMap<>();
  private double perTonne;

  private SankeyChart(ChainSection chain, Words words, Cited cited) {
    this.chain = chain;
    this.words = words;
    this.cited = cited;
  }

  static String draw(ChainSection chain, Words words, Cited cited) {
    return new SankeyChart(chain, words, cited).svg();
  }

  private String svg() {
    place();
    var out = new Html();
    out.line(
        "<svg viewBox=\"0 0 760 420\" role=\"img\" aria-label=\"%s\">"
            .formatted(words.of("Flows by stage and place", "Flux par stade et par pays")));
    out.line(
        "<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#7d878f\" fill-opacity=\".25\"/><rect width=\"2\" height=\"5\" fill=\"#7d878f\"/></pattern></defs>");
    for (int i = 0; i < chain.stages().size(); i++) {
      var anchor = i == 0 ? "start" : i == chain.stages().size() - 1 ? "end" : "middle";
      double x = x(i) + (i == 0 ? 0 : i == chain.stages().size() - 1 ? THICK : THICK / 2);
      out.line(
          "<text class=\"soft\" x=\"%s\" y=\"12\" text-anchor=\"%s\">%s</text>"
              .formatted(Html.at(x), anchor, words.stage(chain.stages().get(i).id())));
    }
    chain.links().forEach(link -> link(out, link));
    blocks.values().forEach(block -> block(out, block));
    return out.line("</svg>").toString();
  }

  private double x(int column) {
    return column * (WIDTH - THICK) / Math.max(1, chain.stages().size() - 1);
  }

  private void place() {
    var columns = new ArrayList<List<ChainSection.Node>>();
    for (var stage : chain.stages()) {
      columns.add(
          chain.nodes().stream()
              .filter(node -> node.stage().equals(stage.id()))
              .sorted(Comparator.comparingDouble(node -> -size(node)))
              .toList());
    }
    perTonne = Double.POSITIVE_INFINITY;
    for (var column : columns) {
      double total = column.stream().mapToDouble(this::size).sum();
      double room = HEIGHT - GAP * Math.max(0, column.size() - 1);
      perTonne = total > 0 ? Math.min(perTonne, room / total) : perTonne;
    }
    for (int i = 0; i < columns.size(); i++) {
      double y = TOP;
      for (var node : columns.get(i)) {
        double height = Math.max(THINNEST, size(node) * perTonne);
        blocks.put(node.id(), new Block(node, x(i), y, height));
        y += height + GAP;
      }
    }
  }

  private double size(ChainSection.Node node) {
    double in = 0;
    double out = 0;
    for (var link : chain.links()) {
      in += link.target().equals(node.id()) ? value(link.amount()) : 0;
      out += link.source().equals(node.id()) ? value(link.amount()) : 0;
    }
    return Math.max(value(node.amount()), Math.max(in, out));
  }

  private static double value(Quantity quantity) {
    var value = quantity.value();
    return value == null ? 0 : value;
  }

  private void link(Html out, ChainSection.Link link) {
    var from = Objects.requireNonNull(blocks.get(link.source()));
    var to = Objects.requireNonNull(blocks.get(link.target()));
    double width = value(link.amount()) * perTonne;
    double y0 = from.right + width / 2;
    double y1 = to.left + width / 2;
    from.right += width;
    to.left += width;
    double x0 = from.x + THICK;
    double middle = (x0 + to.x) / 2;
    var unknown = link.amount().kind() == Quantity.Kind.UNKNOWN ? " unknown" : "";
    var path =
        "<path class=\"flow %s%s\" stroke-width=\"%s\" d=\"M%s %sC%s %s %s %s %s %s\"/>"
            .formatted(
                Places.style(from.node.place()),
                unknown,
                Html.at(Math.max(THINNEST, width)),
                Html.at(x0),
                Html.at(y0),
                Html.at(middle),
                Html.at(y0),
                Html.at(middle),
                Html.at(y1),
                Html.at(to.x),
                Html.at(y1));
    var label = name(from.node) + " → " + name(to.node);
    out.line(cited.shape(link.amount(), label, path));
  }

  private String name(ChainSection.Node node) {
    return words.placeText(node.place());
  }

  private void block(Html out, Block block) {
    var unknown = block.node.place().equals("XX") ? " unknown" : "";
    var rect =
        "<rect class=\"node %s%s\" x=\"%s\" y=\"%s\" width=\"12\" height=\"%s\"/>"
            .formatted(
                Places.style(block.node.place()),
                unknown,
                Html.at(block.x),
                Html.at(block.y),
                Html.at(block.height));
    out.line(cited.shape(block.node.amount(), name(block.node), rect));
    if (block.height >= LABELLED_FROM) {
      boolean last = block.x + THICK >= WIDTH;
      out.line(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
              .formatted(
                  Html.at(last ? block.x - 3 : block.x + THICK + 3),
                  Html.at(block.y + block.height / 2 + 4),
                  last ? "end" : "start",
                  Html.escaped(block.node.place())));
    }
  }
}
