package org.baoxue.bench.field;

import org.baoxue.bench.Client;
import org.baoxue.bench.Figure;
import org.baoxue.bench.Server;
import org.baoxue.bench.field.Outing.Kit;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Minutes of phones that save and upload, and of an office that reads, on a service that is killed
/// every half minute, data and all, and started again on what it left. In the end everything
/// acknowledged must be there, once, whatever the phones had to send again.
public final class ServiceSoak {

    private static final Duration DURATION =
            Duration.ofMinutes(Integer.getInteger("bench.minutes", 10));
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int AT_ONCE = 4;
    private static final int SAVES_A_PHOTO = 10;
    private static final String PAGE =
            "query ($id: ID!) { sheets(review: $id, first: 20) { edges { node { id state answered"
                    + " } } } }";

    private final Outing outing;
    private final Book book = new Book();
    private final Tally tally = new Tally();
    private final LongAdder pages = new LongAdder();
    private Server server;
    private volatile boolean over;
    private int kills;
    private Duration longestAbsence = Duration.ZERO;

    private ServiceSoak(Server server) {
        this.server = server;
        outing = Outing.of(server);
    }

    /// Loads and kills for as long as asked, and tells what it came to.
    ///
    /// @throws IllegalStateException where anything is lost or held twice
    public static List<Figure> measure() throws Exception {
        var directory = Files.createTempDirectory("baoxue-soak");
        try (var first = Outing.service(directory)) {
            var soak = new ServiceSoak(first);
            soak.run();
            soak.book.check(soak.outing.review());
            soak.server.close();
            return soak.figures(Files.size(directory.resolve("data/baoxue.db")));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void run() throws Exception {
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = new ArrayList<Future<Boolean>>();
            outing.kits().forEach(kit -> people.add(together.submit(() -> fill(kit))));
            people.add(together.submit(this::read));
            try {
                killAndStart();
            } finally {
                over = true;
            }
            for (var person : people) {
                person.get();
            }
        }
        kill();
    }

    private void killAndStart() throws InterruptedException {
        long end = System.nanoTime() + DURATION.toNanos();
        for (long next = System.nanoTime() + BETWEEN_KILLS.toNanos();
                next <= end;
                next += BETWEEN_KILLS.toNanos()) {
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            kill();
        }
    }

    private void kill() throws InterruptedException {
        long begun = System.nanoTime();
        server.kill();
        server = server.again();
        Client.signedIn(server, "office").once("{ __typename }");
        var absence = Duration.ofNanos(System.nanoTime() - begun);
        longestAbsence = absence.compareTo(longestAbsence) > 0 ? absence : longestAbsence;
        kills++;
    }

    /// Changes some ticks of one checklist after the other, and takes a photo now and then.
    private boolean fill(Kit kit) {
        var dice = new SplittableRandom();
        var phone = new Phone(kit.member(), book, tally);
        var seen = new HashMap<String, Integer>();
        for (int turn = 1; !over; turn++) {
            var checklist = kit.checklists().get(turn % kit.checklists().size());
            var visit = checklist.visit();
            var changes =
                    some(checklist.ticks(), dice).stream()
                            .map(key -> turned(key, seen.getOrDefault(visit + key, 0)))
                            .toList();
            phone.save(visit, changes).forEach((key, version) -> seen.put(visit + key, version));
            if (turn % SAVES_A_PHOTO == 0) {
                phone.upload(new Snapshot(visit, dice), () -> false);
            }
        }
        return true;
    }

    private static Set<String> some(List<String> keys, SplittableRandom dice) {
        return dice.ints(AT_ONCE, 0, keys.size()).mapToObj(keys::get).collect(Collectors.toSet());
    }

    private static Noted turned(String key, int version) {
        return Noted.tick(key, version % 2 == 0, version);
    }

    private boolean read() {
        var page = outing.review().office().request(PAGE, Map.of("id", outing.review().id()));
        while (!over) {
            try {
                if (Client.tried(page).statusCode() == 200) {
                    pages.increment();
                }
            } catch (IOException killed) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return true;
    }

    private List<Figure> figures(long fileBytes) {
        return List.of(
                Figure.of(
                        "service, %d minutes of mixed load, %d kills"
                                .formatted(DURATION.toMinutes(), kills),
                        "nothing lost, nothing twice"),
                Figure.of(
                        "· acknowledged answers, and photos (%,.0f MB)"
                                .formatted(tally.photoBytes().sum() / 1e6),
                        "%,d, %,d".formatted(book.answers(), book.photos().size())),
                Figure.of(
                        "· requests cut off by a kill, or by its absence",
                        "%,d".formatted(tally.unheard().sum())),
                Figure.of("· requests answered by an error", "%,d".formatted(tally.failed().sum())),
                Figure.of("· pages read meanwhile", "%,d".formatted(pages.sum())),
                Figure.of(
                        "· longest from a kill to the next answer",
                        "%.1f s".formatted(longestAbsence.toMillis() / 1e3)),
                Figure.of("· file at the end", "%,.0f MB".formatted(fileBytes / 1e6)));
    }
}
