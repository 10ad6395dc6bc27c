import java.net.InetSocketAddress;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.CometDServlet;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** CometD of the time of GMS 8.5, on Jetty 9.4. */
final class Main {
  public static void main(String[] args) throws Exception {
    Start start = Start.of(args);
    Server server = new Server(new InetSocketAddress("127.0.0.1", start.port()));
    ServletContextHandler context = new ServletContextHandler();
    context.setContextPath("/genesys");
    ServletHolder cometd = new ServletHolder(CometDServlet.class);
    cometd.setInitParameters(start.options());
    cometd.setAsyncSupported(true);
    cometd.setInitOrder(1);
    context.addServlet(cometd, "/cometd/*");
    server.setHandler(context);
    server.start();
    BayeuxServerImpl bayeux = (BayeuxServerImpl) context.getServletContext().getAttribute(BayeuxServer.ATTRIBUTE);
    Seam seam = new Seam(bayeux, start.seam());
    bayeux.addListener(
        new BayeuxServer.SessionListener() {
          @Override
          public void sessionAdded(ServerSession session, ServerMessage message) {
            seam.opened(session);
          }

          @Override
          public void sessionRemoved(ServerSession session, boolean timeout) {
            seam.closed(session);
          }
        });
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    Start.serve(port, seam.port(), Start.versionOf(BayeuxServerImpl.class), Server.getVersion());
  }
}
