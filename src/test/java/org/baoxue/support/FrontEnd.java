package org.baoxue.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.seed.demo.Documents;
import org.baoxue.seed.demo.Voice;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/// A front end as a county would write one: signs in by the form, keeps the session's cookies,
/// sends the CSRF token, and speaks GraphQL and plain HTTP to a running service.
public final class FrontEnd implements Voice {

    private static final JsonMapper json = new JsonMapper();

    private final CookieManager cookies;
    private final HttpClient http;
    private final URI service;

    private FrontEnd(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.service = URI.create("http://127.0.0.1:" + port);
    }

    public static FrontEnd signedIn(int port, String name, String password) {
        var frontEnd = new FrontEnd(port, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
        frontEnd.get("/sign-in.html");
        var form = "username=%s&password=%s".formatted(encoded(name), encoded(password));
        var answer =
                frontEnd.send(
                        frontEnd.request("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .as("%s is signed in", name)
                .doesNotContain("/sign-in.html");
        return frontEnd;
    }

    /// The same, sent to another instance by a balancer.
    public FrontEnd at(int port) {
        return new FrontEnd(port, cookies);
    }

    /// What is held under a cookie's name.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /// A document of the demo's, which must be done and not refused.
    @Override
    public JsonNode say(String document, Map<String, ?> variables) {
        return Documents.onlyField(document, post(Documents.text(document), variables));
    }

    /// The code with which a document of the demo's is refused.
    public String refused(String document, Map<String, ?> variables) {
        var answer = post(Documents.text(document), variables);
        return answer.path("data")
                .iterator()
                .next()
                .path("code")
                .asString("not refused: " + answer);
    }

    /// The data of a document of `graphql-test/`, which must answer without errors.
    public JsonNode ask(String document, Map<String, ?> variables) {
        var answer = post(text(document), variables);
        assertThat(answer.path("errors").isMissingNode()).as("%s: %s", document, answer).isTrue();
        return answer.path("data");
    }

    /// The one field of a document's data.
    public JsonNode act(String document, Map<String, ?> variables) {
        return ask(document, variables).iterator().next();
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<byte[]> head(String path) {
        return send(request(path).HEAD());
    }

    public HttpResponse<byte[]> post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public HttpResponse<byte[]> patch(String path, byte[] bytes, String... headers) {
        return patch(path, BodyPublishers.ofByteArray(bytes), headers);
    }

    public HttpResponse<byte[]> patch(String path, BodyPublisher bytes, String... headers) {
        return send(request(path).headers(headers).method("PATCH", bytes));
    }

    public HttpResponse<byte[]> post(String path, BodyPublisher body, String... headers) {
        return send(request(path).headers(headers).POST(body));
    }

    /// A GraphQL request as it stands, however odd.
    public HttpResponse<byte[]> graphql(String method, BodyPublisher body, String... headers) {
        return send(request("/graphql").headers(headers).method(method, body));
    }

    private JsonNode post(String document, Map<String, ?> variables) {
        var body = json.writeValueAsString(Map.of("query", document, "variables", variables));
        var answer =
                send(
                        request("/graphql")
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", "zh-CN")
                                .POST(BodyPublishers.ofString(body)));
        return json.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(service.resolve(path));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException cause) {
            throw new IllegalStateException("the service does not answer", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private static String text(String document) {
        var path = "/graphql-test/" + document + ".graphql";
        try (InputStream file = FrontEnd.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
