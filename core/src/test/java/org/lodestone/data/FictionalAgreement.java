package org.lodestone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sound package with a fictional pact between Japan and the United States, signed in Tokyo, of
 * one clause and one duty of Japan, that is done when money is committed.
 */
public final class FictionalAgreement {
  private static final String COLUMNS_OF_AGREEMENTS =
      "id,name_en,name_fr,parties,nature,signed,zone,in_force,ended,amends,builds_on,source,locator,reason,note";

  private final PackageCopy copy;
  private final List<String> resources = new ArrayList<>();

  private FictionalAgreement(Path folder) {
    copy = PackageCopy.into(folder);
  }

  /**
   * Writes the package.
   *
   * @param rule the rule of the deadline, from the signature
   * @param proofs rows of the table of proofs; the source of all is of 30 June 2026
   */
  public static PackageCopy write(Path folder, String signed, String rule, List<String> proofs) {
    return new FictionalAgreement(folder).write(signed, rule, proofs);
  }

  private PackageCopy write(String signed, String rule, List<String> proofs) {
    copy.add("places.csv", "JP,country,Japan,Japon,JPN,392,");
    copy.add("places.csv", "US,country,United States,États-Unis,USA,842,");
    copy.add(
        "sources/papers.csv",
        "paper,Fictional Press,Pact,https://pact.example,2026-06-30,2026-11-22,,facts cited,A,B,");
    table(
        "agreement-parties", "place,zone,note", List.of("JP,Asia/Tokyo,", "US,America/New_York,"));
    table("objects", "id,name_en,name_fr,forms,note", List.of("metal,metal,métal,,"));
    table(
        "agreements",
        COLUMNS_OF_AGREEMENTS,
        List.of(
            "old,Old pact,Ancien pacte,JP;US,non-binding,2020-01-01,Asia/Tokyo,2020-01-01,,,,paper,page 1,,",
            "pact,Pact,Pacte,JP;US,non-binding,"
                + signed
                + ",Asia/Tokyo,"
                + signed
                + ",,,old,paper,page 1,,"));
    table(
        "clauses",
        "id,agreement,number,wording_en,wording_fr,verb,source,locator,reason,note",
        List.of("pact/1,pact,1,Japan pays.,Le Japon paie.,will,paper,page 1,,"));
    table(
        "commitments",
        "id,clause,obligors,beneficiaries,action_en,action_fr,instruments,objects,trigger,due,other_due,"
            + "condition_en,condition_fr,done,amounts,note",
        List.of("pact/1,pact/1,JP,US,pay,payer,grant,metal,signature," + rule + ",,,,committed,,"));
    table("proofs", "id,commitment,step,date,wording_en,wording_fr,source,locator,note", proofs);
    table(
        "dated-events",
        "id,kind,date,places,name_en,name_fr,scenario,source,locator,reason,note",
        List.of("talks,summit,2026-03-01,JP;US,Talks,Pourparlers,,paper,page 1,,"));
    table(
        "restrictions",
        "id,issuer,notice,objects,partners,name_en,name_fr,source,locator,note",
        List.of("ban,US,1,metal,JP,Ban,Interdiction,paper,page 1,"));
    table(
        "restriction-steps",
        "id,restriction,step,known,from,until,source,locator,note",
        List.of(
            "ban/1,ban,announced,2025-11-01,2025-11-01,,paper,page 1,",
            "ban/2,ban,in-force,2025-11-01,2025-12-01,,paper,page 1,",
            "ban/3,ban,suspended,2026-01-10,2026-01-15,2026-07-15,paper,page 1,"));
    describe();
    return copy;
  }

  private void table(String name, String columns, List<String> rows) {
    var lines = new ArrayList<>(List.of(columns));
    lines.addAll(rows);
    copy.bytes(name + ".csv", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    var fields =
        List.of(columns.split(",")).stream()
            .map("{\"name\": \"%s\"}"::formatted)
            .collect(Collectors.joining(", "));
    resources.add(
        "{\"name\": \"%s\", \"path\": \"%s.csv\", \"schema\": {\"fields\": [%s]}}"
            .formatted(name, name, fields));
  }

  private void describe() {
    var file = copy.folder().resolve("datapackage.json");
    try {
      var text = Files.readString(file).stripTrailing();
      int end = text.lastIndexOf(']');
      Files.writeString(
          file, text.substring(0, end) + "," + String.join(",\n", resources) + text.substring(end));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
