package org.baoxue.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/// An identity provider on the loopback address, which signs in whomever a test names.
final class FakeIssuer {

    static final String CLIENT = "baoxue";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey strange;
    private volatile String person = "";
    private volatile String subject = "";
    private volatile String nonce = "";

    FakeIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("ours").generate();
            strange = new RSAKeyGenerator(2048).keyID("ours").generate();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException cause) {
            throw new IllegalStateException(cause);
        }
        server.createContext(
                "/.well-known/openid-configuration", exchange -> json(exchange, configuration()));
        server.createContext(
                "/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::sendBack);
        server.createContext("/token", exchange -> json(exchange, tokens()));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void nextPerson(String name) {
        nextPerson(name, "sub-of-" + name);
    }

    void nextPerson(String name, String subject) {
        person = name;
        this.subject = subject;
    }

    /// As the provider would make it for our service.
    JWTClaimsSet.Builder claims(String name) {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(CLIENT)
                .subject("sub-of-" + name)
                .claim("preferred_username", name)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, key);
    }

    String signedByAnother(JWTClaimsSet.Builder claims) {
        return signed(claims, strange);
    }

    static String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    /// The public key, which everybody knows, taken for a secret.
    String signedByThePublicKey(JWTClaimsSet.Builder claims) throws JOSEException {
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
                        claims.build());
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    /// It brings the key along by which it wants to be judged.
    String signedByItsOwnKey(JWTClaimsSet.Builder claims) {
        return signed(
                claims,
                strange,
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(strange.toPublicJWK()));
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey by) {
        return signed(claims, by, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()));
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey by, JWSHeader.Builder header) {
        var token = new SignedJWT(header.build(), claims.build());
        try {
            token.sign(new RSASSASigner(by));
        } catch (JOSEException cause) {
            throw new IllegalStateException(cause);
        }
        return token.serialize();
    }

    private String configuration() {
        return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"],
         "scopes_supported": ["openid"]}
        """
                .formatted(address());
    }

    private String tokens() {
        var idToken = signed(claims(person).subject(subject).claim("nonce", nonce));
        return """
        {"access_token": "of-the-provider", "token_type": "Bearer", "expires_in": 300, "scope": "openid",
         "id_token": "%s"}
        """
                .formatted(idToken);
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        var asked =
                UriComponentsBuilder.fromUri(exchange.getRequestURI()).build(true).getQueryParams();
        nonce = decoded(asked.getFirst("nonce"));
        var back =
                decoded(asked.getFirst("redirect_uri"))
                        + "?code=once&state="
                        + asked.getFirst("state");
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static String decoded(@Nullable String text) {
        return text == null ? "" : URLDecoder.decode(text, UTF_8);
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
