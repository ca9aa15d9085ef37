package org.baoxue.seed;

import org.baoxue.access.account.People.NewAccount;
import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.seed.ReadSheet.Line;
import org.baoxue.shared.Fault;
import org.baoxue.shared.Id;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A whole seed, read and found sound: one that is not never comes into being.
record Seed(
        ReadSheet<Town> towns,
        ReadSheet<Village> villages,
        ReadSheet<School> schools,
        ReadSheet<Household> households,
        ReadSheet<Child> children,
        ReadSheet<NewAccount> accounts) {

    /// @throws SeedRefused with everything that is wrong in the files
    static Seed read(SeedFiles files) {
        var bad = new ArrayList<BadRow>();
        var seed =
                new Seed(
                        SheetReader.read(Sheets.TOWNS, files, bad),
                        SheetReader.read(Sheets.VILLAGES, files, bad),
                        SheetReader.read(Sheets.SCHOOLS, files, bad),
                        SheetReader.read(Sheets.HOUSEHOLDS, files, bad),
                        SheetReader.read(Sheets.CHILDREN, files, bad),
                        SheetReader.read(Sheets.ACCOUNTS, files, bad));
        // Where a file, a row or an id could not be made out, all that names it would seem wrong.
        if (bad.stream().map(BadRow::field).noneMatch(Set.of("", "id")::contains)) {
            seed.faults().forEach(bad::add);
        }
        if (!bad.isEmpty()) {
            bad.sort(Comparator.comparingInt(Seed::place).thenComparingLong(BadRow::line));
            throw new SeedRefused(bad);
        }
        return seed;
    }

    Stream<ReadSheet<?>> sheets() {
        return Stream.of(towns, villages, schools, households, children, accounts);
    }

    int rows() {
        return sheets().mapToInt(sheet -> sheet.lines().size()).sum();
    }

    private static int place(BadRow row) {
        return Sheets.ALL.stream().map(Sheet::file).toList().indexOf(row.file());
    }

    /// What is wrong between the rows.
    private Stream<BadRow> faults() {
        var existing = new HashSet<Id>();
        for (var sheet : List.of(towns, villages, schools, households)) {
            existing.addAll(sheet.unread());
            sheet.records().forEach(record -> existing.add(record.id()));
        }
        var twice = sheets().flatMap(Seed::idsTwice);
        var citizenIdsTwice = twice(children, "citizenId", child -> child.citizenId().value());
        var rules =
                Stream.of(towns, villages, schools, households, children)
                        .flatMap(sheet -> brokenRules(sheet, existing));
        return Stream.of(
                        twice,
                        citizenIdsTwice,
                        rules,
                        unknownPlaces("roles", Seed::scopes, existing),
                        unknownPlaces("belongsTo", NewAccount::belongsTo, existing))
                .flatMap(faults -> faults);
    }

    private static Set<String> scopes(NewAccount account) {
        return account.grants().stream()
                .map(grant -> grant.scope().value())
                .collect(Collectors.toSet());
    }

    /// A mistyped place would let a person inspect where they belong, or see nothing. Places of
    /// other counties cannot be known.
    private Stream<BadRow> unknownPlaces(
            String field, Function<NewAccount, Set<String>> places, Set<Id> existing) {
        var known = existing.stream().map(Id::value).collect(Collectors.toSet());
        var counties = towns.records().stream().map(town -> town.county().value()).toList();
        known.addAll(counties);
        return accounts.lines().stream()
                .flatMap(line ->
                        places.apply(line.record()).stream()
                                .filter(code -> counties.contains(code.substring(0, 6)))
                                .filter(code -> !known.contains(code))
                                .map(code -> accounts.bad(line, field, code + " does not exist")));
    }

    private static <R> Stream<BadRow> idsTwice(ReadSheet<R> sheet) {
        var cells = sheet.sheet().cells();
        return twice(sheet, "id", record -> cells.apply(record).getFirst());
    }

    private static <R> Stream<BadRow> twice(
            ReadSheet<R> sheet, String field, Function<R, String> value) {
        var first = new HashMap<String, Long>();
        return sheet.lines().stream()
                .flatMap(line -> {
                    var other = first.putIfAbsent(value.apply(line.record()), line.number());
                    return other == null
                            ? Stream.empty()
                            : Stream.of(sheet.bad(line, field, "stands in line " + other + " too"));
                });
    }

    private static <R extends RegistryRecord<?>> Stream<BadRow> brokenRules(
            ReadSheet<R> sheet, Set<Id> existing) {
        return sheet.lines().stream()
                .flatMap(line ->
                        Keeping.faults(line.record(), existing).stream()
                                .map(fault -> bad(sheet, line, fault)));
    }

    static <R> BadRow bad(ReadSheet<R> sheet, Line<R> line, Fault fault) {
        var reason =
                fault.value().isEmpty()
                        ? fault.fault()
                        : "%s: %s".formatted(fault.value(), fault.fault());
        return sheet.bad(line, column(sheet.sheet().header(), fault.field()), reason);
    }

    /// A path such as `members[0].name` or `place.address` is told by the column that it stands in;
    /// a field without a column of its own by the code.
    private static String column(List<String> header, String path) {
        return Stream.of(path.split("\\[\\d+]|\\."))
                .filter(header::contains)
                .findFirst()
                .orElse("id");
    }
}
