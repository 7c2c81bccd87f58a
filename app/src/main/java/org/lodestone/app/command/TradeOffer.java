package org.lodestone.app.command;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lodestone.data.Row;
import org.lodestone.intake.ImportKind;

/**
 * What questions about trade can be put to, and what they can be about.
 *
 * @param folder of the imports, as it was named
 * @param flows imports with reconciled flows
 * @param reports imports with reports of both sides
 * @param monthly imports with monthly flows
 * @param materials those of which a part of a customs code is known
 * @param places by two letters
 */
public record TradeOffer(
    String folder,
    List<Brought> flows,
    List<Brought> reports,
    List<Brought> monthly,
    List<Material> materials,
    List<String> places) {

  /** An import. */
  public record Brought(String name, String title, String edition, String licenceClass) {}

  /** A material with the stages at which it is traded. */
  public record Material(String id, List<String> stages) {
    public Material {
      stages = List.copyOf(stages);
    }
  }

  public TradeOffer {
    flows = List.copyOf(flows);
    reports = List.copyOf(reports);
    monthly = List.copyOf(monthly);
    materials = List.copyOf(materials);
    places = List.copyOf(places);
  }

  public static TradeOffer of(Workbench workbench, ImportShelf shelf) {
    var customs = new Customs(workbench);
    return new TradeOffer(
        shelf.folder().toString(),
        brought(shelf, ImportKind.BACI, ImportKind.BACI_EXTRACT),
        brought(shelf, ImportKind.COMTRADE),
        brought(shelf, ImportKind.MONTHLY_TRADE),
        materials(customs),
        customs.data().places().stream().map(Row.Place::id).toList());
  }

  private static List<Brought> brought(ImportShelf shelf, ImportKind... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> shelf.find(kind).stream())
        .map(
            one ->
                new Brought(
                    one.name(),
                    one.record().title(),
                    one.record().edition(),
                    one.record().licenceClass().name()))
        .toList();
  }

  private static List<Material> materials(Customs customs) {
    var stages = new TreeMap<String, TreeSet<String>>();
    for (var row : customs.data().customsShares().stream().toList()) {
      customs
          .data()
          .forms()
          .find(row.share().form())
          .ifPresent(
              form -> stages.computeIfAbsent(form.chain(), _ -> new TreeSet<>()).add(form.stage()));
    }
    return stages.entrySet().stream()
        .map(entry -> new Material(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }
}
