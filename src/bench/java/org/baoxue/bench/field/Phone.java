package org.baoxue.bench.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.bench.Client;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A phone's queue: it sends until it is heard, and writes down what it was told. For one thread.
final class Phone {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SHORTEST_PAUSE = 200;
    private static final int LONGEST_PAUSE = 2_000;
    private static final int CHUNK = 128 * 1024;
    private static final String OFFSET = "Upload-Offset";
    private static final String SAVE =
            """
            mutation ($input: AnswersInput!) {
              act: saveAnswers(input: $input) {
                ... on AnswersSaved { sheet { version } results { id key result version fault } }
                ... on Refusal { code message }
              }
            }
            """;
    private static final String BEGIN =
            """
            mutation ($input: PhotoInput!) {
              act: beginPhoto(input: $input) {
                ... on Photo { received }
                ... on Refusal { code message }
              }
            }
            """;

    private final Client member;
    private final Book book;
    private final Tally tally;

    Phone(Client member, Book book, Tally tally) {
        this.member = member;
        this.book = book;
        this.tally = tally;
    }

    private interface Reading<T> {
        @Nullable T of(HttpResponse<byte[]> answer);
    }

    /// What was read of an answer, and how long that answer took.
    private record Heard<T>(T what, long nanos) {}

    /// How far a photo is.
    private record Position(int received, boolean safe) {

        static @Nullable Position of(HttpResponse<byte[]> answer) {
            var safe = answer.headers().firstValue("Upload-State").orElse("").equals("SAFE");
            return answer.headers()
                    .firstValue(OFFSET)
                    .map(received -> new Position(Integer.parseInt(received), safe))
                    .orElse(null);
        }
    }

    /// Saves changes, and gives the version of each item by its key.
    Map<String, Integer> save(String visit, List<Noted> changes) {
        changes.forEach(change -> book.send(visit, change.id()));
        var input = Map.of("visit", visit, "changes", changes);
        var saved = heard(member.request(SAVE, Map.of("input", input)), Phone::done);
        tally.saves().add(saved.nanos());
        var versions = new HashMap<String, Integer>();
        for (var result : saved.what().path("results")) {
            book.answered(visit, result);
            versions.put(result.path("key").asString(), result.path("version").asInt());
        }
        return versions;
    }

    /// Uploads a photo, or the rest of one.
    ///
    /// @param stopping asked before each chunk: whether the phone stops here, to go on later
    /// @return whether it is safe
    boolean upload(Snapshot photo, BooleanSupplier stopping) {
        book.send(photo.visit(), photo.id());
        var begun = heard(member.request(BEGIN, Map.of("input", photo.input())), Phone::done);
        var position = new Position(begun.what().path("received").asInt(), false);
        while (!position.safe()) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            position = send(photo, position.received());
        }
        book.safe(photo);
        tally.photoBytes().add(Snapshot.SIZE);
        return true;
    }

    private Position send(Snapshot photo, int from) {
        var chunk = BodyPublishers.ofByteArray(photo.chunk(from, CHUNK));
        var path = "/photos/" + photo.id();
        var request = member.to(path).header(OFFSET, String.valueOf(from)).method("PATCH", chunk);
        try {
            var answer = Client.tried(request.build());
            require(answer.statusCode() != 422, "a photo is refused", answer);
            var position = Position.of(answer);
            if (position != null) {
                return position;
            }
            tally.failed().increment();
        } catch (IOException broken) {
            tally.unheard().increment();
        }
        return heard(member.to(path).HEAD().build(), Position::of).what();
    }

    /// Asks until it is answered, without an error of the service's; less and less often.
    private <T> Heard<T> heard(HttpRequest request, Reading<T> reading) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int pause = SHORTEST_PAUSE;
                System.nanoTime() < end;
                pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            long begun = System.nanoTime();
            try {
                var answer = Client.tried(request);
                var read = reading.of(answer);
                if (read != null) {
                    return new Heard<>(read, System.nanoTime() - begun);
                }
                tally.failed().increment();
            } catch (IOException broken) {
                tally.unheard().increment();
            }
            pause(pause);
        }
        throw new IllegalStateException("no answer from " + request.uri());
    }

    /// What a mutation did; null where it failed.
    private static @Nullable JsonNode done(HttpResponse<byte[]> answer) {
        require(answer.statusCode() / 100 != 3, "signed out", answer);
        require(answer.statusCode() / 100 != 4, "not taken", answer);
        if (answer.statusCode() != 200) {
            return null;
        }
        var read = JSON.readTree(answer.body());
        require(!read.at("/data/act").has("code"), "refused", answer);
        return read.has("errors") ? null : read.at("/data/act");
    }

    private static void require(boolean holds, String otherwise, HttpResponse<byte[]> answer) {
        if (!holds) {
            var told = answer.statusCode() + " " + new String(answer.body(), UTF_8);
            throw new IllegalStateException(otherwise + ": " + told);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }
}
