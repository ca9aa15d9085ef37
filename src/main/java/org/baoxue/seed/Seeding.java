package org.baoxue.seed;

import static java.util.Objects.requireNonNull;

import org.baoxue.access.account.People;
import org.baoxue.database.lease.Leases;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.seed.Entering.Entered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Loads the seed when the service starts, before it answers anybody: nobody is told that an
/// account is unknown, or sees a part of the county, because the rest is still being loaded.
@Component
@ConditionalOnProperty("baoxue.seed.directory")
class Seeding implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Seeding.class);
    private static final int NAMED = 10;

    private final SeedSettings settings;
    private final Stamps stamps;
    private final Entering entering;
    private final People people;
    private final Leases leases;
    private final Clock clock;
    private volatile boolean running;

    Seeding(
            SeedSettings settings,
            Stamps stamps,
            Entering entering,
            People people,
            Leases leases,
            Clock clock) {
        this.settings = settings;
        this.stamps = stamps;
        this.entering = entering;
        this.people = people;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        running = true;
        load(requireNonNull(settings.directory()));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    void load(Path directory) {
        var files = SeedFiles.in(directory);
        if (Sheets.ALL.stream().allMatch(sheet -> isLoaded(sheet, files))) {
            log.info("Seed: {} is loaded and unchanged", directory);
            return;
        }
        // Of several instances one loads it; the others find it loaded.
        leases.run("seed", () -> load(files));
    }

    private void load(SeedFiles files) {
        var begun = clock.instant();
        var seed = Seed.read(files);
        log.info("Seed: {} checked, {} rows", files.directory(), "%,d".formatted(seed.rows()));
        enter(seed.towns(), files);
        enter(seed.villages(), files);
        enter(seed.schools(), files);
        enter(seed.households(), files);
        enter(seed.children(), files);
        openAccounts(seed, files);
        var seconds = Duration.between(begun, clock.instant()).toMillis() / 1_000.0;
        log.info("Seed: loaded in {} s", seconds);
    }

    private <R extends RegistryRecord<R>> void enter(ReadSheet<R> sheet, SeedFiles files) {
        if (!isLoaded(sheet.sheet(), files)) {
            tell(sheet, entering.enter(sheet));
            stamp(sheet, files);
        }
    }

    private void openAccounts(Seed seed, SeedFiles files) {
        var sheet = seed.accounts();
        if (!isLoaded(sheet.sheet(), files)) {
            var opened =
                    settings.isDemo()
                            ? people.open(sheet.records(), settings.demoPassword())
                            : people.openWithFirstPassword(
                                    sheet.records(), settings.demoPassword());
            log.info("Seed: {} {} accounts opened", sheet.sheet().file(), opened);
            if (opened > 0 && settings.isDemo()) {
                log.info("Seed: they open with the password '{}'", settings.demoPassword());
            }
            stamp(sheet, files);
        }
    }

    /// A seed only adds. Where people and the file differ, people are right, and the file's keeper
    /// is told.
    private static void tell(ReadSheet<?> sheet, Entered entered) {
        var file = sheet.sheet().file();
        var standing = sheet.lines().size() - entered.fresh();
        log.info("Seed: {} loaded, {} entered, {} stood already", file, entered.fresh(), standing);
        var different = entered.different();
        if (!different.isEmpty()) {
            log.warn(
                    "Seed: {} differs from {} records that stand already and stay as they are: {}",
                    file,
                    different.size(),
                    named(different));
        }
    }

    private static String named(List<String> ids) {
        var first = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() > NAMED ? first + ", …" : first;
    }

    private boolean isLoaded(Sheet<?> sheet, SeedFiles files) {
        var hash = files.hash(sheet);
        return hash.isPresent()
                && stamps.findById(sheet.file())
                        .filter(stamp -> stamp.sha256().equals(hash.get().hex()))
                        .isPresent();
    }

    /// Written last: a load that breaks off before is taken up at the next start.
    private void stamp(ReadSheet<?> sheet, SeedFiles files) {
        var hash = files.hash(sheet.sheet()).orElseThrow().hex();
        stamps.save(new Stamp(sheet.sheet().file(), hash, sheet.lines().size(), clock.instant()));
    }
}
