package petstore.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for `localhost` and 127.0.0.1 that nobody knows but these tests.
public final class TestTls {
  private static final Path FOLDER = Path.of("src/test/resources/tls");

  /// The certificate, in PEM.
  public static final Path CERTIFICATE = FOLDER.resolve("certificate.pem");

  /// Its key, in PEM.
  public static final Path KEY = FOLDER.resolve("key.pem");

  private static final char[] NO_PASSWORD = {};

  private TestTls() {}

  /// For clients that trust the certificate, and no other.
  public static SSLContext trusting() {
    try {
      KeyStore store = store();
      store.setCertificateEntry("server", certificate());
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// For servers that show the certificate.
  public static SSLContext showing() {
    try {
      KeyStore store = store();
      store.setKeyEntry("server", key(), NO_PASSWORD, new Certificate[] {certificate()});
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, NO_PASSWORD);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore store() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static Certificate certificate() throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(CERTIFICATE)) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static PrivateKey key() throws IOException, GeneralSecurityException {
    String base64 = Files.readString(KEY).replaceAll("-----[A-Z ]+-----|\\s", "");
    return KeyFactory.getInstance("EC")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }
}
