package org.baoxue.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/// What a server does for {@link #CONNECTIONS} who each ask again as soon as they were answered.
///
/// @param perSecond requests
/// @param p99 in milliseconds
record Load(double perSecond, double median, double p99) {

    static final int CONNECTIONS = 16;

    private static final Duration MEASURED =
            Duration.ofSeconds(Integer.getInteger("bench.seconds", 20));

    /// The compilers of a virtual machine are busy for this long; Node's, if less.
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Pattern NOT_DONE =
            Pattern.compile("\"(errors|error|code|CONFLICT|REFUSED)\"");
    private static final int ENOUGH_TO_LOOK_AT = 4_000;
    private static final double NANOS_A_MILLISECOND = 1e6;

    /// Rounds in which every connection sends its requests, first to warm up, then measured.
    ///
    /// @param before puts things back before each round; not measured
    static Load of(List<List<HttpRequest>> requests, Runnable before) {
        rounds(requests, before, WARM_UP);
        return rounds(requests, before, MEASURED);
    }

    String told() {
        return "%,.0f requests/s, median %.1f ms, p99 %.1f ms".formatted(perSecond, median, p99);
    }

    private static Load rounds(
            List<List<HttpRequest>> requests, Runnable before, Duration duration) {
        var latencies = new ArrayList<long[]>();
        long elapsed = 0;
        while (elapsed < duration.toNanos()) {
            before.run();
            long begun = System.nanoTime();
            latencies.addAll(round(requests));
            elapsed += System.nanoTime() - begun;
        }
        var sorted = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Load(
                sorted.length * 1e9 / elapsed, percentile(sorted, 0.5), percentile(sorted, 0.99));
    }

    private static List<long[]> round(List<List<HttpRequest>> requests) {
        try (var connections = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending =
                    requests.stream()
                            .<Callable<long[]>>map(connection -> () -> send(connection))
                            .toList();
            var latencies = new ArrayList<long[]>();
            for (Future<long[]> sent : connections.invokeAll(sending)) {
                latencies.add(sent.get());
            }
            return latencies;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private static long[] send(List<HttpRequest> requests) {
        return requests.stream().mapToLong(Load::latency).toArray();
    }

    private static long latency(HttpRequest request) {
        long begun = System.nanoTime();
        var answer = Client.send(request);
        long latency = System.nanoTime() - begun;
        var beginning = answer.substring(0, Math.min(answer.length(), ENOUGH_TO_LOOK_AT));
        if (answer.isEmpty() || NOT_DONE.matcher(beginning).find()) {
            throw new IllegalStateException(request.uri() + " answers " + beginning);
        }
        return latency;
    }

    private static double percentile(long[] sorted, double share) {
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(at, 0)] / NANOS_A_MILLISECOND;
    }
}
