import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.DefaultSecurityPolicy;

/**
 * What GMS lets customers do: subscribe to the pushes of version 1 as a user, which the header gms_user names, and to
 * those of version 2; publish requests of version 2, and nothing else.
 */
final class Policy extends DefaultSecurityPolicy {
  static final String PUSHES = "/_genesys";
  static final String USER = "gms_user";

  /** The channels of version 2. */
  final Set<String> channels = ConcurrentHashMap.newKeySet();

  @Override
  public boolean canHandshake(BayeuxServer server, ServerSession session, ServerMessage message) {
    if (!session.isLocalSession()) session.setAttribute(USER, message.getBayeuxContext().getHeader(USER));
    return true;
  }

  @Override
  public boolean canCreate(BayeuxServer server, ServerSession session, String channel, ServerMessage message) {
    return channels.contains(channel);
  }

  @Override
  public boolean canSubscribe(BayeuxServer server, ServerSession session, ServerChannel channel, ServerMessage message) {
    String name = channel.getId();
    return channels.contains(name) || (PUSHES.equals(name) && session.getAttribute(USER) != null);
  }

  @Override
  public boolean canPublish(BayeuxServer server, ServerSession session, ServerChannel channel, ServerMessage message) {
    return session != null && channels.contains(channel.getId());
  }
}
