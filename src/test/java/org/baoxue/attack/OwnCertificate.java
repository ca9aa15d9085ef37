package org.baoxue.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for `localhost`, made by the JDK's own tool and signed by nobody else.
///
/// @param pem the file with the certificate
/// @param key the file with its key
record OwnCertificate(Path pem, Path key, SSLContext trusted) {

    private static final String SECRET = "made-for-a-test";
    private static final String ALIAS = "web";

    static OwnCertificate made() {
        try {
            var directory = Files.createTempDirectory("certificate");
            directory.toFile().deleteOnExit();
            var file = directory.resolve("web.p12");
            make(file);
            file.toFile().deleteOnExit();
            var keys = KeyStore.getInstance(file.toFile(), SECRET.toCharArray());
            var certificate = keys.getCertificate(ALIAS);
            var key = keys.getKey(ALIAS, SECRET.toCharArray());
            return new OwnCertificate(
                    write(directory.resolve("web.pem"), "CERTIFICATE", certificate.getEncoded()),
                    write(directory.resolve("web-key.pem"), "PRIVATE KEY", key.getEncoded()),
                    trusting(keys));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static void make(Path file) throws IOException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made =
                new ProcessBuilder(
                                tool.toString(),
                                "-genkeypair",
                                "-alias",
                                ALIAS,
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost,ip:127.0.0.1",
                                "-keystore",
                                file.toString(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                SECRET)
                        .redirectErrorStream(true)
                        .start();
        var said = new String(made.getInputStream().readAllBytes(), US_ASCII);
        if (!Files.exists(file)) {
            throw new IllegalStateException(said);
        }
    }

    private static Path write(Path file, String what, byte[] encoded) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        file.toFile().deleteOnExit();
        return Files.writeString(
                file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, lines));
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
