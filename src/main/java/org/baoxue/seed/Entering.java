package org.baoxue.seed;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.registry.Registry;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.seed.ReadSheet.Line;
import org.baoxue.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Enters a sheet's records into the registry, in batches; those that stand already are left as
/// they are, whoever made them so.
@Component
class Entering {

    private static final Logger log = LoggerFactory.getLogger(Entering.class);
    private static final int BATCH = 1_000;
    private static final Caller SEED =
            new Caller(new UserId("seed"), "Seed", Set.of(Grant.everywhere(Role.COUNTY_OFFICE)));

    private final Registry registry;
    private final Keeping keeping;

    Entering(Registry registry, Keeping keeping) {
        this.registry = registry;
        this.keeping = keeping;
    }

    /// What became of a sheet or of a part of it.
    ///
    /// @param different ids of records that stand with another content than the sheet's
    record Entered(int fresh, List<String> different) {}

    <R extends RegistryRecord<R>> Entered enter(ReadSheet<R> sheet) {
        var total = sheet.lines().size();
        var fresh = 0;
        var different = new ArrayList<String>();
        for (var from = 0; from < total; from += BATCH) {
            var to = Math.min(total, from + BATCH);
            var entered = enterAgainIfRaced(sheet, sheet.lines().subList(from, to));
            fresh += entered.fresh();
            different.addAll(entered.different());
            if (to < total) {
                log.info("Seed: {} {}", sheet.sheet().file(), progress(to, total));
            }
        }
        return new Entered(fresh, different);
    }

    /// Another instance may load the same seed at the same moment: what it entered in between is
    /// found standing at the second try.
    private <R extends RegistryRecord<R>> Entered enterAgainIfRaced(
            ReadSheet<R> sheet, List<Line<R>> batch) {
        try {
            return enter(sheet, batch);
        } catch (DuplicateKeyException raced) {
            return enterOrRefuse(sheet, batch);
        }
    }

    private <R extends RegistryRecord<R>> Entered enterOrRefuse(
            ReadSheet<R> sheet, List<Line<R>> batch) {
        try {
            return enter(sheet, batch);
        } catch (DuplicateKeyException taken) {
            var reason =
                    "a citizen ID between here and line %d is registered for another child already"
                            .formatted(batch.getLast().number());
            throw new SeedRefused(List.of(sheet.bad(batch.getFirst(), "citizenId", reason)));
        }
    }

    private <R extends RegistryRecord<R>> Entered enter(ReadSheet<R> sheet, List<Line<R>> batch) {
        var ids = batch.stream().map(line -> line.record().id()).toList();
        var standing = registry.findAll(sheet.sheet().type(), ids);
        var fresh = new ArrayList<R>();
        var different = new ArrayList<String>();
        for (var line : batch) {
            var stored = standing.get(line.record().id());
            if (stored == null) {
                fresh.add(line.record());
            } else if (!stored.revised(0, List.of()).equals(line.record())) {
                different.add(line.record().id().value());
            }
        }
        refuseInvalid(sheet, batch, fresh);
        return new Entered(fresh.size(), different);
    }

    /// The files were checked before; what the registry still refuses contradicts what stands in
    /// it.
    private <R extends RegistryRecord<R>> void refuseInvalid(
            ReadSheet<R> sheet, List<Line<R>> batch, List<R> fresh) {
        var invalid = keeping.enterAll(fresh, SEED);
        var bad = new ArrayList<BadRow>();
        for (var line : batch) {
            invalid.stream()
                    .filter(record -> record.id().equals(line.record().id().value()))
                    .flatMap(record -> record.faults().stream())
                    .forEach(fault -> bad.add(Seed.bad(sheet, line, fault)));
        }
        if (!bad.isEmpty()) {
            throw new SeedRefused(bad);
        }
    }

    private static String progress(int done, int total) {
        return "%,d of %,d (%d %%)".formatted(done, total, 100L * done / total);
    }
}
