package org.baoxue.slips;

import org.baoxue.shared.Recorded;
import org.baoxue.slips.Slip.Compilation;
import org.baoxue.slips.Slip.DroppedSignature;
import org.baoxue.slips.Stage.Fresh;
import org.baoxue.slips.text.ReportRow;
import org.baoxue.slips.text.SlipRows;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Changes the rows of a slip that is not final. Nobody's words are lost without being told: a row
/// that the leader wrote stands when the checklists give something new, and is called outdated.
record Rewording(Slip slip, Recorded act) {

    static final Set<ReportRow> NO_ROW = Set.of();
    static final Set<ReportRow> EVERY_ROW = Set.of(ReportRow.values());

    Slip edited(SlipRows rows) {
        var changed = slip.rows().differing(rows);
        if (changed.isEmpty()) {
            return slip;
        }
        var before = slip.compilation();
        var edited = union(before.edited(), changed);
        edited.retainAll(rows.differing(before.rows()));
        var outdated = union(before.outdated(), NO_ROW);
        outdated.removeAll(changed);
        return slip.saying(
                rows,
                new Compilation(before.rows(), edited, outdated, before.sources(), before.at()),
                fallen());
    }

    /// @param kept the rows that stay as they stand
    Slip recompiled(Fresh fresh, Set<ReportRow> kept) {
        var before = slip.compilation();
        var rows = fresh.rows().taking(kept, slip.rows());
        var unlike = rows.differing(fresh.rows());
        var edited = union(before.edited(), NO_ROW);
        edited.retainAll(unlike);
        var outdated = union(before.outdated(), before.rows().differing(fresh.rows()));
        outdated.retainAll(unlike);
        var after = new Compilation(fresh.rows(), edited, outdated, fresh.sources(), before.at());
        if (rows.equals(slip.rows()) && after.equals(before)) {
            return slip;
        }
        var compilation = after.compiledAt(act.at());
        return rows.equals(slip.rows())
                ? slip.compiledAs(compilation)
                : slip.saying(rows, compilation, fallen());
    }

    /// Says the same, and in which rows the checklists say otherwise since it was compiled.
    Slip compared(Fresh fresh) {
        var before = slip.compilation();
        var outdated = union(before.outdated(), before.rows().differing(fresh.rows()));
        if (fresh.sources().equals(before.sources()) || outdated.equals(before.outdated())) {
            return slip;
        }
        return slip.compiledAs(
                new Compilation(
                        before.rows(), before.edited(), outdated, before.sources(), before.at()));
    }

    /// Whose signatures have fallen, with those that fall now.
    private List<DroppedSignature> fallen() {
        var now =
                slip.signatures().stream()
                        .map(signature ->
                                new DroppedSignature(
                                        signature.signer(), signature.name(), act.by(), act.at()));
        return Stream.concat(slip.dropped().stream(), now).toList();
    }

    private static Set<ReportRow> union(Set<ReportRow> rows, Set<ReportRow> more) {
        var all = EnumSet.noneOf(ReportRow.class);
        all.addAll(rows);
        all.addAll(more);
        return all;
    }
}
