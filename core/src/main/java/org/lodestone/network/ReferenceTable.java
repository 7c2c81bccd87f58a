package org.lodestone.network;

import java.util.Arrays;
import java.util.List;

/**
 * Forms and recipes of the reference network: sixteen chains of invented tonnage that hang together
 * as real ones do. Battery metals meet in cathodes, with cobalt a by-product of copper and nickel;
 * rare earths come out of one ore in a fixed ratio; magnesium reduces titanium; tantalum and
 * niobium share an ore. Nine parts have nothing in common.
 */
final class ReferenceTable {

  /**
   * @param stage order of the stage, 0 for scrap
   * @param wanted_t final demand of the world per year
   * @param places how many of them have final demand
   */
  record FormRow(String id, int stage, boolean coproduct, double wanted_t, int places) {}

  /** An input {@code alpha} per unit of activity; {@code all}: the recipe takes whatever comes. */
  record Input(String form, double alpha, boolean all) {}

  /**
   * An output: either {@code beta} per unit of activity, or, if that is 0, a share of what the
   * world wants of the form.
   */
  record Output(String form, double share, double beta) {}

  /**
   * The first output decides how much is made, unless the recipe takes all of an input.
   *
   * @param places how many carry it out
   */
  record RecipeRow(
      String id, int lag_months, int places, List<Input> inputs, List<Output> outputs) {}

  static final List<String> STAGES =
      List.of("scrap", "ore", "intermediate", "refined", "material", "component", "product");

  /**
   * Form, order of its stage, world demand in t per year, places with demand; + is a co-product.
   */
  private static final String FORMS =
      """
      black-mass 0
      li-ore 1
      cu-conc 1
      ni-ore 1
      mn-ore 1
      gr-flake 1
      co-int+ 1
      li-carb 2 90000 8
      cu-blister 2
      ni-matte 2
      gr-spher 2
      li-hydr 3
      cu-cath 3
      ni-sulph 3
      ni-metal 3 160000 8
      co-sulph 3
      co-metal 3 9000 6
      mn-sulph 3
      mn-ferro 3 4000000 12
      gr-synth 3
      nmc 4
      lfp 4
      lco 4
      anode 4
      cu-foil 4
      cu-wire 4 14000000 28
      superalloy 4 60000 8
      stainless 4 30000000 26
      cell-nmc 5
      cell-lfp 5
      cell-lco 5 120000 20
      pack-car 6 4500000 28
      pack-grid 6 1200000 22
      turbine 6 90000 16
      swarf 0
      ree-ore 1
      ox-nd 2
      ox-dy 2
      ox-tb 2
      ox-la+ 2 45000 10
      met-nd 3
      met-dy 3
      met-tb 3
      alloy 4
      magnet 5 60000 14
      motor 6 900000 26
      ga-raw 2
      ga-wafer 4 35 14
      ge-raw 2
      ge-optic 4 90 14
      sb-ore 1
      sb-oxide 3 110000 16
      w-conc 1
      w-apt 3
      w-carbide 4 70000 20
      mg-metal 3
      mg-alloy 4 600000 18
      ti-ore 1
      ti-sponge 3
      ti-part 5 150000 18
      pgm-conc 1
      pgm-metal 3
      catalyst 5 9000 22
      tn-ore 1
      ta-powder 3 1900 14
      nb-ferro 3 90000 13
      """;

