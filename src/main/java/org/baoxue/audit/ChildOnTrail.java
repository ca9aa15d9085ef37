package org.baoxue.audit;

import org.baoxue.shared.ChildId;
import org.baoxue.shared.privacy.ChildRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who changed a child's record, and who looked at what is kept masked of it, and why.
@Component
@Order(3)
class ChildOnTrail implements ChildRecords {

    private final Auditing auditing;

    ChildOnTrail(Auditing auditing) {
        this.auditing = auditing;
    }

    @Override
    public String heading() {
        return "使用记录";
    }

    @Override
    public List<Map<String, Object>> about(ChildId child) {
        try (var events = auditing.of(child)) {
            return events.map(ChildOnTrail::told).toList();
        }
    }

    private static Map<String, Object> told(AuditEvent event) {
        var all = new LinkedHashMap<String, Object>();
        all.put("时间", event.at().toString());
        all.put("操作", event.action());
        all.put("操作人", event.by().value());
        all.put("角色", event.roles());
        all.put("变动字段", event.fields());
        if (event.reason() != null) {
            all.put("原因", event.reason());
        }
        return all;
    }
}
