import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The command line: two ports, 0 for any, then options of CometD as name=value. */
record Start(int port, int seam, Map<String, String> options) {
  static Start of(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 2; i < args.length; i++) {
      String[] option = args[i].split("=", 2);
      options.put(option[0], option[1]);
    }
    return new Start(Integer.parseInt(args[0]), Integer.parseInt(args[1]), options);
  }

  /** The version in the name of the archive that a class comes from. */
  static String versionOf(Class<?> type) {
    String archive = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    return archive.replaceFirst(".*-(\\d[^/]*)\\.jar$", "$1");
  }

  /** Says where the server is, and lives until the process that started it closes the input. */
  static void serve(int port, int seam, String cometd, String jetty) throws IOException {
    System.out.printf("{\"port\":%d,\"seam\":%d,\"cometd\":\"%s\",\"jetty\":\"%s\"}%n", port, seam, cometd, jetty);
    System.out.flush();
    while (System.in.read() >= 0) continue;
    // At once, as a crash: an orderly stop would answer what is held.
    Runtime.getRuntime().halt(0);
  }
}
