package org.baoxue.printing;

import org.baoxue.checklists.form.FormKind;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The checklists of a standard review, filled and signed: 1 of the county, 4 of towns, 8 of
/// schools, 8 of villages and 80 of households with two children each.
final class StandardForms {

    private static final int EACH_TOWN = 2;
    private static final int HOMES = 20;

    private StandardForms() {}

    static List<FormPages> all() {
        var county = unit(FormKind.COUNTY, "619977", "样例县教育局");
        var towns = IntStream.rangeClosed(1, 4).mapToObj("6199771%02d"::formatted);
        return Stream.concat(Stream.of(county), towns.flatMap(StandardForms::town)).toList();
    }

    private static Stream<FormPages> town(String town) {
        return Stream.of(
                        Stream.of(unit(FormKind.TOWN, town, "青石镇")),
                        each(EACH_TOWN)
                                .mapToObj(n -> unit(FormKind.SCHOOL, town + "-S0" + n, "青石镇中心小学")),
                        each(EACH_TOWN)
                                .mapToObj(n -> unit(FormKind.VILLAGE, town + "20" + n, "青石镇上坪村")),
                        each(HOMES).mapToObj(n -> home(town + "201-%05d".formatted(n))))
                .flatMap(forms -> forms);
    }

    private static IntStream each(int number) {
        return IntStream.rangeClosed(1, number);
    }

    private static FormPages unit(FormKind form, String code, String name) {
        return ASheet.at(form, code, name)
                .allAsExpected()
                .text(form.code() + ".highlights", "责任层层压实，台账资料规范，控辍保学责任书签订到户。")
                .text(form.code() + ".suggestions", "花名册与学籍系统相差2人，建议一周内核对。")
                .signed("inspectors")
                .signed("unit-head")
                .pages();
    }

    private static FormPages home(String code) {
        var sheet =
                ASheet.atTheHousehold(code)
                        .child(1, "周小雨", 9, "6199**********0123", "青石镇中心小学")
                        .child(2, "周小明", 13, "6199**********0456", "青石镇初级中学");
        for (int child = 1; child <= 2; child++) {
            var block = sheet.block(child);
            sheet.choice("child.observed" + block, "at-school")
                    .number("child.home-visits" + block, 2)
                    .yes("child.triple-receipt" + block)
                    .no("child.unable-to-attend" + block)
                    .no("child.exit-this-year" + block);
        }
        return sheet.no("household.problem").signed("inspectors").signed("parent").pages();
    }
}
