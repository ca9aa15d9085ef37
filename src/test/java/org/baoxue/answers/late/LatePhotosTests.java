package org.baoxue.answers.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.late.ALeaver.OFFICE;
import static org.baoxue.answers.late.ALeaver.jpeg;
import static org.baoxue.answers.late.ALeaver.photo;
import static org.baoxue.support.Speakers.caller;

import org.baoxue.access.Role;
import org.baoxue.answers.photo.Photo;
import org.baoxue.answers.photo.Photos;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.WebApplicationContext;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

@ServiceTest
class LatePhotosTests {

    @Autowired private WebApplicationContext service;
    @Autowired private Photos photos;
    @Autowired private KeepingPhotos keeping;
    @Autowired private LateUploads uploads;

    @Test
    void keepsAPhotoApartWhoseBytesComeAndTakesItInAsTheOfficeDecides() {
        var leaver = ALeaver.of(service, "2019-LU-07", "617727");
        var bytes = jpeg(1);
        for (var repetition = 0; repetition < 2; repetition++) {
            assertThat(leaver.begins("late-photo-0001", bytes))
                    .contains("state=UPLOADING", "keptApart=true");
        }
        var stranger = caller("late-stranger", Role.INSPECTOR);
        assertThat(leaver.sends(stranger, "late-photo-0001", bytes))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(leaver.sends("late-photo-0001", bytes)).hasHeader("Upload-State", "SAFE");
        assertThat(leaver.sheet().photos()).isEmpty();
        assertThat(leaver.listed(OFFICE)).contains("state=SAFE", "keptApart=true", "changes=[]");

        assertThat(leaver.decided(true)).contains("taken=true");
        assertThat(leaver.begins("late-photo-0001", bytes))
                .contains("state=SAFE", "keptApart=false");
        assertThat(leaver.sheet().photos()).containsExactly(photo("late-photo-0001"));
    }

