import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.ChannelId;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ConfigurableServerChannel;
import org.cometd.bayeux.server.ServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.JettyJSONContextServer;
import org.cometd.server.ServerSessionImpl;
import org.cometd.server.ext.AcknowledgedMessagesExtension;

/**
 * The other end of demo/server/bayeux/remote-engine.ts: lines of JSON over a socket of this machine. Tells what the
 * sessions do, and takes the pushes of the development server.
 */
final class Seam implements BayeuxServer.Extension, ServerChannel.MessageListener, ServerSession.HeartBeatListener {
  private final BayeuxServerImpl bayeux;
  private final Policy policy = new Policy();
  private final JettyJSONContextServer json = new JettyJSONContextServer();
  private final List<Writer> listeners = new CopyOnWriteArrayList<>();
  private final ServerSocket door;

  Seam(BayeuxServerImpl bayeux, int port) throws IOException {
    this.bayeux = bayeux;
    bayeux.setSecurityPolicy(policy);
    bayeux.addExtension(new AcknowledgedMessagesExtension());
    bayeux.addExtension(this);
    bayeux.createChannelIfAbsent(Policy.PUSHES, channel -> channel.setPersistent(true));
    door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::welcome, "door");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.getLocalPort();
  }

  void opened(ServerSession session) {
    session.addListener(this);
    tell("opened", session, Map.of());
  }

  void closed(ServerSession session) {
    tell("closed", session, Map.of());
  }

  @Override
  public boolean rcvMeta(ServerSession session, ServerMessage.Mutable message) {
    if (session == null || !session.isHandshook()) return true;
    boolean isLeaving = Channel.META_DISCONNECT.equals(message.getChannel()) && message.getExt() != null;
    tell(isLeaving ? "leaving" : "signed", session, isLeaving ? Map.of("ext", message.getExt()) : Map.of());
    return true;
  }

  @Override
  public void onSuspended(ServerSession session, ServerMessage message, long timeout) {
    tell("held", session, Map.of());
  }

  @Override
  public void onResumed(ServerSession session, ServerMessage message, boolean timeout) {
    tell("released", session, Map.of());
  }

  @Override
  public boolean onMessage(ServerSession session, ServerChannel channel, ServerMessage.Mutable message) {
    Object data = message.getData();
    tell("published", session, Map.of("channel", channel.getId(), "data", data == null ? "" : data));
    return true;
  }

  private void welcome() {
    try {
      for (; ; ) {
        Socket socket = door.accept();
        socket.setTcpNoDelay(true);
        Thread thread = new Thread(() -> serve(socket), "seam");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException failure) {
      System.err.println(failure);
    }
  }

  private void serve(Socket socket) {
    Writer listener = null;
    try (socket) {
      listener = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
      listeners.add(listener);
      for (ServerSession session : bayeux.getSessions()) tell("opened", session, Map.of());
      BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line; (line = lines.readLine()) != null; ) obey(json.getParser().parse(new StringReader(line), Map.class));
    } catch (IOException | ParseException failure) {
      System.err.println(failure);
    } finally {
      listeners.remove(listener);
    }
  }

  private void obey(Map<?, ?> order) {
    String session = (String) order.get("session");
    String user = (String) order.get("user");
    switch ((String) order.get("do")) {
      case "serve" -> {
        for (Object channel : (Object[]) order.get("channels")) serve((String) channel);
      }
      case "deliverTo" -> deliver(bayeux.getSession(session), (String) order.get("channel"), order.get("data"));
      case "deliver" -> {
        ServerChannel channel = bayeux.getChannel(Policy.PUSHES);
        for (ServerSession each : channel.getSubscribers())
          if (user.equals(each.getAttribute(Policy.USER))) deliver(each, Policy.PUSHES, order.get("data"));
      }
      case "forget" -> forget(bayeux.getSession(session));
      case "forgetAll" -> bayeux.getSessions().forEach(this::forget);
      default -> System.err.println(order);
    }
  }

  /** Lets customers publish on a channel of version 2. */
  private void serve(String channel) {
    if (!policy.channels.add(new ChannelId(channel).getId())) return;
    ConfigurableServerChannel.Initializer initializer = each -> {
      each.setPersistent(true);
      each.addListener(this);
    };
    bayeux.createChannelIfAbsent(channel, initializer);
  }

  private static void deliver(ServerSession session, String channel, Object data) {
    if (session != null) session.deliver(null, channel, data, Promise.noop());
  }

  private void forget(ServerSession session) {
    if (session == null) return;
    bayeux.removeServerSession(session, false);
    // Else the request that is held stays so, and counts as a client of its browser.
    ((ServerSessionImpl) session).destroyScheduler();
  }

  /** One writer at a time, so that events come in the order in which they happened. */
  private synchronized void tell(String event, ServerSession session, Map<String, ?> more) {
    Map<String, Object> news = new HashMap<>(more);
    news.put("event", event);
    news.put("session", session.getId());
    news.put("user", session.getAttribute(Policy.USER));
    news.put("browser", ((ServerSessionImpl) session).getBrowserId());
    String line = json.getGenerator().generate(news) + "\n";
    for (Writer listener : listeners) {
      try {
        listener.write(line);
        listener.flush();
      } catch (IOException gone) {
        listeners.remove(listener);
      }
    }
  }
}
