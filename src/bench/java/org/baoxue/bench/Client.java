package org.baoxue.bench;

import org.baoxue.seed.demo.Documents;
import org.baoxue.seed.demo.Voice;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// One person's way to a server's GraphQL.
///
/// @param headers what each request carries for the server to know the person
public record Client(Server server, Map<String, String> headers) implements Voice {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "baoxue-demo";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PAUSE = 20;

    /// A peer asks nobody who they are.
    static Client of(Server peer) {
        return new Client(peer, Map.of());
    }

    /// Signs in by the form, as soon as the server answers, and goes on in the session, as the
    /// pages do.
    public static Client signedIn(Server server, String name) {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (var http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var page = HttpRequest.newBuilder(server.at("/sign-in.html")).build();
            until(server, page);
            send(http, page);
            var form = BodyPublishers.ofString("username=" + name + "&password=" + PASSWORD);
            send(
                    http,
                    HttpRequest.newBuilder(server.at("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-XSRF-TOKEN", cookie(cookies, "XSRF-TOKEN"))
                            .POST(form)
                            .build());
            send(http, page);
        }
        var all =
                cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return new Client(
                server, Map.of("Cookie", all, "X-XSRF-TOKEN", cookie(cookies, "XSRF-TOKEN")));
    }

    /// Waits until the server answers a question without an error.
    public Client once(String document) {
        until(server, request(document, Map.of()));
        return this;
    }

    private static void until(Server server, HttpRequest question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && server.isAlive()) {
            if (answersWell(question)) {
                return;
            }
        }
        throw new IllegalStateException("no answer from " + server.address());
    }

    /// The same person by another way to the server.
    public Client by(URI way) {
        return new Client(server.by(way), headers);
    }

    /// A request of this person's, to be completed.
    public HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(server.at(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    public HttpRequest request(String document, Map<String, ?> variables) {
        var body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        return to("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /// A document of the demo's, which must be done and not refused.
    @Override
    public JsonNode say(String document, Map<String, ?> variables) {
        var answer = send(HTTP, request(Documents.text(document), variables));
        return Documents.onlyField(document, JSON.readTree(answer));
    }

    /// The data of the answer, which must have no errors.
    public JsonNode ask(String document, Map<String, ?> variables) {
        var answer = send(HTTP, request(document, variables));
        var read = JSON.readTree(answer);
        if (read.has("errors") || !read.has("data")) {
            throw new IllegalStateException(document + " is answered by " + answer);
        }
        return read.path("data");
    }

    /// One try, which may find nobody.
    public static HttpResponse<byte[]> tried(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    static String send(HttpRequest request) {
        return send(HTTP, request);
    }

    private static String send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException cause) {
            throw new IllegalStateException("no answer from " + request.uri(), cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private static boolean answersWell(HttpRequest question) {
        try {
            Thread.sleep(PAUSE);
            var answer = HTTP.send(question, BodyHandlers.ofString());
            return answer.statusCode() == 200 && !answer.body().contains("\"errors\"");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private static String cookie(CookieManager cookies, String name) {
        @Nullable String value =
                cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .orElse(null);
        if (value == null) {
            throw new IllegalStateException("the service sets no cookie " + name);
        }
        return value;
    }
}
