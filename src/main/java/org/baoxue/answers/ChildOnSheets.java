package org.baoxue.answers;

import org.baoxue.answers.SheetParts.SheetBlock;
import org.baoxue.answers.SheetParts.SheetField;
import org.baoxue.answers.SheetParts.SheetItem;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.privacy.ChildRecords;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the checklists say of a child, in the block that is the child's, once the leader accepted
/// them: before that they are still a team's work, and not for the county that is reviewed.
@Component
@Order(2)
class ChildOnSheets implements ChildRecords {

    private final MongoTemplate mongo;
    private final Sheets sheets;

    ChildOnSheets(MongoTemplate mongo, Sheets sheets) {
        this.mongo = mongo;
        this.sheets = sheets;
    }

    @Override
    public String heading() {
        return "核查记录";
    }

    @Override
    public List<Map<String, Object>> about(ChildId child) {
        var query = Query.query(Criteria.where("recordBlocks.child").is(child.value()));
        return mongo.find(query.with(Sort.by("id")), Sheet.class).stream()
                .filter(sheet -> sheet.state() == Sheet.State.ACCEPTED)
                .map(sheet -> told(sheet, child))
                .toList();
    }

    private Map<String, Object> told(Sheet sheet, ChildId child) {
        var form = sheets.form(sheet);
        var blocks =
                sheet.recordBlocks().stream()
                        .filter(block -> block.child().equals(child))
                        .map(RecordBlock::id)
                        .toList();
        var all = new LinkedHashMap<String, Object>();
        all.put("复查", sheet.review().value());
        all.put("核查表", form.name());
        all.put("编号", sheet.id().value());
        all.put(
                "内容",
                new SheetParts(sheet, form, sheets.evaluate(sheet))
                        .blocks().stream()
                                .filter(block -> blocks.contains(block.id()))
                                .map(ChildOnSheets::told)
                                .toList());
        return all;
    }

    private static Map<String, Object> told(SheetBlock block) {
        var all = new LinkedHashMap<String, Object>();
        block.fields().forEach(field -> put(all, field));
        all.put(
                "检查项",
                block.items().stream().filter(SheetItem::asked).map(ChildOnSheets::told).toList());
        return all;
    }

    private static void put(Map<String, Object> all, SheetField field) {
        if (field.value() != null) {
            all.put(field.field().label(), field.value().plain());
        }
    }

    private static Map<String, Object> told(SheetItem item) {
        var all = new LinkedHashMap<String, Object>();
        all.put("项目", item.item().label());
        var answer = item.answer().value();
        if (answer != null) {
            all.put("回答", item.item().words(answer));
        }
        if (item.answer().note() != null) {
            all.put("备注", item.answer().note());
        }
        if (item.problem() != null) {
            all.put("问题", item.problem());
        }
        return all;
    }
}