  /**
   * From users to mines: recipe, lag in months, places, inputs > outputs. An output is followed by
   * its share of world demand ({@code :0.9}, otherwise all) or a fixed amount ({@code =0.2}).
   */
  private static final String RECIPES =
      """
      make-pack-car 0 14 cell-nmc*0.42 cell-lfp*0.3 > pack-car
      make-pack-grid 0 7 cell-lfp*0.75 > pack-grid
      make-turbine 1 6 superalloy*0.3 > turbine
      make-cell-nmc 0 8 nmc*0.4 anode*0.22 cu-foil*0.1 > cell-nmc black-mass=0.05
      make-cell-lfp 0 6 lfp*0.45 anode*0.2 cu-foil*0.1 > cell-lfp black-mass=0.04
      make-cell-lco 0 5 lco*0.35 anode*0.2 cu-foil*0.1 > cell-lco
      make-superalloy 1 7 ni-metal*0.55 co-metal*0.2 > superalloy
      make-stainless 0 12 ni-matte*0.06 mn-ferro*0.02 > stainless
      draw-wire 0 13 cu-cath*1.02 > cu-wire
      roll-foil 1 6 cu-cath*1.05 > cu-foil
      make-nmc 0 7 li-hydr*0.43 ni-sulph*0.9 co-sulph*0.25 mn-sulph*0.25 > nmc
      make-lfp 0 5 li-carb*0.25 > lfp
      make-lco 0 4 li-carb*0.38 co-sulph*0.9 > lco
      make-anode 0 6 gr-spher*0.35 gr-synth*0.7 > anode
      make-li-hydr 1 6 li-carb*0.92 > li-hydr
      recycle-black-mass 1 6 black-mass*all > li-carb:0.03 ni-sulph:0.04 co-sulph:0.06
      make-li-carb 1 8 li-ore*8 > li-carb:0.97
      refine-cu 0 10 cu-blister*1.01 > cu-cath
      smelt-cu 1 10 cu-conc*3.6 > cu-blister
      refine-ni 0 7 ni-matte*1.3 > ni-metal
      make-ni-sulph 1 6 ni-matte*0.32 > ni-sulph:0.96
      smelt-ni 1 8 ni-ore*20 > ni-matte
      make-co-sulph 1 7 co-int*0.25 > co-sulph:0.94
      refine-co 1 6 co-int*1.1 > co-metal
      make-mn-sulph 1 5 mn-ore*0.9 > mn-sulph
      smelt-mn 0 8 mn-ore*2.1 > mn-ferro
      round-graphite 1 4 gr-flake*2.2 > gr-spher
      make-gr-synth 1 6 > gr-synth
      mine-li 0 10 > li-ore
      mine-gr 0 7 > gr-flake
      mine-mn 0 8 > mn-ore
      mine-cu 0 14 > cu-conc co-int:0.7
      mine-ni 0 12 > ni-ore co-int:0.3
      make-motor 0 14 magnet*0.03 > motor
      make-magnet 1 10 alloy*1.3 > magnet swarf=0.2
      cast-alloy 0 6 met-nd*0.3 met-dy*0.02 met-tb*0.004 > alloy
      reduce-nd 1 6 ox-nd*1.2 > met-nd
      reduce-dy 1 5 ox-dy*1.2 > met-dy
      reduce-tb 1 4 ox-tb*1.2 > met-tb
      recycle-swarf 1 5 swarf*all > ox-nd:0.06 ox-dy:0.06
      separate-ree 1 6 ree-ore*4 > ox-nd:0.94 ox-dy:0.94 ox-tb ox-la=2.3
      mine-ree 0 7 > ree-ore
      grow-wafer 1 8 ga-raw*6 > ga-wafer
      make-ga 0 6 > ga-raw
      grind-optic 1 8 ge-raw*1.4 > ge-optic
      make-ge 0 6 > ge-raw
      roast-sb 1 8 sb-ore*1.5 > sb-oxide
      mine-sb 0 8 > sb-ore
      sinter-w 0 12 w-apt*1.3 > w-carbide
      make-apt 1 7 w-conc*2 > w-apt
      mine-w 0 9 > w-conc
      forge-ti 1 12 ti-sponge*1.6 > ti-part
      reduce-ti 1 6 ti-ore*2.4 mg-metal*0.1 > ti-sponge
      cast-mg 0 9 mg-metal*1.05 > mg-alloy
      make-mg 0 7 > mg-metal
      mine-ti 0 8 > ti-ore
      coat-catalyst 0 13 pgm-metal*0.03 > catalyst
      refine-pgm 1 7 pgm-conc*90 > pgm-metal
      mine-pgm 0 6 > pgm-conc
      split-tn 1 7 tn-ore*60 > ta-powder nb-ferro
      mine-tn 0 9 > tn-ore
      """;

  private ReferenceTable() {}

  static List<FormRow> forms() {
    return FORMS.lines().map(ReferenceTable::form).toList();
  }

  static List<RecipeRow> recipes() {
    return RECIPES.lines().map(ReferenceTable::recipe).toList();
  }

  private static FormRow form(String line) {
    var cells = line.split(" ", -1);
    boolean coproduct = cells[0].endsWith("+");
    return new FormRow(
        cells[0].replace("+", ""),
        Integer.parseInt(cells[1]),
        coproduct,
        cells.length > 2 ? Double.parseDouble(cells[2]) : 0,
        cells.length > 2 ? Integer.parseInt(cells[3]) : 0);
  }

  private static RecipeRow recipe(String line) {
    var sides = line.split(">", -1);
    var left = sides[0].strip().split(" ", -1);
    return new RecipeRow(
        left[0],
        Integer.parseInt(left[1]),
        Integer.parseInt(left[2]),
        Arrays.stream(left).skip(3).map(ReferenceTable::input).toList(),
        Arrays.stream(sides[1].strip().split(" ", -1)).map(ReferenceTable::output).toList());
  }

  private static Input input(String text) {
    var parts = text.split("\\*", -1);
    boolean all = parts[1].equals("all");
    return new Input(parts[0], all ? 1 : Double.parseDouble(parts[1]), all);
  }

  private static Output output(String text) {
    if (text.contains("=")) {
      var parts = text.split("=", -1);
      return new Output(parts[0], 0, Double.parseDouble(parts[1]));
    }
    var parts = text.split(":", -1);
    return new Output(parts[0], parts.length > 1 ? Double.parseDouble(parts[1]) : 1, 0);
  }
}
