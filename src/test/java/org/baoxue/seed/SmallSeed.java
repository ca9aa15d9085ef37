package org.baoxue.seed;

import org.baoxue.shared.CitizenId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A seed of a few rows in a directory, to be spoilt by a test.
record SmallSeed(Path directory, String county) {

    static final String CHILDREN = Sheets.CHILDREN.file();
    static final String HOUSEHOLDS = Sheets.HOUSEHOLDS.file();

    static SmallSeed in(Path directory, String county) {
        var seed = new SmallSeed(directory, county);
        seed.write(Sheets.TOWNS, "C101,青石镇");
        seed.write(Sheets.VILLAGES, "C101201,上坪村,2019", "C101202,下坪村,", "C101203,河口村,");
        seed.write(
                Sheets.SCHOOLS,
                "C101-S01,青石中心小学,CENTRAL_PRIMARY,PRIMARY,yes,青石镇街道,160.5,30.5,C101201");
        seed.write(
                Sheets.HOUSEHOLDS,
                "C101201-00001,李大山,NOT_LIFTED,上坪村1组,10000012345,2019,王秀/妻子/1980",
                "C101201-00002,\"赵\"\"三\"\"\",MARGINAL,上坪村2组,,,",
                "C101202-00001,钱老四,LIFTED,下坪村1组,,,");
        seed.write(
                Sheets.CHILDREN,
                "C101201-00001-1,李小花,%s,IN_COUNTY,C101-S01,,2,G%s,no,,LEFT_BEHIND,李大山/父亲/10000012345,BOARDING_LIVING/2018-2019-2/500/2019-06-12/receipt"
                        .formatted(seed.citizenId(2), seed.citizenId(2)),
                "C101201-00002-1,赵小树,%s,OUTSIDE_COUNTY,,望潮市第一小学,3,,no,,MIGRANT,赵三/父亲/,"
                        .formatted(seed.citizenId(3)));
        seed.write(Sheets.ACCOUNTS, "inspectorC,张检,INSPECTOR/619900,C101;C101-S01");
        return seed;
    }

    /// A number that only this county's seed has.
    String citizenId(int sequence) {
        return CitizenId.completing("61990120110310" + county.substring(4) + sequence).value();
    }

    SmallSeed replacing(String file, String what, String by) {
        var path = directory.resolve(file);
        var text = read(path);
        var spoilt = text.replace(coded(what), coded(by));
        if (spoilt.equals(text)) {
            throw new IllegalArgumentException("nothing to replace in " + file);
        }
        return write(path, spoilt);
    }

    SmallSeed adding(String file, String row) {
        var path = directory.resolve(file);
        return write(path, read(path) + coded(row) + "\n");
    }

    SmallSeed without(String file) {
        try {
            Files.delete(directory.resolve(file));
            return this;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void write(Sheet<?> sheet, String... rows) {
        var text = String.join(",", sheet.header()) + "\n" + coded(String.join("\n", rows)) + "\n";
        write(directory.resolve(sheet.file()), text);
    }

    private SmallSeed write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Rows say C for the county's code.
    private String coded(String text) {
        return text.replaceAll("C(?=101|,)", county);
    }
}