    @Test
    void takesAPhotoOutThatWasAnnouncedInTimeAndHasNotComeYet() {
        var leaver = ALeaver.stillIn(service, "2019-LU-08", "617728");
        var bytes = jpeg(2);
        assertThat(leaver.begins("late-photo-0002", bytes))
                .contains("state=UPLOADING", "keptApart=false");
        assertThat(leaver.sheet().photos()).hasSize(1);

        leaver.leave();
        assertThat(leaver.sends("late-photo-0002", bytes)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(leaver.begins("late-photo-0002", bytes)).contains("state=UPLOADING");
        assertThat(leaver.sheet().photos()).isEmpty();
        assertThat(leaver.kept()).hasSize(1);
        assertThat(leaver.sends("late-photo-0002", bytes)).hasHeader("Upload-State", "SAFE");
    }

    /// The request that brought its last bytes had begun in time.
    @Test
    void leavesAPhotoInItsSheetThatIsSafeByNow() {
        var leaver = ALeaver.stillIn(service, "2019-LU-11", "617758");
        leaver.begins("late-photo-0003", jpeg(3));
        var announced = photos.find(photo("late-photo-0003")).orElseThrow();
        leaver.sends("late-photo-0003", jpeg(3));
        leaver.leave();
        keeping.keep(announced, leaver.person());
        assertThat(leaver.sheet().photos()).containsExactly(photo("late-photo-0003"));
        assertThat(leaver.kept()).isEmpty();
    }

    @Test
    void leavesAnothersPhotoWhereItIs() {
        var leaver = ALeaver.stillIn(service, "2019-LU-12", "617753");
        var leader = leaver.review().leader(1);
        leaver.begins(leader, "late-photo-0004", jpeg(4));
        leaver.leave();
        assertThat(leaver.begins("late-photo-0004", jpeg(4))).contains("invalid-value");
        assertThat(leaver.sheet().photos()).containsExactly(photo("late-photo-0004"));
        assertThat(leaver.kept()).isEmpty();
        assertThat(leaver.sends(leader, "late-photo-0004", jpeg(4)))
                .hasHeader("Upload-State", "SAFE");
    }

    @Test
    void leavesAPhotoToTheOfficeWhoseSenderIsInTheTeamAgain() {
        var leaver = ALeaver.of(service, "2019-LU-17", "617759");
        leaver.begins("late-photo-0010", jpeg(10));
        leaver.comeBack();
        assertThat(leaver.begins("late-photo-0010", jpeg(10))).contains("state=UPLOADING");
        assertThat(leaver.sheet().photos()).isEmpty();
        assertThat(leaver.decided(false)).contains("taken=false");
        assertThat(leaver.begins("late-photo-0010", jpeg(10))).contains("state=UPLOADING");
        assertThat(leaver.sheet().photos()).isEmpty();
    }

    @Test
    void takesAPhotoInWhoseBytesAreYetToCome() {
        var leaver = ALeaver.of(service, "2019-LU-13", "617754");
        leaver.begins("late-photo-0005", jpeg(5));
        assertThat(leaver.decided(true)).contains("taken=true");
        assertThat(leaver.sheet().photos()).hasSize(1);
        assertThat(leaver.sends("late-photo-0005", jpeg(5))).hasHeader("Upload-State", "SAFE");
        assertThat(leaver.begins("late-photo-0005", jpeg(5))).contains("state=SAFE");
        assertThat(leaver.sheet().photos()).containsExactly(photo("late-photo-0005"));
    }

    @Test
    void keepsAPhotoApartFromASheetThatIsLocked() {
        var leaver = ALeaver.stillIn(service, "2019-LU-14", "617760");
        leaver.review().submitted(leaver.visit(), Map.of());
        leaver.leave();
        var locked = leaver.sheet();
        assertThat(leaver.begins("late-photo-0006", jpeg(6))).contains("state=UPLOADING");
        assertThat(leaver.sends("late-photo-0006", jpeg(6))).hasHeader("Upload-State", "SAFE");
        assertThat(leaver.decided(true)).contains("WrongStage");
        assertThat(leaver.decided(false)).contains("taken=false");
        assertThat(leaver.sheet()).isEqualTo(locked);
    }

    @Test
    void letsTheTeamDropNoPhotoThatTheOfficeHasNotTakenIn() {
        var leaver = ALeaver.of(service, "2019-LU-15", "617756");
        leaver.begins("late-photo-0007", jpeg(7));
        leaver.sends("late-photo-0007", jpeg(7));
        assertThat(leaver.dropped("late-photo-0007")).contains("unknown-id");
        assertThat(photos.find(photo("late-photo-0007")).map(Photo::state))
                .contains(Photo.State.SAFE);

        leaver.decided(true);
        for (var repetition = 0; repetition < 2; repetition++) {
            assertThat(leaver.dropped("late-photo-0007")).contains("DROPPED");
        }
        assertThat(leaver.decided(true)).contains("taken=true");
        assertThat(leaver.sheet().photos()).isEmpty();
    }

    @Test
    void letsTheTeamDropNoPhotoWhoseSheetHasYetToTakeItIn() {
        var leaver = ALeaver.of(service, "2019-LU-21", "617764");
        leaver.begins("late-photo-0013", jpeg(13));
        leaver.decidedAndBrokenOff();
        assertThat(leaver.dropped("late-photo-0013")).contains("unknown-id");
        assertThat(leaver.listed(OFFICE)).contains("keptApart=true");
        assertThat(leaver.decided(true)).contains("taken=true");
        assertThat(leaver.sheet().photos()).containsExactly(photo("late-photo-0013"));
        assertThat(leaver.listed(OFFICE)).contains("keptApart=false");
    }

    @Test
    void leavesAPhotoInItsSheetWhereNoMoreIsKept() {
        var leaver = ALeaver.stillIn(service, "2019-LU-16", "617757");
        leaver.begins("late-photo-0008", jpeg(8));
        leaver.leave();
        IntStream.range(0, 50)
                .mapToObj(i -> photo("late-photo-08-" + i))
                .map(id -> LateUpload.of(leaver.sheet(), id, leaver.person().id(), Instant.now()))
                .forEach(uploads::keep);
        assertThat(leaver.begins("late-photo-0008", jpeg(8))).contains("invalid-value");
        assertThat(leaver.begins("late-photo-0009", jpeg(9))).contains("invalid-value");
        assertThat(leaver.sheet().photos()).containsExactly(photo("late-photo-0008"));
        assertThat(photos.find(photo("late-photo-0009"))).isEmpty();
        assertThat(leaver.kept()).hasSize(50);
    }
}
