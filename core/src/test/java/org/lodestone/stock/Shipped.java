package org.lodestone.stock;

import java.nio.file.Path;
import org.lodestone.data.DataPackage;
import org.lodestone.data.assembly.Assembly;
import org.lodestone.data.read.PackageReader;
import org.lodestone.network.SupplyNetwork;

/** The shipped package and its baseline, read once. */
public final class Shipped {
  private static final DataPackage DATA =
      PackageReader.read(Path.of("..", "data", "ree-magnets")).value();
  private static final SupplyNetwork NETWORK =
      Assembly.assemble(DATA, 2024).value().orElseThrow().network();

  private Shipped() {}

  public static DataPackage data() {
    return DATA;
  }

  public static SupplyNetwork network() {
    return NETWORK;
  }
}
