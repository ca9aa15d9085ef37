package org.baoxue.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
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

/// Somebody at the service's port who sends whatever he likes, with cookies of his own.
final class Stranger {

    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final HttpClient following =
            HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.ALWAYS).build();
    private final URI service;

    Stranger(int port) {
        this.service = URI.create("http://localhost:" + port);
    }

    /// Where the sign-in sends him.
    String signsIn(String name, String password) throws Exception {
        get("/sign-in.html");
        var form = "username=" + encoded(name) + "&password=" + encoded(password);
        var answer =
                send(
                        request("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-XSRF-TOKEN", csrfToken())
                                .POST(BodyPublishers.ofString(form)));
        get("/sign-in.html");
        return answer.headers().firstValue("Location").orElse("");
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

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path));
    }

    String csrfToken() {
        return cookie("XSRF-TOKEN").orElse("none");
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
