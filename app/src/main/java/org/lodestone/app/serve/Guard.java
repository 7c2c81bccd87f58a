package org.lodestone.app.serve;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Keeps pages of other sites from writing here, and from reading what is in a workspace: any page
 * that a reader has open can send requests to this machine.
 */
final class Guard {
  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private Guard() {}

  /** Whether a request writes and comes from a page of another site. */
  static boolean isForeignWrite(Context context) {
    if (!WRITES.contains(context.method().name())) {
      return false;
    }
    var site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return !OWN.contains(site);
    }
    // Browsers leave the first header out on plain HTTP; programs send neither.
    var origin = context.header("Origin");
    return origin != null && !origin.replaceFirst("^[a-z]+://", "").equals(context.host());
  }

  /**
   * Whether a request that came in on this machine's own address names another host: the mark of a
   * page whose name was made to point here.
   */
  static boolean isRebound(Context context) {
    return isLoopback(context.req().getLocalAddr()) && !isLocal(String.valueOf(context.host()));
  }

  private static boolean isLocal(String host) {
    var name = host.replaceFirst(":\\d*$", "");
    return name.equals("localhost") || name.matches("127(\\.\\d{1,3}){3}") || name.equals("[::1]");
  }

  private static boolean isLoopback(String address) {
    try {
      // Never looked up: it is an address, not a name.
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
