package petstore.http.jetty;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;

/// Makes HTTP/1.1 connections.
final class SupervisedConnectionFactory extends HttpConnectionFactory {
  SupervisedConnectionFactory(HttpConfiguration configuration) {
    super(configuration);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    var connection = new SupervisedConnection(getHttpConfiguration(), connector, endPoint);
    return configure(connection, connector, endPoint);
  }
}
