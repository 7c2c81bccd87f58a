package org.lodestone.app.pull;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.pull.PullFault.Cause;
import org.lodestone.data.exchange.FileDigest;
import org.lodestone.scenario.Progress;

/**
 * One file from an address of the web into a folder. What has come is kept beside the file's name
 * with {@code .part}, and the rest is asked for when the connection broke, in the same run or in a
 * later one, as long as the server says that the file is the same. Nothing is sent but the request.
 */
public final class Download {
  private static final int BUFFER = 1 << 16;
  private static final int MOST_REDIRECTS = 5;
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int RANGE_NOT_THERE = 416;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int FIRST_REDIRECT = 300;
  private static final int LAST_REDIRECT = 399;
  private static final int NOT_MODIFIED = 304;

  private final Limits limits;
  private final Progress progress;
  private final HttpClient client;

  /**
   * How long and how much.
   *
   * @param connect until a connection stands
   * @param silence without a byte
   * @param attempts in all, the first among them
   * @param patience longest wait that a server may ask for
   */
  public record Limits(
      Duration connect, Duration silence, int attempts, Duration patience, long mostBytes) {
    /** For large files over slow lines. */
    public static final Limits USUAL =
        new Limits(
            Duration.ofSeconds(20), Duration.ofSeconds(60), 4, Duration.ofSeconds(60), 64L << 30);
  }

  /**
   * What was had.
   *
   * @param sha256 of the whole file, in hexadecimal
   * @param resumed bytes that were there before the last request
   */
  public record Got(URI address, Path file, long bytes, String sha256, long resumed) {}

  public Download(Limits limits, Progress progress) {
    this.limits = limits;
    this.progress = progress;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(ProxySelector.getDefault())
            .build();
  }

  /** A file under way: its name, what has come of it, and what the server calls that state. */
  private record Place(Path file, Path part, Path state) {
    static Place of(Path folder, URI address) {
      var path = Optional.ofNullable(address.getPath()).orElse("");
      var last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\w.-]+", "_");
      var name = last.isEmpty() || last.startsWith(".") ? "download" + last : last;
      return new Place(
          folder.resolve(name),
          folder.resolve(name + ".part"),
          folder.resolve(name + ".part.state"));
    }

    long size() throws IOException {
      return Files.exists(part) ? Files.size(part) : 0;
    }

