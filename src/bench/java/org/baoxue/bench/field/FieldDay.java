package org.baoxue.bench.field;

import org.baoxue.bench.Figure;
import org.baoxue.bench.Server;
import org.baoxue.bench.field.Outing.Checklist;
import org.baoxue.bench.field.Outing.Kit;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// The evening of a field day: a hundred phones that had no line all day send some two thousand
/// checklists, each with a photo, at once. Lines break, requests are repeated, uploads are left and
/// taken up again, and each phone contests some answers of a colleague's. In the end everything
/// acknowledged must be there, once.
public final class FieldDay {

    private static final int BREAKS = 300;
    private static final int REPEATS = 20;
    private static final int STOPS = 10;

    private final Outing outing;
    private final BadLine line;
    private final Book book = new Book();
    private final Tally tally = new Tally();

    private FieldDay(Outing outing, BadLine line) {
        this.outing = outing;
        this.line = line;
    }

    /// Lets the evening pass, and measures it.
    ///
    /// @throws IllegalStateException where anything is lost or held twice
    public static List<Figure> measure() throws Exception {
        var directory = Files.createTempDirectory("baoxue-field");
        try (var server = Outing.service(directory)) {
            return measured(server);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static List<Figure> measured(Server server) throws Exception {
        var outing = Outing.of(server);
        try (var line = BadLine.to(server.address(), BREAKS)) {
            var day = new FieldDay(outing, line);
            long begun = System.nanoTime();
            day.synchronise();
            double seconds = (System.nanoTime() - begun) / 1e9;
            day.check();
            return day.figures(seconds);
        }
    }

    private void synchronise() throws InterruptedException, ExecutionException {
        var phones =
                IntStream.range(0, outing.kits().size())
                        .<Callable<Boolean>>mapToObj(number -> () -> synchronise(number))
                        .toList();
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var phone : together.invokeAll(phones)) {
                phone.get();
            }
        }
    }

    private boolean synchronise(int number) {
        var kit = outing.kits().get(number);
        var dice = new SplittableRandom(number);
        var phone = new Phone(kit.member().by(line.address()), book, tally);
        var left = new ArrayList<Snapshot>();
        var contested = Noted.batches(shared(colleague(number)), false).getFirst();
        phone.save(shared(colleague(number)).visit(), contested);
        for (var checklist : kit.checklists()) {
            for (var changes : Noted.batches(checklist, true)) {
                phone.save(checklist.visit(), changes);
                if (dice.nextInt(REPEATS) == 0) {
                    phone.save(checklist.visit(), changes);
                }
            }
            var photo = new Snapshot(checklist.visit(), dice);
            if (!phone.upload(photo, () -> dice.nextInt(STOPS) == 0)) {
                left.add(photo);
            }
        }
        return left.stream().allMatch(photo -> phone.upload(photo, () -> false));
    }

    /// The next of the same team.
    private Kit colleague(int number) {
        int next = (number + 1) % Outing.PEOPLE;
        return outing.kits().get(number - number % Outing.PEOPLE + next);
    }

    private static Checklist shared(Kit kit) {
        return kit.checklists().getFirst();
    }

    private void check() throws IOException {
        int contested =
                outing.kits().stream()
                        .mapToInt(kit -> Math.min(Noted.BATCH, shared(kit).ticks().size()))
                        .sum();
        if (book.contested().size() != contested) {
            throw new IllegalStateException(
                    "%d answers contested, %d by the service"
                            .formatted(contested, book.contested().size()));
        }
        book.check(outing.review());
    }

    private List<Figure> figures(double seconds) {
        int checklists = outing.kits().stream().mapToInt(kit -> kit.checklists().size()).sum();
        var photos = book.photos().size();
        return List.of(
                Figure.of(
                        "field day: %d phones of %d teams, %,d checklists, %,d answers, %,d photos"
                                .formatted(
                                        outing.kits().size(),
                                        outing.review().teams().size(),
                                        checklists,
                                        book.answers(),
                                        photos),
                        "%.0f s, nothing lost, nothing twice".formatted(seconds)),
                Figure.of(
                        "· saves of up to %d answers".formatted(Noted.BATCH),
                        "%.0f /s, median %.0f ms, p99 %.0f ms"
                                .formatted(
                                        tally.saves().size() / seconds,
                                        tally.milliseconds(0.5),
                                        tally.milliseconds(0.99))),
                Figure.of(
                        "· photos of %.1f MB, at the same time"
                                .formatted(tally.photoBytes().sum() / 1e6 / photos),
                        "%.1f MB/s".formatted(tally.photoBytes().sum() / 1e6 / seconds)),
                Figure.of(
                        "· lines that broke on the way there, and back",
                        "%,d, %,d".formatted(line.there().sum(), line.back().sum())),
                Figure.of(
                        "· conflicts, each kept with both answers",
                        "%,d".formatted(book.contested().size())),
                Figure.of(
                        "· requests that the service answered by an error",
                        "%,d".formatted(tally.failed().sum())));
    }
}
