package org.baoxue.answers.late;

import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.filling.AnswerBatches;
import org.baoxue.answers.filling.SheetChanges;
import org.baoxue.answers.photo.Photo;
import org.baoxue.answers.photo.Photos;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// Takes what came late into its sheet in its sender's name, as if it had come in time, unless that
/// is locked. The same again changes nothing.
@Component
class Taking {

    private final Sheets sheets;
    private final SheetChanges changes;
    private final AnswerBatches batches;
    private final Photos photos;

    Taking(Sheets sheets, SheetChanges changes, AnswerBatches batches, Photos photos) {
        this.sheets = sheets;
        this.changes = changes;
        this.batches = batches;
        this.photos = photos;
    }

    /// Why it would be refused, as the sheet stands.
    Optional<Refusal> whyNot(LateUpload late, Recorded act) {
        return sheets.find(late.visit()).flatMap(sheet -> with(sheet, late, act).objection());
    }

    Outcome<LateUpload> take(LateUpload late, Recorded act) {
        return changes.change(late.visit(), act, sheet -> with(sheet, late, act)).map(_ -> late);
    }

    private Outcome<Sheet> with(Sheet sheet, LateUpload late, Recorded act) {
        return late.photo() == null
                ? batches.taken(sheet, late.changes(), late.by(), act.at())
                : with(sheet, late.photo());
    }

    /// One that the team has dropped since stays out.
    private Outcome<Sheet> with(Sheet sheet, PhotoId photo) {
        if (sheet.photos().contains(photo) || isDropped(photo)) {
            return Outcome.done(sheet);
        }
        return SheetChanges.unless(SheetChanges.locked(sheet), () -> sheet.with(photo));
    }

    private boolean isDropped(PhotoId photo) {
        return photos.find(photo).filter(found -> found.state() == Photo.State.DROPPED).isPresent();
    }
}