    void discard() throws IOException {
      Files.deleteIfExists(part);
      Files.deleteIfExists(state);
    }
  }

  /**
   * Fetches a file.
   *
   * @param folder made if it is not there
   * @throws IOException if the disk fails; what fails on the network is a {@link PullFault}
   */
  public Got fetch(URI from, Path folder) throws PullFault, IOException, InterruptedException {
    requireWeb(from);
    Files.createDirectories(folder);
    var place = Place.of(folder, from);
    if (Files.exists(place.file)) {
      throw new PullFault(Cause.THERE, place.file.toString());
    }
    var problem = "";
    for (int attempt = 0; attempt < limits.attempts; attempt++) {
      if (attempt > 0) {
        Thread.sleep(Duration.ofMillis(250L << attempt));
      }
      try {
        var come = attempt(from, place);
        if (come.got != null) {
          return come.got;
        }
        problem = "HTTP " + come.status;
      } catch (NetworkFault e) {
        problem = String.valueOf(e.getMessage());
      }
    }
    throw new PullFault(Cause.BROKEN, problem);
  }

  /** The network failed; the disk did not. */
  private static final class NetworkFault extends IOException {
    private static final long serialVersionUID = 1;

    private NetworkFault(IOException cause) {
      super(
          Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName()), cause);
    }
  }

  /**
   * What came of one attempt.
   *
   * @param got null if the server asked for patience, which was had, or to begin anew
   */
  private record Attempt(int status, @Nullable Got got) {}

  private Attempt attempt(URI from, Place place)
      throws PullFault, IOException, InterruptedException {
    long had = place.size();
    var state = Files.exists(place.state) ? Files.readString(place.state) : "";
    if (had > 0 && state.isEmpty()) {
      // Nobody can say whether the rest would be the rest of the same file.
      place.discard();
      had = 0;
    }
    var response = follow(from, had, state);
    try (var body = response.body()) {
      return switch (response.statusCode()) {
        case OK -> new Attempt(OK, take(response, body, place, 0));
        case PARTIAL ->
            new Attempt(PARTIAL, take(response, body, place, requireSame(response, had)));
        case RANGE_NOT_THERE -> {
          if (had == 0) {
            throw new PullFault(Cause.REFUSED, Integer.toString(RANGE_NOT_THERE));
          }
          place.discard();
          yield new Attempt(RANGE_NOT_THERE, null);
        }
        case NOT_FOUND, GONE ->
            throw new PullFault(Cause.NOT_FOUND, Integer.toString(response.statusCode()));
        case TOO_MANY, UNAVAILABLE -> {
          waitAsAsked(response);
          yield new Attempt(response.statusCode(), null);
        }
        default -> throw new PullFault(Cause.REFUSED, Integer.toString(response.statusCode()));
      };
    }
  }

  private HttpResponse<InputStream> follow(URI from, long had, String state)
      throws PullFault, IOException, InterruptedException {
    var address = from;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      var request = HttpRequest.newBuilder(address).timeout(limits.silence).GET();
      if (had > 0) {
        request.header("Range", "bytes=" + had + "-").header("If-Range", state);
      }
      var response = send(request.build());
      int code = response.statusCode();
      if (code < FIRST_REDIRECT || code > LAST_REDIRECT || code == NOT_MODIFIED) {
        return response;
      }
      response.body().close();
      var location = response.headers().firstValue("Location").orElse("");
      address = next(address, location);
    }
    throw new PullFault(Cause.REDIRECTS, from.toString());
  }

  /** Where a server sends; never from a protected connection to an open one. */
  private static URI next(URI address, String location) throws PullFault {
    try {
      var next = address.resolve(location);
      requireWeb(next);
      if (isProtected(address) && !isProtected(next)) {
        throw new PullFault(Cause.REDIRECTS, next.toString());
      }
      return next;
    } catch (IllegalArgumentException e) {
      throw new PullFault(Cause.BAD_ADDRESS, location);
    }
  }

  private static boolean isProtected(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  private static void requireWeb(URI address) throws PullFault {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean isWeb = scheme.equals("https") || scheme.equals("http");
    if (!isWeb || address.getHost() == null || address.getUserInfo() != null) {
      throw new PullFault(Cause.BAD_ADDRESS, address.toString());
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request)
      throws NetworkFault, InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new NetworkFault(e);
    }
  }

  private void waitAsAsked(HttpResponse<InputStream> response)
      throws PullFault, InterruptedException {
    var asked = response.headers().firstValue("Retry-After").orElse("");
    boolean isSeconds = asked.matches("\\d{1,9}");
    if (!isSeconds || Long.parseLong(asked) > limits.patience.toSeconds()) {
      throw new PullFault(Cause.BUSY, asked.isEmpty() ? "?" : asked);
    }
    Thread.sleep(Duration.ofSeconds(Long.parseLong(asked)));
  }

  /** The rest must begin where the part ends. */
  private static long requireSame(HttpResponse<InputStream> response, long had) throws PullFault {
    var range = response.headers().firstValue("Content-Range").orElse("");
    if (!range.startsWith("bytes " + had + "-")) {
      throw new PullFault(Cause.REFUSED, "206, " + range);
    }
    return had;
  }

  private Got take(HttpResponse<InputStream> response, InputStream body, Place place, long had)
      throws PullFault, IOException {
    if (had == 0) {
      place.discard();
      Files.writeString(place.state, state(response));
    }
    long expected = response.headers().firstValueAsLong("Content-Length").orElse(0);
    requireRoom(had + expected);
    copy(body, place, had, had + expected);
    if (isPage(response, place.part)) {
      place.discard();
      throw new PullFault(Cause.PAGE, response.uri().toString());
    }
    Files.move(place.part, place.file, StandardCopyOption.ATOMIC_MOVE);
    place.discard();
    return new Got(
        response.uri(), place.file, Files.size(place.file), FileDigest.sha256(place.file), had);
  }

  private void requireRoom(long bytes) throws PullFault {
    if (bytes > limits.mostBytes) {
      throw new PullFault(Cause.TOO_LARGE, Long.toString(limits.mostBytes));
    }
  }

  /** What the server calls this state of the file; a weak mark is not enough for pieces. */
  private static String state(HttpResponse<InputStream> response) {
    return response
        .headers()
        .firstValue("ETag")
        .filter(tag -> !tag.startsWith("W/"))
        .or(() -> response.headers().firstValue("Last-Modified"))
        .orElse("");
  }

  private void copy(InputStream body, Place place, long had, long total)
      throws PullFault, IOException {
    long done = had;
    try (var watch = new SilenceWatch(body, limits.silence);
        var out =
            Files.newOutputStream(
                place.part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] buffer = new byte[BUFFER];
      for (int count = read(body, buffer); count >= 0; count = read(body, buffer)) {
        watch.heard();
        out.write(buffer, 0, count);
        done += count;
        requireRoom(done);
        progress.tick(done, Math.max(total, done));
        if (progress.cancelled()) {
          throw new CancellationException("The download was stopped; what came is kept.");
        }
      }
    }
  }

  private static int read(InputStream body, byte[] buffer) throws NetworkFault {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw new NetworkFault(e);
    }
  }

  private static boolean isPage(HttpResponse<InputStream> response, Path file) throws IOException {
    var type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html")) {
      return true;
    }
    try (var stream = Files.newInputStream(file)) {
      var begin =
          new String(stream.readNBytes(64), java.nio.charset.StandardCharsets.ISO_8859_1)
              .strip()
              .toLowerCase(Locale.ROOT);
      return begin.startsWith("<!doctype html") || begin.startsWith("<html");
    }
  }
}
