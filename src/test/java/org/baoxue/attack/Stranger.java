package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Somebody at the service's port who sends whatever he likes, with cookies of his own.
final class Stranger {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE = 5_000;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;
    private final HttpClient following;
    private final String service;

    Stranger(int port) {
        this("http://localhost:" + port, HttpClient::newBuilder);
    }

    /// Somebody who knows other certificates.
    Stranger(String service, Supplier<HttpClient.Builder> client) {
        this.service = service;
        this.http = client.get().cookieHandler(cookies).build();
        this.following =
                client.get().cookieHandler(cookies).followRedirects(Redirect.ALWAYS).build();
    }

    /// Where the sign-in sends him.
    String signsIn(String name, String password, String... headers) throws Exception {
        var form = "username=" + encoded(name) + "&password=" + encoded(password);
        var answer = signsInBy(form, headers);
        get("/sign-in.html");
        return answer.headers().firstValue("Location").orElse("");
    }

    /// What the sign-in answers to its form, however that is filled in.
    HttpResponse<String> signsInBy(String form, String... headers) throws Exception {
        get("/sign-in.html");
        var request =
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", csrfToken())
                        .POST(BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// As a browser goes where it is sent.
    HttpResponse<String> follow(String path) throws Exception {
        return following.send(
                request(path).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    /// As a page of ours asks.
    JsonNode ask(String document) throws Exception {
        return answered(graphql(document, "X-XSRF-TOKEN", csrfToken()));
    }

    JsonNode askBy(String token, String document) throws Exception {
        return answered(graphql(document, "Authorization", "Bearer " + token));
    }

    /// The token is nobody's.
    void isTurnedAwayWith(String token) throws Exception {
        var answer = graphql("{ me { id } }", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).as(token).isEqualTo(401);
    }

    private static JsonNode answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> graphql(String document, String... headers) throws Exception {
        var body = JSON.writeValueAsString(Map.of("query", document));
        var request =
                request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// The path goes as it is written, nothing of it resolved.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path));
    }

    String csrfToken() {
        return cookie("XSRF-TOKEN").orElse("none");
    }

    /// What is answered to lines that no well-behaved client would send, until nothing more comes.
    String saying(String... lines) throws IOException {
        var at = URI.create(service);
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(PATIENCE);
            var request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException silence) {
                // It waits for the rest of the request.
            }
            return answer.toString(UTF_8);
        }
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
