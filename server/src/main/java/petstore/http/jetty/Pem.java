package petstore.http.jetty;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a certificate and its key from PEM files (RFC 7468) into a key store.
final class Pem {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private Pem() {}

  /// @param password protects the key in the store, which never leaves the memory
  /// @throws IOException with one line for the user
  static KeyStore load(ServerConfig.Tls tls, char[] password) throws IOException {
    Certificate[] chain = certificates(tls.certificate());
    PrivateKey key = key(tls.key(), chain[0].getPublicKey());
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key, password, chain);
      return store;
    } catch (GeneralSecurityException e) {
      throw new IOException("the key in " + tls.key() + " cannot be used", e);
    }
  }

  private static Certificate[] certificates(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var found = CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new IOException(file + " holds no certificate");
      }
      return found.toArray(Certificate[]::new);
    } catch (CertificateException e) {
      throw new IOException(file + " is not a certificate in PEM form", e);
    }
  }

  private static PrivateKey key(Path file, PublicKey certified) throws IOException {
    Matcher matcher = KEY.matcher(Files.readString(file));
    if (!matcher.find()) {
      throw new IOException(
          file + " holds no private key in PKCS #8 PEM form (-----BEGIN PRIVATE KEY-----)");
    }
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(matcher.group(1));
      PrivateKey key =
          KeyFactory.getInstance(certified.getAlgorithm())
              .generatePrivate(new PKCS8EncodedKeySpec(encoded));
      if (belongs(key, certified)) {
        return key;
      }
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new IOException("the key in " + file + " cannot be read", e);
    }
    throw new IOException("the key in " + file + " is not the certificate's");
  }

  private static boolean belongs(PrivateKey key, PublicKey certified)
      throws GeneralSecurityException {
    String algorithm = certified.getAlgorithm();
    var signature =
        Signature.getInstance(
            switch (algorithm) {
              case "RSA" -> "SHA256withRSA";
              case "EC" -> "SHA256withECDSA";
              default -> algorithm;
            });
    signature.initSign(key);
    byte[] signed = signature.sign();
    signature.initVerify(certified);
    return signature.verify(signed);
  }
}
